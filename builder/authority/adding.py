"""Adding an entry: lines more at the end of the authority file, every other byte as it was."""

from collections.abc import Iterable, Iterator, Mapping

from builder.authority.scalar import quoted, row, scalar, table
from builder.model.entity import Entity
from builder.problems import ConfigError, Problem
from builder.read.faults import Faults
from builder.read.limits import AUTHORITY
from builder.read.node import Table
from builder.read.yaml_events import tree


def added(text: str, some: Iterable[Entity], path: str) -> str:
    """The file's text with ``some`` below all that it holds; whether they may be is not asked.

    Raise :class:`ConfigError`, naming ``path``, where nothing can be written below.
    """
    found = tree(text.replace("\r\n", "\n"), Faults(""), limits=AUTHORITY)
    if found is None or not _open_below(text, found):
        hint = "write each entry below the other, one field a line"
        raise ConfigError(Problem(path=path, what="no entry can be added below", hint=hint))
    first = next(iter(found.entries.values()), None)
    indent = " " * (first.key.column - 1 if first else 0)
    end = "\r\n" if "\r\n" in text else "\n"
    before = f"{text}{end}" if text and not text.endswith("\n") else text
    return before + "".join(f"{indent}{line}{end}" for one in some for line in lines(one))


def lines(entity: Entity) -> Iterator[str]:
    """The lines of an entry."""
    yield f"{entity.id}:"
    for field, value in _fields(entity):
        yield f"  {field}: {value}"


def _open_below(text: str, root: Table) -> bool:
    """Whether the root is no mapping in braces, which ends where they do."""
    first = next(iter(root.entries.values()), None)
    if first:
        return (root.line, root.column) == (first.key.line, first.key.column)
    told = (line.partition("#")[0].strip() for line in text.removeprefix("\ufeff").splitlines())
    return set(told) <= {"", "---"}


def _fields(entity: Entity) -> Iterator[tuple[str, str]]:
    yield "name", _each(entity.names)
    if entity.aliases:
        yield "aliases", table({lang: row(names) for lang, names in entity.aliases.items()})
    for field in ("sort", "role"):
        if values := getattr(entity, field):
            yield field, _each(values)
    if entity.country:
        yield "country", scalar(entity.country)
    if entity.coordinates:
        yield "coordinates", f"[{', '.join(map(_degrees, entity.coordinates))}]"
    if entity.wikidata:
        yield "wikidata", entity.wikidata
    if entity.same_as:
        yield "same_as", f"[{', '.join(map(quoted, entity.same_as))}]"
    if entity.note:
        yield "note", _each(entity.note)
    if entity.merged_into:
        yield "merged_into", scalar(entity.merged_into)


def _each(values: Mapping[str, str]) -> str:
    return table({lang: scalar(value) for lang, value in values.items()})


def _degrees(value: float) -> str:
    return f"{value:.12f}".rstrip("0").removesuffix(".")
