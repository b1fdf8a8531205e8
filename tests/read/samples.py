"""Small values that the tests of this room share."""

from zoneinfo import ZoneInfo

from builder.config import SiteConfig
from builder.model.language import language
from builder.read.desk import Desk
from builder.read.faults import Faults
from builder.read.filed import StoryFile
from builder.read.node import Node
from builder.read.source import SourceFile
from builder.read.storyfile import read_story
from builder.read.yaml_events import tree

CONFIG = SiteConfig(
    title={"en": "Wire"},
    languages=(language("ar"), language("en")),
    timezone=ZoneInfo("Asia/Baghdad"),
)


def desk() -> Desk:
    """An empty desk."""
    return Desk(faults=Faults("f"), zone=CONFIG.timezone, codes=CONFIG.codes)


def node(yaml: str) -> Node:
    """The node that a value written in YAML makes."""
    table = tree(f"field: {yaml}\n", Faults("f"))
    assert table is not None
    return table.entries["field"].value


def lines(at: Desk) -> list[str]:
    """The problems on a desk."""
    return [str(problem) for problem in at.faults.problems]


def read(text: str, path: str = "quake.en.md") -> tuple[StoryFile | None, list[str]]:
    """Read a story written as text."""
    story, problems = read_story(SourceFile(path=path, data=text.encode()), CONFIG)
    return story, [str(problem) for problem in problems]


def filed(fields: str, path: str = "quake.en.md", body: str = "Ground shook.\n") -> StoryFile:
    """A story file with a title and the given fields, which must be sound."""
    title = "" if "title:" in fields else "title: Quake\n"
    story, problems = read(f"---\n{title}{fields}---\n{body}", path)
    assert story is not None, problems
    return story
