"""A card: the little of a story that lists show, so that a body edit changes no list."""

import datetime as dt
from dataclasses import dataclass

from builder.model.story import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A card's words in one language."""

    lang: str
    """The language of the edition."""
    title: str
    """The headline."""
    lead: str
    """The lead, shortened to a few lines for lists."""
    dateline: str
    """The place it was filed from, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A story as lists show it."""

    id: str
    """The story's id."""
    date: dt.datetime
    """When it was sent, in the site's time zone."""
    status: Status
    """Canceled stories appear only among the withdrawn."""
    urgency: int | None
    """IPTC urgency; 1 and 2 are flashes."""
    corrected: bool
    """Whether a correction was published."""
    headlines: tuple[Headline, ...]
    """One per edition, in the order of the site's languages."""

    @property
    def day(self) -> dt.date:
        """The day under which it is filed."""
        return self.date.date()

    def headline(self, lang: str) -> Headline:
        """The words in ``lang``, or else in the first language there is."""
        return next((h for h in self.headlines if h.lang == lang), self.headlines[0])

    def languages(self) -> tuple[str, ...]:
        """The languages it can be read in."""
        return tuple(h.lang for h in self.headlines)
