"""Wordings of one field of ninjs: the same text as markup and as plain text, or by roles.

ninjs 1.x names them by pattern (``body_html``, ``headline_short``), 2.x and 3.x list them with a
role and a content type.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from builder.body.limits import TEXT_SIZE
from builder.intake.item import Failed
from builder.intake.markup import Copied, copy_of
from builder.intake.paragraphs import paragraphs
from builder.intake.record import Record, one_line, text_of
from builder.intake.tagged import is_tagged
from builder.model.story import Format

_WORD: Final = re.compile(r"\w+")
_CHIEF: Final = frozenset({"", "main", "body", "default", "headline"})


LARGEST: Final = TEXT_SIZE
"""Characters of a plain text; the archive's reader takes no more of a body."""

MARKUP: Final = TEXT_SIZE // 2
"""Characters of a text with its markup, of which reading takes some two seconds a million."""

TAGS: Final = 30_000
"""Tags of such a text, of which reading takes longest."""

_SIGN: Final = re.compile(r"&(?!#[0-9xX])")
_SIGNS: Final = 60_000
"""Signs ``&`` of such a text; nh3's time grows with their square."""


class TooLong(ValueError):
    """A text that no story can hold."""

    def __init__(self, name: str, length: int) -> None:
        super().__init__(f"{name}: a text of {length} characters")
        self.name, self.length = name, length

    def failed(self, line: int) -> Failed:
        """The verdict on the item whose text it is."""
        what = f"a text of {self.length} characters"
        hint = f"at most {LARGEST} are read, and {MARKUP} with markup of up to {TAGS} tags"
        return Failed(line=line, field=self.name, what=what, hint=hint)


class Kind(IntEnum):
    """How a wording is written, the one that keeps most first."""

    HTML = 0
    NITF = 1
    TEXT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One text of a field that may have several."""

    name: str
    """What a remark calls it."""
    kind: Kind
    """How it is written."""
    chief: bool = True
    """Whether its role is that of the field itself, and not of a part or a short form."""
    value: str
    """The text as it stands in the source."""
    copied: Copied
    """The text as a body, and its words."""

    @property
    def copy(self) -> str:
        """Its text without markup."""
        return self.copied.copy

    @property
    def line(self) -> str:
        """Its text in one line."""
        return one_line(self.copy)

    def unsaid(self, other: "Wording") -> int:
        """How many words of another wording this one does not have."""
        return (words(other.copy) - words(self.copy)).total()


def wording(name: str, kind: Kind, value: str, *, chief: bool = True) -> Wording:
    """A text of a source, read as its kind asks; ``TooLong`` if it is."""
    plain = kind is Kind.TEXT
    if len(value) > LARGEST if plain else too_marked(value):
        raise TooLong(name, len(value))
    copied = (
        Copied(body=paragraphs(value), format=Format.TEXT, copy=value) if plain else copy_of(value)
    )
    return Wording(name=name, kind=kind, chief=chief, value=value, copied=copied)


def too_marked(text: str) -> bool:
    """Whether a text with markup is more than a story has."""
    return len(text) > MARKUP or text.count("<") > TAGS or len(_SIGN.findall(text)) > _SIGNS


def words(text: str) -> Counter[str]:
    """The words of a text, counted."""
    return Counter(_WORD.findall(text))


def wordings(record: Record, field: str, listed: str) -> list[Wording]:
    """All texts that an item gives for a field, under its name in ninjs 1 or in 2 and 3."""
    return [w for w in (*_patterns(record, field), *_entries(record, listed)) if w.value.strip()]


def _patterns(record: Record, field: str) -> Iterator[Wording]:
    for name, value in record.values.items():
        role = name.removeprefix(field).removeprefix("_")
        if name in (field, f"{field}_{role}") and value is not None:
            text = record.raw(name)
            markup = re.search(r"html|nitf|text$", role)
            chief = not role or bool(markup)
            yield wording(name, _kind(role, text), text, chief=chief)


def _entries(record: Record, listed: str) -> Iterator[Wording]:
    _, entries = record.first(listed)
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, dict) or not isinstance(entry.get("value"), str):
            record.remark(listed, "an entry without a value", "see the source")
            continue
        values = {key.lower(): value for key, value in entry.items()}
        role, type_ = text_of(values.get("role")), text_of(values.get("contenttype"))
        text = values["value"]
        chief, kind = role.lower() in _CHIEF, _kind(type_ or role, text)
        yield wording(f"{listed} '{role}'", kind, text, chief=chief)


def _kind(said: str, text: str) -> Kind:
    """By its content type or name; without one, by its tags."""
    said = said.lower()
    if "nitf" in said:
        return Kind.NITF
    if "html" in said:
        return Kind.HTML
    return Kind.TEXT if "text" in said or "plain" in said or not is_tagged(text) else Kind.HTML


def headline(record: Record) -> str:
    """The headline of the main role; a remark names the others."""
    found = sorted(wordings(record, "headline", "headlines"), key=lambda w: not w.chief)
    for other in found[1:]:
        if other.line != found[0].line:
            record.remark(other.name, f"another headline: {other.line!r}", "it is not kept")
    return found[0].line if found else record.line("title")


def description(record: Record) -> str:
    """The description, without markup; plain ones first."""
    found = wordings(record, "description", "descriptions")
    best = sorted(found, key=lambda w: (not w.chief, -w.kind))
    for other in best[1:]:
        if best[0].unsaid(other):
            record.remark(other.name, f"another description: {other.line!r}", "it is not kept")
    return text_of(best[0].copy) if best else ""


def body(record: Record) -> Wording | None:
    """The body with most markup; a remark names others that have words of their own."""
    found = sorted(wordings(record, "body", "bodies"), key=lambda w: (w.kind, not w.chief))
    for other in found[1:]:
        if more := found[0].unsaid(other):
            hint = f"only {found[0].name} is kept"
            record.remark(other.name, f"another body with {more} words of its own", hint)
    return found[0] if found else None
