"""HTML as strangers write it, as a tree: read by html5ever, the parser behind nh3."""

import re
from collections import Counter
from html import unescape
from typing import Final

import nh3

from builder.intake.element import Element
from builder.intake.markup.letters import letters
from builder.intake.markup.tags import BLOCKS, CELLS, DROPPED, EMPHATIC, STRONG, VOID

DEPTH: Final = 200
"""Elements within each other; html5ever's time grows with their square."""

_KEPT: Final = set(BLOCKS | CELLS | STRONG | EMPHATIC | VOID | {"a"})
_CLEANER: Final = nh3.Cleaner(
    tags=_KEPT,
    clean_content_tags=set(DROPPED),
    attributes={"a": {"href"}, "ol": {"start"}, "td": {"colspan"}, "th": {"colspan"}},
    link_rel=None,
    strip_comments=True,
)
_NAME: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9.:-]*)")
_TAG: Final = re.compile(r"<(/?)([a-z0-9.-]+)((?:[^>\"]|\"[^\"]*\")*)>")
_ATTRIBUTE: Final = re.compile(r"([a-z]+)=\"([^\"]*)\"")
_SELF_CLOSING: Final = frozenset({"p", "li", "br", "hr", "img", "td", "th", "tr", "dt", "dd"})


def tree_of(html: str) -> Element:
    """The fragment as the content of one ``div``; tags without a meaning for us are gone."""
    text = letters(html)
    if _depth(text) > DEPTH:
        text = _NAME.sub(_flat, text)
    return _grown(_CLEANER.clean(text))


def _depth(html: str) -> int:
    """How deep tags may stand within each other, if none that is left open ever ends."""
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for slash, name in _NAME.findall(html):
        if name in _SELF_CLOSING or (slash and not opened[name]):
            continue
        opened[name] += -1 if slash else 1
        depth += -1 if slash else 1
        deepest = max(deepest, depth)
    return deepest


def _flat(tag: re.Match[str]) -> str:
    """A tag that cannot hold others, in place of one that can."""
    name = tag[2].lower()
    if name in DROPPED or name in VOID:
        return tag[0]
    return f"<{tag[1]}{'p' if name in BLOCKS or name in CELLS else 'wbr'} "


def _grown(clean: str) -> Element:
    """The tree of the sanitizer's own HTML, in which every tag is closed."""
    stack: list[tuple[str, dict[str, str], list[Element | str]]] = [("div", {}, [])]
    end = 0
    for tag in _TAG.finditer(clean):
        if tag.start() > end:
            stack[-1][2].append(unescape(clean[end : tag.start()]))
        end = tag.end()
        if not tag[1]:
            attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag[3])}
            stack.append((tag[2], attributes, []))
        if tag[1] or tag[2] in VOID:
            closed = _element(*stack.pop())
            stack[-1][2].append(closed)
    stack[0][2].append(unescape(clean[end:]))
    return _element(*stack[0])


def _element(tag: str, attributes: dict[str, str], children: list[Element | str]) -> Element:
    return Element(
        tag=tag, ns="", attributes=attributes, children=tuple(children), start=0, end=0, line=0
    )
