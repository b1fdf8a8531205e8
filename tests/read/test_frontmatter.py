"""Bytes in, front matter and body out."""

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.read.extra import plain
from builder.read.faults import Faults
from builder.read.frontmatter import FrontMatter, frontmatter
from tests.read.pairs import pairs
from tests.read.samples import read


def split(data: bytes) -> tuple[FrontMatter | None, list[str]]:
    faults = Faults("f")
    return frontmatter(data, faults, body_limit=1000), [str(one) for one in faults.problems]


def test_body_begins_where_it_says() -> None:
    for start in (b"", b"\xef\xbb\xbf"):
        for end in (b"\n", b"\r\n"):
            data = start + end.join([b"---", "title: أخبار".encode(), b"---  ", b"", b"Body", b""])
            parts, problems = split(data)
            assert problems == []
            assert parts is not None
            assert parts.table is not None
            assert plain(parts.table) == {"title": "أخبار"}
            assert data[parts.body_start :] == end + b"Body" + end
            assert (parts.body, parts.body_line) == ("\nBody\n", 4)


def test_nothing_after_the_front_matter() -> None:
    parts, problems = split(b"---\na: b\n---")
    assert parts is not None
    assert (parts.body, problems) == ("", [])


FAULTS = {
    b"Hello": "f:1:1: no front matter; the first line must be '---', three hyphens",
    b"----\na: b\n----\n": "f:1:1: no front matter; the first line must be '---', three hyphens",
    b"---\na: b\n": "f:1:1: the front matter is not closed; "
    "write a line '---' after the last field",
    "---\na: b\n---\n".encode("utf-16"): "f:1:1: not UTF-8 but UTF-16; save the file as UTF-8",
    "---\na: b\n---\n".encode("utf-16-le"): "f:1:1: not UTF-8 but UTF-16; save the file as UTF-8",
    b"---\na: caf\xe9 x\n---\n": "f:2:7: not UTF-8: byte 0xE9; "
    "save the file as UTF-8 (this looks older, such as Windows-1256 or Latin-1)",
    b"---\na: b\n---\nx\ncaf\xc3": "f:5:4: not UTF-8: byte 0xC3; the file seems cut off",
    b"---\na: b\n---\n" + b"x" * 1001: "f:4:1: a body of 1001 bytes; "
    "at most 1000 are read; make it two stories",
    b"---\na: " + b"x" * 16384 + b"\n---\n": "f:1:1: front matter of 16388 bytes; "
    "at most 16384 are read",
}


def test_faults() -> None:
    for data, problem in FAULTS.items():
        assert split(data)[1] == [problem]


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    split(data)
    for problem in split(b"---\n" + data)[1] + split(b"---\na: b\n---\n" + data)[1]:
        assert re.match(r"f:\d+:\d+: ", problem)
        assert len(problem.splitlines()) == 1


@given(st.text())
def test_no_front_matter_raises(text: str) -> None:
    _, problems = read(f"---\n{text}\n---\n".encode("utf-8", "ignore").decode())
    for problem in problems:
        assert re.match(r"content/quake\.en\.md:\d+:\d+: ", problem)
        assert len(problem.splitlines()) == 1


def test_pairs() -> None:
    for title, given_, expected in pairs("frontmatter.md"):
        parts, problems = split(given_.encode())
        tree = plain(parts.table) if parts and parts.table else None
        assert (repr(tree), *problems) == tuple(expected.splitlines()), title


def test_faults_of_stories_are_told_as_editors_read_them() -> None:
    for title, given_, expected in pairs("frontmatter-faults.md"):
        assert read(given_, "quake.en.md")[1] == expected.splitlines(), title
