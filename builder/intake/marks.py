"""Marks of a story's life in the words of a text wire: flash, lead, correction, kill, hold.

A mark counts only where desks write it: at the start of a headline and with a sign of its own (a
colon, a dash, a number, a second KILL), or in the slugline. "Kill squads roam the city" is news.
"""

import re
from dataclasses import replace
from typing import Final

from builder.intake.copy import field
from builder.intake.item import Item, Note, Target
from builder.model.story import Status
from builder.read.numbers import latin

PRIORITY: Final = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "a": 6, "s": 6, "w": 6}
"""ANPA priority letters as urgency: flash, bulletin, urgent, regular, deferred, advances."""

_SIGN: Final = r"\s*(?:[:/|)\]–—-]|\.\.+|$)"
_OPEN: Final = r"^[\s*#(\[{>+]*"
_KILL: Final = re.compile(
    rf"{_OPEN}(?:(?:(?:MANDATORY|BULLETIN|URGENT)\s+)*(?:KILL(?:[\s!/-]+KILL)+|"
    rf"(?:MANDATORY|BULLETIN)\s+KILL\b|(?:KILL|STORY WITHDRAWN|WITHDRAWN|WITHDRAWAL|STREICHUNG)"
    rf"(?={_SIGN}|\s+[A-Za-z]{{0,4}}\s?\d{{3,5}}\b))|"
    rf"(?:إلغاء|الغاء|سحب)(?:\s+(?:إلغاء|الغاء|سحب)|\s+(?:ال)?خبر\b|(?={_SIGN})))[\s:/|)\]–—!.-]*"
)
_HOLD: Final = re.compile(
    rf"{_OPEN}(?:HOLD(?:[\s!/-]+HOLD)+|HOLD(?={_SIGN})|(?:تعليق|وقف) النشر(?={_SIGN}))"
    r"[\s:/|)\]–—!.-]*"
)
_ADVISORY: Final = re.compile(
    rf"{_OPEN}(?:(?:MEDIA |EDITORS?'? )?ADVISORY|(?:NOTE TO )?(?:EDITORS|EDS)|ACHTUNG|"
    rf"تنويه(?: للمحررين)?|ملاحظة للمحررين|إلى المحررين)(?={_SIGN})"
)
_AGAIN: Final = re.compile(
    rf"{_OPEN}(?:CORRECTED|CORRECTION|Correct(?:ed|ion)|REFILE|REPEAT|RPT|WRITETHRU|BERICHTIGUNG|KORREKTUR|"
    rf"UPDATE\s*\d*|(?:\d+(?:ST|ND|RD|TH)?\s*)?(?:LEAD|LD|NET)(?:[- ]?WRITETHRU)?|"
    rf"تصحيح|تحديث|إعادة)(?:{_SIGN})+\s*|{_OPEN}\d+(?:ST|ND|RD|TH)\s+(?:LEAD|NET)\s+"
)
_CORRECTED: Final = re.compile(rf"{_OPEN}(?:CORRECT|Correct|BERICHTIGUNG|KORREKTUR|تصحيح)")
_LEAD: Final = re.compile(
    r"(?<![\s,(-])[\s,(-]*\b\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|Lead|NET)\b(?:[ -]*Writethru)?\)?|"
    r"(?<![\s,(-])[\s,(-]+(?:Ld|Lead)?[ -]?Writethru\b\)?|"
    r"(?<![\s,(])[\s,(]+(?:CORRECTED|CORRECTION|REFILE)\b\)?",
    re.IGNORECASE,
)
_SLUG_KILL: Final = re.compile(r"(?<![\s,(])[\s,(]+(?:MANDATORY |BULLETIN )?(?:KILL|Kill)\)?\s*$")
_TAKE: Final = re.compile(
    r"(?<![\s,(-])[\s,(-]+(?:take (\d+)|(\d)(?:st|nd|rd|th)[ -]?(?:take|add))\b\)?", re.IGNORECASE
)
_URGENT: Final = (
    (1, re.compile(rf"{_OPEN}(?:FLASH|EILMELDUNG)(?={_SIGN})|^\s*\*{{3,}}|{_OPEN}عاجل(?:\b|$)")),
    (2, re.compile(rf"{_OPEN}(?:BULLETIN|ALERT)(?={_SIGN})")),
    (3, re.compile(rf"{_OPEN}URGENT(?={_SIGN})")),
)
_SAYS: Final = re.compile(
    r"\W*(?:corrects|correcting|clarifies|this (?:story|version) corrects|berichtigt|korrigiert|"
    r"يصحح|تصحح|تصحيح|والصواب|الصواب|ورد خط[أا])",
    re.IGNORECASE,
)
_SIGNS: Final = " \t,*#([{>+:/|)]}–—!.-"
_REACH: Final = 600
"""How many characters of a kill's body may name what it kills."""


