"""Conservation: the written file, read back by the archive's own reader, has all the words."""

from builder.body.renderer import shared
from builder.config import SiteConfig
from builder.problems import Problem
from builder.read.filed import StoryFile
from builder.read.source import SourceFile
from builder.read.storyfile import read_story


def read_back(data: bytes, lang: str, copy: str, config: SiteConfig) -> StoryFile | Problem:
    """A content file as it reads, or why it cannot stand for its source: words lost or gained."""
    source = SourceFile(path=f"story.{lang}.md", data=data)
    story, problems = read_story(source, config)
    if story is None:
        return next(problem for problem in problems if problem.level == "error")
    lost = next((problem for problem in problems if problem.what.startswith("Markdown")), None)
    if lost:
        return lost
    text = data[story.body_start :].decode()
    shown = " ".join(shared().texts(text, story.format)).split()
    return _difference(copy.split(), shown) or story


def _difference(wanted: list[str], shown: list[str]) -> Problem | None:
    """The first word in which they differ."""
    if wanted == shown:
        return None
    pairs = zip([*wanted, ""], [*shown, ""], strict=False)
    one, other = next(pair for pair in pairs if pair[0] != pair[1])
    if len(wanted) > len(shown) or not other:
        what, got = f"{len(wanted)} words in the source, {len(shown)} in the story", one
    else:
        what, got = "not the words of the source", other
    return Problem(path="", field="body", what=what, got=got, hint="report it with the file")
