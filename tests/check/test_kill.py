"""A kill is proved: whatever is left of a killed story, in whatever file, is found."""

import gzip
import shutil
import zipfile
from pathlib import Path

import pytest

from builder.check import check
from builder.config import SiteConfig
from builder.problems import Problem
from builder.read.killed import Killed, killed_text, remembering
from builder.read.site import read_site
from tests.increment.archive import Archive

TITLE = "Report of a ferry accident off Alexandria"
WITNESS = "The witness, Nadim Qarawshti, saw the ferry list before assistance boats reached it."
BODY = f"A small ferry struck a quay on Tuesday.\n\n{WITNESS} No comment was made."
DATE = "2022-05-03T10:00:00Z"
DIGESTS = remembering(Killed(key=bytes(range(16)), stories={}), "ferry", [TITLE, BODY])
LEFT = {
    "page": "en/2022/05/03/ferry.html",
    "older version": "en/2022/05/03/ferry/v1.html",
    "feed": "feed.xml",
    "cards": "search/s*/c/0/0.js",
    "words": "search/s*/w/0/0.js",
    "terms": "search/s*/t/0/1.js",
    "suggestions": "search/names/0/0.js",
    "person": "en/people/nadim-qarawshti.html",
}


class Kill:
    """An archive with a story, and what was published of it; then the story is killed."""

    def __init__(self, root: Path) -> None:
        self.archive = Archive(root / "archive")
        self.output = self.archive.root / "output"
        self.before = root / "before"
        self.archive.story("rain", "2022-05-02T10:00:00Z", body="It rained on the quay.")
        self.archive.older("ferry", 1, title=TITLE, body=BODY)
        self.archive.story(
            "ferry", DATE, title=TITLE, body=BODY, people="[Nadim Qarawshti]", version="2"
        )
        self.archive.build()
        shutil.copytree(self.output, self.before)

    def kill(self, title: str = "Killed", body: str = "\n", **fields: str) -> None:
        self.archive.story("ferry", DATE, title=title, body=body, status="canceled", **fields)
        self.archive.remove("content/ferry.v1.en.md")
        self.archive.build()

    def keep_digests(self) -> None:
        self.archive.write("content/_killed.yaml", killed_text(DIGESTS))

    def leave(self, what: str) -> list[str]:
        """Put a file back as it was before the kill."""
        found = sorted(self.before.glob(LEFT[what]))
        assert found, what
        for path in found:
            place = self.output / path.relative_to(self.before)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)
        return [path.relative_to(self.before).as_posix() for path in found]

    def problems(self, *killed: str) -> list[Problem]:
        """What the check says, but for what only the manifest shows and broken links."""
        found = check(self.archive.root, self.output, self.config, killed=killed).problems
        return [
            one
            for one in found
            if "manifest" not in one.what and "as it was published" not in one.what
        ]

    def told(self, *killed: str) -> set[tuple[str, str]]:
        """Where words are left, and what kind of words."""
        said = {"words of": "words", "a name": "name", "a word": "word", "digest": "digest"}
        return {
            (one.path, kind)
            for one in self.problems(*killed)
            for mark, kind in said.items()
            if mark in one.what
        }

    @property
    def config(self) -> SiteConfig:
        return read_site(self.archive.root)


@pytest.fixture
def kill(tmp_path: Path) -> Kill:
    return Kill(tmp_path)


def test_a_kill_leaves_nothing(kill: Kill) -> None:
    kill.kill(title=TITLE, body=BODY, people="[Nadim Qarawshti]")
    kill.keep_digests()
    assert kill.problems(TITLE, BODY) == []


@pytest.mark.parametrize(
    ("what", "kinds"),
    [
        ("page", {"words", "name"}),
        ("older version", {"words", "name"}),
        ("feed", {"words"}),
        ("cards", {"words"}),
        ("words", {"word"}),
        ("terms", {"word"}),
        ("suggestions", {"name"}),
        ("person", {"words", "name"}),
    ],
)
def test_the_body_that_stands_in_content_is_looked_for(
    kill: Kill, what: str, kinds: set[str]
) -> None:
    kill.kill(title=TITLE, body=BODY, people="[Nadim Qarawshti]")
    paths = kill.leave(what)
    assert {(path, kind) for path in paths for kind in kinds} <= kill.told()


@pytest.mark.parametrize("what", ["page", "older version", "feed", "cards", "person"])
def test_digests_prove_what_content_has_no_more(kill: Kill, what: str) -> None:
    kill.kill()
    kill.keep_digests()
    assert kill.problems() == []
    paths = kill.leave(what)
    assert kill.told() == {(path, "digest") for path in paths}


@pytest.mark.parametrize("what", ["page", "older version", "feed", "cards", "words", "terms"])
def test_a_copy_of_the_text_proves_it_too(kill: Kill, what: str) -> None:
    kill.kill()
    (path,) = kill.leave(what)
    assert {where for where, _ in kill.told(f"{TITLE}\n\n{BODY}")} == {path}