def marked(item: Item) -> Item:
    """The item with what the marks in its headline and slugline mean."""
    item = _urgent(item) if item.urgency is None else item
    if kill := _KILL.match(item.title):
        rest = item.title[kill.end() :]
        return _killed(item, rest, kill[0] if _headline(rest) else item.title)
    if kill := _SLUG_KILL.search(item.slugline):
        return _killed(item, "", kill[0])
    if hold := _HOLD.match(item.title):
        return _held(item, item.title[hold.end() :])
    if _ADVISORY.match(item.title):
        return replace(item, status=Status.WITHHELD, status_note="an advisory to editors")
    return _again(_take(item))


def _urgent(item: Item) -> Item:
    level = next((level for level, mark in _URGENT if mark.search(item.title)), None)
    return replace(item, urgency=level) if level else item


def _take(item: Item) -> Item:
    """The slugline without the number of a take, which a remark tells."""
    take = _TAKE.search(item.slugline)
    if not take:
        return item
    base = _TAKE.sub("", item.slugline).strip(" ,")
    what = f"slugline: this is take {take[1] or take[2]} of {base}"
    remark = f"{what}; join it to its first take by hand"
    return replace(item, slugline=base, remarks=(*item.remarks, remark))


def _killed(item: Item, rest: str, note: str) -> Item:
    """A kill; its note stays at the story's address, and so may not say the killed headline."""
    slugline = _SLUG_KILL.sub("", item.slugline).strip(" ,")
    number = _number(f"{item.title}\n{item.body[:_REACH]}", item)
    headline = _headline(rest) or (slugline if slugline != item.slugline else "")
    headline = headline or _headline(next(iter(item.body.split("\n")), ""))
    target = Target(number=number) if number else Target(headline=headline or None)
    note = note.strip(_SIGNS)
    return replace(
        item, slugline=slugline, status=Status.CANCELED, status_note=note, cancels=target
    )


def _held(item: Item, rest: str) -> Item:
    """A hold of the story that it names; one that names none is withheld itself."""
    number = _number(f"{item.title}\n{item.body[:_REACH]}", item)
    headline = None if number else _headline(rest) or None
    target = Target(number=number, headline=headline) if number or headline else None
    return replace(item, status=Status.WITHHELD, status_note=item.title or "hold", cancels=target)


def _number(text: str, item: Item) -> str | None:
    """The first number that the text calls another item by."""
    prefix = re.match(r"[A-Za-z]+", item.number or "")
    own = rf"\b{prefix[0]}[ -]?\d{{2,5}}\b|" if prefix else ""
    numbers = re.compile(
        rf"{own}\b[A-Za-z]{{1,4}}\d{{3,5}}\b|(?:\bNo\.?|\bNr\.?|\bnumber|\bNummer|رقم)\s*"
        r"(?P<bare>[A-Za-z]{0,4}[ -]?\d{1,5})\b",
        re.IGNORECASE,
    )
    found = (match["bare"] or match[0] for match in numbers.finditer(latin(text)))
    called = (re.sub(r"[ -]", "", number) for number in found)
    own_number = (item.number or "").casefold()
    return next((number for number in called if number.casefold() != own_number), None)


def _headline(rest: str) -> str:
    """What follows a mark, without a number and the signs around it."""
    rest = re.sub(
        r"^(?:(?:ال)?خبر\s+)?(?:رقم\s*)?(?:[A-Za-z]{0,4}[ -]?\d{2,5}\b)?", "", rest.strip()
    )
    return field(rest).strip(' :/|–—-."“”«»()[]')


def _again(item: Item) -> Item:
    """A lead, a writethru or a correction takes the place of what it repeats."""
    lead = _LEAD.search(item.slugline)
    mark = _AGAIN.match(item.title)
    if not lead and not mark:
        return item
    slugline = _LEAD.sub("", item.slugline).strip(" ,")
    headline = item.title[mark.end() :].strip() if mark else ""
    base = slugline if lead else headline or slugline
    corrected = _CORRECTED.match(item.title) or re.search("correct", item.slugline, re.IGNORECASE)
    return replace(
        item,
        slugline=slugline,
        supersedes=Target(headline=base) if base else None,
        corrections=_told(item) if corrected else item.corrections,
    )


def _told(item: Item) -> tuple[Note, ...]:
    """The paragraph, or the editors' note, that says what was wrong."""
    paragraphs = (item.ednote, *item.body.split("\n\n"))
    said = next((field(text) for text in paragraphs if _SAYS.match(text)), None)
    return (*item.corrections, Note(date=item.date, text=said)) if said else item.corrections
