"""Python and the browser must agree on every form, offset and key, byte for byte."""

import json
import lzma
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from builder.text.fold import exact, fold
from builder.text.keys import Form, closeness, keys, query_keys
from builder.text.skeleton import skeleton
from builder.text.tokens import tokens
from tests.text.node import ROOT, ask

TRICKY = Path(__file__).with_name("lines.txt").read_text(encoding="utf-8").split("\n")
CORPUS = ROOT.parent / "shared" / "corpus" / "stories.jsonl.xz"
FEWEST_REAL_LINES = 50_000


def corpus_lines() -> Iterator[str]:
    """Yield every title, and of one story in fifty all paragraphs."""
    with lzma.open(CORPUS, "rt", encoding="utf-8") as stories:
        for number, record in enumerate(map(json.loads, stories)):
            yield record["title"]
            if number % 50 == 0:
                yield from record["body"]


def compare(lines: list[str], folder: Path) -> None:
    """Compare both sides over lines, and over the words of those lines."""
    ours = [tokens(line) for line in lines]
    theirs = ask((("line", line) for line in lines), folder)
    for line, found, answer in zip(lines, ours, theirs, strict=True):
        assert answer["exact"] == exact(line)
        assert answer["fold"] == fold(line)
        assert answer["tokens"] == [list(token) for token in found], line
    compare_words(sorted({token.form for found in ours for token in found}), folder)


def compare_words(words: list[str], folder: Path) -> None:
    """Compare keys, skeletons and, for words filed side by side, closeness."""
    for word, answer in zip(words, ask((("word", w) for w in words), folder), strict=True):
        assert answer == [list(keys(word)), list(query_keys(word))], word
    for word, answer in zip(words, ask((("skeleton", w) for w in words), folder), strict=True):
        assert answer == skeleton(word), word
    pairs = list(pairwise(sorted(words, key=lambda word: (keys(word), word))))
    for pair, answer in zip(pairs, ask((("pair", p) for p in pairs), folder), strict=True):
        assert answer == closeness(*pair), pair


def test_tricky_lines(tmp_path: Path) -> None:
    compare(TRICKY, tmp_path)


@pytest.mark.skipif(not CORPUS.exists(), reason=f"no corpus at {CORPUS}")
def test_real_lines(tmp_path: Path) -> None:
    lines = list(corpus_lines())
    assert len(lines) >= FEWEST_REAL_LINES
    compare(lines, tmp_path)


def test_every_character(tmp_path: Path) -> None:
    """Node knows a newer Unicode, so only what this Python has assigned is compared."""
    planes = [(first, first + 0x1000) for first in range(0, 0x30000, 0x1000)] + [(0xE0000, 0xE1000)]
    changed: dict[str, list[object]] = {}
    for answer in ask((("character", plane) for plane in planes), tmp_path):
        changed |= answer
    for point in (point for plane in planes for point in range(*plane)):
        letter = chr(point)
        if unicodedata.category(letter) in ("Cn", "Cs"):
            continue
        ours = [exact(letter), fold(letter), len(tokens(letter))]
        assert changed.get(str(point), [letter, letter, 0]) == ours, f"U+{point:04X}"


def test_marks_are_placed_on_the_original(tmp_path: Path) -> None:
    line = "قال الرَّئيسُ إن al-Assad عاد"
    requests = [("marks", (line, ["رئيس", "assad"], Form.STEMMED))]
    (found,) = ask(requests, tmp_path)
    assert [(line[start:end], form) for start, end, form in found] == [
        ("الرَّئيسُ", Form.STRIPPED),
        ("Assad", Form.EXACT),
    ]
