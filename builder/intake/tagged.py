"""Whether a text that has no type is markup, and what a headline without a type says.

Wires write tickers as ``<SRD>``, and some of them, such as ``<P>``, are names of tags too. So a
tag counts when it is in small letters, has attributes, or closes; else its word would be lost.
"""

import re
from html import unescape
from typing import Final

from builder.intake.markup import copy_of

_NAME: Final = (
    "(?:p|br|div|span|a|b|i|u|em|strong|small|s|sub|sup|img|figure|figcaption|ul|ol|li|dl|dt|dd"
    "|h[1-6]|hr|blockquote|q|cite|code|pre|table|tbody|thead|tr|td|th|font|center|section|article"
    "|iframe|script|style|video|audio|html|body)"
)
_TAG: Final = re.compile(
    rf"<{_NAME}\s*/?>|<(?i:{_NAME})\s+[^<>]*>|</(?i:{_NAME})\s*>|<(?i:br|hr)\s*/?>|<!--"
)
_LONGEST: Final = 64 * 1024
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31}\d{0,2});")


def is_tagged(text: str) -> bool:
    """Whether a text is HTML, for all one can tell."""
    return bool(_TAG.search(text))


def without_entities(text: str) -> str:
    """A text with the characters that its entities name, as many systems write plain text."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def plain_of(text: str) -> str:
    """What a headline or name says."""
    markup = len(text) <= _LONGEST and is_tagged(text)
    return copy_of(text).copy if markup else without_entities(text)
