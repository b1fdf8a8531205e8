"""An authority file under an editor's hands: each change is read back before it counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.authority.adding import added
from builder.authority.merging import merged
from builder.config import SiteConfig
from builder.model.entity import Entity, Kind
from builder.problems import ConfigError, Problem
from builder.read.authority import authority
from builder.read.faults import Faults
from builder.read.limits import AUTHORITY
from builder.read.names import Names, all_names
from builder.read.source import SourceFile
from builder.read.utf8 import BOM
from builder.read.yaml_events import tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One authority file."""

    kind: Kind
    """The kind of its entities."""
    data: bytes
    """Its bytes."""
    config: SiteConfig
    """The archive's configuration."""
    entities: Mapping[str, Entity]
    """The sound entities, by id."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""

    @classmethod
    def of(cls, kind: Kind, data: bytes, config: SiteConfig) -> "Book":
        """Read a file; one that is not there is as good as an empty one."""
        source = SourceFile(path=f"{kind.value}.yaml", data=data)
        found, problems = authority(source, kind, config)
        entities = {one.id: one for one in found}
        return cls(kind=kind, data=data, config=config, entities=entities, problems=problems)

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return f"content/{self.kind.value}.yaml"

    def added(self, some: Sequence[Entity]) -> "Book":
        """Itself with entries more; raise :class:`ConfigError` if an id or name is taken."""
        book, ids = self.entities, set(self._lines())
        names = Names(book.values())
        problems = [fault for one in some for fault in self._taken(one, ids, names)]
        problems += _twice(some, self.path)
        if problems:
            raise ConfigError(*problems)
        text = added(self._text(), some, self.path)
        return self._turned(text, {**book, **{one.id: one for one in some}})

    def merged(self, old: str, new: str) -> "Book":
        """Itself with one entry merged into another; raise :class:`ConfigError` if it cannot be."""
        text = merged(self._text(), self.kind, old, new)
        book = dict(self.entities)
        if old in book:
            book[old] = replace(book[old], merged_into=new)
        return self._turned(text, book)

    def _turned(self, text: str, meant: Mapping[str, Entity]) -> "Book":
        bom = BOM if self.data.startswith(BOM) else b""
        after = Book.of(self.kind, bom + text.encode("utf-8", "surrogatepass"), self.config)
        if len(after.problems) > len(self.problems):
            raise ConfigError(*after.problems)
        if after.entities != meant:
            what, hint = "it would not be read as it is written", "write it by hand"
            raise ConfigError(Problem(path=self.path, what=what, hint=hint))
        return after

    def _text(self) -> str:
        try:
            return self.data.removeprefix(BOM).decode()
        except UnicodeDecodeError:
            raise ConfigError(*self.problems) from None

    def _lines(self) -> dict[str, int]:
        """The line of each entry, faulty ones too."""
        table = tree(self._text().replace("\r\n", "\n"), Faults(""), limits=AUTHORITY)
        if table is None:
            raise ConfigError(*self.problems)
        return {id_: entry.key.line for id_, entry in table.entries.items()}

    def _taken(self, one: Entity, ids: set[str], names: Names) -> Iterable[Problem]:
        if one.id in ids:
            what, hint = "there is an entry of this id", "see barqiya entities show"
            yield self._fault(one.id, one.id, what, None, hint)
        for name in all_names(one):
            for id_ in names.find(self.kind, name):
                if id_ != one.id and not self._may_share(one, id_):
                    what = f"the name of '{id_}'"
                    hint = "choose another; or give both a note that tells them apart"
                    yield self._fault(id_, one.id, what, name, hint)

    def _may_share(self, one: Entity, id_: str) -> bool:
        other = self.entities.get(id_)
        return one.merged_into == id_ or bool(other and other.note and one.note)

    def _fault(self, at: str, field: str, what: str, got: str | None, hint: str) -> Problem:
        line = self._lines().get(at, 1)
        return Problem(path=self.path, line=line, field=field, what=what, got=got, hint=hint)


def _twice(some: Sequence[Entity], path: str) -> Iterable[Problem]:
    """Ids that are to be added more than once."""
    seen: set[str] = set()
    for one in some:
        if one.id in seen:
            yield Problem(path=path, field=one.id, what="to be added twice", hint="name it once")
        seen.add(one.id)
