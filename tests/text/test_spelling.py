"""Spelling keeps the way back to the original."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from builder.text.spelling import MARKS, spell
from tests.text.test_fold import LETTERS


def test_origins_survive_what_is_cut_out() -> None:
    form, starts, ends = spell("Qur’an’s")
    assert form == "quran"
    assert list(starts) == [0, 1, 2, 4, 5]
    assert list(ends) == [1, 2, 3, 5, 6]


def test_one_character_may_become_many() -> None:
    form, starts, ends = spell("ﷲ")
    assert form == "الله"
    assert set(starts) == {0}
    assert set(ends) == {1}


@given(LETTERS | st.text())
def test_every_character_has_an_origin(text: str) -> None:
    form, starts, ends = spell(text)
    assert len(form) == len(starts) == len(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)


def test_no_mark_of_unicode_is_forgotten() -> None:
    known = re.compile(f"[{MARKS}]")
    marks = [chr(p) for p in range(0x300, 0x20000) if unicodedata.category(chr(p))[0] == "M"]
    assert [f"{ord(mark):x}" for mark in marks if not known.match(mark)] == []
