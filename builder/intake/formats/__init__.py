"""The formats of the wire, one module each, in the order in which they are tried."""

from builder.intake.format import Format
from builder.intake.formats import (
    anpa1312,
    iptc7901,
    newsml1,
    newsmlg2,
    nitf,
    plaintext,
    reuters21578,
    zczc,
)

FORMATS: tuple[Format, ...] = (
    newsmlg2.FORMAT,
    newsml1.FORMAT,
    nitf.FORMAT,
    reuters21578.FORMAT,
    anpa1312.FORMAT,
    iptc7901.FORMAT,
    zczc.FORMAT,
    plaintext.FORMAT,
)
"""From those known by a mark of their own to those that any text would pass for."""
