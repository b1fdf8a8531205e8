"""A record: the named values of one item, each read as its field, with a remark where it fails."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Final

from builder.intake.codes import code
from builder.intake.item import Named
from builder.intake.timestamp import timestamp
from builder.model.story import Status
from builder.read.numbers import latin

_BLANKS: Final = re.compile(r"[ \t\r\n\v\f]+")
_LONGEST: Final = 18
_SHOWN: Final = 60
_STATUS: Final = {
    "usable": Status.USABLE,
    "withheld": Status.WITHHELD,
    "canceled": Status.CANCELED,
    "cancelled": Status.CANCELED,
}


class Record:
    """Values under their names; names are asked for in the order in which they count."""

    def __init__(self, values: Mapping[str, object], zone: tzinfo) -> None:
        self.values = values
        self._zone = zone
        self._remarks: list[str] = []

    @property
    def remarks(self) -> tuple[str, ...]:
        """What could not be read so far, each remark once."""
        return tuple(dict.fromkeys(self._remarks))

    def remark(self, field: str, what: str, hint: str) -> None:
        """Note what could not be read as it should be."""
        self._remarks.append(f"{field}: {what}; {hint}")

    def notice(self, remark: str) -> None:
        """Take over a remark that another tool has made."""
        self._remarks.append(remark)

    def first(self, *names: str) -> tuple[str, object]:
        """The first of these names that has a value, and the value; the last name without one."""
        for name in names:
            value = self.values.get(name)
            if value is not None and value != "" and value != [] and value != {}:
                return name, value
        return names[-1], None

    def raw(self, name: str) -> str:
        """A text as it stands, blanks and all."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, str):
            self.remark(name, "not a text", "see the source")
        return value if isinstance(value, str) else ""

    def prose(self, *names: str) -> str:
        """Text of any number of lines."""
        name, value = self.first(*names)
        if value is None:
            return ""
        if isinstance(value, list | dict):
            self.remark(name, "not a text", "see the source")
        return text_of(value)

    def line(self, *names: str) -> str:
        """Text of one line; every run of white space is one blank."""
        return one_line(self.prose(*names))

    def whole(self, low: int, high: int | None, *names: str) -> int | None:
        """A whole number."""
        text = latin(self.line(*names))
        if not text:
            return None
        plain = text.isascii() and text.isdecimal() and len(text) <= _LONGEST
        if plain and low <= int(text) and (high is None or int(text) <= high):
            return int(text)
        self.remark(names[0], f"not such a number: {shown(text)}", "write it by hand if it matters")
        return None

    def moment(self, *names: str, zone: tzinfo | None = None) -> datetime | None:
        """A moment, in UTC; of the first of these names that holds one."""
        for name in names:
            text = self.line(name)
            try:
                if text:
                    return timestamp(text, zone or self._zone)
            except ValueError as error:
                what = str(error).partition("; ")[0]
                self.remark(name, f"{what}: {shown(text)}", "write the date by hand")
        return None

    def embargo(self, *names: str) -> tuple[datetime | None, bool]:
        """Until when it is embargoed, and whether it is so without a known end (IPTC: empty)."""
        said = [name for name in names if self.values.get(name) is not None]
        until = self.moment(*said) if said else None
        if said and until is None and not self.line(*said):
            self.remark(said[0], "an embargo without an end", "edit it to publish the story")
        return until, bool(said) and until is None

    def status(self, *names: str) -> Status:
        """IPTC pubstatus, also as a QCode or address; an unknown one withholds."""
        text = self.line(*names)
        known = _STATUS.get(text.replace("/", ":").rpartition(":")[2].lower())
        if text and known is None:
            self.remark(names[0], f"unknown status: {shown(text)}", "edit it to publish the story")
        return known or (Status.WITHHELD if text else Status.USABLE)

    def named(self, *names: str) -> tuple[Named, ...]:
        """People, places or topics: texts, or objects with a name and a code."""
        name, value = self.first(*names)
        entries = value if isinstance(value, list) else [] if value is None else [value]
        found = dict.fromkeys(named for entry in entries if (named := _named(entry)))
        if len(found) < len(entries) and None in map(_named, entries):
            self.remark(name, "an entry without a name", "see the source")
        return tuple(found)


def _named(entry: object) -> Named | None:
    """One person, place or topic, as ninjs 1 (name, scheme, code) or 2 (name, uri) writes it."""
    if not isinstance(entry, dict):
        name = one_line(text_of(entry))
        return Named(name=name) if name else None
    values = {key: one_line(text_of(value)) for key, value in entry.items()}
    mark = next((values[key] for key in ("uri", "code", "qcode", "literal") if values.get(key)), "")
    spelled = code(mark, values.get("scheme", ""))
    name = values.get("name") or spelled or ""
    return Named(name=name, code=spelled) if name else None


def text_of(value: object) -> str:
    """A value as text without blanks around it; nothing for a list or mapping."""
    if isinstance(value, str):
        return value.strip()
    return str(value).lower() if isinstance(value, int) else ""


def one_line(text: str) -> str:
    """A text in one line; blanks that do not break stay."""
    return _BLANKS.sub(" ", text).strip()


def shown(text: str) -> str:
    """A text short enough for a remark."""
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


def joined(texts: Iterable[str]) -> str:
    """Texts that are not empty, each once, in one line."""
    return " ".join(dict.fromkeys(text for text in texts if text))
