"""The engine finds what the plain scan finds, in the same order and with the same scores."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from builder.engine.script import script
from builder.index.oracle import Found, search
from builder.model.entity import Entity, Kind
from tests.engine import real
from tests.engine.built import Built, build
from tests.engine.draw import Draw
from tests.engine.node import answers
from tests.index.small import some

HITS = 10
PUTIN = Entity(
    kind=Kind.PERSON,
    id="putin",
    names={"ar": "فلاديمير بوتين", "en": "Vladimir Putin"},
    aliases={"ar": ("بوتين",), "en": ("Putin",)},
)
VIENNA = Entity(kind=Kind.PLACE, id="vienna", names={"ar": "فيينا", "en": "Vienna"})
AL_BANK = Entity(kind=Kind.PLACE, id="iraq", names={"ar": "العراق", "en": "The Bank"})

Query = tuple[str, dict[str, object]]


def drawn(built: Built, count: int, seed: int) -> list[Query]:
    """Queries with their options."""
    draw, chance = Draw(built, seed), random.Random(seed)
    options: list[dict[str, object]] = [
        {"sort": chance.choice(("score", "newest")), "facets": True} for _ in range(count)
    ]
    return [(draw.query(), option) for option in options]


def seen(answer: Any) -> dict[str, object]:
    """What the engine found, in the form in which both can be compared."""
    if isinstance(answer, Exception):
        return {"error": str(answer)}
    facets = answer["facets"]
    return {
        "total": answer["total"],
        "ids": [hit["id"] for hit in answer["hits"]],
        "scores": [hit["score"] for hit in answer["hits"]],
        "partial": answer["partial"],
        "also": answer["alsoSearched"],
        "lang": {one["id"]: one["count"] for one in facets["languages"]},
        "year": {one["id"]: one["count"] for one in facets["years"]},
        **{kind: [(one["id"], one["count"]) for one in facets[kind]] for kind in KINDS},
    }


KINDS = ("people", "places", "topics")


def expected(found: Found) -> dict[str, object]:
    """What the plain scan found, likewise."""
    return {
        "total": len(found.ids),
        "ids": list(found.ids[:HITS]),
        "scores": list(found.scores[:HITS]),
        "partial": found.partial,
        "also": list(found.also),
        "lang": dict(found.facets["lang"]),
        "year": dict(found.facets["year"]),
        **{kind: _frequent(found.facets[kind]) for kind in KINDS},
    }


def _frequent(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:20]


def compare(built: Built, queries: Sequence[Query], answered: Sequence[Any]) -> None:
    """Compare the answers with the plain scan's."""
    assert len(answered) == len(queries)
    for (query, options), answer in zip(queries, answered, strict=True):
        found = search(built.plain, query, str(options["sort"]))
        assert seen(answer) == expected(found), query


def in_node(built: Built, queries: Sequence[Query], work: Path) -> list[Any]:
    """Ask the engine in node."""
    return answers([("search", *query) for query in queries], work, built.search)


@pytest.mark.parametrize(("segments", "dead", "replaced"), [(1, 0, 0), (1, 9, 60), (4, 30, 90)])
def test_random_stories(segments: int, dead: int, replaced: int, tmp_path: Path) -> None:
    entities = (PUTIN, VIENNA, AL_BANK)
    built = build(tmp_path, some(400), entities, segments=segments, dead=dead, replaced=replaced)
    queries = drawn(built, 400, seed=segments)

    compare(built, queries, in_node(built, queries, tmp_path))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Five thousand real stories in three segments, a few of them dead or replaced."""
    folder = tmp_path_factory.mktemp("corpus")
    stories = real.stories(5000)
    return build(folder, stories, real.entities(), segments=3, dead=60, replaced=300)


@pytest.mark.corpus
def test_real_stories(corpus: Built, tmp_path: Path) -> None:
    queries = drawn(corpus, 2000, seed=1)

    compare(corpus, queries, in_node(corpus, queries, tmp_path))


@pytest.fixture
def on_disk(chromium: Browser) -> Callable[[Path, Sequence[Query]], list[Any]]:
    """Asks the engine on a page opened from the disk."""

    def ask(folder: Path, queries: Sequence[Query]) -> list[Any]:
        (folder / "assets").mkdir(exist_ok=True)
        (folder / "assets" / "search.js").write_bytes(script())
        tag = '<meta charset="utf-8"><script src="assets/search.js"></script>'
        (folder / "page.html").write_text(f"<!doctype html>{tag}", encoding="utf-8")
        with chromium.new_context(offline=True) as context:
            page = context.new_page()
            page.goto((folder / "page.html").as_uri())
            call = "([query, options]) => barqiya.search(query, options)"
            return [page.evaluate(call, list(query)) for query in queries]

    return ask


@pytest.mark.browser
def test_random_stories_in_a_browser(on_disk: Callable[..., list[Any]], tmp_path: Path) -> None:
    folder = tmp_path / "أرشيف 1"
    built = build(folder, some(300), (PUTIN, VIENNA), segments=2, dead=9, replaced=30)
    queries = drawn(built, 100, seed=3)

    compare(built, queries, on_disk(built.folder, queries))


@pytest.mark.browser
@pytest.mark.corpus
def test_real_stories_in_a_browser(corpus: Built, on_disk: Callable[..., list[Any]]) -> None:
    queries = drawn(corpus, 300, seed=2)

    compare(corpus, queries, on_disk(corpus.folder, queries))
