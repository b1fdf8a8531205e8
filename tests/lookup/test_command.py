"""``barqiya search``: an index beside the archive that follows it, and is nobody else's."""

import fcntl
import io
import json
import os
import pickle
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from builder.cli.main import main
from tests.site import BuildSite, Run, barqiya


def search(site: BuildSite, *arguments: str) -> Run:
    """Run the command in this process, which is quicker."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(["search", "--source", str(site.source), "--jobs", "1", *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
    return Run(code=code, out=out.getvalue(), err=err.getvalue())


def hits(site: BuildSite, *arguments: str) -> list[Any]:
    """What it finds."""
    run = search(site, "--json", *arguments)
    assert run.code == 0, run.err
    found = run.report
    assert found["total"] == len(found["hits"])
    return list(found["hits"])


def ids(site: BuildSite, *arguments: str) -> list[str]:
    """The ids of what it finds, sorted."""
    return sorted(hit["id"] for hit in hits(site, *arguments))


def index(site: BuildSite) -> Path:
    """Where the index lies."""
    return site.source / ".cache" / "lookup"


@pytest.fixture
def flood(site: BuildSite) -> BuildSite:
    """Two stories, one in two languages."""
    site.write("content/people.yaml", "rana:\n  name: {en: Rana Aziz, ar: رنا عزيز}\n")
    site.story("flood.en", "Flood in Derna", body="Bridges are gone.", people="[rana]")
    site.story("flood.ar", "فيضان في درنة", body="الجسور انهارت.")
    return site.story("bread.en", "Bread is dear", date="2023-01-02", body="Flour & bridges.")


def test_an_archive_that_was_never_built_is_searched_and_not_published(flood: BuildSite) -> None:
    [hit] = hits(flood, "جسور")

    assert hit == {
        "id": "flood",
        "date": "2024-05-03T10:00:00+00:00",
        "held": None,
        "languages": ["ar", "en"],
        "lang": "ar",
        "title": "فيضان في درنة",
        "snippet": [["الجسور", True], [" انهارت.", False]],
        "path": "content/flood.ar.md",
    }
    assert not flood.output.exists()


def test_the_index_follows_the_files(flood: BuildSite) -> None:
    assert ids(flood, "bridges") == ["bread", "flood"]
    flood.edit("content/bread.en.md", "bridges", "water")
    flood.story("dam.en", "A dam", body="Near bridges.")
    assert ids(flood, "bridges") == ["dam", "flood"]
    flood.remove("content/dam.en.md")
    assert ids(flood, "bridges") == ["flood"]
    assert ids(flood, "water") == ["bread"]


def test_only_what_changed_is_indexed_again(flood: BuildSite) -> None:
    assert "index              2" in search(flood, "bridges").err
    assert "index" not in search(flood, "bridges").err
    flood.edit("content/bread.en.md", "bridges", "water")
    assert "index              1" in search(flood, "bridges").err


def test_an_increment_finds_what_a_new_index_finds(flood: BuildSite) -> None:
    for number in range(6):
        flood.story(f"s{number}.en", f"Story {number}", body=f"Bridges of {number} towns.")
        hits(flood, "bridges")
    flood.remove("content/s3.en.md").edit("content/s4.en.md", "towns", "cities")
    queries = ("bridges", "towns", "-cities", "bridg*", "person:rana")
    grown = [ids(flood, "--", query) for query in queries]
    shutil.rmtree(index(flood))

    assert [ids(flood, "--", query) for query in queries] == grown


def test_what_readers_do_not_see_is_found_and_marked_but_nothing_canceled(
    flood: BuildSite,
) -> None:
    flood.story("held.en", "Held bridges", status="withheld")
    flood.story("soon.en", "Bridges tomorrow", embargo="2199-01-01T00:00:00Z")
    flood.story("gone.en", "Gone bridges", status="canceled")

    found = {hit["id"]: hit["held"] for hit in hits(flood, "title:bridges")}

    assert found == {"held": "withheld", "soon": "embargoed"}


def test_a_canceled_story_leaves_nothing_in_the_index(flood: BuildSite) -> None:
    flood.story("secret.en", "A name", body="Zaphodbeeblebrox was there.")
    assert ids(flood, "zaphodbeeblebrox") == ["secret"]
    assert b"zaphodbeeblebrox" in files(index(flood))

    flood.story("secret.en", "A name", body="Zaphodbeeblebrox was there.", status="canceled")

    assert ids(flood, "zaphodbeeblebrox") == []
    assert b"zaphodbeeblebrox" not in files(index(flood))
    assert ids(flood, "bridges") == ["bread", "flood"]


def files(folder: Path) -> bytes:
    """All bytes below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_options_narrow(flood: BuildSite) -> None:
    assert ids(flood, "bridges", "--person", "رنا عزيز") == ["flood"]
    assert ids(flood, "bridges", "--to", "2023") == ["bread"]
    assert ids(flood, "--from", "2024") == ["flood"]
    assert ids(flood, "--lang", "ar") == ["flood"]
    assert ids(flood, "--like", "flood") == ["bread"]


