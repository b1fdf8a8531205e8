"""Every token of fifty random stories finds its story, in both scripts: nothing is lost."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from builder.index.indexed import Indexed
from builder.text.tokens import forms
from tests.engine import real
from tests.engine.built import Built, build
from tests.engine.node import answers
from tests.index.small import some

CHOSEN = 25
"""Stories of each language."""


def missed(built: Built, stories: Sequence[Indexed], work: Path) -> list[tuple[str, str]]:
    """The tokens, with their stories, that do not find them."""
    asked = [(one, word) for one in stories for word in sorted(_words(one))]
    requests = [("search", _query(one, word), {"limit": 2000}) for one, word in asked]
    found = answers(requests, work, built.search)
    assert len(found) == len(asked) > 0
    return [
        (word, one.id)
        for (one, word), answer in zip(asked, found, strict=True)
        if one.id not in [hit["id"] for hit in answer["hits"]]
    ]


def _words(story: Indexed) -> set[str]:
    texts = (text for e in story.editions for text in (e.title, *e.paragraphs))
    return {form for text in texts for form in forms(text)}


def _query(story: Indexed, word: str) -> str:
    day = story.date.date().isoformat()
    return f"{word} from:{day} to:{day}"


def of_each_language(stories: Sequence[Indexed], seed: int) -> list[Indexed]:
    """Some stories that have an edition in Arabic, and some in English."""
    chance = random.Random(seed)
    pools = ([s for s in stories if s.editions[0].lang == lang] for lang in ("ar", "en"))
    return [one for pool in pools for one in chance.sample(pool, min(CHOSEN, len(pool)))]


def test_small_stories(tmp_path: Path) -> None:
    built = build(tmp_path, some(200), (), segments=2)
    assert missed(built, of_each_language(built.stories, 3), tmp_path) == []


@pytest.mark.corpus
def test_real_stories(tmp_path: Path) -> None:
    stories = real.stories(1500, seed=8)
    built = build(tmp_path, stories, real.entities(), segments=2)
    assert missed(built, of_each_language(stories, 4), tmp_path) == []
