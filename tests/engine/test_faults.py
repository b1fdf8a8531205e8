"""A missing, damaged or foreign file gives an error that names it, never an empty answer."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.built import Built, build
from tests.engine.node import EngineError, answers
from tests.index.small import some


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """A small archive."""
    return build(tmp_path, some(60), ())


def files(built: Built, kind: str) -> list[Path]:
    """The files of a kind, of the one segment if it is no file of its own."""
    pattern = "index.js" if kind == "index" else f"s??????????/{kind}/0/*.js"
    return sorted(built.search.glob(pattern))


def asked(built: Built, tmp_path: Path, query: str = "oil") -> object:
    """What the engine answers."""
    return answers([("search", query)], tmp_path, built.search)[0]


def missing(file: Path) -> None:
    file.unlink()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def changed(file: Path) -> None:
    """One character of the payload is another."""
    name, payload, rest = re.split(rb"(?<=,')|(?=',\d)", file.read_bytes())
    other = b"A" if payload[-1:] != b"A" else b"B"
    file.write_bytes(name + payload[:-1] + other + rest)


def swapped(file: Path) -> None:
    """A file that hands over another one's payload."""
    file.write_bytes(re.sub(rb"take\('[^']*", b"take('other", file.read_bytes()))


@pytest.mark.parametrize("harm", [missing, cut, emptied, changed, swapped])
@pytest.mark.parametrize("kind", ["index", "t", "c"])
def test_the_error_names_the_file(
    harm: Callable[[Path], None], kind: str, built: Built, tmp_path: Path
) -> None:
    harmed = files(built, kind)
    for file in harmed:
        harm(file)

    answer = asked(built, tmp_path)

    assert isinstance(answer, EngineError)
    names = [file.relative_to(built.folder).as_posix() for file in harmed]
    assert any(answer.args[0].startswith(name) for name in names)


def test_positions_are_missed_by_phrases_alone(built: Built, tmp_path: Path) -> None:
    for file in files(built, "x"):
        file.unlink()

    assert not isinstance(asked(built, tmp_path), EngineError)
    assert isinstance(asked(built, tmp_path, '"oil prices"'), EngineError)


def test_an_index_of_another_format_says_so(built: Built, tmp_path: Path) -> None:
    # One digit up here and one down there leave the sum's first half as it was; make it anew.
    file = built.search / "index.js"
    payload = re.findall(rb",'(.*)',\d+\);", file.read_bytes())[0].decode().replace("\\'", "'")
    other = payload.replace('"format":4', '"format":7')
    low, high = 1, 0
    for unit in other:
        low = (low + ord(unit)) % 65521
        high = (high + low) % 65521
    literal = other.replace("'", "\\'")
    file.write_text(f"barqiya.take('index','{literal}',{high << 16 | low});", encoding="utf-8")

    answer = asked(built, tmp_path)

    assert isinstance(answer, EngineError)
    assert "format 7" in answer.args[0]
    assert "index.js" in answer.args[0]
