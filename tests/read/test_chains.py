"""Links between stories in, missing ones and circles out."""

from builder.read.chains import Link, chain_problems, link
from tests.read.samples import filed


def made(id_: str, supersedes: str) -> Link:
    return Link(id=id_, supersedes=supersedes, path=f"{id_}.en.md", line=2, column=13)


def test_a_chain_is_sound() -> None:
    assert chain_problems([made("c", "b"), made("b", "a")], {"a", "b", "c"}) == ()


def test_missing_ones_are_warnings() -> None:
    (problem,) = chain_problems([made("b", "a")], {"b"})
    assert problem.level == "warning"
    assert str(problem) == (
        "content/b.en.md:2:13: supersedes: no such story (got 'a'); check the id"
    )


def test_circles_are_errors_at_each_of_their_links_only() -> None:
    links = [made("a", "b"), made("b", "a"), made("c", "a"), made("d", "d")]
    problems = chain_problems(links, set("abcd"))
    assert [problem.path for problem in problems] == [f"content/{i}.en.md" for i in "abd"]
    assert {problem.level for problem in problems} == {"error"}


def test_links_of_files() -> None:
    assert link([filed("")]) is None
    assert link([filed("", "quake.ar.md"), filed("supersedes: old\n")]) == Link(
        id="quake", supersedes="old", path="quake.en.md", line=3, column=13
    )
