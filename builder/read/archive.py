"""A whole archive in memory: for small ones, and to show how the parts of the room fit together."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from builder.config import SiteConfig
from builder.model.entity import Entity
from builder.model.story import Story
from builder.problems import Problem
from builder.read.authority import read_authority
from builder.read.chains import chain_problems, link
from builder.read.filed import StoryFile
from builder.read.filename import filename
from builder.read.merge import merge
from builder.read.names import Names
from builder.read.scan import read, scan
from builder.read.storyfile import read_story
from builder.read.versions import newest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All that ``content/`` says."""

    stories: tuple[Story, ...]
    """By id."""
    entities: tuple[Entity, ...]
    """Known ones and strangers, by kind and id."""
    problems: tuple[Problem, ...]
    """All that is wrong, in the order of paths and lines."""


def read_archive(content: Path, config: SiteConfig) -> Archive:
    """Read everything: files, authorities, stories."""
    found = scan(content)
    entities, problems = read_authority(content, config)
    files, faults, broken = _files(content, config, tuple(one.path for one in found.found))
    names = Names(entities)
    merged = {
        id_: merge(some, names, config, broken=broken[id_]) for id_, some in sorted(files.items())
    }
    links = [one for some in files.values() if (one := link(newest_of(some)))]
    told = [problem for _, some in merged.values() for problem in some]
    chained = chain_problems(links, files.keys() | broken.keys())
    everything = [*found.problems, *problems, *faults, *told, *chained]
    return Archive(
        stories=tuple(story for story, _ in merged.values() if story),
        entities=names.entities(),
        problems=tuple(sorted(everything, key=lambda problem: problem.order)),
    )


def _files(
    content: Path, config: SiteConfig, paths: tuple[str, ...]
) -> tuple[dict[str, list[StoryFile]], list[Problem], dict[str, set[int | None]]]:
    """Story files by id, their problems, and which versions of which id could not be read."""
    files: dict[str, list[StoryFile]] = defaultdict(list)
    faults: list[Problem] = []
    broken: dict[str, set[int | None]] = defaultdict(set)
    for path in paths:
        source, problems = read(content, path)
        story = None
        if source:
            story, problems = read_story(source, config)
        faults += problems
        if story:
            files[story.id].append(story)
        else:
            name = filename(path)
            broken[name.id].add(name.older)
    return files, faults, broken
