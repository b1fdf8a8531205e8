"""Parts: cut by bytes alone, read only when they are new."""

import hashlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.intake.content import Desk
from builder.intake.drafting import Drafting
from builder.intake.format import Format
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.order import short
from builder.intake.parcel import Parcel
from builder.intake.part import Part
from builder.intake.reading import Reading
from builder.intake.verdict import Outcome, Verdict
from builder.read.site import site
from tests.intake.formats.wires import ANPA_1312, IPTC_7901, SGML, STRIPPED_7901, ZCZC
from tests.site import CONFIG

CUTTERS = [one for one in FORMATS if one.cut]
WIRES = (ANPA_1312, IPTC_7901, SGML, STRIPPED_7901, ZCZC)
PIECES = [*WIRES, "<REUTERS NEWSID=1>", "</REUTERS>", "\x01", "\x16\x16\x01", "ZCZC", "NNNN", "\n"]


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=9)),
    st.sampled_from(["utf-8", "utf-16", "windows-1256"]),
    st.sampled_from([None, "windows-1252"]),
)
@pytest.mark.parametrize("form", CUTTERS, ids=lambda form: form.name)
def test_a_part_is_an_item_by_its_bytes_and_line(
    form: Format, pieces: list[str], charset: str, encoding: str | None
) -> None:
    data, said = "".join(pieces).encode(charset, "ignore"), Given(encoding=encoding)
    assert form.cut
    parts = list(form.cut(data, said))
    items = list(form.parse(data, said))

    assert [_told(part) for part in parts] == [_told(item) for item in items]
    assert all(isinstance(part, Part | Failed) for part in parts)


def test_what_came_before_is_not_read() -> None:
    def cut(data: bytes, given: Given) -> Iterator[Part | Failed]:
        yield Part(raw=b"old", line=3, read=_unwanted)
        yield Part(raw=b"new", line=4, read=lambda: Item(raw=b"new", line=4, title="Rain"))

    form = Format(name="cut", recognises=lambda head: True, parse=lambda *_: iter(()), cut=cut)
    old = short(hashlib.sha256(b"old").hexdigest())
    config = site(CONFIG.encode())
    known = Drafting(config, Given(), Desk.of((), config.timezone), {old: "rain"}.get)
    first, second = Reading(known, [form], Given())([Parcel(shown="x", data=b"old\nnew")])

    assert isinstance(first, Outcome)
    assert (first.verdict, first.line, first.story) == (Verdict.DUPLICATE, 3, "rain")
    assert second.line == 4


def _told(one: Item | Part | Failed) -> object:
    return one if isinstance(one, Failed) else (one.raw, one.line)


def _unwanted() -> Item:
    raise AssertionError("read all the same")
