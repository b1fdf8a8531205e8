"""The language of an item, as one of the site's."""

import re
from collections.abc import Sequence
from typing import Final

from builder.intake.given import Given
from builder.intake.item import Item

_SEEN: Final = 2000
_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")


def language(item: Item, given: Given, codes: Sequence[str]) -> tuple[str, bool]:
    """The item's language code, and whether the letters of its text decided it.

    What the source says goes first; a region that the site does not tell apart is left out.
    """
    said = item.lang or given.lang
    if said:
        return _near(said, codes), False
    return _by_letters(f"{item.title}\n{item.body[:_SEEN]}", codes), True


def _near(said: str, codes: Sequence[str]) -> str:
    tag = said.strip().replace("_", "-").lower()
    known = {code.lower(): code for code in codes}
    return known.get(tag) or known.get(tag.partition("-")[0]) or said


def _by_letters(text: str, codes: Sequence[str]) -> str:
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    wanted = "ar" if arabic > latin else "en"
    return wanted if wanted in codes else codes[0]
