"""JSON Lines of stories."""

import lzma
from pathlib import Path

import pytest

from builder.intake.formats.jsonl import FORMAT
from builder.intake.item import Failed, Item, Named
from builder.model.story import Format
from tests.intake.formats.samples import GIVEN, parsed, said, sample, shown

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "stories.jsonl.xz"


def test_fields_of_a_story() -> None:
    first, second, *_ = parsed(sample("stories.jsonl"))

    assert isinstance(first, Item)
    assert (first.guid, first.lang, first.title) == ("paper-00001", "en", "LEMON HARVEST REVIEW")
    assert first.body == (
        "Showers came at last, Salma Aziz said.\n\nThe <LMN> crop is 155,221 boxes."
    )
    assert first.format is Format.TEXT
    assert first.people == (Named(name="Salma Aziz"),)
    assert (first.dateline, first.byline, first.remarks) == ("TRIPOLI, Feb 26 -", "", ())
    assert isinstance(second, Item)
    assert (second.lang, second.byline) == ("ar", "نور")
    assert str(second.date) == "2021-01-14 06:00:00+00:00"


def test_each_line_is_its_own_source() -> None:
    data = sample("stories.jsonl")

    assert [one.raw for one in parsed(data) if isinstance(one, Item)] == [
        data.split(b"\n")[n] for n in (0, 1, 4)
    ]


def test_a_broken_line_fails_and_the_others_go_on() -> None:
    found = parsed(sample("stories.jsonl"))

    assert [type(one) for one in found] == [Item, Item, Failed, Item]
    assert [one.line for one in found] == [1, 2, 3, 5]


def test_what_cannot_be_read_is_remarked() -> None:
    last = parsed(sample("stories.jsonl"))[-1]

    assert isinstance(last, Item)
    assert (last.date, last.urgency, last.body) == (None, None, "One paragraph only.")
    assert [remark.partition(":")[0] for remark in last.remarks] == [
        "body",
        "colour",
        "date",
        "urgency",
    ]


def test_other_charsets() -> None:
    text = sample("stories.jsonl").decode().split("\n")[1]

    for charset in ("utf-8-sig", "utf-16", "windows-1256"):
        (one,) = parsed(text.encode(charset, "replace"))
        assert isinstance(one, Item)
        assert one.title == "أسعار الليمون"


def test_a_line_that_is_too_long_fails_alone() -> None:
    line = b'{"id": "a", "title": "t", "body": ["' + b"x" * (9 * 1024 * 1024) + b'"]}'
    small = b'{"id": "b", "title": "t", "body": ["x"]}'

    long, short = FORMAT.parse(line + b"\n" + small, GIVEN)

    assert isinstance(long, Failed)
    assert isinstance(short, Item)


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason="the real stories are not beside the project")
def test_every_real_story_is_read_with_all_its_words() -> None:
    found = list(FORMAT.parse(lzma.decompress(CORPUS.read_bytes()), GIVEN))

    assert len(found) == 49_955
    assert [one for one in found if isinstance(one, Failed) or one.remarks] == []
    assert [one for one in found if isinstance(one, Item) and shown(one) != said(one)] == []
