"""Dates and times as readers of a language write them.

One object serves one language and remembers what it has said, for an archive repeats its days.
"""

import re
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale
from babel.core import get_global
from babel.dates import format_date

from builder.config import SiteConfig
from builder.render.digits import digits_of, localise
from builder.render.hijri import hijri_date
from builder.render.months import month_names, short_names, standing_names
from builder.render.names import names
from builder.render.numbers import Numbers

_NAME = re.compile(r"MMMM|LLLL|EEEE")
"""The names that the patterns of long dates ask for."""

_CENTURY = 36_525
"""Days worth remembering."""


class Dates:
    """Writes dates, times and numbers in one language."""

    def __init__(self, lang: str, config: SiteConfig) -> None:
        self._locale = locale_of(lang)
        self._digits = digits_of(lang, config.digits)
        self._hijri = config.hijri and self._locale.language == "ar"
        self._lunar = lru_cache(_CENTURY)(self._of_hijra)
        self._months = month_names(self._locale, config.months)
        self._standing = standing_names(self._locale, config.months)
        self._weekdays = names(self._locale, "days", "format", "wide")
        self._shorts = short_names(self._locale, config.months)
        self._numbers = Numbers(self._locale, self._digits)
        self._styled = lru_cache(2 * _CENTURY)(self._style)
        self._clock = lru_cache(4096)(self._hour)
        self._month = lru_cache(_CENTURY)(self._month_of)

    def full(self, d: date) -> str:
        """Weekday, day, month and year."""
        return self._styled(d.date() if isinstance(d, datetime) else d, "full")

    def long(self, d: date) -> str:
        """Day, month and year."""
        return self._styled(d.date() if isinstance(d, datetime) else d, "long")

    def time(self, moment: datetime) -> str:
        """Hour and minute with the distance to Greenwich, when the moment has a zone."""
        return self._clock(moment.hour, moment.minute, moment.utcoffset())

    def month(self, y: int, m: int) -> str:
        """A month of a year."""
        return self._month(y, m)

    def month_name(self, m: int) -> str:
        """The name of a month standing alone, 1 to 12."""
        return self._standing[m - 1]

    def month_short(self, m: int) -> str:
        """The short name of a month, for pictures and narrow lists."""
        return self._shorts[m - 1]

    def day_month(self, m: int, d: int) -> str:
        """A day of a month, in any year."""
        pattern = self._locale.datetime_skeletons["MMMMd"].pattern
        return self._write(date(2000, m, d), pattern)

    def year(self, y: int) -> str:
        """A year."""
        return localise(str(y), self._digits)

    def weekday_names(
        self, width: Literal["wide", "abbreviated", "narrow"] = "narrow"
    ) -> tuple[str, ...]:
        """The names of the days in calendar order: ``narrow``, ``abbreviated`` or ``wide``."""
        named = names(self._locale, "days", "stand-alone", width)
        return tuple(named[(self.first_weekday + i) % 7] for i in range(7))

    @cached_property
    def first_weekday(self) -> int:
        """The day on which calendars begin the week, 0 for Monday."""
        return _with_country(self._locale).first_week_day

    def hijri(self, d: date) -> str | None:
        """The Hijri date, where the archive shows it."""
        return self._lunar(d) if self._hijri else None

    def number(self, n: float) -> str:
        """A number with its thousands set apart."""
        return self._numbers.number(n)

    def percent(self, share: float) -> str:
        """A share of one as a percentage."""
        return self._numbers.percent(share)

    def _month_of(self, y: int, m: int) -> str:
        pattern = self._locale.datetime_skeletons["yMMMM"].pattern
        return self._write(date(y, m, 1), pattern)

    def _of_hijra(self, d: date) -> str | None:
        text = hijri_date(d)
        return text and localise(text, self._digits)

    def _style(self, d: date, style: str) -> str:
        return self._write(d, self._locale.date_formats[style].pattern)

    def _write(self, d: date, pattern: str) -> str:
        named = _NAME.sub(lambda field: f"'{self._named(d, field[0])}'", pattern)
        return localise(format_date(d, named, self._locale), self._digits)

    def _named(self, d: date, field: str) -> str:
        if field == "EEEE":
            return self._weekdays[d.weekday()]
        return (self._months if field == "MMMM" else self._standing)[d.month - 1]

    def _hour(self, hour: int, minute: int, offset: timedelta | None) -> str:
        clock = f"{hour:02}:{minute:02}"
        if offset is not None:
            clock += " " + self._locale.zone_formats["gmt"].replace("%s", _signed(offset))
        return localise(" ".join(clock.split()), self._digits)


def locale_of(lang: str) -> Locale:
    """The CLDR locale of a language; English without a country is the international one."""
    return Locale.parse("en-GB" if lang == "en" else lang, sep="-")


def _with_country(locale: Locale) -> Locale:
    likely = get_global("likely_subtags").get(str(locale))
    return Locale.parse(likely) if likely and not locale.territory else locale


def _signed(offset: timedelta) -> str:
    """``+3``, ``-4:30``, or nothing at Greenwich."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else ""
