"""The desk's search and the reader's find the same stories.

Both share the rules of `builder/text/`, and nothing else: two indexes, two readers of queries, two
ways to match, in Python and in JavaScript. Where they differ it is by design, and said here:

- A name among the reader's free words also finds stories tagged with it, and its name in the other
  script; the desk finds what is written. `_name` says in the desk's language what readers get.
- Where nothing matches all words, the reader gets what matches most of them; the desk gets nothing.
- The versions of a story are one result for the reader; `ids` takes them apart again.
- The reader's prefix stands for the 64 commonest forms, the desk's for all.
- Languages are alternatives for the reader, `lang:ar lang:en`; the desk writes OR.
- A value that means nothing finds nothing and is reported; at the desk it is a fault of the query.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from builder.index.asked import Asked, Clause, Filter, asked
from builder.index.oracle import PREFIXES
from builder.index.spoken import Meant, living_refs, meant
from builder.lookup.ask import Finder
from builder.lookup.fault import QueryFault
from builder.text.fold import fold_exact
from builder.text.stopwords import is_stop
from builder.text.tokens import forms
from tests.engine import real
from tests.engine.built import Built, build
from tests.engine.draw import WORD, Draw
from tests.engine.node import answers
from tests.engine.test_oracle import AL_BANK, PUTIN, VIENNA
from tests.index.small import some
from tests.lookup.desk import entry, finder, found


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """One archive in both indexes."""

    reader: Built
    """The reader's."""
    desk: Finder
    """The desk's."""

    @property
    def everything(self) -> set[str]:
        """Ids of all living stories."""
        return {self.reader.plain.stories[number].id for number in self.reader.plain.alive}

    def answers(self, queries: Sequence[str], work: Path) -> list[Any]:
        """What the reader's engine answers, in full."""
        options = {"limit": len(self.reader.stories)}
        return answers([("search", query, options) for query in queries], work, self.reader.search)


def both(folder: Path, *, dead: int, replaced: int, corpus: bool = False) -> Both:
    """Build an archive twice."""
    stories = real.stories(5000) if corpus else some(400)
    entities = real.entities() if corpus else [PUTIN, VIENNA, AL_BANK]
    built = build(folder, stories, entities, segments=2, dead=dead, replaced=replaced)
    living = [built.plain.stories[number] for number in built.plain.alive]
    named = [one.entity for one in built.entities if one.stories]
    return Both(reader=built, desk=finder(folder / "desk", map(entry, living), named))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Random stories."""
    return both(tmp_path_factory.mktemp("small"), dead=9, replaced=60)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Five thousand real stories."""
    return both(tmp_path_factory.mktemp("large"), dead=60, replaced=300, corpus=True)


def test_queries_that_both_can_say(small: Both, tmp_path: Path) -> None:
    compare(small, 300, seed=1, work=tmp_path)


@pytest.mark.corpus
def test_queries_that_both_can_say_of_real_stories(large: Both, tmp_path: Path) -> None:
    compare(large, 1000, seed=2, work=tmp_path)


def compare(pair: Both, count: int, seed: int, work: Path) -> None:
    """Ask both the same random queries; enough of them must find something."""
    draw = Draw(pair.reader, seed)
    queries = [query for _ in range(count) if _sayable(pair, query := draw.query())]
    hits = 0
    for query, answer in zip(queries, pair.answers(queries, work), strict=True):
        try:
            at_desk = found(pair.desk, in_desk_language(pair, query))
        except QueryFault:
            assert answer["problems"], query
            continue
        assert not answer["problems"], query
        assert at_desk == (set() if answer["partial"] else ids(answer)), query
        hits += bool(at_desk)
    assert hits > len(queries) / 3


def ids(answer: Any) -> set[str]:
    """Ids of all stories that the reader's engine found, older versions among them."""
    shown = answer["hits"]
    return {hit["id"] for hit in [*shown, *(older for one in shown for older in one["older"])]}


def _sayable(pair: Both, query: str) -> bool:
    """Whether it says anything, and no prefix stands for more forms than the reader looks for."""
    ask = asked(query)
    prefixes = {one.words[0] for one in (*ask.clauses, *ask.excluded) if one.kind == "prefix"}
    wide = (p for p in prefixes if sum(map(_begins(p), pair.reader.plain.forms)) > PREFIXES)
    return bool(ask.clauses or ask.excluded or ask.filters) and not any(wide)


def _begins(prefix: str) -> Any:
    return lambda form: fold_exact(form).startswith(prefix)


def in_desk_language(pair: Both, query: str) -> str:
    """What a reader's query means, in the words of the desk."""
    ask = asked(query)
    clauses = meant(pair.reader.plain, ask.clauses)
    parts = [_name(one) if one.refs else _clause(one.clause) for one in clauses]
    parts += [f"-{_clause(one)}" for one in ask.excluded]
    return " ".join([*parts, *_filters(ask)])


