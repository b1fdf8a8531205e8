"""What content says must not come out: the sentences of canceled and withheld stories."""

import re
from collections.abc import Iterator
from pathlib import Path

from builder.check.forbidden import Forbidden, forbidden
from builder.config import SiteConfig
from builder.model.story import Status
from builder.read.scan import read, scan
from builder.read.source import SourceFile
from builder.read.storyfile import StoryFile, read_story

_MENTION = re.compile(rb"^status[ \t]*:[ \t\"']*(?:canceled|withheld)", re.MULTILINE)
_TAKEN_BACK = (Status.CANCELED, Status.WITHHELD)
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+|\n+")


def withdrawn(content: Path, config: SiteConfig) -> tuple[Forbidden, tuple[Path, ...]]:
    """The sentences of stories taken back, and the files of the stories that are not."""
    paths = [found.path for found in scan(content).found]
    # Most archives took nothing back, and need not be read any further.
    if not any(_MENTION.search(_data(content, path)) for path in paths):
        return Forbidden(), ()
    stories = [story for path in paths if (story := _story(content, path, config))]
    gone = {story.id for story in stories if story.status in _TAKEN_BACK}
    back = [story for story in stories if story.id in gone]
    others = tuple(content / story.path for story in stories if story.id not in gone)
    return forbidden(s for story in back for s in _sentences(content, story)), others


def _story(content: Path, path: str, config: SiteConfig) -> StoryFile | None:
    return read_story(SourceFile(path=path, data=_data(content, path)), config)[0]


def _sentences(content: Path, story: StoryFile) -> Iterator[str]:
    body = _data(content, story.path)[story.body_start :].decode(errors="replace")
    return iter(_SENTENCE_END.split(f"{story.title}\n{story.lead}\n{body}"))


def _data(content: Path, path: str) -> bytes:
    # What cannot be read is for the build to report; it is in no output.
    source, _ = read(content, path)
    return source.data if source else b""
