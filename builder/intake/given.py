"""What is said about inputs beforehand, for those that do not say it themselves."""

from dataclasses import dataclass
from datetime import UTC, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Answers from the command line and ``site.yaml``; a source's own word goes before them."""

    lang: str | None = None
    """Language of stories that name none; without it the script of their letters decides."""
    zone: tzinfo = UTC
    """Zone of dates that name none."""
    encoding: str | None = None
    """Charset of bytes that declare none; without it it is guessed in a stated order."""
