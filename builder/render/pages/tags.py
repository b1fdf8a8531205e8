"""A tag: a person, place or topic as a link, marked when its name is in another language."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model import address
from builder.model.catalog import Named
from builder.model.entity import Entity
from builder.model.language import Language
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A name that leads to the page of who or what bears it."""

    path: str
    """The page."""
    name: str
    """The name."""
    language: Language | None
    """The language of the name, where it is another than the page's."""
    stories: int
    """Number of stories, where a list counts them."""


def tag(entity: Entity, lang: str, desk: Desk, stories: int = 0) -> Tag:
    """An entity as a page in ``lang`` names it."""
    said = entity.name_lang(lang)
    return Tag(
        path=address.entity(lang, entity.ref),
        name=entity.name(lang),
        language=None if said == lang else desk.languages.get(said),
        stories=stories,
    )


def counted(named: Iterable[Named], lang: str, desk: Desk) -> tuple[Tag, ...]:
    """Entities with the number of their stories."""
    return tuple(tag(n.entity, lang, desk, n.stories) for n in named)
