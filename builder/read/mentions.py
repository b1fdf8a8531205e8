"""Mentions: the people, places and topics that a story's files name, as ids."""

from builder.model.entity import Kind
from builder.read.filed import StoryFile
from builder.read.names import Names
from builder.read.siblings import Siblings


def mentions(siblings: Siblings, kind: Kind, names: Names) -> tuple[str, ...]:
    """The ids that any of the files names, in the order of the first to name them."""
    union: dict[str, None] = {}
    given: list[tuple[StoryFile, set[str]]] = []
    for file, values in siblings.said(kind.value):
        ids = [id_ for value in values for id_ in _ids(siblings, file, kind, value, names)]
        union |= dict.fromkeys(ids)
        if ids:
            given.append((file, set(ids)))
    for file, ids_there in given[1:]:
        _compare(siblings, file, kind, ids_there, given[0])
    return tuple(union)


def _ids(
    siblings: Siblings, file: StoryFile, kind: Kind, value: str, names: Names
) -> tuple[str, ...]:
    ids = names.find(kind, value)
    if not ids:
        # Topics need no authority file; where there is one, it should be complete.
        if kind is not Kind.TOPIC or names.knows(kind):
            hint = f"add it to content/{kind.value}.yaml; it gets a page all the same"
            siblings.warn(file, kind.value, "not in the authority file", got=value, hint=hint)
        return (names.stranger(kind, value, file.lang),)
    if len(ids) > 1:
        hint = f"write the id: {' or '.join(ids)}"
        siblings.error(file, kind.value, "a name of several", got=value, hint=hint)
        return ()
    return ids


def _compare(
    siblings: Siblings,
    file: StoryFile,
    kind: Kind,
    ids: set[str],
    other: tuple[StoryFile, set[str]],
) -> None:
    if ids != other[1]:
        only = ", ".join(sorted(ids ^ other[1]))
        what = f"not the same as in content/{other[0].path}"
        hint = "write them in one file only; all of them are taken"
        siblings.warn(file, kind.value, what, got=only, hint=hint)
