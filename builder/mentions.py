"""Whom bodies name and no file lists: told to an editor, and written into front matter if asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

from builder.authority.listing import extended
from builder.body import Bodies
from builder.config import SiteConfig
from builder.intake.cabinet import Cabinet
from builder.link.linker import Linker, Mention
from builder.linking import lexicon, text_of, unlisted
from builder.model.entity import Kind
from builder.model.story import Status
from builder.problems import ConfigError, Problem
from builder.read.authority import read_authority
from builder.read.filed import StoryFile
from builder.read.merge import merge
from builder.read.names import Names
from builder.read.scan import read, scan
from builder.read.source import SourceFile
from builder.read.storyfile import read_story
from builder.read.versions import newest_of

KINDS: Final = (Kind.PERSON, Kind.PLACE)
"""What is linked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The people and places that a story names and does not list."""

    id: str
    """The story's id."""
    files: tuple[StoryFile, ...]
    """Its files, in the order of the site's languages."""
    mentions: tuple[tuple[str, Mention], ...]
    """Each person or place once, with the path of the first file that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What was found in an archive."""

    stories: tuple[Proposal, ...]
    """Those in which there is something to link."""
    read: int
    """How many stories were looked through."""
    problems: tuple[Problem, ...]
    """The files that could not be read."""
    names: Names
    """Whom the archive knows."""


def proposals(content: Path, config: SiteConfig) -> Proposals:
    """Look through all stories; where ``link`` is off, as if it were ``listed``."""
    if config.link == "off":
        config = replace(config, link="listed")
    authority, told = read_authority(content, config)
    found = scan(content)
    problems = [*found.problems, *(one for one in told if one.level == "error")]
    files: list[StoryFile] = []
    for path, _ in found.found:
        source, faults = read(content, path)
        file, faults = read_story(source, config) if source else (None, faults)
        problems += [fault for fault in faults if fault.level == "error"]
        files += [file] if file else []
    names = Names(authority, unlisted(config, authority).values())
    linker, bodies = Linker(lexicon(config, authority)), Bodies()
    stories = list(_stories(files, config))
    made = [_proposal(content, some, linker, bodies, names) for some in stories]
    return Proposals(
        stories=tuple(one for one in made if one.mentions),
        read=len(stories),
        problems=tuple(problems),
        names=names,
    )


def write(content: Path, config: SiteConfig, found: Proposals) -> tuple[list[str], list[Problem]]:
    """Add the ids to front matter; return the files that were written, and what stood against it.

    A field goes on in every file that has it, so that files of one story never differ; where none
    has it, the first file begins it.
    """
    cabinet = Cabinet(content, dry=False)
    written: list[str] = []
    problems: list[Problem] = []
    for story in found.stories:
        changes, refused = _changes(cabinet, story, found.names, config)
        problems += refused
        if not refused:
            for path, data in changes.items():
                cabinet.write(path, data)
                written.append(path)
    return written, problems


def _stories(files: Sequence[StoryFile], config: SiteConfig) -> Iterator[tuple[StoryFile, ...]]:
    ordered = sorted(files, key=lambda one: (one.id, config.codes.index(one.lang), one.path))
    for _, some in groupby(ordered, key=lambda one: one.id):
        newest = tuple(newest_of(some))
        if newest and not any(one.status is Status.CANCELED for one in newest):
            yield newest


def _proposal(
    content: Path, files: tuple[StoryFile, ...], linker: Linker, bodies: Bodies, names: Names
) -> Proposal:
    listed = {(kind, id_) for kind in KINDS for file in files for id_ in _ids(file, kind, names)}
    news: dict[tuple[Kind, str], tuple[str, Mention]] = {}
    for file in files:
        for one in linker.mentions(text_of(content, file, bodies)):
            key = (one.ref.kind, one.ref.id)
            if key not in listed:
                news.setdefault(key, (file.path, one))
    return Proposal(id=files[0].id, files=files, mentions=tuple(news.values()))


def _ids(file: StoryFile, kind: Kind, names: Names) -> tuple[str, ...]:
    said: tuple[str, ...] = getattr(file, kind.value) or ()
    return tuple(id_ for value in said for id_ in names.find(kind, value))


def _changes(
    cabinet: Cabinet, story: Proposal, names: Names, config: SiteConfig
) -> tuple[dict[str, bytes], list[Problem]]:
    """The files of a story as they are to be, by path."""
    changes: dict[str, bytes] = {}
    files = {file.path: file for file in story.files}
    for kind in KINDS:
        ids = [one.ref.id for _, one in story.mentions if one.ref.kind is kind]
        for file in _holders(story, kind) if ids else ():
            data = changes.get(file.path) or cabinet.data(file.path) or b""
            try:
                changed = extended(SourceFile(path=file.path, data=data), kind, ids, config)
            except ConfigError as refused:
                return {}, list(refused.problems)
            now, _ = read_story(SourceFile(path=file.path, data=changed), config)
            assert now, "it was read before it was given back"
            changes[file.path], files[file.path] = changed, now
    _, faults = merge(tuple(files.values()), names, config)
    return changes, [fault for fault in faults if fault.level == "error"]


def _holders(story: Proposal, kind: Kind) -> tuple[StoryFile, ...]:
    """The files whose field goes on: those that have one, or else the first."""
    having = tuple(file for file in story.files if getattr(file, kind.value))
    return having or story.files[:1]
