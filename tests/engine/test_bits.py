"""The building blocks of the index, by the examples of docs/index-format.md."""

import base64
from pathlib import Path
from typing import Any

import pytest

from tests.engine.node import EngineError, answers


def coded(data: bytes | str) -> str:
    """Bytes, or the hexadecimal digits for them, as a payload."""
    raw = bytes.fromhex(data) if isinstance(data, str) else data
    return base64.b64encode(raw).decode()


def ask(work: Path, what: str, *values: object) -> Any:
    """Call one function of the engine; an argument "=base64" stands for bytes."""
    return answers([(what, *values)], work)[0]


def test_a_posting_list(tmp_path: Path) -> None:
    found = ask(tmp_path, "posting.decode", f"={coded('0305c698ffc0')}", 3, True)

    assert found == {"docs": [5, 8, 40], "impacts": [17, 3, 31]}


def test_positions(tmp_path: Path) -> None:
    found = ask(tmp_path, "position.decode", f"={coded('131bdb00')}", [3])

    assert found == [{"starts": [0, 2, 3, 5], "values": [0, 7, 3, 1, 2]}]


def test_a_list_that_stops_short_is_damaged(tmp_path: Path) -> None:
    found = ask(tmp_path, "posting.decode", f"={coded('0305c698')}", 3, True)

    assert isinstance(found, EngineError)


def test_a_list_that_goes_on_too_long_is_damaged(tmp_path: Path) -> None:
    found = ask(tmp_path, "posting.decode", f"={coded('0305c698ffc000')}", 3, True)

    assert isinstance(found, EngineError)


def test_long_gaps_are_written_in_full(tmp_path: Path) -> None:
    bits = "001" + "0" * 20 + "1" + f"{1_000_000:024b}" + "101111"
    data = bytes([0, 7]) + int(bits.ljust(56, "0"), 2).to_bytes(7, "big")

    found = ask(tmp_path, "posting.decode", f"={coded(data)}", 2, True)

    assert found == {"docs": [7, 1_000_008], "impacts": [1, 15]}


def test_a_shard(tmp_path: Path) -> None:
    dictionary = bytes(
        [0, 3, *b"abc", 2]
        + [3, 0, 1, (9 * 32 + 2) & 127 | 128, 2]
        + [3, 1, *b"s", 3, 6]
        + [2, 1, *b"d", 1]
        + [3, 0, 40, 0, 2, 30, 77, 10, 99]
    )
    shard = bytes([1, 2, 5, 2, len(dictionary)]) + dictionary + bytes.fromhex("0305c698ffc0")

    found = ask(tmp_path, "shard.decode", coded(shard))

    forms = {form["text"]: form for form in found["forms"]}
    assert [found["file"], found["section"]] == [1, 2]
    assert forms["abc"]["list"] == {"docs": [9], "impacts": [2]}
    assert [forms["abcs"]["count"], forms["abcs"]["end"] - forms["abcs"]["start"]] == [3, 6]
    assert forms["abd"]["pieces"] == [
        {"number": 5, "count": 30, "last": 77},
        {"number": 6, "count": 10, "last": 99},
    ]


def test_a_shard_without_its_end_is_damaged(tmp_path: Path) -> None:
    found = ask(tmp_path, "shard.decode", coded(bytes([0, 0, 0, 1, 3, 0, 1])))

    assert isinstance(found, EngineError)


def test_columns_and_moments(tmp_path: Path) -> None:
    columns = ask(tmp_path, "column.decode", coded(bytes([3, 2, 4, 0, 1, 0])), 2)
    moments = ask(tmp_path, "column.moments", coded(bytes([20, 0, 3])), 3)

    assert columns == {"langs": [3, 1], "starts": [0, 2, 2], "entities": [4, 5]}
    assert moments == [10, 10, 8]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("1970", [0, 364]),
        ("1970-02", [31, 58]),
        ("1970/2/3", [33, 33]),
        ("1969.12.31", [-1, -1]),
        ("2024-02-29", [19782, 19782]),
        ("2023-02-29", None),
        ("2023-13", None),
        ("0001", [-719162, -718798]),
        ("soon", None),
    ],
)
def test_periods(written: str, days: list[int] | None, tmp_path: Path) -> None:
    assert ask(tmp_path, "period.period", written) == days


def test_the_examples_are_those_of_the_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "index-format.md").read_text(encoding="utf-8")

    assert "03 05 c6 98 ff c0" in page
    assert "13 1b db 00" in page
