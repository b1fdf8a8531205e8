"""How well linking finds whom stories name, and how fast, on a corpus of JSON lines.

    python -m benchmarks.linking CORPUS.jsonl[.xz] --authority DIR

Recall is against the tags of the corpus; people are looked for under the names of the authority
files, then under the full names too that the stories listing them give. Paired stories (one id
in two languages) show how many of the countries named in English are found in Arabic, too.
Precision is against the sets in `linking_labels/`, whose links were read and labelled one by one.
"""

import argparse
import gc
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.precision import Labels, read_labels, said, verdicts
from builder.authority.fuller import Fuller
from builder.config import SiteConfig
from builder.link import countries
from builder.link.lexicon import Lexicon
from builder.link.linker import Linker, StoryText
from builder.model.entity import Entity, Kind
from builder.model.language import language
from builder.read.authority import read_authority

CONFIG = SiteConfig(title={"en": "Corpus"}, languages=(language("ar"), language("en")))
HOME = "usa"
"""The country that the corpus tags without naming it."""

Found = dict[str, set[str]]
"""Ids by kind."""


def main() -> None:
    """Link, compare, print."""
    args = _arguments()
    stories = list(corpus.rows(args.corpus))
    authority, _ = read_authority(args.authority, CONFIG)
    fuller = enriched(authority, stories)
    plain, _ = linked(stories, authority)
    rich, seconds = linked(stories, fuller)
    bare = [s | {"dateline": ""} for s in stories]
    undated, _ = linked(bare, fuller)
    print(f"{len(stories)} stories, {1000 * seconds / len(stories):.3f} ms of CPU a story")
    for label, found in (("as listed", plain), ("with fuller names", rich)):
        print(f"people, {label}: {_said(*recall(stories, found, 'people'))}")
    for label, found in (("without datelines", undated), ("with datelines", rich)):
        print(f"countries but {HOME}, {label}: {_said(*recall(stories, found, 'places'))}")
    print(f"countries, English to Arabic: {_said(*paired(stories, authority))}")
    for lang in CONFIG.codes:
        for name, labels in read_labels(lang):
            counts = precision(stories, authority, lang, labels)
            print(f"precision, link: all, {lang}, {name} set: {said(counts)}")


def enriched(authority: Sequence[Entity], stories: Iterable[Any]) -> tuple[Entity, ...]:
    """The entities with the full names that stories give those whom they list."""
    counts = Fuller(authority)
    for story in stories:
        counts.add(story["people"], story["body"])
    names = counts.names()
    return tuple(_with(one, names.get(one.id, ())) for one in authority)


def linked(
    stories: Sequence[Any], authority: Sequence[Entity], extra: dict[str, Entity] | None = None
) -> tuple[list[Found], float]:
    """Whom each story names, and the seconds that took."""
    linker = Linker(Lexicon(authority, extra or {}))
    texts = [
        StoryText(
            title=s["title"],
            dateline=s["dateline"],
            paragraphs=s["body"],
            day=date.fromisoformat(s["date"][:10]),
        )
        for s in stories
    ]
    gc.collect()
    gc.freeze()
    began = time.process_time()
    refs = [linker.refs(text) for text in texts]
    seconds = time.process_time() - began
    return [_by_kind(some) for some in refs], seconds


def recall(stories: Sequence[Any], found: Sequence[Found], kind: str) -> tuple[int, int]:
    """How many tags of a kind were found, and how many there are."""
    hits = total = 0
    for story, names in zip(stories, found, strict=True):
        tags = set(story[kind]) - {HOME}
        hits += len(tags & names[kind])
        total += len(tags)
    return hits, total


def paired(stories: Sequence[Any], authority: Sequence[Entity]) -> tuple[int, int]:
    """Countries that are named in both languages of a story, and those named in English."""
    by_id: dict[str, dict[str, Any]] = defaultdict(dict)
    for story in stories:
        by_id[story["id"]][story["lang"]] = story
    pairs = [pair for pair in by_id.values() if len(pair) == 2]
    places = [one for one in authority if one.kind is Kind.PLACE]
    extra = countries.unlisted(places, CONFIG.codes)
    english, _ = linked([pair["en"] for pair in pairs], places, extra)
    arabic, _ = linked([pair["ar"] for pair in pairs], places, extra)
    both = zip(english, arabic, strict=True)
    hits = sum(len(one["places"] & other["places"]) for one, other in both)
    return hits, sum(len(one["places"]) for one in english)


def precision(
    stories: Sequence[Any], authority: Sequence[Entity], lang: str, labels: Labels
) -> Counter[str]:
    """Verdicts on the links that `link: all` makes in the labelled stories of a language."""
    some = [s for s in stories if s["lang"] == lang and s["id"] in labels]
    places = [one for one in authority if one.kind is Kind.PLACE]
    found, _ = linked(some, authority, countries.unlisted(places, CONFIG.codes))
    return verdicts(some, found, labels)


def _with(one: Entity, names: tuple[str, ...]) -> Entity:
    if one.kind is not Kind.PERSON or not names:
        return one
    return replace(one, aliases={**one.aliases, "en": (*one.aliases.get("en", ()), *names)})


def _by_kind(refs: Iterable[Any]) -> Found:
    found: Found = {kind.value: set() for kind in Kind}
    for ref in refs:
        found[ref.kind].add(ref.id)
    return found


def _said(hits: int, total: int) -> str:
    return f"{hits} of {total} = {hits / total:.3f}" if total else "none"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--authority", type=Path, required=True, help="where people.yaml lies")
    return parser.parse_args()


if __name__ == "__main__":
    main()
