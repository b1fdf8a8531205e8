"""What holds of every text wire: words are conserved, and no bytes make a parser raise."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.intake.format import Format
from builder.intake.formats import FORMATS
from builder.intake.item import Failed, Item
from tests.intake.formats.wires import WIRES
from tests.intake.words import GIVEN, items, shown, told, words

TEXT_WIRES = [form for form in FORMATS if form.name in WIRES]
SAMPLES = [(form, sample) for form in TEXT_WIRES for sample in WIRES[form.name]]
CHARSETS = ["utf-8", "windows-1256", "windows-1252"]
SPLICES = [
    b"\x01",
    b"\x02",
    b"\x03",
    b"\x16\x16\x01",
    b"\r",
    b"\n^",
    b"<",
    b"&#",
    b"\xff",
    b"\0",
    b"ZCZC",
    b"NNNN",
    b"<TEXT>",
    b"</BODY>",
    b"=\n",
    "ن".encode(),
    "ن".encode("cp1256"),
]


def known(head: bytes) -> Format | None:
    return next((form for form in FORMATS if form.recognises(head[: 1 << 16])), None)


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize(("form", "sample"), SAMPLES)
def test_each_is_known_by_its_bytes(form: Format, sample: str, charset: str) -> None:
    assert known(sample.encode(charset, "ignore")) is form


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
@pytest.mark.parametrize(("form", "sample"), SAMPLES)
def test_bodies_are_their_copy_in_every_charset(form: Format, sample: str, charset: str) -> None:
    for item in items(form, sample.encode(charset, "ignore")):
        assert shown(item) == words(item.copy)
        assert item.raw in sample.encode(charset, "ignore")


@pytest.mark.parametrize("form", TEXT_WIRES, ids=lambda form: form.name)
def test_both_charsets_tell_the_same(form: Format) -> None:
    sample = WIRES[form.name][0]
    unicode = [told(item) for item in items(form, sample.encode())]

    assert [told(item) for item in items(form, sample.encode("windows-1256"))] == unicode


TRANSPORT = re.compile(
    r"<!DOCTYPE|<REUTERS|<TEXT|<DATE|<UNKNOWN|&#|[uf] f BC-|"  # Reuters-21578
    r"[\x04\x16\x01]+V\d+|[rfb] i\x13|"  # ANPA 1312
    r"[\x04\x7f\x01]*xy[za]\d{4} |"  # IPTC 7901
    r"ZCZC|[%$@]"  # ZCZC: routing, category, place
)
"""Lines of which a reader sees nothing but in fields of their own."""


@pytest.mark.parametrize(("form", "sample"), SAMPLES)
def test_a_word_put_anywhere_but_into_transport_is_told(form: Format, sample: str) -> None:
    lines = sample.split("\n")
    for number, line in enumerate(lines):
        core = line.rstrip("\r<=/ ")
        put = [*lines[:number], f"{core} qzq{line[len(core) :]}", *lines[number + 1 :]]
        found = form.parse("\n".join(put).encode(), GIVEN)
        kept = any(told(item)["qzq"] for item in found if isinstance(item, Item))
        assert kept or TRANSPORT.match(line), line


def survives(data: bytes) -> None:
    """Read by every text wire: all words of each copy are shown, all of its bytes are its own."""
    for form in TEXT_WIRES:
        for item in form.parse(data, GIVEN):
            if isinstance(item, Failed):
                assert item.what
                continue
            assert isinstance(item, Item)
            assert shown(item) == words(item.copy)
            assert item.raw in data
            assert 1 <= item.line <= data.count(b"\n") + 1


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.sampled_from(CHARSETS), st.data())
def test_mutated_samples_never_raise(
    pair: tuple[Format, str], charset: str, data: st.DataObject
) -> None:
    raw = bytearray(pair[1].encode(charset, "ignore"))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        length = data.draw(st.integers(0, 30))
        raw[at : at + length] = data.draw(st.sampled_from(SPLICES) | st.binary(max_size=8))
    survives(bytes(raw))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(SPLICES) | st.binary(max_size=6), max_size=20).map(b"".join))
def test_any_bytes_never_raise(raw: bytes) -> None:
    survives(raw)
    known(raw)


@pytest.mark.parametrize(("form", "sample"), SAMPLES)
def test_cut_files_lose_nothing_before_the_cut(form: Format, sample: str) -> None:
    whole = [told(item) for item in items(form, sample.encode())]
    for cut in range(len(sample) // 3, len(sample), 23):
        data = sample[:cut].encode()
        found = [item for item in form.parse(data, GIVEN) if isinstance(item, Item)]
        # All but the last item, which was cut, are as they were.
        assert [told(item) for item in found[:-1]] == whole[: len(found) - 1]
