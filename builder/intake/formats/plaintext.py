"""Plain text: a headline on a line of its own, an empty line, paragraphs.

Datelines such as ``دمشق-سانا`` and end marks such as ``// انتهى //`` stay in the copy, where they
were written: no rule tells them from words of the story in every house.
"""

import re
from collections.abc import Iterator
from typing import Final

from builder.intake.charset import decode
from builder.intake.copy import body_of, copy_of, garbled, headed
from builder.intake.embargo import embargoed
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.marks import marked

_OTHER: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!DOCTYPE|<[A-Za-z][\w:-]*[\s>/]|\{\s*[\"}]|\[\s*[\[{\"])|"
    rb"%PDF|PK\x03\x04|\x89PNG|\xff\xd8\xff|GIF8|\x1f\x8b|BZh|\xfd7zXZ|II\*\x00|MM\x00\*|RIFF|OggS|"
    rb"\xd0\xcf\x11\xe0|\{\\rtf|ID3"
)
"""How files begin that are something else, broken or not known."""
_BINARY: Final = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_FEW: Final = 0.01


def recognises(head: bytes) -> bool:
    """Whether it is text at all; UTF-16 is, though half of its bytes are zero."""
    if _OTHER.match(head):
        return False
    text = decode(head, None, Given())
    if text.charset.startswith(("utf-16", "utf-32")):
        return not text.bad or text.bad == 1  # a head may end inside a character
    return len(_BINARY.findall(head)) <= _FEW * len(head)


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """The one story of a file."""
    found = decode(data, None, given)
    copy = copy_of(found.text).strip("\n")
    if not copy.strip():
        yield Failed(line=1, field="body", what="the file holds no text", hint="leave it out")
        return
    title, copy = headed(copy)
    remarks = (*filter(None, (found.remark,)), *garbled(copy))
    item = Item(raw=data, title=title, copy=copy, body=body_of(copy), remarks=remarks)
    yield embargoed(marked(item), given)


FORMAT = Format(name="plain text", recognises=recognises, parse=parse)
