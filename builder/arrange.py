"""The second step of a build: files become stories, and names become people, places and topics."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from builder.config import SiteConfig
from builder.crew import Crew, batches
from builder.job import Job
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Status, Story
from builder.problems import Problem
from builder.progress import Meter
from builder.read.chains import Link, chain_problems, link
from builder.read.codec import from_json
from builder.read.merge import merge
from builder.read.names import Names, all_names, folded
from builder.read.versions import newest_of
from builder.state import facts
from builder.state.files import Claim, Said
from builder.state.linked import refs
from builder.state.state import State
from builder.state.stories import Verdict, verdict
from builder.state.touched import Standing, shown_alike

WHOLESALE = 2000
"""Changed stories above which it is quicker to arrange everything anew."""
CHUNK = 200
"""Stories that a worker takes at a time."""


class Arrangement:
    """Brings the state's stories and entities up to date with its files."""

    def __init__(
        self, job: Job, state: State, config: SiteConfig, authority: tuple[Entity, ...]
    ) -> None:
        self._job = job
        self._state = state
        self._authority = authority
        self._countries = _countries(config, authority)
        self._judge = partial(_judge, config, authority, job.now)

    def arrange(self, ids: set[str] | None, meter: Meter) -> None:
        """Arrange the stories of ``ids``, or of all when it is ``None``, and whoever they name."""
        if ids is not None:
            ids = ids | self._affected() | set(self._state.stories.flipped(self._job.now))
        if ids is None or len(ids) > WHOLESALE:
            self._anew(meter)
        else:
            self._change(sorted(ids))
            meter.advance(len(ids))
        self._state.outputs.change(self._state.entities.settle(self._authority))

    def problems(self) -> Iterator[Problem]:
        """What is wrong between files."""
        yield from self._state.stories.problems()
        links = [_link(*row) for row in self._state.stories.links()]
        yield from chain_problems(links, self._state.files)

    def _anew(self, meter: Meter) -> None:
        stories = self._state.stories
        stories.clear()
        with Crew(self._job.jobs, self._judge) as crew:
            for verdicts in crew.map(batches(self._state.files.claims(), CHUNK)):
                stories.put(verdicts)
                meter.advance(len(verdicts))
        self._state.outputs.change([facts.ALL])

    def _change(self, ids: list[str]) -> None:
        stories, outputs = self._state.stories, self._state.outputs
        verdicts = self._judge()(list(self._state.files.claims_of(ids)))
        pairs = [(stories.standing(verdict.id), verdict) for verdict in verdicts]
        moved = [v.id for old, v in pairs if not _alike(old, v.standing)]
        outputs.change(facts.story(v.id) for old, v in pairs if old != v.standing)
        outputs.change(stories.touched(moved))
        for id_ in ids:
            stories.remove(id_)
        stories.put(verdicts)
        outputs.change(stories.touched(moved))

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
            story
            for kind, id_, name, story in entities.strangers()
            if (kind, folded(name)) in named or (kind, id_) in changed or self._stands_in(kind, id_)
        }
        stories = self._state.stories
        named_by = entities.naming(changed | namesakes)
        return named_by | strangers | stories.hidden() | stories.troubled()

    def _stands_in(self, kind: str, id_: str) -> bool:
        """Whether an id is a country's that an entry may now take, or may have had."""
        if not self._countries or kind != Kind.PLACE:
            return False
        from builder.link.countries import country_ids

        return id_ in country_ids()


def _countries(config: SiteConfig, authority: tuple[Entity, ...]) -> Mapping[str, Entity]:
    if config.link != "all":
        return {}
    # Imported here: most archives do not ask for it, and the names of countries take a while.
    from builder.linking import unlisted

    return unlisted(config, authority)


def _judge(
    config: SiteConfig, authority: tuple[Entity, ...], now: datetime
) -> Callable[[Sequence[Claim]], list[Verdict]]:
    countries = {one.id: one for one in _countries(config, authority).values()}
    names = Names(authority, countries.values())

    def judged(id_: str, said: list[Said]) -> Verdict:
        files = [from_json(text) for text, _, _ in said if text]
        if not files:
            return verdict(id_, None, now)
        broken = [older for text, older, _ in said if text is None]
        story, problems = merge(files, names, config, broken=broken)
        story = _linked(story, [ref for _, _, found in said if found for ref in refs(found)])
        linked_at = _place(link(newest_of(files)))
        strangers = [*names.taken(), *_unlisted(story, countries)]
        return verdict(id_, story, now, linked_at=linked_at, strangers=strangers, problems=problems)

    return lambda claims: [judged(*claim) for claim in claims]


def _linked(story: Story | None, found: Sequence[Ref]) -> Story | None:
    """The story with those whom its bodies name after those whom it lists."""
    if story is None or not found or story.status is Status.CANCELED:
        return story
    people = [ref.id for ref in found if ref.kind is Kind.PERSON]
    places = [ref.id for ref in found if ref.kind is Kind.PLACE]
    return replace(
        story,
        people=tuple(dict.fromkeys([*story.people, *people])),
        places=tuple(dict.fromkeys([*story.places, *places])),
    )


def _unlisted(
    story: Story | None, countries: Mapping[str, Entity]
) -> Iterator[tuple[Kind, str, str, str]]:
    """Names of the countries of a story that no authority file has."""
    for id_ in story.places if story else ():
        if id_ in countries:
            for lang, name in countries[id_].names.items():
                yield Kind.PLACE, id_, lang, name


def _names(kind: str, id_: str, *editions: dict[tuple[str, str], Entity]) -> Iterator[str]:
    yield folded(id_)
    for entities in editions:
        if entity := entities.get((kind, id_)):
            yield from _all(entity)


def _all(entity: Entity) -> Iterator[str]:
    return map(folded, all_names(entity))


def _alike(old: Standing | None, new: Standing | None) -> bool:
    return old == new or bool(old and new and shown_alike(old, new))


def _place(found: Link | None) -> str | None:
    return f"{found.line} {found.column} {found.path}" if found else None


def _link(id_: str, supersedes: str, place: str) -> Link:
    line, column, path = place.split(" ", 2)
    return Link(id=id_, supersedes=supersedes, path=path, line=int(line), column=int(column))
