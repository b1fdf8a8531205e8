"""What the theme and the configuration look like: an edit reaches its pages, and no others."""

from pathlib import Path

import pytest

from builder.look import look
from builder.read.site import read_site
from builder.theme import open_theme
from tests.increment.archive import SITE, Archive

FOLDER = open_theme("paper", Path("none")).folder / "templates"
TEMPLATES = sorted(path.name for path in FOLDER.glob("*.html"))
UNSEEN = {"entity_span.html", "layout.html", "parallel.html", "version.html"}
"""Those that no page of this archive is made from, and the one whose block others fill."""
MARK = "<hr>"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    found = Archive(tmp_path / "archive")
    found.write("site.yaml", SITE)
    found.write(
        "content/people.yaml", "a:\n  name: {en: Ann}\nb:\n  name: {en: Bea}\n  merged_into: a\n"
    )
    found.story("s1", "2022-05-01T10:00:00Z", people="[a]")
    found.story("s2", "2022-05-02T10:00:00Z", status="canceled")
    found.own_theme()
    found.build()
    return found


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_edited_template_reaches_every_page_made_from_it(name: str, archive: Archive) -> None:
    before = pages(archive)
    edit(archive, name)
    assert archive.stale() == []
    assert name in UNSEEN or pages(archive) != before


def test_the_template_of_one_kind_leaves_the_others_alone(archive: Archive) -> None:
    before = stamps(archive)
    edit(archive, "year.html")
    archive.build()
    after = stamps(archive)
    written = {path for path in after if after[path] != before.get(path)}
    assert written == {"ar/2022/index.html", "en/2022/index.html", "manifest-sha256.txt"}


def test_a_name_that_is_worked_out_may_be_any(archive: Archive) -> None:
    edit(archive, "year.html", "{% include page.label ~ '.html' %}")
    config = read_site(archive.root)
    assert look(config, open_theme("paper", archive.root)).templates == {}


def test_what_others_are_made_from_belongs_to_all(archive: Archive) -> None:
    found = look(read_site(archive.root), open_theme("paper", archive.root)).templates
    assert {"layout.html", "story.html"}.isdisjoint(found)
    assert {"year.html", "home.html", "lost.html"} <= found.keys()


def edit(archive: Archive, name: str, mark: str = MARK) -> None:
    path = archive.root / "themes/paper/templates" / name
    text = path.read_text(encoding="utf-8")
    head, block, tail = text.partition("{% block main %}")
    path.write_text(f"{head}{block}{mark}{tail}", encoding="utf-8")


def pages(archive: Archive) -> dict[str, bytes]:
    output = archive.root / "output"
    return {str(path): path.read_bytes() for path in output.rglob("*.html")}


def stamps(archive: Archive) -> dict[str, tuple[int, int]]:
    output = archive.root / "output"
    found = ((path, path.stat()) for path in output.rglob("*") if path.is_file())
    return {
        path.relative_to(output).as_posix(): (stat.st_ino, stat.st_mtime_ns) for path, stat in found
    }
