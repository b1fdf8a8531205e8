"""What an editor should look at in the authority files, besides what a build refuses."""

from collections.abc import Iterable, Iterator, Sequence

from builder.model.catalog import Named
from builder.problems import Problem


def survey(named: Iterable[Named], codes: Sequence[str]) -> Iterator[Problem]:
    """Entries that no story names, and names that a language of the site lacks."""
    for one in named:
        entity = one.entity
        if not entity.known or entity.merged_into:
            continue
        if not one.stories:
            yield _warning(one, "no story names it", "merge it, or leave it for stories to come")
        for code in codes:
            if code not in entity.names:
                hint = f"write name: {{{code}: ...}}"
                yield _warning(one, f"no name in {code}", hint)


def _warning(one: Named, what: str, hint: str) -> Problem:
    path = f"content/{one.entity.kind.value}.yaml"
    return Problem(path=path, field=one.entity.id, what=what, hint=hint, level="warning")
