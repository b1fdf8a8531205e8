"""Items to drafts: named, written, and checked word by word, or refused with the reason."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from builder.config import SiteConfig
from builder.intake import front
from builder.intake.conserve import read_back
from builder.intake.content import LARGEST_VERSION, OPEN_EMBARGO, Desk, fields
from builder.intake.draft import Draft, Notice
from builder.intake.given import Given
from builder.intake.held import from_draft, from_file
from builder.intake.item import Item, Scale, Target
from builder.intake.language import language
from builder.intake.order import Order, Verb, key_of, keys_of, short, source_key
from builder.intake.parcel import Parcel
from builder.intake.part import Part
from builder.intake.stem import family, stem_of_guid, stem_of_words
from builder.intake.tidy import tidied
from builder.intake.verdict import Outcome, Verdict
from builder.model.story import Format, Status
from builder.problems import Problem
from builder.read.filed import StoryFile
from builder.read.texts import LINE


class Drafting:
    """Makes drafts of the items of one archive's imports."""

    def __init__(
        self, config: SiteConfig, given: Given, desk: Desk, known: Callable[[str], str | None]
    ) -> None:
        self._known = known
        self._config = config
        self._given = given
        self._desk = desk

    def draft(self, one: Item | Part, parcel: Parcel, format_name: str) -> Draft | Notice | Outcome:
        """The draft of an item, or its verdict when there can be none."""
        place = _Place(parcel, one, format_name)
        if (story := self._known(short(place.sha256))) is not None:
            return place.duplicate(story)
        item = one.read() if isinstance(one, Part) else one
        if item.scale is not Scale.TEXT:
            return place.other(_noun(item.scale))
        tidy = tidied(item)
        if fault := self._fault(tidy):
            return place.failed(fault, tidy.remarks)
        if _orders(tidy):
            return place.notice(tidy)
        lang, guessed = language(tidy, self._given, self._config.codes)
        if lang not in self._config.codes:
            what = f"'{lang}' is not a language of the site"
            return place.failed(Problem(path="", field="lang", what=what, hint=_LANG))
        if guessed:
            remark = f"lang: none in the source, and taken for {lang}; give --lang if it is not"
            tidy = replace(tidy, remarks=(*tidy.remarks, remark))
        return self._written(tidy, lang, place)

    def _fault(self, item: Item) -> Problem | None:
        if item.guid and len(item.guid) > LINE:
            what = f"{len(item.guid)} characters long"
            return Problem(path="", field="guid", what=what, hint=f"at most {LINE} are kept")
        if item.status is Status.CANCELED and not (item.guid or item.cancels):
            hint = "cancel the story by hand: set its status to canceled"
            return Problem(path="", field="status", what="a cancel that names no story", hint=hint)
        if not _orders(item) and not item.title:
            hint = "look into the file"
            return Problem(path="", field="title", what="neither headline nor text", hint=hint)
        return None

    def _written(self, item: Item, lang: str, place: "_Place") -> Draft | Outcome:
        item, date = _dated(item, place.parcel.modified)
        if date is None:
            what, hint = "none in the source", "write one into it"
            return place.failed(Problem(path="", field="date", what=what, hint=hint), item.remarks)
        if item.embargo_open and item.status is Status.USABLE:
            note = item.status_note or OPEN_EMBARGO
            item = replace(item, status=Status.WITHHELD, status_note=note)
        data, left_out, file = self._file(item, date, lang, place.sha256)
        if isinstance(file, Problem) and item.format is Format.MARKDOWN:
            item = replace(item, body=item.copy.strip("\n"), format=Format.TEXT)
            item = replace(item, remarks=(*item.remarks, _UNMARKED))
            data, left_out, file = self._file(item, date, lang, place.sha256)
        if isinstance(file, Problem):
            return place.failed(file, item.remarks)
        told = [f"{name}: too much for front matter, and left out; see the raw file"
                for name in left_out]  # fmt: skip
        if told:
            item = replace(item, remarks=(*item.remarks, *told))
        draft = place.draft(item, date, lang, data, self._stem(item, date, place.sha256))
        return replace(draft, agrees=from_draft(draft, "") == from_file(file, ""))

    def _stem(self, item: Item, date: datetime, sha256: str) -> str:
        if guid := item.translates or item.guid:
            return stem_of_guid(family(guid, self._config.codes))
        # Not the headline: the address of a canceled story would go on saying it.
        words = item.slugline or item.number or item.source
        return stem_of_words(words, date.astimezone(self._config.timezone), sha256)

    def _file(
        self, item: Item, date: datetime, lang: str, sha256: str
    ) -> tuple[bytes, list[str], StoryFile | Problem]:
        written, left_out = fields(item, date, self._desk)
        wire = {"sha256": sha256, "suffix": suffix(item.raw)}
        if item.number:
            wire["number"] = front.text(item.number)
        if item.version is not None and item.version > LARGEST_VERSION:
            wire["version"] = str(item.version)
        if item.supersedes:
            wire["replaces"] = front.text(key_of(item.supersedes))
        if item.translates:
            wire["translates"] = front.text(item.translates)
        data = front.composed(written, wire, item.body)
        return data, left_out, read_back(data, lang, item.copy, self._config)


