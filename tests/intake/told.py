"""One story told in wire files: a flash, an update, a correction, a kill; in Arabic and in English.

Each wire writes a step as its agencies do: with a provider's id and version, or with a number and
marks in the headline.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One step of the story in one language."""

    step: int
    """1 for the flash, 2 for the update, 3 for the correction, 4 for the kill."""
    lang: str
    """The language."""
    title: str
    """The headline, without marks."""
    body: str
    """What it says, which no other step says."""
    note: str = ""
    """What it corrects, or why the story is killed."""

    @property
    def clock(self) -> str:
        """When it was sent, at hour and minute."""
        return ("10:00", "10:20", "11:00", "12:00")[self.step - 1]

    @property
    def day(self) -> str:
        """The same in the words of a text wire."""
        return self.clock.replace(":", "")


TITLES = {"en": "Ferry hits quay", "ar": "عبارة ترتطم برصيف الميناء"}
PEOPLE = {"en": "Lena Oak", "ar": "لينا سنديان"}
_SAID = (
    {"en": "More is to follow from the harbour.", "ar": "تفاصيل أخرى تأتي بعد قليل."},
    {
        "en": "Nine people were hurt, said pilot Lena Oak.",
        "ar": "أصيب تسعة أشخاص وفق المرشدة لينا سنديان.",
    },
    {
        "en": "Seven passengers were injured, said pilot Lena Oak.",
        "ar": "جرح سبعة ركاب وفق المرشدة لينا سنديان.",
    },
    {"en": "", "ar": ""},
)
_NOTES: tuple[dict[str, str], ...] = (
    {},
    {},
    {"en": "Corrects the number of the injured.", "ar": "يصحح عدد المصابين."},
    {"en": "The harbour denies it.", "ar": "الميناء ينفي ذلك."},
)
STEPS = tuple(
    tuple(
        Telling(step=step, lang=lang, title=title, body=said[lang], note=notes.get(lang, ""))
        for lang, title in TITLES.items()
    )
    for step, (said, notes) in enumerate(zip(_SAID, _NOTES, strict=True), 1)
)
"""The four steps, each in both languages."""


def ninjs(telling: Telling) -> list[bytes]:
    """As ninjs 1, with a guid of each language."""
    said = {
        "uri": _guid(telling),
        "language": telling.lang,
        "type": "text",
        "version": str(telling.step),
        "firstcreated": "2024-05-03T10:00:00Z",
        "versioncreated": f"2024-05-03T{telling.clock}:00Z",
        "pubstatus": "canceled" if telling.step == 4 else "usable",
        "urgency": _urgency(telling),
        "headline": telling.title,
        "body_text": telling.body,
        "person": [{"name": name} for name in _people(telling)],
        "ednote": telling.note,
    }
    signal = {"signal": [{"code": "sig:correction"}]} if telling.step == 3 else {}
    return [json.dumps(said | signal, ensure_ascii=False).encode()]


def newsmlg2(telling: Telling) -> list[bytes]:
    """As NewsML-G2, with a guid of each language."""
    signal = '<signal qcode="sig:correction"/>' if telling.step == 3 else ""
    note = f"<edNote>{escape(telling.note)}</edNote>" if telling.note else ""
    status = "canceled" if telling.step == 4 else "usable"
    people = "".join(
        f'<subject type="cpnat:person"><name>{name}</name></subject>' for name in _people(telling)
    )
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{_guid(telling)}"
  version="{telling.step}" standard="NewsML-G2" standardversion="2.32" xml:lang="{telling.lang}">
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <versionCreated>2024-05-03T{telling.clock}:00Z</versionCreated>
    <firstCreated>2024-05-03T10:00:00Z</firstCreated>
    <pubStatus qcode="stat:{status}"/>{note}{signal}
  </itemMeta>
  <contentMeta><urgency>{_urgency(telling)}</urgency>{people}
    <headline>{escape(telling.title)}</headline></contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html
    xmlns="http://www.w3.org/1999/xhtml"><body><p>{escape(telling.body)}</p></body></html>
  </inlineXML></contentSet>
