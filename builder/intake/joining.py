"""Two stories made one: the second's file takes the first's id, and says apart what it must."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.config import SiteConfig
from builder.intake import front
from builder.intake.amend import amended
from builder.intake.cabinet import Cabinet
from builder.intake.clues import Clues
from builder.intake.front import opened
from builder.intake.held import from_values
from builder.intake.pairing import Clue, Pair, pairs
from builder.model.entity import Entity
from builder.model.story import Status
from builder.problems import Problem
from builder.read.authority import read_authority
from builder.read.filed import StoryFile
from builder.read.merge import merge
from builder.read.names import Names
from builder.read.scan import read, scan
from builder.read.source import SourceFile
from builder.read.storyfile import read_story


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """The story files of an archive, as pairing asks for them."""

    files: Mapping[str, StoryFile]
    """Those that can be read, by path."""
    sizes: Mapping[str, int]
    """The number of files of each story, by its id."""
    followers: Mapping[str, str]
    """The file that supersedes a story, by the story's id."""
    clues: tuple[Clue, ...]
    """Of stories of one language that say when they were sent."""
    entities: tuple[Entity, ...]
    """Those that authority files know."""
    problems: tuple[Problem, ...]
    """The files that cannot be read."""

    def pairs(self, codes: Sequence[str]) -> tuple[Pair, ...]:
        """The pairs to propose."""
        return pairs(self.clues, codes)


def stories(content: Path, config: SiteConfig) -> Stories:
    """Read all of ``content/``."""
    found = scan(content)
    entities, told = read_authority(content, config)
    files: list[StoryFile] = []
    problems = [*found.problems, *told]
    for path, _ in found.found:
        source, faults = read(content, path)
        story, faults = read_story(source, config) if source else (None, faults)
        problems += [fault for fault in faults if fault.level == "error"]
        files += [story] if story else []
    langs: dict[str, set[str]] = {}
    for file in files:
        langs.setdefault(file.id, set()).add(file.lang)
    alone = [one for one in files if one.older is None and len(langs[one.id]) == 1]
    return Stories(
        files={file.path: file for file in files},
        sizes=Counter(file.id for file in files),
        followers={file.supersedes: file.path for file in files if file.supersedes},
        clues=tuple(Clues(content, config, entities).of(alone)),
        entities=tuple(entities),
        problems=tuple(problems),
    )


def refusal(pair: Pair, known: Stories) -> Problem | None:
    """Why two stories cannot be made one."""
    first, second = known.files[pair.first.path], known.files[pair.second.path]
    if known.sizes[second.id] > 1:
        return _problem(second, "id", "it has older versions", "join them by hand")
    if follower := known.followers.get(second.id):
        what = f"content/{follower} supersedes it"
        return _problem(second, "id", what, f"let that one supersede {first.id} first")
    for file in (first, second):
        if file.status not in (None, Status.USABLE):
            return _problem(
                file, "status", f"it is {file.status}", "only usable stories are paired"
            )
    if second.supersedes not in (None, first.supersedes):
        what = f"it supersedes {second.supersedes}, and content/{first.path} does not"
        return _problem(second, "supersedes", what, "join the stories that they replace first")
    if first.embargo != second.embargo:
        return _problem(second, "embargo", "not that of the first", "write the same in both")
    return None


def joined(
    data: bytes, pair: Pair, known: Stories, config: SiteConfig
) -> tuple[bytes, Problem | None]:
    """The second's file as a translation of the first, read back; and why it is refused."""
    first, second = known.files[pair.first.path], known.files[pair.second.path]
    front_, old = opened(data), from_values(second.path, second.id, second.lang, _said(second))
    if front_ is None or old is None or not first.date:
        return data, _problem(second, "", "its front matter cannot be changed", "do it by hand")
    updated = old.updated or (old.date if old.date != first.date else None)
    new = replace(old, date=first.date, updated=updated, second=True)
    changed = amended(front_, old, new, config.timezone)
    tie = {"translates": front.text(first.guid)} if first.guid and not old.translates else {}
    written = changed.changed({"id": first.id}, tie).data()
    return written, _misread(written, first, second, known, config)


def join(content: Path, pair: Pair, known: Stories, config: SiteConfig) -> Problem | None:
    """Write the second's file, or say why not."""
    if problem := refusal(pair, known):
        return problem
    cabinet = Cabinet(content, dry=False)
    written, problem = joined(cabinet.data(pair.second.path) or b"", pair, known, config)
    if problem is None:
        cabinet.write(pair.second.path, written)
    return problem


def _misread(
    written: bytes, first: StoryFile, second: StoryFile, known: Stories, config: SiteConfig
) -> Problem | None:
    """What the archive's own reader finds wrong in a file that is to be written."""
    now, faults = read_story(SourceFile(path=second.path, data=written), config)
    if now:
        _, merged = merge((first, now), Names(known.entities), config)
        faults = (*faults, *merged)
    if fault := next((one for one in faults if one.level == "error"), None):
        return fault
    if now is None or (now.id, now.lang, now.date) != (first.id, second.lang, first.date):
        return _problem(second, "", "it would not be read as it is written", "do it by hand")
    wire = now.extra.get("wire", {})
    if second.guid and wire.get("guid") != second.guid:
        return _problem(second, "guid", "it would be lost", "write it in one line")
    return None


def _said(file: StoryFile) -> dict[str, object]:
    names = ("date", "updated", "version", "status", "guid", "supersedes", "title", "extra")
    said = {name: getattr(file, name) for name in names}
    return {name: value for name, value in said.items() if value is not None}


def _problem(file: StoryFile, field: str, what: str, hint: str) -> Problem:
    at = file.at(field)
    return Problem(
        path=f"content/{file.path}", line=at.line, column=at.column, field=field,
        what=f"not paired: {what}", hint=hint,
    )  # fmt: skip
