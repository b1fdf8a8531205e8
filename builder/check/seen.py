"""What a file says to whoever looks for words in it: markup gone, packings opened."""

import gzip
import html
import re
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from builder.check.file import File, file
from builder.check.payload import Payload, payload
from builder.index.payload import FOLDER

_TAG = re.compile(r"<[^>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\[nrt\"/]")
_ZIPPED = b"PK\x03\x04"
_GZIPPED = b"\x1f\x8b"
_OPAQUE = (".woff2", ".png", ".jpg", ".webp", ".ico")
_MOST = 1 << 30
"""Bytes that a packed file is opened to."""


@lru_cache(maxsize=1)
def seen(file: File) -> Payload:
    """The words of a file; ``ValueError`` when it cannot be opened."""
    if file.path.startswith(f"{FOLDER}/") and file.path.endswith(".js"):
        return payload(file.text)
    if file.path.endswith(_OPAQUE):
        return Payload()
    try:
        return Payload(text="\n".join(_texts(file)))
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise ValueError(str(error)) from error


def plain(text: str) -> str:
    """The text as words: JSON escapes and references resolved, tags gone."""
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else " ", text)
    return html.unescape(_TAG.sub(" ", html.unescape(text) if "&lt;" in text else text))


def _texts(one: File) -> Iterator[str]:
    if one.data.startswith(_ZIPPED):
        with zipfile.ZipFile(BytesIO(one.data)) as archive:
            for member in archive.infolist():
                with archive.open(member) as stream:
                    yield from _texts(file(member.filename, stream.read(_MOST)))
    elif one.data.startswith(_GZIPPED):
        with gzip.open(BytesIO(one.data)) as stream:
            yield from _texts(file(one.path.removesuffix(".gz"), stream.read(_MOST)))
    else:
        yield plain(one.text or one.data.decode(errors="replace"))