_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_LANG = "add it to languages in site.yaml, or give --lang"
_UNMARKED = "body: its markup would lose words, so it is kept as plain text; see the raw file"


def _orders(item: Item) -> bool:
    """Whether it is no story, but says that one is to be canceled or held."""
    held = item.status is Status.WITHHELD and item.cancels is not None
    return held or item.status is Status.CANCELED


def _dated(item: Item, modified: datetime | None) -> tuple[Item, datetime | None]:
    """The item's date; without one, that of its last change, or of its file."""
    if item.date or item.updated:
        return item, item.date or item.updated
    if modified and item.status is Status.USABLE:
        remark = "date: none in the source, so the file's own is taken; set it right"
        item = replace(item, remarks=(*item.remarks, remark))
    return item, modified


def suffix(raw: bytes) -> str:
    """The ending of a raw file's name, by its first bytes."""
    first = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return {b"<": "xml", b"{": "json"}.get(first, "txt")


def _noun(scale: Scale) -> str:
    return "no text" if scale is Scale.OTHER else scale.value


class _Place:
    """Where an item came from."""

    def __init__(self, parcel: Parcel, one: Item | Part, format_name: str) -> None:
        self.parcel = parcel
        self.sha256 = hashlib.sha256(one.raw).hexdigest()
        self._line = parcel.first_line + one.line - 1
        self._format = format_name

    def duplicate(self, story: str) -> Outcome:
        """The verdict that the same bytes came before."""
        return Outcome(
            path=self.parcel.shown,
            line=self._line,
            verdict=Verdict.DUPLICATE,
            format=self._format,
            story=story,
        )

    def other(self, what: str) -> Outcome:
        """The verdict that it is no text story."""
        return Outcome(
            path=self.parcel.shown,
            line=self._line,
            verdict=Verdict.OTHER,
            format=self._format,
            what=what,
        )

    def failed(self, fault: Problem, remarks: tuple[str, ...] = ()) -> Outcome:
        """The verdict that it failed."""
        got = f" (got {fault.got[:60]!r})" if fault.got else ""
        return Outcome(
            path=self.parcel.shown,
            line=self._line,
            verdict=Verdict.FAILED,
            format=self._format,
            field=fault.field,
            what=f"{fault.what}{got}",
            hint=fault.hint,
            remarks=remarks,
        )

    def notice(self, item: Item) -> Notice:
        """The item as an order about another."""
        target = item.cancels or Target(guid=item.guid)
        date = item.date or item.updated
        order = Order(
            verb=Verb.CANCEL if item.status is Status.CANCELED else Verb.HOLD,
            key=key_of(target),
            sha=short(self.sha256),
            date=date.astimezone(UTC).replace(microsecond=0) if date else None,
            version=None if item.cancels else item.version,
            source=source_key(item.source),
            note=item.status_note,
            said=target.guid or target.number or target.headline or "",
            file=_BLANKS.sub(" ", self.parcel.shown)[-LINE:],
        )
        return Notice(
            path=self.parcel.shown,
            line=self._line,
            format=self._format,
            order=order,
            remarks=item.remarks,
        )

    def draft(self, item: Item, date: datetime, lang: str, data: bytes, stem: str) -> Draft:
        """The item as a draft."""
        return Draft(
            path=self.parcel.shown,
            line=self._line,
            format=self._format,
            sha256=self.sha256,
            raw=item.raw,
            suffix=suffix(item.raw),
            lang=lang,
            stem=stem,
            keys=keys_of(item.number, item.title, item.slugline),
            date=date,
            updated=item.updated,
            guid=item.guid,
            version=item.version,
            source=source_key(item.source),
            status=item.status,
            status_note=item.status_note,
            replaces=key_of(item.supersedes) if item.supersedes else None,
            translates=item.translates,
            data=data,
            remarks=item.remarks,
        )
