"""Files set apart are read as strictly as stories: every fault has its place."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from builder.read.killed import Killed, killed_text, read_killed, remembering
from builder.read.node import Position
from builder.read.unmatched import Unmatched, read_unmatched
from builder.text.shingles import Shingle
from tests.read.samples import CONFIG

KEY = "00112233445566778899aabbccddeeff"


def unmatched(folder: Path, text: str) -> tuple[tuple[Unmatched, ...], list[str]]:
    (folder / "_unmatched.yaml").write_text(text, "utf-8")
    found, problems = read_unmatched(folder, CONFIG)
    return found, [str(one).removeprefix("content/_unmatched.yaml:") for one in problems]


def killed(folder: Path, text: str) -> tuple[Killed | None, list[str]]:
    (folder / "_killed.yaml").write_text(text, "utf-8")
    found, problems = read_killed(folder, CONFIG)
    return found, [str(one).removeprefix("content/_killed.yaml:") for one in problems]


def test_no_files_no_problems(tmp_path: Path) -> None:
    assert read_unmatched(tmp_path, CONFIG) == ((), ())
    assert read_killed(tmp_path, CONFIG) == (None, ())


@pytest.mark.parametrize("text", ["", "# none\n", "[]\n"])
def test_no_cancels(tmp_path: Path, text: str) -> None:
    assert unmatched(tmp_path, text) == ((), [])


def test_cancels(tmp_path: Path) -> None:
    text = (
        "- guid: urn:x\n  number: dpa0123\n  headline: 'عبّارة: حادث'\n"
        "  date: 2024-05-03T10:00:00Z\n  note: Not confirmed.\n  source: in/a.xml\n"
        "- number: 0042\n"
    )
    assert unmatched(tmp_path, text) == (
        (
            Unmatched(
                at=Position(1, 3),
                guid="urn:x",
                number="dpa0123",
                headline="عبّارة: حادث",
                date=datetime(2024, 5, 3, 10, tzinfo=UTC),
                note="Not confirmed.",
                source="in/a.xml",
            ),
            Unmatched(at=Position(7, 3), number="0042"),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("guid: x\n", "1:1: expected a list, found a mapping; begin each entry with a hyphen"),
        ("- x\n", "1:3: expected a cancel, found text; write '- guid: ...', and date, note and "
         "source below it"),
        ("- note: x\n", "1:3: nothing says which story was meant; write guid, number or headline"),
        ("- guid: x\n  gui: y\n", "2:3: gui: unknown key; did you mean 'guid'?"),
        ("- guid: x\n  date: soon\n", "2:9: date: not a date (got 'soon'); "
         "write it as 2026-11-22 or 2026-11-22T09:30:00+03:00"),
        ("- guid: [x]\n", "1:9: guid: expected text, found a list; write one value"),
    ],
)  # fmt: skip
def test_faulty_cancels(tmp_path: Path, text: str, problem: str) -> None:
    assert unmatched(tmp_path, text)[1] == [problem]


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    kept = Killed(
        key=bytes.fromhex(KEY),
        stories={"ferry": (Shingle(8, "0123456789ab"), Shingle(5, "ba9876543210")), "2024": ()},
    )
    assert killed(tmp_path, killed_text(kept)) == (kept, [])
    none = Killed(key=bytes(16), stories={})
    assert killed(tmp_path, killed_text(none)) == (none, [])


def test_more_is_kept_once() -> None:
    text = "A small ferry struck a quay on Tuesday."
    once = remembering(Killed(key=bytes(16), stories={}), "ferry", [text])
    assert len(once.stories["ferry"]) == 1
    assert remembering(once, "ferry", [text]) == once
    both = remembering(once, "rain", [text])
    assert both.stories["rain"] == both.stories["ferry"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("stories: {}\n", "1:1: key: not 32 hex digits (got ''); restore it from a copy"),
        (f"key: '{KEY}'\n", "1:1: stories: missing; write ids with lists of digests below it"),
        (f"key: '{KEY}'\nstories: {{A: []}}\n",
         "2:11: stories.A: not an id; use a-z, 0-9 and hyphens only"),
        (f"key: '{KEY}'\nstories: {{a: x}}\n",
         "2:14: stories.a: expected a list, found text; write [8-0123456789ab, ...]"),
        (f"key: '{KEY}'\nstories: {{a: [3-0123456789ab]}}\n", "2:15: stories.a: not a digest "
         "(got '3-0123456789ab'); a number of words, a hyphen and 12 hex digits"),
        (f"key: '{KEY}'\nstories: {{}}\nkeys: x\n", "3:1: keys: unknown key; did you mean 'key'?"),
    ],
)  # fmt: skip
def test_faulty_digests(tmp_path: Path, text: str, problem: str) -> None:
    assert killed(tmp_path, text) == (None, [problem])
