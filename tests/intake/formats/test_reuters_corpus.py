"""The real Reuters-21578: every story parsed, no word lost, against a slow reader of its SGML."""

import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from builder.intake.formats.reuters21578 import FORMAT
from builder.intake.item import Item
from builder.model.story import Status
from tests.intake.words import items, shown, told, words

ARCHIVE = Path(__file__).parents[4] / "shared" / "corpus" / "reuters21578.tar.xz"
NO_TEXT = {"topics", "places", "people", "orgs", "exchanges", "companies", "unknown", "date"}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not ARCHIVE.exists(), reason=f"no {ARCHIVE.name} beside the project"),
]


class Slow(HTMLParser):
    """Reads one story with the parser of browsers, which knows nothing of ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.said: list[str] = []
        self.tags: Counter[str] = Counter()
        self.brief = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags[tag] += 1
        self.brief = dict(attrs).get("type") or self.brief

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not NO_TEXT & set(self.open):
            self.said.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data({"lt": "<", "amp": "&"}[name])

    def handle_charref(self, name: str) -> None:
        self.handle_data(chr(int(name)))


def slow(raw: bytes) -> Slow:
    reader = Slow()
    # A bare "<" is always a reference there; names of tags are the only other ones.
    reader.feed(raw.decode("latin-1"))
    reader.close()
    return reader


@pytest.fixture(scope="module")
def files() -> list[bytes]:
    with tarfile.open(ARCHIVE) as archive:
        members = sorted(
            (m for m in archive.getmembers() if m.name.endswith(".sgm")), key=lambda m: m.name
        )
        found = [archive.extractfile(member) for member in members]
        return [file.read() for file in found if file]


@pytest.fixture(scope="module")
def stories(files: list[bytes]) -> list[Item]:
    return list(all_items(files))


def all_items(files: list[bytes]) -> Iterator[Item]:
    for data in files:
        yield from items(FORMAT, data)


def test_every_story_is_there(files: list[bytes], stories: list[Item]) -> None:
    kinds = Counter(kind(item.raw) for item in stories)

    assert len(files) == 22
    assert kinds == {"body": 19_043, "BRIEF": 1_798, "UNPROC": 737}
    assert len({item.guid for item in stories}) == 21_578


def kind(raw: bytes) -> str:
    found = re.search(rb'<TEXT TYPE="(\w+)"', raw)
    return found[1].decode() if found else "body" if b"<BODY>" in raw else ""


def test_bytes_are_conserved(files: list[bytes], stories: list[Item]) -> None:
    assert b"".join(item.raw for item in stories) == b"".join(
        data[data.index(b"<REUTERS") :] for data in files
    )


def test_every_word_is_told_and_shown(stories: list[Item]) -> None:
    for item in stories:
        read = slow(item.raw)
        # The 8-bit byte of one story is noise, and read as another sign in another charset.
        expected = words(*("".join(read.said).replace("\xfc", " "),))
        expected[""] = 0
        expected -= Counter()
        assert told(item) - words(item.slugline) + Counter() == expected, item.guid
        assert shown(item) == words(item.copy), item.guid


def test_what_all_have(stories: list[Item]) -> None:
    assert all(item.date for item in stories)
    assert {item.status for item in stories} == {Status.USABLE}
    assert sum(not item.title for item in stories) == 737
    assert sum("blah blah" in item.body.lower() for item in stories) == 1_604
    assert [item.guid for item in stories if "cannot be" in " ".join(item.remarks)] == [
        "reuters-21578:17192"
    ]
