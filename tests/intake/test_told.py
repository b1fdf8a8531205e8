"""A story's life in wire files, from flash to kill, with the site built after each step."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.engine.node import answers
from tests.intake.told import PEOPLE, STEPS, TITLES, WIRES, Telling
from tests.site import BuildSite, Run, barqiya

DAY = "2024/05/03"
BY_ID = ("ninjs", "NewsML-G2")
BY_NAME = ("IPTC 7901", "ANPA 1312")


class Wire:
    """An archive that is told the story step by step."""

    def __init__(self, site: BuildSite, form: str) -> None:
        self.site = site
        self._form = form
        self.files: list[str] = []
        self._killed: list[str] = []

    def tell(self, step: int) -> tuple[Telling, ...]:
        """Import the messages of a step in both languages, and build."""
        written = [raw for telling in STEPS[step - 1] for raw in WIRES[self._form](telling)]
        paths = [self._written(raw) for raw in written]
        self._killed += paths if step < 4 else []
        run = barqiya("import", "--source", str(self.site.source), *paths)
        assert run.code == 0, run.out + run.err
        self.site.build()
        return STEPS[step - 1]

    def _written(self, raw: bytes) -> str:
        path = self.site.source.parent / f"{len(self.files)}.wire"
        path.write_bytes(raw)
        self.files.append(str(path))
        return str(path)

    def story(self, telling: Telling, number: int | None = None) -> str:
        """The page of the newest telling, or of version ``number``, in its language."""
        (path,) = self._pages(telling)
        page = path if number is None else path.with_suffix("") / f"v{number}.html"
        return unescape(page.read_text(encoding="utf-8"))

    def pages(self, telling: Telling) -> dict[str, str]:
        """The pages of all stories of the day in its language."""
        return {path.stem: unescape(path.read_text("utf-8")) for path in self._pages(telling)}

    def _pages(self, telling: Telling) -> list[Path]:
        found = self.site.output.glob(f"{telling.lang}/{DAY}/*.html")
        return [path for path in found if path.stem != "index" and "." not in path.stem]

    def found(self) -> dict[str, list[str]]:
        """For what each telling says, the ids of the stories that a reader's search finds."""
        said = [telling.body for step in STEPS[:3] for telling in step]
        asked = [("search", f'"{body.rstrip(".")}"') for body in said]
        told = answers(asked, self.site.source.parent, self.site.output / "search")
        return {
            body: [hit["id"] for hit in one["hits"]] for body, one in zip(said, told, strict=True)
        }

    def check(self) -> Run:
        """Prove that nothing of what the wire sent before the kill is in the site."""
        given = (part for file in self._killed for part in ("--killed", file))
        return self.site.run("check", *given)

    def assert_nothing_left(self) -> None:
        """Neither a page, nor the index, nor content says a word of the story."""
        told = [telling for step in STEPS[:3] for telling in step]
        said = [*TITLES.values(), *PEOPLE.values(), *(telling.body for telling in told)]
        for path in [*_files(self.site.output), *_files(self.site.source / "content")]:
            text = unescape(path.read_bytes().decode("utf-8", "replace"))
            assert not [words for words in said if words in text], path
        assert not list((self.site.source / "content").rglob("_source/*"))
        checked = self.check()
        assert checked.code == 0, checked.err
        (self.site.output / "left.html").write_text(said[-1], encoding="utf-8")
        assert self.check().code == 1

    def assert_nothing_new(self) -> None:
        """Whatever came comes again, and changes nothing."""
        run = barqiya("import", "--source", str(self.site.source), "--json", *self.files)
        assert run.report["counts"]["duplicate"] == run.report["inputs"] == len(self.files)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _correction(page: str) -> str:
    """The box of corrections."""
    found = re.search(r'<section class="corrections".*?</section>', page, re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("form", BY_ID)
def test_versions_of_one_id_from_flash_to_kill(site: BuildSite, form: str) -> None:
    wire = Wire(site, form)
    for step in (1, 2, 3):
        tellings, found = wire.tell(step), wire.found()
        for telling in tellings:
            newest = wire.story(telling)
            assert telling.body in newest
            assert "noindex" not in newest
            assert ('class="flash"' in newest) is (step == 1)
            assert len(found[telling.body]) == 1
            assert (telling.note in _correction(newest)) is (step == 3 or not telling.note)
            older_ones = [one for told in STEPS[: step - 1] for one in told]
            for older in (one for one in older_ones if one.lang == telling.lang):
                former = wire.story(telling, older.step)
                assert older.body in former
                assert older.body not in newest
                assert 'class="superseded"' in former
                assert 'content="noindex"' in former
                assert found[older.body] == []
        assert ("2024-05-03T11:00:00" in _correction(wire.story(STEPS[2][0]))) is (step == 3)

    for telling in wire.tell(4):
        assert any(told.note in wire.story(telling) for told in STEPS[3])
    assert not any(wire.found().values())
    wire.assert_nothing_left()
    wire.assert_nothing_new()


@pytest.mark.parametrize("form", BY_NAME)
def test_stories_of_a_text_wire_from_flash_to_kill(site: BuildSite, form: str) -> None:
    wire = Wire(site, form)
    for step in (1, 2, 3):
        tellings, found = wire.tell(step), wire.found()
        for telling in tellings:
            pages = wire.pages(telling)
            (newest,) = (stem for stem, page in pages.items() if telling.body in page)
            assert len(pages) == step
            assert found[telling.body] == [newest]
            # Every story of the chain leads to every other.
            for stem, page in pages.items():
                assert all(f"{other}.html" in page for other in pages if other != stem)
            box = _correction(pages[newest])
            assert (telling.note in box and "2024-05-03T11:00:00" in box) is (step == 3)

    for telling in wire.tell(4):
        pages = wire.pages(telling)
        assert len(pages) == 3
        assert all("KILL" in page or "إلغاء" in page for page in pages.values())
    assert not any(wire.found().values())
    wire.assert_nothing_left()
    wire.assert_nothing_new()
