"""What must not come out: the words of stories that were canceled or are withheld."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from builder.body import Bodies
from builder.config import SiteConfig
from builder.model.entity import Entity, Kind
from builder.model.story import Status
from builder.read.authority import read_authority
from builder.read.filename import filename
from builder.read.names import Names
from builder.read.scan import read, scan
from builder.read.source import SourceFile
from builder.read.storyfile import StoryFile, read_story
from builder.text.slug import slug

_MENTION = re.compile(
    rb"status[\"']?\s*:[\s\"'>|-]*(?:canceled|withheld)|embargo[\"']?[ \t]*:[ \t\"']*(?:[\r\n,}#])"
)
_OWN_ID = re.compile(rb"(?m)^[\"'{ ]*id[\"']?[ \t]*:")
_TAKEN_BACK = (Status.CANCELED, Status.WITHHELD)
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+|\n+")

Key = tuple[str, int | None]
"""The id of a story, and the older version of it that is meant; nothing for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Stories taken back, with what they said."""

    stories: Mapping[str, Status] = field(default_factory=dict)
    """Their ids, and whether they were canceled or are withheld."""
    versions: frozenset[tuple[str, int]] = frozenset()
    """Older versions of other stories that were taken back by themselves."""
    texts: Mapping[Status, tuple[str, ...]] = field(default_factory=dict)
    """What they say, by what was done to them: headlines, leads, paragraphs."""
    names: tuple[str, ...] = ()
    """Names that came with them and that no authority file has."""
    people: tuple[Entity, ...] = ()
    """The people of the authority file whom canceled stories name."""
    published: tuple[Path, ...] = ()
    """Content files of all that was not taken back, where the same words may stand."""


def withdrawn(content: Path, config: SiteConfig) -> Withdrawn:
    """What content took back."""
    paths = [found.path for found in scan(content).found]
    # Most archives took next to nothing back, and need not be read any further.
    marked = [path for path in paths if _MENTION.search(_data(content, path))]
    gone = _taken_back(story for path in marked if (story := _story(content, path, config)))
    files = list(_files(content, config, paths, gone)) if gone else []
    ours = {story.path for story in files}
    entities = read_authority(content, config)[0] if files else ()
    texts: dict[Status, list[str]] = defaultdict(list)
    for story in files:
        texts[gone.get((story.id, None)) or gone[story.id, story.older]] += _texts(content, story)
    canceled = [story for story in files if gone.get((story.id, None)) is Status.CANCELED]
    return Withdrawn(
        stories={id_: how for (id_, older), how in gone.items() if older is None},
        versions=frozenset((id_, older) for id_, older in gone if older is not None),
        texts={how: tuple(some) for how, some in texts.items()},
        names=tuple(_strangers(files, Names(entities))),
        people=tuple(_people(canceled, entities)),
        published=tuple(content / path for path in paths if path not in ours),
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return _SENTENCE_END.split(text)


def _taken_back(stories: Iterable[StoryFile]) -> dict[Key, Status]:
    """What was taken back: whole stories by their newest files, versions by their own."""
    found: dict[Key, Status] = {}
    for story in stories:
        if story.status in _TAKEN_BACK and story.status:
            key = (story.id, story.older)
            canceled = Status.CANCELED in (story.status, found.get(key))
            found[key] = Status.CANCELED if canceled else Status.WITHHELD
    return found


def _files(
    content: Path, config: SiteConfig, paths: Iterable[str], gone: Mapping[Key, Status]
) -> Iterator[StoryFile]:
    """All files of what was taken back, its siblings included; others are not read any further."""
    ids = {id_ for id_, _ in gone}
    for path in paths:
        if filename(path).id in ids or _OWN_ID.search(_data(content, path)):
            story = _story(content, path, config)
            if story and ((story.id, None) in gone or (story.id, story.older) in gone):
                yield story


def _story(content: Path, path: str, config: SiteConfig) -> StoryFile | None:
    return read_story(SourceFile(path=path, data=_data(content, path)), config)[0]


def _texts(content: Path, story: StoryFile) -> Iterator[str]:
    """What a file says, as readers and the index have it."""
    body = _data(content, story.path)[story.body_start :].decode(errors="replace")
    yield from (story.title, story.lead)
    yield from _bodies()(body.replace("\r\n", "\n"), story)


@cache
def _bodies() -> Callable[[str, StoryFile], tuple[str, ...]]:
    bodies = Bodies()
    return lambda text, story: bodies.render(text, story.format).texts


def _people(stories: Iterable[StoryFile], entities: Iterable[Entity]) -> Iterator[Entity]:
    known = {one.id: one for one in entities if one.kind is Kind.PERSON}
    names = Names(known.values())
    values = {value for story in stories for value in story.people or ()}
    ids = {id_ for value in values for id_ in names.find(Kind.PERSON, value)}
    yield from (known[id_] for id_ in sorted(ids))


def _strangers(stories: Iterable[StoryFile], names: Names) -> Iterator[str]:
    """The people and places of stories under every name but those of the authority files."""
    for story in stories:
        for kind, some in ((Kind.PERSON, story.people), (Kind.PLACE, story.places)):
            for name in some or ():
                if not names.find(kind, name):
                    yield from (name, slug(name))


def _data(content: Path, path: str) -> bytes:
    # What cannot be read is for the build to report; it is in no output.
    source, _ = read(content, path)
    return source.data if source else b""
