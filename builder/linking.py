"""The step between reading and arranging: whom bodies name, where `site.yaml` asks for it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from builder.body import Bodies
from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.job import Job
from builder.link import countries
from builder.link.lexicon import Lexicon
from builder.link.linker import Linker, StoryText
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Format, Status
from builder.problems import EnvironmentFault
from builder.progress import Meter
from builder.read.codec import from_json
from builder.read.filed import StoryFile
from builder.read.scan import read
from builder.state.state import State

CHUNK = 200
"""Files that a worker takes at a time."""

Search = Callable[[Sequence[tuple[str, str]]], list[tuple[str, tuple[Ref, ...]]]]
"""Paths with what the files say, to paths with whom they name."""


def link_stories(
    job: Job, config: SiteConfig, authority: tuple[Entity, ...], state: State, meter: Meter
) -> set[str] | None:
    """Bring the state's links up to date; return the stories that changed, nothing for all."""
    turned = (state.noted("link") or "off") != config.link
    state.note("link", config.link)
    if config.link == "off":
        state.linked.clear()
        return None if turned else set()
    names = digest(config, authority)
    if state.noted("names") != names:
        state.linked.distrust()
        state.note("names", names)
    changed = _look_through(job, config, authority, state, meter)
    return None if turned else changed


def _look_through(
    job: Job, config: SiteConfig, authority: tuple[Entity, ...], state: State, meter: Meter
) -> set[str]:
    stale, changed = state.linked.stale(), set[str]()
    if not stale:
        return changed
    jobs = job.jobs if len(stale) > CHUNK else 1
    with Crew(jobs, partial(searcher, job.content, lexicon(config, authority))) as crew:
        for found in crew.map(chunks(stale, CHUNK)):
            changed |= state.linked.put(found)
            meter.advance(len(found))
    return changed


def lexicon(config: SiteConfig, authority: tuple[Entity, ...]) -> Lexicon:
    """The names that are looked for."""
    return Lexicon(authority, unlisted(config, authority))


def unlisted(config: SiteConfig, authority: tuple[Entity, ...]) -> Mapping[str, Entity]:
    """The countries that stand in for entries of places.yaml, by code; only with `link: all`."""
    if config.link != "all":
        return {}
    places = tuple(entity for entity in authority if entity.kind is Kind.PLACE)
    return countries.unlisted(places, config.codes)


def digest(config: SiteConfig, authority: tuple[Entity, ...]) -> str:
    """Changes when other names are looked for, or the same ones lead elsewhere."""
    text = hashlib.sha256(f"{config.link} {config.codes}".encode())
    for one in authority:
        row = (one.kind, one.id, one.names, one.aliases, one.country, one.merged_into)
        text.update(repr(row).encode())
    return text.hexdigest()


def searcher(content: Path, names: Lexicon) -> Search:
    """A worker's tool."""
    linker, bodies = Linker(names), Bodies()

    def found(parsed: str) -> tuple[Ref, ...]:
        file = from_json(parsed)
        # Of a canceled story nothing is to be shown, so nothing is looked for.
        return () if file.status is Status.CANCELED else linker.refs(text_of(content, file, bodies))

    return lambda files: [(path, found(parsed)) for path, parsed in files]


def text_of(content: Path, file: StoryFile, bodies: Bodies) -> StoryText:
    """What is looked through of a file, its body read from the disk."""
    source, _ = read(content, file.path)
    if source is None or hashlib.sha256(source.data).hexdigest() != file.sha256:
        raise EnvironmentFault(f"content/{file.path} changed during the build; build again")
    body = source.data[file.body_start :].decode().replace("\r\n", "\n")
    return StoryText(
        title=file.title,
        dateline=file.dateline or "",
        paragraphs=_paragraphs(body, file.format, bodies),
        day=file.date.date() if file.date else None,
    )


def _paragraphs(body: str, form: Format, bodies: Bodies) -> Sequence[str]:
    # Only Markdown has words that are no prose, such as addresses.
    return body.split("\n\n") if form is Format.TEXT else bodies.render(body, form).texts
