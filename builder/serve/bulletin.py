"""What open pages are told: that the site was built anew, or that the build failed."""

import threading
from dataclasses import dataclass
from typing import Literal

Event = Literal["reload", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The last thing that happened."""

    number: int
    """Counts up from 0, which is before anything happened."""
    event: Event
    """What happened."""


class Bulletin:
    """Holds the last news, and lets many pages wait for the next."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._closed = False
        self._news = News(number=0, event="reload")

    @property
    def last(self) -> News:
        """The last news."""
        return self._news

    @property
    def closed(self) -> bool:
        """Whether there will be no more."""
        return self._closed

    def post(self, event: Event) -> None:
        """Tell everybody who waits."""
        with self._changed:
            self._news = News(number=self._news.number + 1, event=event)
            self._changed.notify_all()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, number: int, timeout: float) -> News | None:
        """The news once it is later than ``number``, or ``None`` when nothing came in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._news.number > number or self._closed, timeout)
        return self._news if self._news.number > number else None
