"""The `index` file, the one way into all others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from builder.index import payload
from builder.index.cabinet import version
from builder.index.card import DOCUMENTS
from builder.index.chain import Chains
from builder.index.format import FORMAT
from builder.index.impact import WORTH
from builder.index.names import names, refs, sounds
from builder.index.standing import PLACES, TOGETHER
from builder.index.tables import tables_file
from builder.model.catalog import Named
from builder.model.language import Language
from builder.model.page import OutputFile

CLOSENESS: Final = (16, 15, 13, 9, 4)
"""What each tier of closeness counts, EXACT first."""
ENTITY: Final = 240
"""What the list of an entity counts in place of worth and closeness."""
ADDRESS: Final = "{lang}/{year}/{month}/{day}/{id}.html"
"""The address of a story, as `builder.model.address.story` makes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What an index holds besides its segments' own files."""

    languages: tuple[Language, ...]
    """The site's languages, in order."""
    segments: tuple[Mapping[str, object], ...]
    """The segments' entries, oldest first."""
    dead: tuple[int, ...]
    """Global numbers of documents that count no more, rising."""
    chains: Chains
    """Versions of stories."""

    def files(self, entities: Iterable[Named]) -> Iterator[OutputFile]:
        """The files that every build writes anew."""
        named = tuple(entities)
        cabinets = names(named), refs(named), sounds(named)
        for cabinet in cabinets:
            yield from cabinet.files()
        yield from self.chains.files()
        tables, file = tables_file(self.languages)
        yield file
        value = {
            "docs": sum(int(str(segment["docs"])) for segment in self.segments),
            "languages": [language.code for language in self.languages],
            "tables": tables,
            "closeness": CLOSENESS,
            "worth": WORTH,
            "places": PLACES,
            "together": TOGETHER,
            "entity": ENTITY,
            "cards": DOCUMENTS,
            "story": ADDRESS,
            **{cabinet.kind: cabinet.directory for cabinet in cabinets},
            "chains": self.chains.directory,
            "dead": _gaps(self.dead),
            "segments": self.segments,
        }
        yield payload.text("index", {"format": FORMAT, "build": version(value), **value})


def _gaps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
