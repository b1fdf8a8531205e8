"""The second step of a build: files become stories, and names become people, places and topics."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from builder.config import SiteConfig
from builder.model.entity import Entity
from builder.problems import Problem
from builder.read.chains import Link, chain_problems, link
from builder.read.codec import from_json
from builder.read.merge import merge
from builder.read.names import Names, all_names, folded
from builder.state import facts
from builder.state.state import State
from builder.state.stories import Verdict, standing_of
from builder.state.touched import Standing, shown_alike

WHOLESALE = 2000
"""Changed stories above which it is quicker to arrange everything anew."""


class Arrangement:
    """Brings the state's stories and entities up to date with its files."""

    def __init__(
        self, state: State, config: SiteConfig, authority: tuple[Entity, ...], now: datetime
    ) -> None:
        self._state = state
        self._config = config
        self._authority = authority
        self._now = now
        self._names = Names(authority)

    def arrange(self, ids: set[str] | None) -> None:
        """Arrange the stories of ``ids``, or of all when it is ``None``, and whoever they name."""
        if ids is not None:
            ids = ids | self._affected() | set(self._state.stories.flipped(self._now))
        if ids is None or len(ids) > WHOLESALE:
            self._anew()
        else:
            self._change(sorted(ids))
        self._state.outputs.change(self._state.entities.settle(self._authority))

    def problems(self) -> Iterator[Problem]:
        """What is wrong between files."""
        yield from self._state.stories.problems()
        links = [_link(*row) for row in self._state.stories.links()]
        yield from chain_problems(links, self._state.files)

    def _anew(self) -> None:
        stories = self._state.stories
        stories.clear()
        for id_, parsed in self._state.files.claims():
            stories.put(self._verdict(id_, parsed), self._now)
        self._state.outputs.change([facts.ALL])

    def _change(self, ids: list[str]) -> None:
        stories, outputs = self._state.stories, self._state.outputs
        claims = self._state.files.claims_of(ids)
        verdicts = [self._verdict(id_, parsed) for id_, parsed in claims]
        before = {id_: stories.standing(id_) for id_ in ids}
        after = {v.id: standing_of(v.story, self._now) if v.story else None for v in verdicts}
        moved = [id_ for id_ in ids if not _alike(before[id_], after[id_])]
        outputs.change(facts.story(id_) for id_ in ids if before[id_] != after[id_])
        outputs.change(stories.touched(moved))
        for verdict in verdicts:
            stories.remove(verdict.id)
            stories.put(verdict, self._now)
        outputs.change(stories.touched(moved))

    def _verdict(self, id_: str, parsed: Iterable[str | None]) -> Verdict:
        texts = list(parsed)
        files = [from_json(text) for text in texts if text]
        if not files:
            return Verdict(id=id_, story=None)
        story, problems = merge(files, self._names, self._config, broken=None in texts)
        supersedes = link(files)
        return Verdict(
            id=id_,
            story=story,
            linked_at=_place(supersedes) if supersedes else None,
            strangers=self._names.taken(),
            problems=problems,
        )

    def _affected(self) -> set[str]:
        """Stories that an edit of the authority files may reach."""
        entities = self._state.entities
        old = entities.known()
        new = {(e.kind.value, e.id): e for e in self._authority}
        changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
        if not changed:
            return set()
        named = {(kind, name) for kind, id_ in changed for name in _names(kind, id_, old, new)}
        namesakes = {key for key, e in old.items() for n in _all(e) if (key[0], n) in named}
        strangers = {
            story for kind, id_, name, story in entities.strangers()
            if (kind, folded(name)) in named or (kind, id_) in changed
        }
        return entities.naming(changed | namesakes) | strangers | self._state.stories.troubled()


def _names(
    kind: str, id_: str, *editions: dict[tuple[str, str], Entity]
) -> Iterator[str]:
    yield folded(id_)
    for entities in editions:
        if entity := entities.get((kind, id_)):
            yield from _all(entity)


def _all(entity: Entity) -> Iterator[str]:
    return map(folded, all_names(entity))


def _alike(old: Standing | None, new: Standing | None) -> bool:
    return old == new or bool(old and new and shown_alike(old, new))


def _place(found: Link) -> str:
    return f"{found.line} {found.column} {found.path}"


def _link(id_: str, supersedes: str, place: str) -> Link:
    line, column, path = place.split(" ", 2)
    return Link(id=id_, supersedes=supersedes, path=path, line=int(line), column=int(column))
