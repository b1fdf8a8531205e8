"""Real wire stories: no word is lost, none is refused."""

import json
import lzma
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from builder.body import Bodies, guard, lead
from builder.body.controls import clean
from builder.model.story import Format

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "stories.jsonl.xz"
TAG = re.compile(r"</?(?:p|pre|br)>")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.exists(), reason="the real stories are not beside the project"),
]


def stories() -> Iterator[tuple[str, str]]:
    with lzma.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["id"], "\n\n".join(row["body"])


def test_no_word_is_lost_and_no_body_refused() -> None:
    bodies = Bodies()
    lost = [
        id_
        for id_, text in stories()
        if guard(text, Format.TEXT, id_, 1)
        or guard(text, Format.MARKDOWN, id_, 1)
        or unescape(TAG.sub("", bodies.render(text, Format.TEXT).html)).split()
        != clean(text).split()
        or (text.strip() and not lead(text, Format.TEXT))
    ]
    assert lost == []
