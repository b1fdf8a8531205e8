"""Bit packing against the slow, obvious way."""

from collections.abc import Iterable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.index import payload, position, posting
from builder.index.bits import Ints
from builder.index.letters import coded
from builder.index.varint import front, varint
from tests.index.pieces import Bits, Bytes, letters
from tests.index.reader import Posting, adler, place, postings

IMPACTS = st.integers(0, 3) | st.integers(8, 31)
LIST = st.dictionaries(st.integers(0, 2**24 - 1), IMPACTS, min_size=1, max_size=30)
PLACES = st.lists(
    st.lists(
        st.sets(st.integers(0, 2**20), min_size=1, max_size=6).map(sorted), min_size=1, max_size=5
    ),
    min_size=1,
    max_size=8,
)


def ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), np.int64)


@given(st.lists(LIST, min_size=1, max_size=6), st.booleans())
def test_posting_lists_come_back(lists: list[dict[int, int]], marked: bool) -> None:
    rows = [sorted(one.items()) for one in lists]
    flat = [pair for row in rows for pair in row]
    impacts = None if marked else ints(impact for _, impact in flat)
    lists_ = posting.coded(ints(doc for doc, _ in flat), impacts, ints(map(len, rows)))
    for row, data in zip(rows, lists_.parts(), strict=True):
        found = postings(data, len(row), marked=marked)
        assert [(p.doc, p.impact) for p in found] == [(d, 0 if marked else i) for d, i in row]


@given(PLACES, st.integers(1, 3))
def test_positions_come_back(lists: list[list[list[int]]], share: int) -> None:
    sections = [lists[at : at + share] for at in range(0, len(lists), share)]
    docs = [doc for one in lists for doc in one]
    flat = ints(place_ for doc in docs for place_ in doc)
    sizes = (map(len, docs), map(len, lists), map(len, sections))
    places_ = position.coded(flat, *map(ints, sizes))
    for section, data in zip(sections, places_.parts(), strict=True):
        bits = Bits(data)
        for one in section:
            found = postings_of(len(one))
            place(bits, found)
            assert [p.positions for p in found] == one


def postings_of(count: int) -> list[Posting]:
    return postings(b"\0\0" + b"\xff" * -(-(count * 7 - 1) // 8), count, marked=False)


def test_the_example_of_the_format_page() -> None:
    list_ = posting.coded(ints([5, 8, 40]), ints([17, 3, 31]), ints([3]))
    read = postings(bytes.fromhex("0305c698ffc0"), 3, marked=False)
    assert [(p.doc, p.impact) for p in read] == [(5, 17), (8, 3), (40, 31)]
    assert len(list_.data) == 6
    found = postings_of(3)
    place(Bits(bytes.fromhex("131bdb00")), found)
    assert [p.positions for p in found] == [[0, 7], [3], [1, 2]]


@given(st.integers(0, 2**40))
def test_numbers_come_back(number: int) -> None:
    data = Bytes(varint(number))
    assert data.varint() == number
    assert data.done


@given(st.text(max_size=8), st.text(max_size=8))
def test_words_come_back(word: str, previous: str) -> None:
    one, other = (text.encode("utf-8", "surrogatepass") for text in (word, previous))
    assert Bytes(front(one, other)).front(other) == one


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_sums_are_as_the_browser_makes_them(text: str) -> None:
    assert payload.checksum(text) == adler(text)


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from("\0\1abء٪ۀ€😀"), max_size=8))
def test_strings_come_back(text: str) -> None:
    assert letters(coded(text)) == text


def test_letters_of_ascii_and_arabic_take_a_byte() -> None:
    assert coded("a1 سؤال") == b"a1 " + bytes([0xB3, 0xA4, 0xA7, 0xC4])
    assert coded("é") == b"\1\0\xe9"
