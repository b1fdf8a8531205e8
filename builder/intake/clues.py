"""Clues of stories: whom each lists or names, in which figures, under which slugline."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from builder.config import SiteConfig
from builder.intake.pairing import NEAR, Clue
from builder.intake.signs import FIGURE, NAME, SLUGLINE, SOUND, figures, of_kind, sounds
from builder.link import countries
from builder.link.lexicon import Lexicon
from builder.link.linker import Linker, StoryText
from builder.model.entity import Entity, Kind
from builder.read.filed import StoryFile
from builder.read.names import Names, folded
from builder.read.scan import read


class Clues:
    """Takes clues of the files of one archive."""

    def __init__(self, content: Path, config: SiteConfig, entities: Sequence[Entity]) -> None:
        places = tuple(one for one in entities if one.kind is Kind.PLACE)
        # A country ties two stories whether or not the archive has a page for it.
        extra = countries.unlisted(places, config.codes)
        self._content = content
        self._names = Names((*entities, *extra.values()))
        self._linker = Linker(Lexicon(entities, extra))
        self._signs: dict[str, str] = {}

    def of(self, files: Iterable[StoryFile]) -> Iterator[Clue]:
        """Clues of those that may be paired: near a story of another language."""
        for file in _near([file for file in files if file.date]):
            source, _ = read(self._content, file.path)
            if source:
                yield self._clue(source.data, file)

    def _clue(self, data: bytes, file: StoryFile) -> Clue:
        assert file.date
        body = data[file.body_start :].decode(errors="replace").replace("\r\n", "\n")
        text = f"{file.title}\n{body}"
        signs = {
            *of_kind(SLUGLINE, [folded(file.slugline or "")]),
            *of_kind(NAME, (*self._listed(file), *self._linked(file, body))),
            *of_kind(FIGURE, figures(text, file.date.year)),
            *of_kind(SOUND, sounds(text)),
        }
        # One string for all stories that have it: fifty thousand have some hundred each.
        known = tuple(self._signs.setdefault(sign, sign) for sign in sorted(signs))
        return Clue(
            path=file.path, id=file.id, lang=file.lang, date=file.date, title=file.title,
            signs=known,
        )  # fmt: skip

    def _listed(self, file: StoryFile) -> Iterator[str]:
        for kind, some in ((Kind.PERSON, file.people), (Kind.PLACE, file.places)):
            for name in some or ():
                ids = self._names.find(kind, name)
                yield ids[0] if len(ids) == 1 else folded(name)

    def _linked(self, file: StoryFile, body: str) -> Iterator[str]:
        text = StoryText(
            title=file.title,
            dateline=file.dateline or "",
            paragraphs=body.split("\n\n"),
            day=file.date.date() if file.date else None,
        )
        return (ref.id for ref in self._linker.refs(text))


def _near(files: Sequence[StoryFile]) -> list[StoryFile]:
    """Those sent within a day of one of another language; the rest need not be read."""
    dated = sorted((file.date, file.path, file) for file in files if file.date)
    found: dict[str, StoryFile] = {}
    last: dict[str, StoryFile] = {}
    for _ in range(2):
        last.clear()
        for date, path, file in dated:
            if any(
                lang != file.lang and other.date and abs(date - other.date) <= NEAR
                for lang, other in last.items()
            ):
                found[path] = file
            last[file.lang] = file
        dated.reverse()
    return list(found.values())
