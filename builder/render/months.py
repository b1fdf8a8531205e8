"""Month names of Arabic pages, in the four ways in which the Arab press writes them."""

from typing import Literal

from babel import Locale

from builder.config import Months
from builder.render.names import names

_LOCALES: dict[Months, tuple[str, ...]] = {
    "gregorian": ("ar",),
    "levantine": ("ar_SY",),
    "maghrebi": ("ar_DZ",),
    "dual": ("ar_SY", "ar"),
}


def month_names(locale: Locale, months: Months) -> tuple[str, ...]:
    """The twelve names within a date, from January on; the choice is for Arabic."""
    return _arabic(months) if locale.language == "ar" else _twelve(locale, "format", "wide")


def standing_names(locale: Locale, months: Months) -> tuple[str, ...]:
    """The twelve names standing alone, which some languages write otherwise."""
    return _arabic(months) if locale.language == "ar" else _twelve(locale, "stand-alone", "wide")


def short_names(locale: Locale, months: Months) -> tuple[str, ...]:
    """The twelve names where room is short; of two Arabic names the first one."""
    if locale.language != "ar":
        return _twelve(locale, "stand-alone", "abbreviated")
    return _twelve(Locale.parse(_LOCALES[months][0]), "format", "wide")


def _arabic(months: Months) -> tuple[str, ...]:
    systems = [_twelve(Locale.parse(code), "format", "wide") for code in _LOCALES[months]]
    return tuple("/".join(alike) for alike in zip(*systems, strict=True))


def _twelve(
    locale: Locale,
    context: Literal["format", "stand-alone"],
    width: Literal["wide", "abbreviated"],
) -> tuple[str, ...]:
    named = names(locale, "months", context, width)
    return tuple(named[m] for m in range(1, 13))
