"""Queries drawn from a corpus: what a reader might type who looks for one story, or for a name."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.text.stopwords import is_stop
from builder.text.tokens import forms

Story = dict[str, Any]
"""A line of the corpus: id, lang, title, body (paragraphs), people, places."""

_CLITICS = ("و", "ب", "ل", "ف", "ك")
_SWAPS = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ؤ", "ئ"))
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A query and what it should find."""

    kind: str
    """The row of the table."""
    lang: str
    """The language of the story or name."""
    query: str
    """What is typed."""
    wanted: frozenset[str]
    """Ids of the stories that are right."""
    source: str
    """The words it was made of, as the story has them."""


def drawn(
    stories: Sequence[Story], names: dict[str, list[str]], seed: int, count: int
) -> Iterator[Drawn]:
    """Draw ``count`` queries of every kind and language; ``names`` are those of each entity."""
    chance = random.Random(seed)
    for lang in ("en", "ar"):
        own = [story for story in stories if story["lang"] == lang]
        for kind, draw in (("headline", headline), ("paragraph", paragraph)):
            yield from _some(kind, lang, own, draw, chance, count)
    arabic = [story for story in stories if story["lang"] == "ar"]
    yield from _some("respelt", "ar", arabic, headline, chance, count)
    yield from _names(stories, names)


def _some(
    kind: str,
    lang: str,
    stories: Sequence[Story],
    draw: Callable[[Story, random.Random], str | None],
    chance: random.Random,
    count: int,
) -> Iterator[Drawn]:
    done = 0
    while done < count and stories:
        story = chance.choice(stories)
        source = draw(story, chance)
        if source:
            done += 1
            words = source.split()
            query = (
                " ".join(_other(word, chance) for word in words) if kind == "respelt" else source
            )
            yield Drawn(kind, lang, query, frozenset({story["id"]}), source)


def headline(story: Story, chance: random.Random, words: int = 3) -> str | None:
    """Three words of the headline, in their order."""
    return _words(story["title"], chance, words)


def paragraph(story: Story, chance: random.Random) -> str | None:
    """Five words of the first paragraph, in their order."""
    return _words(story["body"][0], chance, 5) if story["body"] else None


def _words(text: str, chance: random.Random, count: int) -> str | None:
    """Some telling words of a text, as they are written."""
    words = list(dict.fromkeys(w for w in re.findall(r"[^\W_]+", text) if _tells(w)))
    if len(words) < count:
        return None
    chosen = sorted(chance.sample(range(len(words)), count))
    return " ".join(words[at] for at in chosen)


def _tells(word: str) -> bool:
    found = forms(word)
    return len(word) >= _LEAST and len(found) == 1 and not is_stop(found[0])


def _other(word: str, chance: random.Random) -> str:
    """Another way in which the same word is written."""
    ways = [word.replace(old, new) for old, new in _SWAPS if old in word]
    if word.startswith("ال") and len(word) > 4:
        rest = word[2:]
        ways += [rest, f"لل{rest}", f"و{word}", f"ب{word}", f"ول{rest}"]
    else:
        ways += [f"{clitic}{word}" for clitic in _CLITICS[:3]] + [f"ال{word}"]
    return chance.choice(ways)


def _names(stories: Sequence[Story], names: dict[str, list[str]]) -> Iterator[Drawn]:
    """Every name of an entity that at least ten stories are tagged with."""
    tagged: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        for kind in ("people", "places"):
            for id_ in story[kind]:
                tagged[f"{kind}/{id_}"].add(story["id"])
    for ref, ids in sorted(tagged.items()):
        if len(ids) >= 10:
            for name in names.get(ref, []):
                lang = "en" if name.isascii() else "ar"
                yield Drawn(ref.partition("/")[0], lang, name, frozenset(ids), name)


def alone(stories: Sequence[Story], queries: Sequence[Drawn]) -> list[bool]:
    """Of each query, whether no other story has all its words where they were drawn from.

    Names are always told apart; so is a respelt headline when the words it was made of are.
    """
    places = {"headline": lambda s: s["title"], "paragraph": lambda s: "".join(s["body"][:1])}
    places["respelt"] = places["headline"]
    found = {kind: _holders(stories, place) for kind, place in places.items()}
    return [
        query.kind not in found or _holds(found[query.kind], query.source) == 1 for query in queries
    ]


def _holders(stories: Sequence[Story], place: Callable[[Story], str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, story in enumerate(stories):
        for form in forms(place(story)):
            found[form].add(number)
    return found


def _holds(holders: dict[str, set[int]], words: str) -> int:
    return len(set.intersection(*(holders[form] for form in forms(words))))
