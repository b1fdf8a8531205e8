"""The sanitizer: a strict list of what a body may hold, whatever the parser let through."""

import re

import nh3

TAGS = frozenset(
    ("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "br", "hr")
    + ("table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "code")
)
"""The elements that stay; of others only the words do."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes that links may have; links without one are relative."""

_AUTO = {"dir": "auto"}
_ALIGN = {"start", "center", "end"}
_DECEPTIVE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028-\u202e\u2066-\u2069\ufeff\\]|^//")


def sanitizer() -> nh3.Cleaner:
    """A compiled sanitizer, to be used again and again."""
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={"a": {"href", "title", "rel"}, "ol": {"start"}},
        attribute_filter=_attribute,
        allowed_classes={"td": _ALIGN, "th": _ALIGN},
        set_tag_attribute_values={"blockquote": _AUTO, "td": _AUTO, "th": _AUTO},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    return None if name == "href" and not _harmless(value) else value


def _harmless(url: str) -> bool:
    """Whether a link says where it leads: no hidden characters, no other host without a scheme."""
    return not _DECEPTIVE.search(url)
