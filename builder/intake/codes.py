"""Codes of people, places and topics, brought to one spelling: ``medtop:20000053``, ``Q649``."""

import re
from typing import Final

_SPELLINGS: Final = (
    (re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q[0-9]+)"), r"\1"),
    (re.compile(r"(?:wd|wikidata):(Q[0-9]+)"), r"\1"),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/mediatopic/(?:medtop:)?(\d{8})"), r"medtop:\1"),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/subjectcode/(?:subj:)?(\d{8})"), r"subj:\1"),
    (re.compile(r"https?://cvx?\.iptc\.org/iso3166-1a2/([A-Za-z]{2})"), r"iso3166-1a2:\1"),
    (re.compile(r"https?://(?:sws|www)\.geonames\.org/([0-9]+).*"), r"geonames:\1"),
)
_SCHEMES: Final = (("mediatopic", "medtop:"), ("medtop", "medtop:"), ("subjectcode", "subj:"))


def code(text: str, scheme: str = "") -> str | None:
    """A source's own code, whose scheme may stand beside it; nothing for an empty one."""
    text = text.strip()
    for pattern, spelling in _SPELLINGS:
        if found := pattern.fullmatch(text):
            return found.expand(spelling)
    bare = bool(re.fullmatch(r"[0-9]{8}", text))
    prefix = next((short for name, short in _SCHEMES if bare and name in scheme.lower()), "")
    return f"{prefix}{text}" or None
