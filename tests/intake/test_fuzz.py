"""No bytes make any parser raise, stall, or lose a word between copy and body."""

import importlib.util
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.body import Bodies, guard
from builder.intake.format import Format
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from tests.intake.formats.sampled import samples

SLOW = 5
"""Seconds that no input may take."""
SECONDS = os.environ.get("FUZZ_SECONDS") or ("60" if os.environ.get("CI") else "2")
"""For how long atheris tries each parser."""
BODIES = Bodies()
SAMPLES = list(samples())
PIECES = st.sampled_from(
    [
        b"",
        b"<",
        b">",
        b"&",
        b"&nbsp;",
        b"\0",
        b"\xff",
        b"\xe3",
        b"</p>",
        b"<p>",
        b"]]>",
        b"<![CDATA[",
    ]
    + [b"*", b"|", b"9" * 30, b"<!ENTITY a 'b'>", b"encoding='x'", b'"', b"\x01", b"{", b"="]
) | st.binary(max_size=4)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES, st.booleans()), min_size=1, max_size=4
)


def edited(data: bytes, edits: list[tuple[float, int, bytes, bool]]) -> bytes:
    """The bytes with pieces cut out, put in, or everything behind one cut off."""
    for where, length, piece, cut in edits:
        at = int(where * len(data))
        data = data[:at] + piece + (b"" if cut and where > 0.5 else data[at + length :])
    return data


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@settings(max_examples=80, deadline=None)
@given(st.sampled_from(SAMPLES) | st.binary(max_size=80), EDITS)
def test_damaged_files_give_items_or_failures(
    form: Format, data: bytes, edits: list[tuple[float, int, bytes, bool]]
) -> None:
    data = edited(data, edits)
    form.recognises(data)
    started = time.process_time()
    for item in form.parse(data, Given()):
        assert isinstance(item, Item | Failed)
        if isinstance(item, Failed):
            assert item.line >= 1
            assert item.what
        elif not guard(item.body, item.format, "", 1):
            shown = BODIES.render(item.body, item.format).texts
            assert " ".join(shown).split() == item.copy.split()
    assert time.process_time() - started < SLOW


@pytest.mark.skipif(not importlib.util.find_spec("atheris"), reason="atheris is not installed")
@pytest.mark.fuzz
def test_atheris_finds_nothing(tmp_path: Path) -> None:
    """Each parser by itself, as many at a time as there are processors."""
    (tmp_path / "samples").mkdir()
    for number, data in enumerate(SAMPLES):
        (tmp_path / "samples" / str(number)).write_bytes(data)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(partial(_fuzzed, tmp_path), (form.name for form in FORMATS)))
    assert "".join(one.stdout + one.stderr for one in done if one.returncode) == ""


def _fuzzed(folder: Path, name: str) -> "subprocess.CompletedProcess[str]":
    found = folder / name
    found.mkdir()
    given = (SECONDS, str(found), str(folder / "samples"), name)
    command = [sys.executable, "-m", "tests.intake.fuzz", *given]
    return subprocess.run(command, capture_output=True, text=True, check=False)
