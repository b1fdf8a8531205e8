"""An archive of the reader's search, indexed a second time for the desk."""

from collections.abc import Iterable
from pathlib import Path

from builder.index.indexed import Indexed
from builder.index.plain import parts
from builder.lookup import index
from builder.lookup.ask import Ask, Finder
from builder.lookup.called import Called
from builder.lookup.entry import Entry
from builder.model.entity import Entity
from builder.model.language import language


def entry(story: Indexed) -> Entry:
    """A story of the reader's search as the desk takes it."""
    return Entry(
        id=story.id,
        day=story.date.date(),
        languages=tuple(edition.lang for edition in story.editions),
        titles=tuple(edition.title for edition in story.editions),
        texts=tuple(text for edition in story.editions for text, _ in parts(edition)),
        people=story.people,
        places=story.places,
        topics=story.topics,
    )


def finder(folder: Path, entries: Iterable[Entry], entities: Iterable[Entity] = ()) -> Finder:
    """An index of stories, in two parts, as later stories make it."""
    some = list(entries)
    half = len(some) // 2
    index.create(folder)
    for part in (some[:half], some[half:]):
        index.change(folder, [], part, purge=False)
    return opened(folder, entities)


def opened(folder: Path, entities: Iterable[Entity] = ()) -> Finder:
    """An index as it stands."""
    languages = [language("ar"), language("en")]
    return Finder(index.searcher(folder), Called(entities), languages)


def found(finder_: Finder, query: str, **filters: tuple[str, ...]) -> set[str]:
    """The ids of all stories that a query finds."""
    return set(finder_.find(Ask(query=query, filters=filters), None).ids)
