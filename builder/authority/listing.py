"""Whom a story lists: names changed or added in its front matter, every other byte as it was."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from builder.config import SiteConfig
from builder.model.entity import Kind
from builder.problems import ConfigError, Problem
from builder.read.filed import StoryFile
from builder.read.parser import Parser
from builder.read.source import SourceFile
from builder.read.storyfile import read_story

_OWN: Final = ("sha256", "body_start", "positions")
"""What differs between two files that say the same."""


class _Name(NamedTuple):
    """A name in a list, and where it stands in the front matter."""

    value: str
    start: int
    end: int


class _List(NamedTuple):
    """A field that lists names."""

    names: tuple[_Name, ...]
    start: int
    """Where its value begins."""
    bare: bool
    """Whether it is a single text and no list."""
    flow: bool
    """Whether it is a list in brackets."""


def renamed(
    source: SourceFile, kind: Kind, instead: Mapping[str, str], config: SiteConfig
) -> bytes:
    """The file with ids in place of some names; raise :class:`ConfigError` if it cannot be."""

    def edit(front: str, found: _List | None) -> str:
        for name in reversed(found.names if found else ()):
            if name.value in instead:
                front = front[: name.start] + instead[name.value] + front[name.end :]
        return front

    def meant(names: tuple[str, ...]) -> Iterable[str]:
        return (instead.get(name, name) for name in names)

    return _edited(source, kind, config, edit, meant)


def extended(source: SourceFile, kind: Kind, ids: Iterable[str], config: SiteConfig) -> bytes:
    """The file with ids added to those it lists; raise :class:`ConfigError` if it cannot be."""
    more = tuple(ids)
    return _edited(
        source,
        kind,
        config,
        lambda front, found: _with_more(front, found, kind.value, more),
        lambda names: (*names, *more),
    )


def _edited(
    source: SourceFile,
    kind: Kind,
    config: SiteConfig,
    edit: Callable[[str, _List | None], str],
    meant: Callable[[tuple[str, ...]], Iterable[str]],
) -> bytes:
    before, problems = read_story(source, config)
    if before is None:
        raise ConfigError(*problems)
    data, end = source.data, before.body_start
    start = data.index(b"\n") + 1
    close = data.rindex(b"\n", 0, end - 1) + 1
    front = data[start:close].decode()
    try:
        text = edit(front, _found(front, kind.value))
    except yaml.YAMLError:
        raise _refused(before, kind) from None
    written = data[:start] + text.encode() + data[close:]
    after, _ = read_story(SourceFile(path=source.path, data=written), config)
    names = tuple(dict.fromkeys(meant(getattr(before, kind.value) or ())))
    if after is None or after != _saying(before, after, {kind.value: names}):
        raise _refused(before, kind)
    return written


def _saying(before: StoryFile, after: StoryFile, said: Mapping[str, Any]) -> StoryFile:
    return replace(before, **{name: getattr(after, name) for name in _OWN}, **said)


def _refused(file: StoryFile, kind: Kind) -> ConfigError:
    at = file.at(kind.value)
    what, hint = "cannot be changed without a change of something else", "write it by hand"
    path = f"content/{file.path}"
    return ConfigError(
        Problem(path=path, line=at.line, column=at.column, field=kind.value, what=what, hint=hint)
    )


def _with_more(front: str, found: _List | None, field: str, ids: tuple[str, ...]) -> str:
    more = ", ".join(ids)
    if found is None:
        return f"{front}{field}: [{more}]{_line_end(front)}"
    if not found.names:
        at = found.start + found.flow
        return f"{front[:at]}{more if found.flow else f' [{more}]'}{front[at:]}"
    last = found.names[-1]
    if found.bare:
        raw = front[last.start : last.end]
        return f"{front[: last.start]}[{raw}, {more}]{front[last.end :]}"
    if found.flow:
        return f"{front[: last.end]}, {more}{front[last.end :]}"
    return _with_lines(front, last, ids)


def _with_lines(front: str, last: _Name, ids: tuple[str, ...]) -> str:
    """Lines more below the last of a list that is written one name a line."""
    line = front.rindex("\n", 0, last.start) + 1
    below = front.index("\n", last.end) + 1
    bullet = front[line : last.start]
    more = "".join(f"{bullet}{id_}{_line_end(front)}" for id_ in ids)
    return front[:below] + more + front[below:]


def _line_end(front: str) -> str:
    return "\r\n" if front.endswith("\r\n") else "\n"


def _found(front: str, field: str) -> _List | None:
    """The field, by the parser's events, which know where each text begins and ends."""
    following = Parser(front).get_event
    for _ in range(3):  # the stream, the document, the mapping
        following()
    while not isinstance(key := following(), MappingEndEvent):
        value = following()
        if isinstance(key, ScalarEvent) and key.value == field:
            return _list(value, following)
        _skip(value, following)
    return None


def _list(event: Any, following: Callable[[], Any]) -> _List:
    if isinstance(event, ScalarEvent):
        one = _name(event)
        empty = not one.value
        return _List(() if empty else (one,), one.start, bare=True, flow=False)
    names = []
    while not isinstance(item := following(), SequenceEndEvent):
        names.append(_name(item))
    return _List(tuple(names), event.start_mark.index, bare=False, flow=bool(event.flow_style))


def _name(event: Any) -> _Name:
    return _Name(event.value.strip(), event.start_mark.index, event.end_mark.index)


def _skip(event: Any, following: Callable[[], Any]) -> None:
    depth = 0
    while True:
        depth += isinstance(event, (MappingStartEvent, SequenceStartEvent))
        depth -= isinstance(event, (MappingEndEvent, SequenceEndEvent))
        if not depth:
            return
        event = following()
