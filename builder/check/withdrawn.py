"""What content says must not come out: the sentences of canceled and withheld stories."""

import re
from collections.abc import Iterator
from pathlib import Path

from builder.check.forbidden import Forbidden, forbidden
from builder.config import SiteConfig
from builder.model.story import Status
from builder.read.source import SourceFile
from builder.read.storyfile import StoryFile, read_story

_MENTION = re.compile(rb"^status[ \t]*:[ \t\"']*(?:canceled|withheld)", re.MULTILINE)
_TAKEN_BACK = (Status.CANCELED, Status.WITHHELD)
_SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+|\n+")


def withdrawn(content: Path, config: SiteConfig) -> tuple[Forbidden, tuple[Path, ...]]:
    """The sentences of stories taken back, and the files of the stories that are not."""
    files = [path for path in sorted(content.rglob("*.md")) if path.is_file()]
    # Most archives took nothing back, and need not be read twice.
    if not any(_MENTION.search(path.read_bytes()) for path in files):
        return Forbidden(), ()
    stories = [(path, story) for path in files if (story := _story(path, content, config))]
    gone = {story.id for _, story in stories if story.status in _TAKEN_BACK}
    back = [(path, story) for path, story in stories if story.id in gone]
    others = tuple(path for path, story in stories if story.id not in gone)
    return forbidden(s for path, story in back for s in _sentences(path, story)), others


def _story(path: Path, content: Path, config: SiteConfig) -> StoryFile | None:
    source = SourceFile(path=path.relative_to(content).as_posix(), data=path.read_bytes())
    return read_story(source, config)[0]


def _sentences(path: Path, story: StoryFile) -> Iterator[str]:
    body = path.read_bytes()[story.body_start :].decode(errors="replace")
    return iter(_SENTENCE_END.split(f"{story.title}\n{story.lead}\n{body}"))
