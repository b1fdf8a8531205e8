"""The tables travel as JSON and stay small."""

import gzip
import json

from builder.text.table import tables


def test_tables_are_json() -> None:
    assert json.loads(json.dumps(tables()))["folded"]["أ"] == "ا"


def test_tables_are_the_same_every_time() -> None:
    assert json.dumps(tables()) == json.dumps(tables())


def test_tables_are_small() -> None:
    packed = gzip.compress(json.dumps(tables(), ensure_ascii=False).encode())
    assert len(packed) < 4096
