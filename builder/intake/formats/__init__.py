"""The formats of the wire, one module each, in the order in which they are tried."""

from builder.intake.format import Format
from builder.intake.formats import (
    anpa1312,
    feeds,
    iptc7901,
    jsonl,
    mail,
    newsml1,
    newsmlg2,
    ninjs,
    nitf,
    plaintext,
    reuters21578,
    wxr,
    zczc,
)

FORMATS: tuple[Format, ...] = (
    newsmlg2.FORMAT,
    newsml1.FORMAT,
    nitf.FORMAT,
    wxr.FORMAT,
    feeds.FORMAT,
    jsonl.FORMAT,
    ninjs.FORMAT,
    reuters21578.FORMAT,
    anpa1312.FORMAT,
    iptc7901.FORMAT,
    zczc.FORMAT,
    mail.FORMAT,
    plaintext.FORMAT,
)
"""From those known by a mark of their own to those that any text would pass for."""