def _clause(clause: Clause) -> str:
    if clause.kind == "prefix":
        return f"{clause.words[0]}*"
    return f'"{" ".join(clause.words)}"' if clause.kind == "phrase" else clause.words[0]


KINDS = {"people": "person", "places": "place", "topics": "topic"}


def _name(one: Meant) -> str:
    """The words, or the tag, or a name in the other script, of which endings must be the same."""
    ways = [" AND ".join(one.clause.words)]
    for ref in one.refs:
        kind, id_ = ref.split("/")
        ways.append(f"{KINDS[kind]}:{id_}")
    for name in one.others:
        words = [word for word in forms(name) if not is_stop(word)] or forms(name)
        # Twice left out is in again, but in the forms of what is left out.
        ways.append(" AND ".join(f"(NOT (NOT {word}))" for word in words))
    return "(" + " OR ".join(f"({way})" for way in ways) + ")"


def _filters(ask: Asked) -> Iterator[str]:
    langs = [one for one in ask.filters if one.field == "lang" and not one.minus]
    if langs:
        yield "(" + " OR ".join(map(_filter, langs)) + ")"
    yield from (_filter(one) for one in ask.filters if one not in langs)


def _filter(one: Filter) -> str:
    return f'{"-" * one.minus}{one.field}:"{one.value}"'


def test_trees_of_and_or_and_not(small: Both, tmp_path: Path) -> None:
    compare_trees(small, 200, seed=3, work=tmp_path)


@pytest.mark.corpus
def test_trees_of_and_or_and_not_over_real_stories(large: Both, tmp_path: Path) -> None:
    compare_trees(large, 40, seed=4, work=tmp_path)


def compare_trees(pair: Both, count: int, seed: int, work: Path) -> None:
    """The reader's engine answers the leaves alone, set algebra joins them; the desk does all."""
    chance = random.Random(seed)
    leaves = list(dict.fromkeys(_leaf(pair, chance) for _ in range(count)))
    asked_ = [*leaves, *(f"-{leaf}" for leaf in leaves)]
    told = dict(zip(asked_, map(ids, pair.answers(asked_, work)), strict=True))
    for _ in range(count):
        written, expected = _tree(told, leaves, chance, pair.everything)
        assert found(pair.desk, written) == expected, written


def _leaf(pair: Both, chance: random.Random) -> str:
    """A word, phrase or filter that is no name and no stop word."""
    while True:
        story = chance.choice(pair.reader.stories)
        words = WORD.findall(chance.choice(parts_of(story)))
        at = chance.randrange(len(words)) if words else 0
        kind = chance.random()
        if kind < 0.2:
            return f'"{" ".join(words[at : at + 2])}"' if len(words) > at + 1 else "lang:ar"
        if kind < 0.3:
            known = living_refs(pair.reader.plain)
            refs = [ref.split("/") for ref in story.entities if ref in known]
            tags = [f"{KINDS[kind]}:{id_}" for kind, id_ in refs]
            return chance.choice([*tags, f"from:{story.date:%Y-%m}", f"to:{story.date:%Y-%m-%d}"])
        if words and _plain_word(pair, words[at]):
            return str(words[at])


def parts_of(story: Any) -> tuple[str, ...]:
    """The texts of a story's first edition."""
    return (story.editions[0].title, *story.editions[0].paragraphs)


def _plain_word(pair: Both, word: str) -> bool:
    clauses = asked(word).clauses
    one = meant(pair.reader.plain, clauses)
    # Operators are words only in quotes.
    operator = word in ("AND", "OR", "NOT", "ANDNOT", "ANDMAYBE")
    return len(clauses) == 1 and not one[0].refs and not is_stop(forms(word)[0]) and not operator


def _tree(
    told: dict[str, set[str]],
    leaves: list[str],
    chance: random.Random,
    everything: set[str],
    depth: int = 3,
) -> tuple[str, set[str]]:
    kind = chance.random()
    if depth == 0 or kind < 0.2:
        leaf = chance.choice(leaves)
        return leaf, told[leaf]
    if kind < 0.4:
        # A word that is left out is taken in fewer forms, so that NOT stands before leaves alone.
        leaf = chance.choice(leaves)
        return f"{chance.choice(('-', 'NOT '))}{leaf}", told[f"-{leaf}"]
    (a, left), (b, right) = (_tree(told, leaves, chance, everything, depth - 1) for _ in range(2))
    if kind < 0.7:
        return f"(({a}){chance.choice((' AND ', ' '))}({b}))", left & right
    return f"(({a}) OR ({b}))", left | right
