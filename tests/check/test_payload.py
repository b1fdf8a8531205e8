"""An index file is opened as the plain reader of the format opens it."""

from pathlib import Path

import pytest

from builder.check.payload import Payload, payload
from builder.model.entity import Kind
from tests.index.reader import Index
from tests.index.small import index, named, runs, some


def test_all_that_lies_in_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.index.cut.LONG", 20)
    monkeypatch.setattr("builder.index.cut.PIECE", 30)
    monkeypatch.setattr("builder.index.shard.TARGET", 500)
    entities = [named(Kind.PERSON, "putin", {"en": "Vladimir Putin", "ar": "بوتين"})]
    files = index(runs(some(300), tmp_path / "runs"), entities=entities)
    segment = Index(files).segment()

    opened = {path: payload(data.decode()) for path, data in files.items()}

    def held(kind: str) -> list[Payload]:
        return [one for path, one in opened.items() if f"{segment.name}/{kind}/" in path]

    cards = segment.cards()
    assert frozenset().union(*(one.ids for one in held("c"))) == {card[0] for card in cards}
    lines = {line for one in held("c") for line in one.text.split("\n")}
    assert {text for card in cards for text in card[5][0] if "\n" not in text} <= lines
    words = {form for form, _ in segment.words()}
    assert frozenset().union(*(one.forms for one in held("w"))) == words
    terms = {form for forms in segment.terms().values() for form in forms} - {""}
    assert frozenset().union(*(one.forms for one in held("t"))) == terms
    assert "Vladimir Putin" in opened["search/names/0/0.js"].text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "barqiya.take('index','{',1);\n",
        "barqiya.take('s0123456789/c/0/0','%',1);\n",
        "barqiya.take('s0123456789/c/0/0','AAAA',1);\n",
        "barqiya.take('s0123456789/w/0/0','BQ==',1);\n",
        "barqiya.take('s0123456789/t/0/0','',1);\n",
    ],
)
def test_damage_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="."):
        payload(text)