def test_a_fault_is_one_line(flood: BuildSite) -> None:
    run = search(flood, "bridges AND")

    assert run.code == 2
    assert run.err.splitlines()[-1] == (
        "query:1:12: an operator without a word before this; write one, or put it in quotes"
    )
    assert search(flood, "--like", "nobody").err.splitlines()[-1] == (
        "command line:1:1: --like: no story has this id (got 'nobody')"
    )
    assert search(flood).code == 2


def test_a_copied_archive_makes_its_own_index(flood: BuildSite, tmp_path: Path) -> None:
    hits(flood, "bridges")
    shutil.copytree(flood.source, tmp_path / "copy", symlinks=True)

    run = barqiya("search", "--source", str(tmp_path / "copy"), "bridges")

    assert "is damaged or not of this archive: made anew" in run.err
    assert "2 of 2 stories" in run.err


class Bomb:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, (str(self.path),))


@pytest.mark.parametrize("later", [0, 98])
def test_a_strangers_pickle_is_never_opened(flood: BuildSite, tmp_path: Path, later: int) -> None:
    hits(flood, "bridges")
    [toc] = index(flood).glob("_MAIN_*.toc")
    number = int(toc.stem.rpartition("_")[2]) + later
    bomb = bombed(toc.read_bytes(), number, tmp_path / "bang")
    toc.with_name(f"_MAIN_{number}.toc").write_bytes(bomb)
    # That it is a bomb indeed, Whoosh shows when it opens a copy.
    shutil.copytree(index(flood), tmp_path / "copy")
    explode(tmp_path / "copy")
    (tmp_path / "bang").rmdir()

    assert ids(flood, "bridges") == ["bread", "flood"]
    assert not (tmp_path / "bang").exists()


def bombed(toc: bytes, number: int, path: Path) -> bytes:
    """A table of contents of a number (eight bytes before its end), its segments a bomb."""
    at = toc.rindex(b"\x80\x05\x95")
    return toc[: at - 8] + struct.pack("!i", number) + toc[at - 4 : at] + pickle.dumps(Bomb(path))


def explode(folder: Path) -> None:
    """Open an index as Whoosh does, in a process of its own, which leaves files open."""
    code = "import sys; from whoosh.index import open_dir; open_dir(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, check=False)


def test_a_damaged_index_is_made_anew(flood: BuildSite) -> None:
    hits(flood, "bridges")
    segment = next(index(flood).glob("*.pst"))
    segment.write_bytes(segment.read_bytes()[:100])

    run = search(flood, "bridges")

    assert "made anew" in run.err
    assert run.code == 0
    assert "made anew" not in search(flood, "bridges").err


@contextmanager
def locked(site: BuildSite) -> Iterator[None]:
    """Hold the build's lock, as a build at work does."""
    with (site.source / ".cache" / "lock").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def test_while_a_build_is_at_work_the_index_answers_as_it_stands(flood: BuildSite) -> None:
    hits(flood, "bridges")
    flood.edit("content/bread.en.md", "& bridges", "for all")
    with locked(flood):
        run = search(flood, "bridges", "--json")

    assert "another build is at work" in run.err
    assert {hit["id"] for hit in run.report["hits"]} == {"bread", "flood"}
    assert ids(flood, "bridges") == ["flood"]


def test_while_a_build_is_at_work_an_index_that_is_not_sealed_is_not_opened(
    flood: BuildSite,
) -> None:
    hits(flood, "bridges")
    (index(flood) / "_MAIN_99.toc").write_bytes(b"in flux")
    with locked(flood):
        run = search(flood, "bridges")

    assert run.code == 4


def test_a_search_leaves_the_next_build_its_work(flood: BuildSite) -> None:
    flood.build()
    flood.edit("content/bread.en.md", "bridges", "water")
    hits(flood, "bridges")
    flood.build()
    increment = {path: flood.page(path) for path in flood.files() if path.endswith(".html")}

    flood.build("--full")

    assert {path: flood.page(path) for path in increment} == increment


def test_a_table_without_a_terminal_is_plain(flood: BuildSite) -> None:
    run = search(flood, "bridges")

    assert "*Bridges* are gone." in run.out
    assert "\u2067" not in run.out
    assert "\x1b" not in run.out
    assert json.loads(search(flood, "zzz", "--json").out) == {"total": 0, "hits": []}
