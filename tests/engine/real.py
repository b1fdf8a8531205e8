"""Real stories and names, where there are any; a test that asks for them is skipped elsewhere."""

import datetime as dt
import json
import lzma
import random
from typing import Any

import pytest
import yaml

from builder.index.indexed import Indexed, IndexedEdition
from builder.model.entity import Entity, Kind
from tests.site import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"


def stories(count: int, seed: int = 5) -> list[Indexed]:
    """So many stories, the same ones each time for a seed."""
    if not CORPUS.is_dir():
        pytest.skip("the real stories are not here")
    with lzma.open(CORPUS / "stories.jsonl.xz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    chosen = {row["id"]: row for row in random.Random(seed).sample(rows, count + 200)}
    return [_story(row) for row in chosen.values()][:count]


def entities() -> list[Entity]:
    """The people and places that they name."""
    found = []
    for kind in (Kind.PERSON, Kind.PLACE):
        file = CORPUS / "authority" / f"{kind.value}.yaml"
        for id_, entry in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            aliases = {lang: tuple(names) for lang, names in entry.get("aliases", {}).items()}
            found.append(Entity(kind=kind, id=id_, names=entry["name"], aliases=aliases))
    return found


def _story(row: dict[str, Any]) -> Indexed:
    date = dt.datetime.fromisoformat(row["date"])
    body = tuple(row["body"])
    edition = IndexedEdition(
        lang=row["lang"],
        title=row["title"],
        lead=body[0] if body else "",
        summary=False,
        dateline=row["dateline"] or "",
        paragraphs=body,
    )
    return Indexed(
        id=row["id"],
        date=date if date.tzinfo else date.replace(tzinfo=dt.UTC),
        editions=(edition,),
        **{kind.value: tuple(row[kind.value] or ()) for kind in Kind},
    )
