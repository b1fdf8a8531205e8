"""A language of the site, with the direction its script is read in."""

from dataclasses import dataclass
from typing import Literal

from babel import Locale

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language in which pages are written."""

    code: str
    """BCP 47 code as it stands in file names and addresses, such as ``ar``."""
    direction: Direction
    """The direction of its script."""
    name: str
    """Its name in itself, such as ``العربية``."""


def language(code: str) -> Language:
    """Return the language of ``code``; raise ``ValueError`` when CLDR does not know it."""
    try:
        locale = Locale.parse(code, sep="-")
    except Exception as error:  # Babel raises several unrelated types for a malformed code
        raise ValueError(f"unknown language {code!r}") from error
    direction: Direction = "rtl" if locale.text_direction == "rtl" else "ltr"
    return Language(code=code, direction=direction, name=locale.get_display_name(locale) or code)
