"""A name in an A-Z: shown in full, with the part set off under which it is filed."""

from dataclasses import dataclass

from builder.model.catalog import Named
from builder.model.entity import Entity
from builder.render.desk import Desk
from builder.render.pages.tags import Tag, tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A name as an A-Z shows it: ``Vladimir`` **Putin**."""

    tag: Tag
    """The name and its page."""
    before: str
    """What stands before the part under which it is filed."""
    key: str
    """That part, or nothing when it is filed under its beginning."""
    after: str
    """What follows."""


def filed_under(entity: Entity, lang: str) -> str:
    """What decides where an entity stands."""
    return entity.sort.get(lang) or entity.name(lang)


def filed(named: Named, lang: str, desk: Desk) -> Filed:
    """An entity's entry."""
    shown = tag(named.entity, lang, desk, named.stories)
    before, key, after = split(shown.name, filed_under(named.entity, lang))
    return Filed(tag=shown, before=before, key=key, after=after)


def split(name: str, under: str) -> tuple[str, str, str]:
    """Find ``Putin, Vladimir`` in ``Vladimir Putin``; whole words only, as letters may join."""
    key = under.partition(",")[0].strip()
    before, found, after = name.rpartition(f" {key}")
    if not key or not found or after[:1].strip():
        return name, "", ""
    return f"{before} ", key, after
