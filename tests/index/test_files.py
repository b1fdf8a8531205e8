"""The files of a small index, read by a reader that knows the format page alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from builder.index.indexed import Indexed
from builder.model.entity import Kind
from builder.text.analysis import Analyzer
from builder.text.fold import fold_exact
from tests.index.reader import Index, Segment
from tests.index.small import edition, index, named, runs, segments, some, story


def slow(
    stories: Iterable[Indexed], numbers: Mapping[str, int]
) -> dict[str, dict[str, dict[int, set[int]]]]:
    """What the terms must be, by the plainest means: key, form, document, positions."""
    found: dict[str, dict[str, dict[int, set[int]]]] = {}
    for one in stories:
        place, doc = 0, numbers[one.id]
        for ed in one.editions:
            summary = [ed.lead] if ed.summary else []
            for text in (ed.title, *summary, *ed.paragraphs):
                terms = Analyzer().terms(text)
                for at, term in enumerate(terms):
                    place += term.step if at else 0
                    for key in term.keys:
                        list_ = found.setdefault(key, {}).setdefault(term.form, {})
                        list_.setdefault(doc, set()).add(place)
                place += 2 if terms else 0
    return found


def read(stories: list[Indexed], tmp_path: Path, **options: Any) -> Index:
    return Index(index(runs(stories, tmp_path / "runs"), **options))


def test_every_word_is_filed_with_its_places(tmp_path: Path) -> None:
    stories = some(300)
    segment = read(stories, tmp_path).segment()
    cards = segment.cards()
    wanted = slow(stories, {card[0]: n for n, card in enumerate(cards)})
    terms = segment.terms()
    assert {key for key in terms if key[0] != "#"} == set(wanted)
    for key, forms in wanted.items():
        assert set(terms[key]) == set(forms)
        for form, docs in forms.items():
            assert {p.doc: p.positions for p in terms[key][form]} == {
                doc: sorted(places) for doc, places in docs.items()
            }
            assert all(0 <= p.impact <= 31 for p in terms[key][form])


def test_documents_run_from_the_oldest_and_cards_tell_them(tmp_path: Path) -> None:
    stories = some(200)
    segment = read(stories, tmp_path).segment()
    order = sorted(sorted(stories, key=lambda s: s.id, reverse=True), key=lambda s: s.date)
    assert [card[0] for card in segment.cards()] == [s.id for s in order]
    assert [card[1] for card in segment.cards()] == [s.date.isoformat() for s in order]
    assert segment.moments() == [int(s.date.timestamp()) for s in order]
    assert segment.columns() == [([s.editions[0].lang], list(entities(s, segment))) for s in order]
    assert sum(count for _, _, count in segment.days()) == 200
    assert sum(segment.entry["months"][1::2]) == 200


def entities(story_: Indexed, segment: Segment) -> list[str]:
    names = segment.index.json(f"{segment.name}/e/0/0")
    return sorted(story_.entities, key=names.index)


def test_entities_and_languages_are_keys(tmp_path: Path) -> None:
    stories = some(100)
    segment = read(stories, tmp_path).segment()
    cards, terms = segment.cards(), segment.terms()
    found = [cards[p.doc][0] for p in terms["#people/putin"][""]]
    assert sorted(found) == sorted(s.id for s in stories if "putin" in s.people)
    assert len(terms["#lang/ar"][""]) + len(terms["#lang/en"][""]) == 100


def test_words_that_javascript_knows_are_words_like_others(tmp_path: Path) -> None:
    segment = read([story("a", "The constructor of __proto__", "toString")], tmp_path).segment()
    assert {"constructor", "proto", "tostring"} <= {form for form, _ in segment.words()}


def test_words_are_listed_by_their_folded_form_once(tmp_path: Path) -> None:
    segment = read(some(200), tmp_path).segment()
    words = segment.words()
    order = [(fold_exact(form), form) for form, _ in words]
    assert order == sorted(set(order))
    rows = [row for forms in segment.terms().values() for row in forms.items()]
    assert {form: len(postings) for form, postings in rows if form} == dict(words)


def test_a_phrase_crosses_no_border(tmp_path: Path) -> None:
    one = edition("End of title", "first words", "next words", summary="The summary")
    two = edition("نهاية", "كلمات", lang="ar")
    both = story("a", "x")
    both = type(both)(id="a", date=both.date, editions=(two, one))
    terms = read([both], tmp_path).segment().terms()
    rows = [row for forms in terms.values() for row in forms.items() if row[0]]
    places = {form: postings[0].positions for form, postings in rows}
    assert places["نهاية"] == [0]
    assert places["كلمات"] == [2]
    assert [places[word] for word in ("end", "of", "title", "the", "summary")] == [
        [4], [5], [6], [8], [9],
    ]  # fmt: skip
    assert places["words"] == [12, 15]


def test_a_frequent_word_is_cut_into_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.index.cut.LONG", 20)
    monkeypatch.setattr("builder.index.cut.PIECE", 30)
    monkeypatch.setattr("builder.index.shard.TARGET", 500)
    stories = some(300)
    files = index(runs(stories, tmp_path / "runs"))
    assert any("/p/" in path for path in files)
    segment = Index(files).segment()
    numbers = {card[0]: n for n, card in enumerate(segment.cards())}
    wanted = slow(stories, numbers)
    terms = segment.terms()
    for key, forms in wanted.items():
        for form, docs in forms.items():
            assert {p.doc: p.positions for p in terms[key][form]} == {
                doc: sorted(places) for doc, places in docs.items()
            }


def test_the_same_bytes_however_the_work_was_shared(tmp_path: Path) -> None:
    stories = some(250)
    one = index(runs(stories, tmp_path / "one"))
    shuffled = sorted(stories, key=lambda s: hash(s.id) % 97)
    two = index(runs(shuffled, tmp_path / "two", size=30, collectors=3))
    assert one == two


def test_a_worker_may_forget_between_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = some(250)
    one = index(runs(stories, tmp_path / "one"))
    monkeypatch.setattr("builder.index.vocabulary._KNOWN", 5)
    assert index(runs(stories, tmp_path / "two", size=20)) == one


def test_names_are_found_whole_and_from_each_word_on(tmp_path: Path) -> None:
    putin = named(
        Kind.PERSON, "putin", {"en": "Vladimir Putin", "ar": "فلاديمير بوتين"}, 3,
        aliases={"en": ("Putin",)},
    )  # fmt: skip
    gone = named(Kind.PERSON, "old", {"en": "Old"}, 2, merged_into="putin")
    unused = named(Kind.PLACE, "nowhere", {"en": "Nowhere"}, 0)
    files = read(some(5), tmp_path, entities=(putin, gone, unused))
    assert files.flat("names", 5) == [
        ("putin", 1, "people/putin", "en", "Putin"),
        ("putin", 0, "people/putin", "en", "Vladimir Putin"),
        ("vladimir putin", 1, "people/putin", "en", "Vladimir Putin"),
        ("بوتين", 0, "people/putin", "ar", "فلاديمير بوتين"),
        ("فلاديمير بوتين", 1, "people/putin", "ar", "فلاديمير بوتين"),
    ]
    assert files.flat("refs", 3) == [
        ("people/putin", {"en": "Vladimir Putin", "ar": "فلاديمير بوتين"}, 3)
    ]
    assert ("btn", ["people/putin"]) in files.flat("sounds", 2)
    assert ("bn", ["people/putin"]) in files.flat("sounds", 2)


def test_chains_lead_to_the_last_version(tmp_path: Path) -> None:
    stories = [story(f"v{n}", "title", hours=n) for n in range(4)]
    files = read(stories, tmp_path, successors={"v0": "gone", "gone": "v2", "v2": "v3"})
    assert files.json("chains/0/0") == [0, 3, 2, 3]
    assert files.index["chains"]["first"] == [0]


def test_an_empty_archive_has_an_index(tmp_path: Path) -> None:
    files = read([], tmp_path)
    assert files.index["docs"] == 0
    assert files.segment().terms() == {}


def test_several_segments_hold_together_what_one_does(tmp_path: Path) -> None:
    stories = some(240)
    parts = [runs(stories[at::3], tmp_path / f"{at}") for at in range(3)]
    many = Index(segments(parts, dead=(3, 5, 100), successors={"s00001": "s00002"}))
    one = Index(index(runs(stories, tmp_path / "one")))
    assert many.index["docs"] == one.index["docs"] == 240
    assert many.index["dead"] == [3, 2, 95]
    assert told(many) == told(one)


def told(files: Index) -> dict[tuple[str, str], dict[str, tuple[int, tuple[int, ...]]]]:
    """For each form, what is said about which story, over all segments."""
    found: dict[tuple[str, str], dict[str, tuple[int, tuple[int, ...]]]] = {}
    for at in range(len(files.index["segments"])):
        segment = files.segment(at)
        ids = [card[0] for card in segment.cards()]
        for key, forms in segment.terms().items():
            for form, list_ in forms.items():
                said = {ids[p.doc]: (p.impact, tuple(p.positions)) for p in list_}
                found.setdefault((key, form), {}).update(said)
    return found


def test_cards_come_back_when_a_primer_packs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = some(60)
    plain = read(stories, tmp_path / "plain").segment()
    monkeypatch.setattr("builder.index.segment.LEAST", 50)
    primed = read(stories, tmp_path / "primed").segment()

    assert [plain.entry["primer"], primed.entry["primer"]] == [False, True]
    assert primed.cards() == plain.cards()
    assert len(primed.file("c", 1)) < len(plain.file("c", 1))
