"""A file of the search index, opened: the texts and words that lie in it, whatever their code.

Written against docs/index-format.md alone, so that a fault of the index cannot hide from it.
"""

import base64
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_FILE = re.compile(r"barqiya\.take\('([^']*)','((?:[^'\\]|\\.)*)',[0-9]+\);\n", re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|.)", re.DOTALL)
_SEGMENT = re.compile(r"s[0-9a-f]{10}/([a-z]+)/")
_CARDS, _WORDS, _TERMS = "c", "w", "t"
_NUMBERS = ("f", "m", "p", "x", "y")
_RAW = -15


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What an index file holds."""

    text: str = ""
    """Its texts, apart by line ends."""
    forms: frozenset[str] = frozenset()
    """Its words, of a vocabulary."""
    ids: frozenset[str] = frozenset()
    """The stories of its cards."""


def payload(text: str) -> Payload:
    """What the script of an index file hands over; ``ValueError`` when it cannot be opened."""
    match = _FILE.fullmatch(text)
    if not match:
        raise ValueError("it makes no such call")
    try:
        return _held(match)
    except (zlib.error, LookupError, TypeError, RecursionError) as error:
        raise ValueError(f"it is damaged: {error}") from error


def _held(match: re.Match[str]) -> Payload:
    name, coded = match[1], _ESCAPE.sub(_unescaped, match[2])
    segment = _SEGMENT.match(name)
    kind = segment[1] if segment else ""
    if kind in _NUMBERS:
        return Payload()
    if kind not in (_CARDS, _WORDS, _TERMS):
        return Payload(text="\n".join(_strings(json.loads(coded))))
    return _opened(kind, base64.b64decode(coded, validate=True))


def _opened(kind: str, data: bytes) -> Payload:
    if kind == _CARDS:
        cards = json.loads(zlib.decompress(data, _RAW))
        return Payload(text="\n".join(_strings(cards)), ids=frozenset(card[0] for card in cards))
    read = _forms if kind == _WORDS else _terms
    return Payload(forms=frozenset(read(_Bytes(data))) - {""})


def _forms(data: "_Bytes") -> Iterator[str]:
    form = b""
    for _ in range(data.varint()):
        form = data.front(form)
        data.varint()
        yield form.decode("utf-8", "surrogatepass")


def _terms(data: "_Bytes") -> Iterator[str]:
    """The forms of a term shard; keys may be stems, which are no words."""
    _, _, _, keys, _ = (data.varint() for _ in range(5))
    key = b""
    for _ in range(keys):
        key = form = data.front(key)
        for _ in range(data.varint()):
            form = data.front(form)
            _skip_list(data)
            yield form.decode("utf-8", "surrogatepass")


def _skip_list(data: "_Bytes") -> None:
    if data.varint() == 1:
        data.varint()
    elif not data.varint():
        for _ in range(2 * data.varint()):
            data.varint()


def _strings(value: object) -> Iterator[str]:
    """Every text of a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1][1:], 16)) if len(match[1]) > 1 else match[1]


class _Bytes:
    """Bytes that are read from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def varint(self) -> int:
        """The next number."""
        value = shift = 0
        while True:
            (byte,) = self._take(1)
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def front(self, previous: bytes) -> bytes:
        """The next word, of which the beginning may be that of the one before."""
        shared = self.varint()
        return previous[:shared] + self._take(self.varint())

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._data):
            raise ValueError("it ends too early")
        found, self._at = self._data[self._at : end], end
        return found
