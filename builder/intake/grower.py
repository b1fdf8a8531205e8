"""Grows a tree of elements from what expat reports."""

import re
import sys
from collections.abc import Iterator, Mapping
from html.entities import name2codepoint
from types import MappingProxyType
from typing import Final
from xml.parsers import expat

from builder.intake.element import Element
from builder.intake.offsets import Offsets
from builder.intake.prolog import Recoded

DEPTH: Final = 100
"""Elements within each other."""
ELEMENTS: Final = 250_000
"""Elements of a file; more would not fit into memory."""
CHILDREN: Final = 60_000
"""Elements and texts in one element: more than a text may have, and items in a list of more than
so many would together pass ``ELEMENTS``."""
TAG: Final = 2 * 1024 * 1024
"""Bytes of one tag, comment or instruction."""

_NONE: Final[Mapping[str, str]] = MappingProxyType({})

_PIECE: Final = 256 * 1024
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_ENTITY: Final = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\w+);)")
_TAG: Final = re.compile(rb"<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
_C1: Final = re.compile(r"[\x80-\x9f]")
_HEAD: Final = re.compile(rb"\s*")
_FOOT: Final = re.compile(rb"[\0\x1a\s]{0,4096}\Z")
"""What old systems leave at the end of a file."""
_CUT: Final = ("no element found", "unclosed token", "unclosed CDATA section", "partial character")
_SPELT: Final = "write it as a number, such as &#233;"


class Fault(Exception):
    """What is wrong with a file, and where."""

    def __init__(self, line: int, field: str, what: str, hint: str) -> None:
        super().__init__(what)
        self.line, self.field, self.what, self.hint = line, field, what, hint


class _Open:
    """An element that has not ended yet."""

    __slots__ = ("attributes", "children", "line", "name", "start")

    def __init__(self, name: str, attributes: dict[str, str], start: int, line: int) -> None:
        self.name, self.attributes = name, attributes
        self.start, self.line = start, line
        self.children: list[Element | str] = []


class Grower:
    """Reads one file, once."""

    def __init__(self, source: Recoded, most: int = ELEMENTS) -> None:
        self._data, self._most = source.data, most
        self._skipped = _HEAD.match(source.data).end()  # type: ignore[union-attr] # matches all
        self._lines = source.data.count(b"\n", 0, self._skipped)
        self._offsets = Offsets(source)
        self._odd = bool(_ENTITY.search(source.data))
        self._open: list[_Open] = []
        self._texts: list[str] = []
        self._names: dict[str, tuple[str, str]] = {}
        self._count = 0
        self._root: Element | None = None
        self._parser = self._expat()

    def grow(self) -> Element:
        """The root; raises a fault."""
        try:
            for piece, fed in self._pieces():
                self._parser.Parse(piece, False)
                if fed - self._parser.CurrentByteIndex > TAG:
                    raise self._fault(f"a tag of over {TAG} bytes", "mend the file")
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise self._broken(error) from None
        if self._root is None:
            raise self._fault("no element", "")
        return self._root

    def _expat(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.specified_attributes = True  # a long default would come with every element
        parser.UseForeignDTD(True)  # makes expat report unknown entities rather than give up
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._texts.append
        parser.SkippedEntityHandler = self._entity
        parser.EntityDeclHandler = self._declared
        return parser

    def _pieces(self) -> Iterator[tuple[bytes, int]]:
        foot = _FOOT.search(self._data, max(0, len(self._data) - 4096))
        end = foot.start() if foot else len(self._data)
        for start in range(self._skipped, end, _PIECE):
            stop = min(start + _PIECE, end)
            yield self._data[start:stop], stop - self._skipped

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._texts:
            self._flush()
        self._count += 1
        if len(self._open) == DEPTH or self._count > self._most:
            raise self._crowded()
        here = self._skipped + self._parser.CurrentByteIndex
        line = self._lines + self._parser.CurrentLineNumber
        if attributes:
            self._check_attributes(here)
        self._open.append(_Open(name, attributes, self._offsets.at(here), line))

    def _end(self, _name: str) -> None:
        if self._texts:
            self._flush()
        opened = self._open.pop()
        element = self._closed(opened, self._offsets.at(self._end_of(opened)))
        if not self._open:
            self._root = element
            return
        siblings = self._open[-1].children
        siblings.append(element)
        if len(siblings) > CHILDREN:
            raise self._fault(f"more than {CHILDREN} elements and texts in one", "split the file")

    def _closed(self, opened: _Open, end: int) -> Element:
        ns, tag = self._names.get(opened.name) or self._named(opened.name)
        return Element(
            tag=tag,
            ns=ns,
            attributes=_attributes(opened.attributes) if opened.attributes else _NONE,
            children=tuple(opened.children),
            start=opened.start,
            end=end,
            line=opened.line,
        )

    def _named(self, name: str) -> tuple[str, str]:
        """Namespace and local name, one string each however often they come."""
        ns, _, tag = name.rpartition(" ")
        return self._names.setdefault(name, (sys.intern(ns), sys.intern(tag)))

    def _end_of(self, opened: _Open) -> int:
        """Where an element ends; expat tells it of ``<a/>``, but where ``</a>`` begins."""
        here = self._skipped + self._parser.CurrentByteIndex
        if not opened.children and self._data[here - 2 : here] == b"/>":
            return here
        return self._data.index(b">", here) + 1

    def _flush(self) -> None:
        """Hand the text that has come in to the innermost element."""
        if self._open:
            self._open[-1].children.append(_clean("".join(self._texts)))
        self._texts.clear()

    def _entity(self, name: str, _parameter: bool) -> None:
        if name not in name2codepoint:
            raise self._fault(f"the entity '&{name};' is not known", _SPELT)
        self._texts.append(chr(name2codepoint[name]))

    def _declared(self, name: str, *_: object) -> None:
        raise self._fault(f"an entity '{name}' is declared", "remove it; entities are refused")

    def _check_attributes(self, start: int) -> None:
        """Expat drops what it does not know from attributes without a word."""
        tag = _TAG.match(self._data, start) if self._odd else None
        if tag and _ENTITY.search(tag[0]):
            raise self._fault("an attribute has an entity that is not XML's own", _SPELT)

    def _crowded(self) -> Fault:
        if self._count > self._most:
            return self._fault(f"more than {self._most} elements", "split the file")
        return self._fault(f"more than {DEPTH} elements within each other", "mend the file")

    def _broken(self, error: expat.ExpatError) -> Fault:
        what = expat.ErrorString(error.code)
        hint = "the file seems cut; fetch it again" if what in _CUT else "mend the file"
        fault = self._fault(f"not well-formed XML: {what}", hint)
        fault.line = self._lines + error.lineno
        return fault

    def _fault(self, what: str, hint: str) -> Fault:
        field = _local(self._open[-1].name) if self._open else ""
        return Fault(self._lines + self._parser.CurrentLineNumber, field, what, hint)


def _attributes(found: dict[str, str]) -> dict[str, str]:
    """By local name; where two have the same, the one without a namespace."""
    names = sorted(found, key=_is_plain) if len(found) > 1 else found
    return {_key(name): _clean(found[name]) for name in names}


def _is_plain(name: str) -> bool:
    return " " not in name


def _key(name: str) -> str:
    if " " not in name:
        return name
    return name.replace(_XML + " ", "xml:") if name.startswith(_XML) else _local(name)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _clean(text: str) -> str:
    """XML allows the control characters of Latin-1; as in HTML they mean those of windows-1252."""
    return text if text.isascii() else _C1.sub(_cp1252, text)


def _cp1252(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", "ignore")
