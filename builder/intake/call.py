"""A call: what orders may call one version of a story by, and by which of them it is reached."""

from dataclasses import dataclass
from datetime import UTC, datetime

from builder.intake.order import AFTER, BEFORE, Order

_NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A key of one version, which a tombstone keeps when that version is gone."""

    key: str
    """Its number or headline, as ``order`` writes it."""
    moment: datetime
    """When this version was sent; an order's reach is judged by nothing else."""
    source: str = ""
    """Digest of its agency's name."""

    @property
    def rank(self) -> tuple[str, str, str]:
        """The order in which several are listed, whichever came first."""
        return (self.key, self.moment.isoformat(), self.source)

    def meant(self, order: Order) -> bool:
        """Whether an order means this version: it is called so, near in time, of one agency."""
        if order.key != self.key or (order.source and self.source not in ("", order.source)):
            return False
        return order.date is None or order.date - BEFORE <= self.moment <= order.date + AFTER

    def line(self) -> str:
        """Itself in one line; :func:`from_line` is the way back."""
        return " ".join([self.moment.astimezone(UTC).isoformat(), self.source or _NONE, self.key])


def from_line(line: str) -> Call | None:
    """The call that :meth:`Call.line` wrote; nothing for other words."""
    try:
        date, source, key = line.split(" ", 2)
        moment = datetime.fromisoformat(date).astimezone(UTC)
    except ValueError:
        return None
    return Call(key=key, moment=moment, source="" if source == _NONE else source)
