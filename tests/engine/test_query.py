"""How the engine reads a query, as docs/search.md says."""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from builder.index.tables import FIELDS
from builder.text.table import tables
from tests.engine.node import answers

QUERIES: dict[str, str] = {
    # words
    "": "",
    "   ": "",
    "oil prices": "oil, prices",
    "Oil PRICES": "oil, prices",
    "أسعار النفط": "أسعار, النفط",
    "oil نفط": "oil, نفط",
    "al-Assad": "al, assad",
    "٢٠٢٣": "2023",
    "3.5": "3.5",
    "oil oil": "oil",
    "constructor __proto__": "constructor, proto",
    # phrases, in quotes of all kinds
    '"oil prices"': "[oil prices]",
    "“oil prices” falling": "[oil prices], falling",
    "«أسعار النفط»": "[أسعار النفط]",
    "„oil prices“": "[oil prices]",
    'rising "oil prices': "rising, [oil prices]",
    '"oil"': "[oil]",
    '""': "",
    'say"oil prices"now': "say, [oil prices], now",
    # prefixes
    "ref*": "ref*",
    "Réf*": "ref*",
    "مدين*": "مدين*",
    "al-Ass*": "al, ass*",
    "a*": "a",
    "*": "",
    # left out
    "oil -gas": "oil; -gas",
    "oil −gas": "oil; -gas",
    "نفط -غاز": "نفط; -غاز",
    'oil -"natural gas"': "oil; -[natural gas]",
    "oil -gas*": "oil; -gas*",
    "oil -al-Assad": "oil; -[al assad]",
    "oil - gas": "oil, gas",
    "-": "",
    "well-known": "well, known",
    # fields
    "person:putin": "person=putin",
    "Person: putin": "person=putin",
    'person:"Vladimir Putin" war': "war; person=Vladimir Putin",
    "شخص:بوتين": "person=بوتين",
    "شخص: بوتين حرب": "حرب; person=بوتين",
    "مكان:«الرياض»": "place=الرياض",
    "موضوع:حرب": "topic=حرب",
    "لغة:العربية": "lang=العربية",
    "من:٢٠١٥ إلى:2016-03": "from=٢٠١٥, to=2016-03",
    "الى:2016": "to=2016",
    "شَخْص:بوتين": "person=بوتين",
    "oil -place:london": "oil; -place=london",
    "place：london": "place=london",
    "lang:ar lang:en": "lang=ar, lang=en",
    "person:": "",
    # no fields
    "note:oil": "note, oil",
    "https://example.org": "https, example, org",
    # direction marks are no part of a query
    "\u200f-غاز": "-غاز",
    "\u2067شخص:\u200eputin\u2069": "person=putin",
}


def shown(query: Any) -> str:
    """A query as read, in one line."""
    clauses = [_clause(clause) for clause in query["clauses"]]
    excluded = ["-" + _clause(clause) for clause in query["excluded"]]
    filters = ["-" * f["minus"] + f["field"] + "=" + f["value"] for f in query["filters"]]
    return "; ".join(filter(None, map(", ".join, (clauses, excluded, filters))))


def _clause(clause: Any) -> str:
    words = " ".join(clause["words"])
    return {"word": words, "phrase": f"[{words}]", "prefix": f"{words}*"}[clause["kind"]]


def parsed(written: list[str], work: Path) -> list[Any]:
    """What the engine reads in queries."""
    loads = [("text.load", tables()), ("query.load", FIELDS)]
    return answers([*loads, *(("query.parse", query) for query in written)], work)[2:]


def test_every_query_is_read_as_the_table_says(tmp_path: Path) -> None:
    read = [shown(query) for query in parsed(list(QUERIES), tmp_path)]

    assert dict(zip(QUERIES, read, strict=True)) == QUERIES


@pytest.mark.parametrize(
    ("written", "runs"),
    [
        ("new york city", [["new", "york", "city"]]),
        ('new "x" york', [["new"], ["york"]]),
        ("new -x york", [["new"], ["york"]]),
        ("new york* city", [["new"], ["city"]]),
        ("new lang:en york", [["new"], ["york"]]),
        ("new - york", [["new", "york"]]),
    ],
)
def test_names_are_looked_for_among_neighbours(
    written: str, runs: list[list[str]], tmp_path: Path
) -> None:
    [query] = parsed([written], tmp_path)
    neighbours = groupby(query["clauses"], lambda clause: (clause["kind"], clause["run"]))
    found = [[c["words"][0] for c in group] for (kind, _), group in neighbours if kind == "word"]

    assert found == runs
