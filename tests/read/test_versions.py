"""Older versions: file names taken apart, files of each number made one version."""

from datetime import UTC, date, datetime

import pytest

from builder.model.story import Status, Story
from builder.read.codec import from_json
from builder.read.filename import FileName, filename
from builder.read.merge import merge
from builder.read.names import Names
from tests.read.samples import CONFIG, filed, read

NEWEST = filed("date: 2024-05-03T10:00:00Z\nversion: 3\npeople: [Ali]\n")


def joined(*names: str, fields: str = "date: 2024-05-03T08:00:00Z\n") -> tuple[Story, list[str]]:
    """A story with older versions under these names."""
    files = [NEWEST, *(filed(fields, f"quake.{name}.md") for name in names)]
    story, problems = merge(files, Names(()), CONFIG)
    assert story is not None
    return story, [one.what for one in problems if "authority" not in one.what]


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("a/quake.en.md", ("quake", "en", None)),
        ("quake.v1.en.md", ("quake", "en", 1)),
        ("quake.v0.ar.md", ("quake", "ar", 0)),
        ("quake.md", ("quake", None, None)),
        ("quake.v12.md", ("quake", None, 12)),
        ("v2.en.md", ("v2", "en", None)),
        ("a.b.v2.en.md", ("a.b", "en", 2)),
        ("quake.v01.en.md", ("quake.v01", "en", None)),
        ("quake.v1.v2.en.md", ("quake.v1", "en", 2)),
        ("quake.V1.en.md", ("quake.V1", "en", None)),
        ("quake.v1234567890.en.md", ("quake.v1234567890", "en", None)),
    ],
)
def test_file_names(path: str, parts: tuple[str, str | None, int | None]) -> None:
    assert filename(path) == FileName(*parts)


def test_the_name_gives_the_version() -> None:
    file = filed("date: 2024-05-03\n", "quake.v2.en.md")
    assert (file.id, file.older, file.version) == ("quake", 2, 2)
    assert from_json(file.to_json()) == file


def test_front_matter_must_agree() -> None:
    assert filed("version: 2\n", "quake.v2.en.md").version == 2
    story, problems = read("---\ntitle: Quake\nversion: 1\n---\n", "quake.v2.en.md")
    assert story is None
    hint = "write the same number in both"
    assert problems == [
        f"content/quake.v2.en.md:3:10: version: the file name says 2 (got '1'); {hint}"
    ]


def test_each_number_is_a_version() -> None:
    story, problems = joined("v2.en", "v1.ar", "v1.en")
    assert problems == []
    assert [(one.number, [e.lang for e in one.editions]) for one in story.older] == [
        (1, ["ar", "en"]), (2, ["en"]),
    ]  # fmt: skip
    assert [e.lang for e in story.editions] == ["en"]
    assert story.version == 3


def test_a_version_keeps_its_own_status_and_embargo() -> None:
    fields = "date: 2024-05-03\nstatus: withheld\nembargo: 2024-05-04T00:00:00Z\n"
    (older,) = joined("v1.en", fields=fields)[0].older
    assert older.status is Status.WITHHELD
    assert older.embargo == datetime(2024, 5, 4, tzinfo=UTC)


def test_names_of_older_versions_are_not_asked() -> None:
    story, problems = joined("v1.en", fields="date: 2024-05-03\npeople: [Nobody Known]\n")
    assert (story.people, problems) == (("ali",), [])


def test_the_newest_alone_supersedes() -> None:
    story, _ = joined("v1.en", fields="date: 2024-05-03\nsupersedes: flash\n")
    assert story.supersedes is None


def test_a_moved_address_is_told() -> None:
    story, problems = joined("v1.en", fields="date: 2024-05-01\n")
    assert problems == ["version 1 was sent on 2024-05-01, so the story's address has changed"]
    assert story.day == date(2024, 5, 3)


def test_a_broken_file_takes_its_own_version_with_it() -> None:
    files = [NEWEST, filed("date: 2024-05-03\n", "quake.v1.en.md")]
    story, _ = merge(files, Names(()), CONFIG, broken=[1])
    assert story is not None
    assert story.older == ()
    assert merge(files, Names(()), CONFIG, broken=[None])[0] is None


def test_without_a_newest_there_is_no_story() -> None:
    older = filed("date: 2024-05-03\n", "quake.v1.en.md")
    story, (problem,) = merge([older], Names(()), CONFIG)
    assert story is None
    assert problem.what == "an older version of a story without a newest"
    assert merge([older], Names(()), CONFIG, broken=[None]) == (None, ())


@pytest.mark.parametrize("given", ["embargo:\n", 'embargo: ""\n', "embargo: # not told\n"])
def test_an_embargo_without_an_end_withholds(given: str) -> None:
    assert filed(f"date: 2024-05-03\n{given}").status is Status.WITHHELD
    assert filed(f"date: 2024-05-03\n{given}status: usable\n").status is Status.WITHHELD
    assert filed(f"date: 2024-05-03\n{given}status: canceled\n").status is Status.CANCELED
