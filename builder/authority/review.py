"""The review file: proposals as YAML that an editor reads, marks and hands back."""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.authority.proposal import Examples, New, Proposals, Same, Unlisted
from builder.authority.scalar import quoted, row, scalar, table
from builder.read.characters import BIDI, FORBIDDEN

_LONGEST: Final = 400
"""Characters of an example."""

HEAD: Final = """\
# What barqiya entities suggest proposes. Nothing of it is done by itself.
# Write "do: yes" where you agree, mend what is not right, and run: barqiya entities apply FILE
"""


def review(found: Proposals) -> str:
    """The file; the same proposals give the same text."""
    return "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Proposals) -> Iterator[str]:
    yield HEAD.rstrip()
    if found.left:
        yield f"# {found.left:,} more are left out; --limit N shows more."
    sections = (
        ("new", "People and places that no authority file knows", map(_new, found.new)),
        ("same", "Entries that seem to be one: old is merged into new", map(_same, found.same)),
        ("unlisted", "Stories that name an entry and do not list it", map(_few, found.unlisted)),
    )
    for name, told, blocks in sections:
        some = [line for block in blocks for line in block]
        if some:
            yield ""
            yield f"# {told}."
            yield f"{name}:"
            yield from some


def _new(one: New) -> Iterator[str]:
    yield "  - do: no"
    yield f"    kind: {one.kind.value}"
    yield f"    id: {one.id}"
    yield f"    name: {table({lang: scalar(name) for lang, name in one.names.items()})}"
    if one.aliases:
        yield f"    aliases: {table({lang: row(some) for lang, some in one.aliases.items()})}"
    if one.like:
        yield f"    like: {row(one.like)}  # another proposal that may mean the same"
    yield from _told(one.stories, one.why, one.examples)


def _same(one: Same) -> Iterator[str]:
    yield "  - do: no"
    yield f"    kind: {one.kind.value}"
    yield f"    old: {one.old}"
    yield f"    new: {one.new}  # {' '.join(one.kept.split())}"
    yield f"    name: {table({lang: scalar(name) for lang, name in one.names.items()})}"
    yield from _told(one.stories, one.why, one.examples)


def _few(one: Unlisted) -> Iterator[str]:
    yield "  - do: no"
    yield f"    kind: {one.kind.value}"
    yield f"    id: {one.id}  # {' '.join(one.name.split())}"
    yield f"    count: {one.count}"
    yield f"    stories: {row(one.stories)}"
    yield from _examples(one.examples)


def _told(stories: int, why: str, examples: Examples) -> Iterator[str]:
    yield f"    count: {stories}"
    yield f"    why: {quoted(why)}"
    yield from _examples(examples)


def _examples(some: Iterable[tuple[str, str]]) -> Iterator[str]:
    lines = [f"{path}: {_plain(words)}" if words else path for path, words in some]
    if lines:
        yield "    examples:"
        yield from (f"      - {quoted(line)}" for line in lines)


def _plain(words: str) -> str:
    """Words of a body without what front matter must not hold, and of a length to be read."""
    words = BIDI.sub("", FORBIDDEN.sub(" ", words))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
