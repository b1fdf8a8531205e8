"""Precision of linking against labels given by hand, link by link."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

LABELS: Final = Path(__file__).with_name("linking_labels")
NOT_LABELLED: Final = "not labelled"

Labels: TypeAlias = Mapping[str, Mapping[str, str]]
"""By story and by kind/id of an entity: right or wrong."""


def read_labels(lang: str, folder: Path = LABELS) -> Iterator[tuple[str, Labels]]:
    """The sets of a language by name; docs/authority.md holds the rule they were labelled by."""
    for path in sorted(folder.glob("*.json")):
        name, _, only = path.stem.partition("-")
        if only in ("", lang):
            yield name, json.loads(path.read_text(encoding="utf-8"))


def verdicts(
    stories: Iterable[Any], found: Iterable[Mapping[str, set[str]]], labels: Labels
) -> Counter[str]:
    """How many links of the labelled stories are right, wrong, or not labelled."""
    return Counter(
        labels[story["id"]].get(f"{kind}/{id_}", NOT_LABELLED)
        for story, names in zip(stories, found, strict=True)
        for kind, ids in names.items()
        for id_ in ids
    )


def said(counts: Counter[str]) -> str:
    """Precision over what is labelled, and how much is not."""
    right, total = counts["right"], counts["right"] + counts["wrong"]
    share = f"{right} of {total} = {right / total:.3f}" if total else "none"
    return f"{share}, {counts[NOT_LABELLED]} {NOT_LABELLED}"
