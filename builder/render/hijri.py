"""The Hijri date by the Umm al-Qura calendar, which is the civil one of Saudi Arabia."""

from datetime import date

from hijridate import Gregorian


def hijri_date(d: date) -> str | None:
    """The date in Arabic with European digits, or nothing outside 1924 to 2077."""
    try:
        hijri = Gregorian(d.year, d.month, d.day).to_hijri()
    except OverflowError:
        return None
    return f"{hijri.day} {hijri.month_name('ar')} {hijri.year} هـ"
