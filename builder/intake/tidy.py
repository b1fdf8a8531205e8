"""An item whose values front matter takes: what had to change on the way is told.

Controls become blanks and odd line breaks plain ones; names lose their direction marks, which pages
set by themselves; a headline or summary that is too long goes on top of the body.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from builder.body.controls import CONTROL, newlines
from builder.intake.item import Item, Named, Note
from builder.read.characters import BIDI, FORBIDDEN
from builder.read.limits import STORY
from builder.read.texts import LINE

LEAD: Final = 100
"""Characters of a headline made of a story's first words."""

PROSE: Final = STORY.size // 4
"""Bytes that a field of several lines may have."""

_LINES: Final = ("title", "byline", "dateline", "source", "slugline", "number")
_PROSE: Final = ("summary", "rights", "ednote", "status_note")
_BREAKS: Final = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS: Final = re.compile(r"[ \t\n]+")


def tidied(item: Item) -> Item:
    """The item with values that can be written, its remarks telling what was changed."""
    tidy = _Tidy(item)
    values: dict[str, object] = {n: tidy.line(n, getattr(item, n) or "") for n in _LINES}
    values |= {name: tidy.prose(name, getattr(item, name)) for name in _PROSE}
    values["guid"] = tidy.line("guid", item.guid or "") or None
    values["number"] = values["number"] or None
    for name in ("people", "places", "topics"):
        values[name] = tidy.names(name, getattr(item, name))
    values["corrections"] = tuple(tidy.notes(item.corrections))
    body, copy = tidy.body(item.body), tidy.copy(item.copy)
    told = len(tidy.remarks)
    values |= {"body": body, "copy": copy, "remarks": tuple(tidy.remarks)}
    short = _short(replace(item, **values), tidy)  # type: ignore[arg-type]
    more = len(tidy.remarks) > told
    return replace(short, remarks=tuple(tidy.remarks)) if more else short


class _Tidy:
    """What has been remarked so far."""

    def __init__(self, item: Item) -> None:
        self.remarks = list(item.remarks)

    def line(self, field: str, text: str) -> str:
        """Text of one line, without direction marks unless it is the headline."""
        text = self._printable(field, text) if FORBIDDEN.search(text) else text
        if field != "title" and not text.isascii() and BIDI.search(text):
            text = BIDI.sub("", text)
        text = _BLANKS.sub(" ", text).strip()
        if len(text) > LINE and field not in ("title", "guid"):
            self._left_out(field, text)
            return ""
        return text

    def prose(self, field: str, text: str) -> str:
        """Text of any number of lines."""
        if not text:
            return ""
        text = self._printable(field, text).strip()
        if len(text.encode()) > PROSE and field != "summary":
            self._left_out(field, text)
            return ""
        return text

    def names(self, field: str, named: Iterable[Named]) -> tuple[Named, ...]:
        """Names, each once."""
        found: dict[str, Named] = {}
        for one in named:
            name = self.line(field, one.name)
            if name:
                found.setdefault(name, one if one.name == name else replace(one, name=name))
        return tuple(found.values())

    def notes(self, notes: Iterable[Note]) -> Iterable[Note]:
        """Corrections that say something."""
        for note in notes:
            text = self.prose("corrections", note.text)
            if text:
                yield replace(note, text=text)

    def body(self, text: str) -> str:
        """The body with one kind of newline."""
        text = newlines(text)
        if found := len(CONTROL.findall(text)):
            self.remarks.append(f"body: {found} control characters made blanks; see the raw file")
            text = CONTROL.sub(" ", text)
        return text.strip("\n")

    def copy(self, text: str) -> str:
        """Text without controls."""
        text = newlines(text)
        return CONTROL.sub(" ", text) if CONTROL.search(text) else text

    def _left_out(self, field: str, text: str) -> None:
        self.remarks.append(f"{field}: {len(text)} characters, and left out; see the raw file")

    def _printable(self, field: str, text: str) -> str:
        text = _BREAKS.sub("\n", text)
        if FORBIDDEN.search(text):
            self.remarks.append(f"{field}: control characters made blanks; see the raw file")
            text = FORBIDDEN.sub(" ", text)
        return text


def _short(item: Item, tidy: _Tidy) -> Item:
    """Headline and summary within their limits, no word of them lost."""
    if len(item.summary.encode()) > PROSE:
        tidy.remarks.append("summary: too long, and put on top of the body; shorten it")
        item = replace(_on_top(item, item.summary), summary="")
    if len(item.title) > LINE:
        tidy.remarks.append("title: too long, and put on top of the body; shorten it")
        item = replace(_on_top(item, item.title), title=first_words(item.title))
    elif not item.title and (words := first_words(item.summary or item.copy or item.body)):
        tidy.remarks.append("title: none in the source, so the first words are taken; write one")
        item = replace(item, title=words)
    return item


def _on_top(item: Item, text: str) -> Item:
    return replace(item, body=f"{text}\n\n{item.body}".strip("\n"), copy=f"{text}\n\n{item.copy}")


def first_words(text: str) -> str:
    """The first words of a text, with an ellipsis when there are more."""
    line = " ".join(text[: 10 * LEAD].split())
    if len(line) <= LEAD:
        return line
    return f"{line[:LEAD].rpartition(' ')[0] or line[:LEAD]}…"
