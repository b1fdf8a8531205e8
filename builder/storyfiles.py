"""The files of stories that are to be edited, found by the stories' ids."""

from collections.abc import Iterable
from pathlib import Path

from builder.archive import Archive
from builder.problems import ConfigError, Problem
from builder.read.codec import from_json
from builder.read.filed import StoryFile
from builder.read.filename import filename
from builder.read.scan import read
from builder.read.source import SourceFile
from builder.read.versions import newest_of


def files_of(archive: Archive, ids: Iterable[str]) -> tuple[dict[str, list[StoryFile]], list[str]]:
    """By id, the files of each story's newest version, in order; and the ids of no story.

    Raise :class:`ConfigError` where one of the files cannot be read.
    """
    found: dict[str, list[StoryFile]] = {}
    broken: list[str] = []
    for id_, said in archive.state.files.claims_of(dict.fromkeys(ids)):
        parsed = [text for text, _, _ in said]
        found[id_] = newest_of(from_json(text) for text in parsed if text)
        broken += [id_] if None in parsed else []
    if broken:
        raise ConfigError(*_faults(archive, set(broken)))
    return {id_: files for id_, files in found.items() if files}, [
        id_ for id_, files in found.items() if not files
    ]


def source_of(content: Path, file: StoryFile) -> SourceFile:
    """A story's file as it is on the disk now."""
    source, problems = read(content, file.path)
    if source is None:
        raise ConfigError(*problems)
    return source


def _faults(archive: Archive, ids: set[str]) -> list[Problem]:
    return [
        problem
        for problem in archive.state.files.problems()
        if problem.level == "error" and filename(problem.path).id in ids
    ]