@pytest.mark.parametrize("what", ["older version", "cards"])
def test_its_id_alone_is_a_trace(kill: Kill, what: str) -> None:
    kill.kill()
    paths = kill.leave(what)
    assert {one.path for one in kill.problems() if "that is canceled" in one.what} == {*paths}


def test_a_segment_that_is_not_merged_forgets_too(kill: Kill) -> None:
    for number in range(70):
        kill.archive.story(f"m{number}", "2021-05-03T12:00:00Z")
    kill.archive.build()
    kill.archive.story("ferry", DATE, title=TITLE, body=f"{BODY} More.", version="2")
    kill.archive.build()
    kill.kill()
    assert kill.problems(TITLE, BODY) == []


def test_a_few_words_are_looked_for_in_vocabularies(kill: Kill) -> None:
    kill.kill(title="Qarawshti")
    (path,) = kill.leave("words")
    assert (path, "word") in kill.told()


def test_what_a_published_story_says_too_may_stay(kill: Kill) -> None:
    kill.archive.story("other", "2022-05-04T10:00:00Z", title=TITLE, body=BODY)
    kill.kill(title=TITLE, body=BODY)
    kill.keep_digests()
    assert kill.problems(BODY) == []


def test_a_withheld_story_has_no_page(kill: Kill) -> None:
    kill.archive.story("ferry", DATE, status="withheld")
    kill.archive.build()
    assert kill.problems() == []
    (path,) = kill.leave("page")
    assert path in {one.path for one in kill.problems() if "that is withheld" in one.what}


def test_a_version_can_be_taken_back_alone(kill: Kill) -> None:
    kill.archive.older("ferry", 1, title="Once", body=WITNESS, status="canceled")
    kill.archive.story("ferry", DATE, body="It was not so.", version="2")
    kill.archive.build()
    assert kill.problems() == []
    (path,) = kill.leave("older version")
    assert {one.path for one in kill.problems() if "in this version" in one.what} == {path}
    assert (path, "words") in kill.told()


@pytest.mark.parametrize("name", ["data.zip", "data.jsonl.gz", "data.bin"])
def test_packed_files_are_opened(kill: Kill, name: str) -> None:
    kill.kill()
    data = WITNESS.encode()
    if name.endswith(".zip"):
        with zipfile.ZipFile(kill.output / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("stories.txt", data)
    else:
        (kill.output / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert kill.told(WITNESS) == {(name, "words")}


@pytest.mark.parametrize("path", ["data.zip", "search/s0123456789/c/0/0.js"])
def test_what_cannot_be_opened_proves_nothing(kill: Kill, path: str) -> None:
    kill.kill()
    (kill.output / path).parent.mkdir(parents=True, exist_ok=True)
    (kill.output / path).write_bytes(b"PK\x03\x04")
    assert path in {one.path for one in kill.problems(WITNESS) if "cannot be opened" in one.what}


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "cp1256", "iso8859_6"])
def test_raw_sources_are_read(kill: Kill, charset: str) -> None:
    said = "قال الشاهد إنه رأى العبارة تميل قبل أن تصل الزوارق"
    kill.kill(body=said)
    place = kill.archive.root / "content/2022/_source/ferry.xml"
    place.parent.mkdir(parents=True)
    place.write_bytes(f"<p>{said}</p>".encode(charset))
    assert kill.told() == {("content/2022/_source/ferry.xml", "words")}


def test_the_source_of_a_withheld_story_may_stay(kill: Kill) -> None:
    kill.archive.story("ferry", DATE, body=BODY, status="withheld")
    kill.archive.build()
    place = kill.archive.root / "content/_source/ferry.txt"
    place.parent.mkdir()
    place.write_text(BODY)
    assert kill.problems() == []


def test_digests_of_a_story_that_is_published_prove_nothing(kill: Kill) -> None:
    kill.keep_digests()
    (problem,) = kill.problems()
    assert str(problem).startswith("content/_killed.yaml:1:1: stories.ferry: the story is")
    assert problem.level == "warning"


def test_people_whom_only_the_killed_story_named_are_told(kill: Kill) -> None:
    kill.archive.write(
        "content/people.yaml", "nadim:\n  name: {en: Nadim Qarawshti}\nali:\n  name: {en: Ali}\n"
    )
    kill.archive.story("sun", "2022-05-04T10:00:00Z", body="Ali, he said.")
    kill.kill(people="[nadim, ali]")
    (problem,) = kill.problems()
    assert str(problem).startswith("content/people.yaml:1:1: nadim: only canceled stories name")
    assert problem.level == "warning"


def test_cancels_that_met_no_story_are_shown(kill: Kill) -> None:
    kill.archive.write(
        "content/_unmatched.yaml", '- guid: "urn:x:1"\n  source: a.xml\n- number: dpa0123\n'
    )
    hint = "cancel the story it means, if there is one, and delete the entry"
    assert [str(one) for one in kill.problems()] == [
        f"content/_unmatched.yaml:1:3: guid: a cancel that met no story (got 'urn:x:1'); {hint}",
        f"content/_unmatched.yaml:3:3: number: a cancel that met no story (got 'dpa0123'); {hint}",
    ]
    assert {one.level for one in kill.problems()} == {"warning"}
