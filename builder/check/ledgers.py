"""What files beside the stories say: cancels that met none, digests kept, people left over."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from builder.check.forbidden import forbidden, words_of
from builder.check.withdrawn import Withdrawn
from builder.config import SiteConfig
from builder.model.entity import Kind
from builder.problems import Problem
from builder.read import killed, unmatched
from builder.read.filename import filename
from builder.read.names import all_names


def unmatched_problems(content: Path, config: SiteConfig) -> Iterator[Problem]:
    """Every cancel that waits for an editor, as a warning, and what is wrong with the file."""
    found, problems = unmatched.read_unmatched(content, config)
    yield from problems
    for one in found:
        field, text = one.meant
        yield Problem(
            path=f"content/{unmatched.FILE}",
            line=one.at.line,
            column=one.at.column,
            field=field,
            what="a cancel that met no story",
            got=text,
            hint="cancel the story it means, if there is one, and delete the entry",
            level="warning",
        )


def people_problems(gone: Withdrawn) -> Iterator[Problem]:
    """People who have a page, and whom nobody names now but stories that were canceled."""
    named = {one.id: forbidden((one.id, *all_names(one)), shortest=1) for one in gone.people}
    for path in gone.published:
        if not named:
            return
        said = words_of(path.read_text(encoding="utf-8", errors="replace"))
        named = {id_: some for id_, some in named.items() if not any(some.among(said))}
    for id_ in named:
        yield Problem(
            path=f"content/{Kind.PERSON.value}.yaml",
            field=id_,
            what="only canceled stories name this person, who has a page all the same",
            hint="delete the entry, unless the page is to stay",
            level="warning",
        )


def killed_digests(
    content: Path, config: SiteConfig, gone: Withdrawn
) -> tuple[bytes, dict[int, frozenset[str]], tuple[Problem, ...]]:
    """The key and the digests that files must not hold, by the number of words; and problems."""
    found, problems = killed.read_killed(content, config)
    if found is None:
        return b"", {}, problems
    back = found.stories.keys() & {filename(path.name).id for path in gone.published}
    sizes: dict[int, set[str]] = defaultdict(set)
    for id_, shingles in found.stories.items():
        for size, digest in shingles if id_ not in back else ():
            sizes[size].add(digest)
    digests = {size: frozenset(some) for size, some in sorted(sizes.items())}
    return found.key, digests, (*problems, *map(_published_again, sorted(back)))


def _published_again(id_: str) -> Problem:
    return Problem(
        path=f"content/{killed.FILE}",
        field=f"stories.{id_}",
        what="the story is published, so its digests prove nothing",
        hint="cancel the story, or delete the entry",
        level="warning",
    )
