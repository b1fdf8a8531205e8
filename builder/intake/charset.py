"""Bytes to text: what they say of their charset, what they are, and else a guess that is reported.

In this order: a byte order mark; UTF-16 by its zero bytes; UTF-8 when all of it is; the charset
that is declared, or else given; UTF-8 with a few bad bytes; the best reading of ``guess.ORDER``.
"""

import codecs
import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from builder.intake.given import Given
from builder.intake.guess import ARABIC, guess

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN_1: Final = frozenset({"iso8859-1", "ascii"})
"""What calls itself so is as a rule windows-1252, which has the same letters and more signs."""
_TRICKS: Final = frozenset(
    {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}
)
"""Codecs that are no charset of wire files, or in which markup can hide."""
_WIDE: Final = ("utf-16", "utf-32")
"""Known by their marks and zero bytes; any even number of bytes would pass for them."""
_ZERO_SHARE: Final = 0.9
_SOUND: Final = 10
"""So many sound sequences of UTF-8 for each bad one make it UTF-8."""
_HIGH: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_TOLD: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Bytes as text, and how sure that is."""

    text: str
    """All of it, without a byte order mark; U+FFFD for bytes that are no character."""
    charset: str
    """The charset it was read in, under a name that ``--encoding`` takes."""
    doubt: str = ""
    """How the charset was found, where an editor should know it."""
    bad: int = 0
    """How many U+FFFD had to be put in."""
    bad_lines: tuple[int, ...] = ()
    """The lines of the first of them, from 1."""

    @property
    def remark(self) -> str | None:
        """What an editor should know, as ``charset: what; hint``."""
        return self.remark_from(1)

    def remark_from(self, first_line: int) -> str | None:
        """The remark on bytes that begin at ``first_line`` of their file."""
        lines = ", ".join(str(first_line + line - 1) for line in self.bad_lines)
        bad = f"{self.bad} bytes or more are no characters, first in line {lines}"
        told = ", ".join(filter(None, (self.doubt, bad if self.bad else "")))
        hint = "compare the words, and say --encoding if they are wrong"
        return f"charset: {told}; {hint}" if told else None


def decode(data: bytes, declared: str | None, given: Given) -> Decoded:
    """The text of ``data``, whose source calls its charset ``declared`` if it says anything."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], charset)
    wide = _utf16(data)
    if wide:
        return _read(data, wide, f"read as {wide} by its zero bytes")
    named = _known(declared or given.encoding)
    if data.isascii():
        return _read(data, named or "utf-8")
    if _fits(data, "utf-8"):
        lies = declared and named not in (None, "utf-8", "utf8")
        return _read(data, "utf-8", f"it says {declared} but is utf-8" if lies else "")
    return _told(data, named, declared) if named else _guessed(data, declared or given.encoding)


def _told(data: bytes, named: str, declared: str | None) -> Decoded:
    """In the charset that was named, unless it has no such bytes."""
    charset = "windows-1252" if codecs.lookup(named).name in _LATIN_1 else named
    if not _fits(data, charset):
        return _guessed(data, named)
    if declared and charset == "windows-1252" and (best := guess(data)) in ARABIC:
        return _read(data, charset, f"it says {declared} but reads like {best}")
    return _read(data, charset)


def _guessed(data: bytes, named: str | None) -> Decoded:
    charset = "utf-8" if _nearly_utf8(data) else guess(data)
    if named in (None, charset):
        return _read(data, charset, "" if named else f"guessed {charset}")
    return _read(data, charset, f"it is not {named}, guessed {charset}")


def _read(data: bytes, charset: str, doubt: str = "") -> Decoded:
    """All of ``data``; bytes that are no character are counted, and the first lines named."""
    try:
        return Decoded(text=data.decode(charset), charset=charset, doubt=doubt)
    except UnicodeDecodeError:
        text = data.decode(charset, "replace")
    lines = (n for n, line in enumerate(text.split("\n"), 1) if "\ufffd" in line)
    return Decoded(
        text=text,
        charset=charset,
        doubt=doubt,
        bad=text.count("\ufffd"),
        bad_lines=tuple(islice(lines, _TOLD)),
    )


def _known(name: str | None) -> str | None:
    """The name in small letters, if it is that of a charset of single and multiple bytes."""
    label = (name or "").strip().lower()
    try:
        found = codecs.lookup(label).name.replace("_", "-")
        b"a".decode(label)  # raises for codecs that are not of text
    except (LookupError, ValueError):
        return None
    return None if found in _TRICKS or found.startswith(_WIDE) else label


def _fits(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except ValueError:  # of which a decoding error is a kind
        return False
    return True


def _utf16(data: bytes) -> str | None:
    """Which UTF-16 it is, when nearly every second byte is zero or the number of a script."""
    if b"\0" not in data[:4096]:
        return None
    sample = data[:4096]
    for charset, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        highs = sample[high::2]
        rare = sum(map(highs.count, b"\0\6\x20")) >= _ZERO_SHARE * len(highs)
        if rare and sample[low::2].count(0) <= (1 - _ZERO_SHARE) * len(highs):
            return charset
    return None


def _nearly_utf8(data: bytes) -> bool:
    """Whether a few bad bytes, or a cut at the end, are all that keeps it from being UTF-8."""
    text = data.decode("utf-8", "replace")
    sound, bad = len(_HIGH.findall(data)), text.count("\ufffd")
    cut = bad == 1 and text.endswith("\ufffd") and sound > 1
    return cut or sound >= _SOUND * bad
