"""``barqiya import``: from wire files to pages, in the formats that agencies send."""

import json
from html import unescape
from pathlib import Path

import pytest

from tests.site import BuildSite, Run, barqiya

SAMPLES = Path(__file__).parent / "formats"
FILES = sorted(
    path for name in ("web", "samples") for path in (SAMPLES / name).iterdir() if path.is_file()
)


def bring(site: BuildSite, *arguments: str) -> Run:
    return barqiya("import", "--source", str(site.source), *arguments)


def words(site: BuildSite) -> str:
    """Everything that the published pages say."""
    return "".join(site.page(path) for path in site.files() if path.endswith(".html"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_sample_comes_in_and_is_published(site: BuildSite, path: Path) -> None:
    report = bring(site, str(path), "--json").report
    failed = [one for one in report["outcomes"] if one["verdict"] == "failed"]

    assert all(one["what"] and one["hint"] and one["line"] for one in failed)
    assert report["counts"]["imported"] + report["counts"]["withheld"] > 0
    site.build("--now", "2040-01-01T00:00:00Z")
    titles = [
        json.loads(row.removeprefix("title: "))
        for file in (site.source / "content").rglob("*.md")
        if "status: withheld" not in (text := file.read_text(encoding="utf-8"))
        for row in text.splitlines()
        if row.startswith("title: ")
    ]
    shown = unescape(words(site))
    assert all(title.split()[0].strip("<>&\"'") in shown for title in titles)


def test_faults_are_told_by_file_and_line(site: BuildSite, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"uri": "a", "headline": ')
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")
    run = bring(site, str(tmp_path / "broken.json"), str(tmp_path / "picture"))

    assert run.code == 1
    assert "broken.json:1:" in run.err
    assert "not a text" in run.out
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    "arguments",
    [["--lang", "xx"], ["--timezone", "Mars"], ["--encoding", "none-such"], ["--to", "/"]],
)
def test_wrong_usage(site: BuildSite, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text("x")

    assert bring(site, str(tmp_path / "a.txt"), *arguments).code == 2


def test_nothing_to_import(site: BuildSite) -> None:
    assert bring(site).code == 2
    assert bring(site, "no-such-file").code == 2
