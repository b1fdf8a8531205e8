"""Headers of a message: folded lines, encoded words (RFC 2047) and bare bytes, as text.

The library's own reader raises on a bad word and spoils bare bytes beside a good one.
"""

import binascii
import re
from base64 import b64decode
from collections.abc import Mapping
from email.message import Message
from itertools import groupby
from quopri import decodestring
from typing import Final

from builder.intake.charset import decode
from builder.intake.given import Given

_WORD: Final = re.compile(r"=\?([^?\s]+)\?([BbQq])\?([^?\r\n]*)\?=")
_APART: Final = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?[^?\s]+\?[BbQq]\?)")
_FOLD: Final = re.compile(r"\r?\n(?=[ \t])|[\r\n]+")


def headers(message: Message, given: Given) -> Mapping[str, str]:
    """The first header of each name, in small letters."""
    found: dict[str, str] = {}
    for name, value in message.raw_items():
        if name.lower() not in found:
            found[name.lower()] = header(str(value), given)
    return found


def header(value: str, given: Given) -> str:
    """The text of a header; bytes that are not ASCII stand in it as lone surrogates."""
    unfolded = _APART.sub("", _FOLD.sub("", value))
    if not value.isascii():
        unfolded = decode(unfolded.encode("utf-8", "surrogateescape"), None, given).text
    pieces = _WORD.split(unfolded)
    plain, words = pieces[::4], list(zip(pieces[1::4], pieces[2::4], pieces[3::4], strict=True))
    return plain[0] + "".join(
        text + after for text, after in zip(_texts(words, plain, given), plain[1:], strict=True)
    )


def _texts(words: list[tuple[str, str, str]], plain: list[str], given: Given) -> list[str]:
    """Texts of encoded words; a character may be cut in two by the border of two of them."""
    texts: list[str] = []
    run = [0, *(n for n in range(1, len(words)) if plain[n]), len(words)]
    for start, end in zip(run, run[1:], strict=False):
        for name, group in groupby(words[start:end], lambda word: word[0].lower()):
            several = list(group)
            data = b"".join(_bytes(kind, text) for _, kind, text in several)
            texts.append(decode(data, name.partition("*")[0], given).text)
            texts += [""] * (len(several) - 1)
    return texts


def _bytes(kind: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if kind in "Qq":
        return decodestring(data, header=True)
    try:
        return b64decode(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return data
