"""Proposals for the authority files, from all stories: read, counted, compared; nothing changed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from builder.archive import Archive
from builder.authority import arabic, latin
from builder.authority.fresh import fresh
from builder.authority.overlooked import Overlooked
from builder.authority.proposal import New, Proposals, Same
from builder.authority.tally import EXAMPLES, Tally
from builder.authority.twins import Twins, twins
from builder.body import Bodies
from builder.config import SiteConfig
from builder.crew import Crew, batches
from builder.job import Job
from builder.link.linker import Linker, StoryText
from builder.linking import lexicon, text_of
from builder.model.catalog import Named
from builder.model.entity import Entity, Kind
from builder.model.story import Status
from builder.progress import Meter
from builder.read.authority import read_authority
from builder.read.codec import from_json
from builder.read.filed import StoryFile
from builder.read.names import Names, all_names
from builder.read.versions import newest_of
from builder.state.files import Claim
from builder.text.fold import fold

CHUNK = 200
"""Stories that a worker takes at a time."""

LONGEST = 100
"""Characters of a name that is worth a proposal."""

Counts = tuple[int, dict[str, Tally], Overlooked]
"""How many stories were read; their names, by language; whom they name without listing them."""


def suggest(archive: Archive, limit: int, meter: Meter) -> Proposals:
    """What the stories of an archive suggest, at most ``limit`` proposals of each sort."""
    authority, _ = read_authority(archive.job.content, archive.config)
    _, tallies, overlooked = _counted(archive, authority, meter)
    kinds = (_of_kind(archive, kind, authority, tallies) for kind in Kind)
    new, same = zip(*kinds, strict=True)
    found = (
        sorted(chain(*new), key=lambda one: (-one.stories, one.kind, one.id)),
        list(chain(*same)),
        overlooked.proposals(_called(authority)),
    )
    return Proposals(
        new=tuple(found[0][:limit]),
        same=tuple(found[1][:limit]),
        unlisted=tuple(found[2][:limit]),
        left=sum(max(len(some) - limit, 0) for some in found),
    )


def _counted(archive: Archive, authority: Sequence[Entity], meter: Meter) -> Counts:
    job, state = archive.job, archive.state
    tallies: dict[str, Tally] = {}
    overlooked = Overlooked()
    jobs = job.jobs if state.files.count() > CHUNK else 1
    with Crew(jobs, partial(_counter, job, archive.config, tuple(authority))) as crew:
        for told, some, seen in crew.map(batches(state.files.claims(), CHUNK)):
            for lang, tally in some.items():
                tallies.setdefault(lang, Tally()).take(tally)
            overlooked.take(seen)
            meter.advance(told)
    return meter.count, tallies, overlooked


def _counter(
    job: Job, config: SiteConfig, authority: tuple[Entity, ...]
) -> Callable[[Sequence[Claim]], Counts]:
    """A worker's tool."""
    linker, bodies, names = Linker(lexicon(config, authority)), Bodies(), Names(authority)
    called = _called(authority)

    def count(claims: Sequence[Claim]) -> Counts:
        tallies: dict[str, Tally] = {}
        overlooked = Overlooked()
        for id_, said in claims:
            files = newest_of(from_json(text) for text, _, _ in said if text)
            if any(file.status is Status.CANCELED for file in files):
                continue
            listed = {(k, one) for file in files for k, one in _listed(file, names)}
            for file in files:
                text = text_of(job.content, file, bodies)
                _tally(tallies.setdefault(file.lang, Tally()), file, text)
                missing = [r for r in linker.refs(text) if (r.kind, r.id) not in listed]
                overlooked.add(id_, file.path, missing, called, text.paragraphs)
        return len(claims), tallies, overlooked

    return count


def _called(authority: Sequence[Entity]) -> dict[tuple[Kind, str], tuple[str, ...]]:
    return {(one.kind, one.id): all_names(one) for one in authority}


def _tally(tally: Tally, file: StoryFile, text: StoryText) -> None:
    finder = arabic if file.lang == "ar" else latin
    source = tuple(fold(word) for word in (file.source or "").split())
    found = finder.sightings(text.dateline, text.paragraphs)
    tally.add(file.path, (o for o in found if o.forms != source and len(o.text) <= LONGEST))


def _listed(file: StoryFile, names: Names) -> Iterator[tuple[Kind, str]]:
    for kind in (Kind.PERSON, Kind.PLACE):
        for value in getattr(file, kind.value) or ():
            ids = names.find(kind, value) or (names.stranger(kind, value, file.lang),)
            yield from ((kind, id_) for id_ in ids)


def _of_kind(
    archive: Archive, kind: Kind, authority: Sequence[Entity], tallies: dict[str, Tally]
) -> tuple[list[New], list[Same]]:
    """The new names of a kind, and the pairs among them and those that are known."""
    shelf = archive.state.shelf(archive.config.timezone)
    named = [one for one in shelf.entities(kind) if not one.entity.merged_into]
    names = Names(authority)
    listed = [one for one in named if not one.entity.known]
    if kind is Kind.TOPIC and not names.knows(kind):
        listed = []
    new = {one.entity.id: _stranger(archive, one) for one in listed}
    for one in fresh(tallies, lambda text: any(names.find(k, text) for k in Kind)):
        if one.kind is kind:
            new.setdefault(one.id, one)
    everyone = [*(one for one in named if one.entity.known), *map(_as_named, new.values())]
    pairs = twins(everyone)
    same = [_same(pair, new) for pair in pairs if pair.new.entity.known]
    for pair in pairs:
        _note(pair, new)
    return list(new.values()), same


def _stranger(archive: Archive, one: Named) -> New:
    cards = archive.state.shelf(archive.config.timezone).newest(EXAMPLES, one.entity.ref)
    return New(
        kind=one.entity.kind,
        id=one.entity.id,
        names=one.entity.names,
        stories=one.stories,
        why="stories list it",
        examples=tuple((card.id, card.headlines[0].title) for card in cards),
    )


def _as_named(one: New) -> Named:
    entity = Entity(kind=one.kind, id=one.id, names=one.names, aliases=one.aliases, known=False)
    return Named(entity=entity, stories=one.stories)


def _same(pair: Twins, new: dict[str, New]) -> Same:
    old, kept = pair.old.entity, pair.new.entity
    fresh_ = new.get(old.id)
    return Same(
        kind=old.kind,
        old=old.id,
        new=kept.id,
        names=old.names,
        kept=kept.name(next(iter(old.names))),
        stories=pair.old.stories,
        why=pair.why,
        examples=fresh_.examples if fresh_ else (),
    )


def _note(pair: Twins, new: dict[str, New]) -> None:
    """Propose nobody twice: who is to be merged is not new, and two new ones name each other."""
    old, kept = pair.old.entity.id, pair.new.entity.id
    if pair.new.entity.known:
        new.pop(old, None)
    elif old in new and kept in new:
        for one, other in ((old, kept), (kept, old)):
            new[one] = replace(new[one], like=(*new[one].like, other))
