"""Authority files: what the archive knows of people, places and topics."""

from pathlib import Path
from typing import Any

from builder.config import SiteConfig
from builder.model.entity import Entity, Kind
from builder.problems import Problem
from builder.read.countries import country_names
from builder.read.desk import Desk
from builder.read.disk import Unreadable, contents
from builder.read.entityfields import KEYS
from builder.read.faults import Faults
from builder.read.ids import id_fault
from builder.read.limits import AUTHORITY
from builder.read.nearmiss import suggestion
from builder.read.node import Entry, Position, Table, empty, noun
from builder.read.source import SourceFile
from builder.read.unlike import merger_faults, shared_name_faults
from builder.read.utf8 import BOM, decoded
from builder.read.yaml_events import tree

_FIELDS = ("aliases", "sort", "role", "country", "coordinates", "wikidata", "same_as", "note")


def read_authority(
    content: Path, config: SiteConfig
) -> tuple[tuple[Entity, ...], tuple[Problem, ...]]:
    """Read the authority files that there are."""
    entities: list[Entity] = []
    problems: list[Problem] = []
    for kind in Kind:
        file = content / f"{kind.value}.yaml"
        if not file.exists() and not file.is_symlink():
            continue
        try:
            source = SourceFile(path=file.name, data=contents(file, AUTHORITY.size))
        except Unreadable as error:
            path = f"content/{file.name}"
            problems.append(Problem(path=path, what=error.what, hint=error.hint))
            continue
        some, faults = authority(source, kind, config)
        entities += some
        problems += faults
    return tuple(entities), tuple(problems)


def authority(
    source: SourceFile, kind: Kind, config: SiteConfig
) -> tuple[tuple[Entity, ...], tuple[Problem, ...]]:
    """The entities of one authority file; the faulty ones are left out."""
    desk = Desk(faults=Faults(source.shown), zone=config.timezone, codes=config.codes)
    text = decoded(source.data.removeprefix(BOM), desk.faults)
    table = None
    if text is not None:
        table = tree(text.replace("\r\n", "\n"), desk.faults, limits=AUTHORITY)
    if table is None:
        return (), desk.faults.problems
    made = {id_: _entity(kind, id_, entry, desk) for id_, entry in table.entries.items()}
    entities = {id_: entity for id_, entity in made.items() if entity}
    merger_faults(entities, table, desk.faults)
    shared_name_faults(entities, table, desk.faults)
    return tuple(entities.values()), desk.faults.problems


def _entity(kind: Kind, id_: str, entry: Entry, desk: Desk) -> Entity | None:
    if fault := id_fault(id_):
        desk.faults.error(entry.key, id_, fault[0], hint=fault[1])
        return None
    if not isinstance(entry.value, Table):
        what = "empty" if empty(entry.value) else f"expected a mapping, found {noun(entry.value)}"
        desk.faults.error(entry.key, id_, what, hint="write at least its name below it")
        return None
    said = _values(id_, entry.value, desk)
    names = said.get("name") or _by_country(kind, said, desk)
    if not names:
        if "name" not in entry.value.entries or empty(entry.value.entries["name"].value):
            _nameless(id_, entry.key, desk)
        return None
    rest = {field: said[field] for field in _FIELDS if field in said}
    return Entity(kind=kind, id=id_, names=names, merged_into=said.get("merged_into"), **rest)


def _values(id_: str, table: Table, desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, entry in table.entries.items():
        parse = KEYS.get(key)
        if parse is None:
            hint = suggestion(key, KEYS)
            desk.faults.error(entry.key, f"{id_}.{key}", "unknown key", hint=hint)
        elif not empty(entry.value):
            value = parse(entry.value, f"{id_}.{key}", desk)
            if value is not None:
                found[key] = value
    return found


def _by_country(kind: Kind, said: dict[str, Any], desk: Desk) -> dict[str, str]:
    """A place with only a country is that country."""
    if kind is not Kind.PLACE or "country" not in said:
        return {}
    return country_names(said["country"], desk.codes)


def _nameless(id_: str, at: Position | Any, desk: Desk) -> None:
    hint = f"write name: {{{desk.codes[0]}: ...}}"
    desk.faults.error(at, f"{id_}.name", "missing", hint=hint)