</newsItem>
"""
    return [text.encode()]


def iptc7901(telling: Telling) -> list[bytes]:
    """As IPTC 7901, without any id: marks name the headline, and kills number or headline."""
    charset = "windows-1256" if telling.lang == "ar" else "utf-8"
    slugline = {"en": "Port-Ferry", "ar": "Port-Abbara"}[telling.lang]
    return [
        (
            f"\x01xyz{number:04} {_urgency(telling)} pl 60  {_number(telling, number)}\r\r\n"
            f"{slugline}/\r\r\n\x02{title} =\r\r\n\r\r\n{body}\r\r\n\x03\r\r\n"
            f"03{telling.day} GMT May 24\r\r\n\x04"
        ).encode(charset)
        for number, title, body in _marked(telling, "xyz ")
    ]


def anpa1312(telling: Telling) -> list[bytes]:
    """As ANPA 1312: leads name the slugline, and kills number or headline."""
    slugline = {"en": "BC-Port-Ferry", "ar": "BC-Port-Abbara"}[telling.lang]
    lead = {2: ", 1st Ld", 3: ", 2nd Ld"}.get(telling.step, "")
    return [
        (
            f"\x16\x16\x01V{_four(telling, number)}\x1f-----\r\n"
            f"r i\x13\x11 {slugline}{lead}   05-03 0121\r\n"
            f"\x02^{slugline}{lead},120<\r\n^{title}<\r\n"
            f"\t   {body.replace(_PART, _PART + chr(9))}\r\n"
            f"\x03AP-WF-05-03-24 {telling.day}GMT<\r\n\x04"
        ).encode()
        for number, title, body in _marked(telling, "V")
    ]


WIRES: dict[str, Callable[[Telling], list[bytes]]] = {
    "ninjs": ninjs,
    "NewsML-G2": newsmlg2,
    "IPTC 7901": iptc7901,
    "ANPA 1312": anpa1312,
}
"""How each wire tells a step: the messages, by the name of the format."""

_PART = "\r\n\r\n"
_UPDATE = {"en": "UPDATE 1- ", "ar": "تحديث: "}
_CORRECTED = {"en": "CORRECTED: ", "ar": "تصحيح: "}


def _guid(telling: Telling) -> str:
    end = "" if telling.lang == "en" else f"-{telling.lang}"
    return f"urn:newsml:agency.example:20240503:ferry{end}"


def _people(telling: Telling) -> list[str]:
    name = PEOPLE[telling.lang]
    return [name] if name in telling.body else []


def _urgency(telling: Telling) -> int:
    return 1 if telling.step == 1 else 3


def _four(telling: Telling, number: int) -> str:
    return f"{number + (500 if telling.lang == 'ar' else 0):04}"


def _number(telling: Telling, number: int) -> str:
    return f"xyz {_four(telling, number)}"


def _marked(telling: Telling, prefix: str) -> list[tuple[int, str, str]]:
    """Number, headline and body of the messages of a step of a wire without ids."""
    update, corrected = _UPDATE[telling.lang], _CORRECTED[telling.lang]
    if telling.step < 4:
        mark = ("", update, corrected + update)[telling.step - 1]
        parts = (telling.body, telling.note) if telling.note else (telling.body,)
        return [(1000 + telling.step, mark + telling.title, _PART.join(parts))]
    kill = {"en": "KILL KILL KILL", "ar": "إلغاء خبر رقم"}[telling.lang]
    by_number = [
        (2000 + step, f"{kill} {prefix}{_four(telling, 1000 + step)}", telling.note)
        for step in (2, 3)
    ]
    named = {"en": "KILL", "ar": "إلغاء"}[telling.lang]
    return [*by_number, (2001, f"{named}: {telling.title}", telling.note)]
