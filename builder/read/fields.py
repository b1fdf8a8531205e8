"""The fields of front matter: one parser each, in one table."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from builder.read.choices import format_, lang, status
from builder.read.corrections import corrections
from builder.read.desk import Desk
from builder.read.extra import extra
from builder.read.ids import id_
from builder.read.lists import names
from builder.read.moment import moment
from builder.read.nearmiss import suggestion
from builder.read.node import Node, Table, empty
from builder.read.numbers import urgency, version
from builder.read.texts import line, name, prose

Parse: TypeAlias = Callable[[Node, str, Desk], Any]

FIELDS: Final[Mapping[str, Parse]] = MappingProxyType(
    {
        "title": line,
        "date": moment,
        "id": id_,
        "lang": lang,
        "format": format_,
        "summary": prose,
        "byline": name,
        "dateline": name,
        "source": name,
        "slugline": name,
        "rights": prose,
        "people": names,
        "places": names,
        "topics": names,
        "updated": moment,
        "version": version,
        "urgency": urgency,
        "guid": name,
        "status": status,
        "status_note": prose,
        "embargo": moment,
        "corrections": corrections,
        "supersedes": id_,
        "ednote": prose,
        "extra": extra,
    }
)


def values(table: Table, desk: Desk) -> dict[str, Any]:
    """What the fields say; those left out, left empty or faulty are not there."""
    found: dict[str, Any] = {}
    for field, entry in table.entries.items():
        parse = FIELDS.get(field)
        if parse is None:
            hint = suggestion(field, FIELDS)
            desk.faults.error(entry.key, field, "unknown field", hint=hint)
        elif not empty(entry.value):
            value = parse(entry.value, field, desk)
            if value is not None:
                found[field] = value
    return found


def positions(table: Table) -> dict[str, tuple[int, int]]:
    """Where each field's value stands."""
    return {
        field: (entry.value.line, entry.value.column)
        for field, entry in table.entries.items()
        if field in FIELDS
    }
