"""How to cite a story: a line of text, BibTeX, RIS, and the tags that reference managers read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.config import SiteConfig
from builder.model import address
from builder.model.story import Edition, Story
from builder.render.bidi import isolate
from builder.render.byline import author_of
from builder.render.dates import Dates
from builder.render.link import absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A story's citation in the three forms that readers copy, and for reference managers."""

    plain: str
    """One line of text."""
    bibtex: str
    """A BibTeX entry."""
    ris: str
    """A RIS record, lines ending in CR LF."""
    tags: tuple[tuple[str, str], ...]
    """Name and content of the ``citation_*`` tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What all forms say."""

    id: str
    """The story's id."""
    lang: str
    """The language of the edition."""
    title: str
    """The headline."""
    author: str
    """The byline, or nothing."""
    agency: str
    """The source, or nothing."""
    archive: str
    """The name of the archive."""
    day: date
    """The day of the story."""
    place: str
    """The address on the web, or else the path within the archive."""
    online: bool
    """Whether ``place`` is an address on the web."""


def cite(story: Story, edition: Edition, config: SiteConfig, dates: Dates) -> Citation:
    """The citation of a story in one language."""
    source = _source(story, edition, config)
    return Citation(
        plain=_plain(source, dates),
        bibtex=_bibtex(source),
        ris=_ris(source),
        tags=tuple(_tags(source)),
    )


def _source(story: Story, edition: Edition, config: SiteConfig) -> _Source:
    path = address.story(edition.lang, story.day, story.id)
    online = absolute(path, config)
    return _Source(
        id=story.id,
        lang=edition.lang,
        title=_line(edition.title),
        author=author_of(edition.byline.text if edition.byline else ""),
        agency=_line(edition.source.text if edition.source else ""),
        archive=_line(config.title_in(edition.lang)),
        day=story.day,
        place=online or path,
        online=online is not None,
    )


def _tags(s: _Source) -> Iterator[tuple[str, str]]:
    tags = (
        ("citation_title", s.title),
        ("citation_author", s.author),
        ("citation_publication_date", _slashed(s.day)),
        ("citation_journal_title", s.archive),
        ("citation_publisher", s.agency),
        ("citation_language", s.lang),
        ("citation_public_url", s.place if s.online else ""),
    )
    return (tag for tag in tags if tag[1])


def _slashed(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(s: _Source, dates: Dates) -> str:
    quoted = f"«{isolate(s.title)}»" if s.lang.startswith("ar") else f"“{isolate(s.title)}”"
    comma = "، " if s.lang.startswith("ar") else ", "
    published = comma.join(filter(None, (s.agency, dates.long(s.day))))
    parts = [s.author, quoted, published, s.archive, isolate(s.place)]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _bibtex(s: _Source) -> str:
    fields = {
        "title": f"{{{_tex(s.title)}}}",
        "author": f"{{{_tex(s.author)}}}" if s.author else "",
        "organization": _tex(s.agency),
        "journal": _tex(s.archive),
        "date": s.day.isoformat(),
        "year": str(s.day.year),
        "month": str(s.day.month),
        "day": str(s.day.day),
        "langid": _LANGID.get(s.lang, s.lang),
        "url" if s.online else "note": s.place if s.online else _tex(s.place),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{s.id},\n{lines}}}\n"


_LANGID = {"ar": "arabic", "en": "english", "fr": "french"}

_TEX = {c: f"\\{c}" for c in "&%$#_"} | {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
_FOR_TEX = re.compile(r"[\\{}~^&%$#_]")


def _tex(text: str) -> str:
    return _FOR_TEX.sub(lambda m: _TEX[m[0]], text)


def _ris(s: _Source) -> str:
    lines = [
        ("TY", "NEWS"),
        ("TI", s.title),
        ("AU", s.author),
        ("PB", s.agency),
        ("T2", s.archive),
        ("PY", str(s.day.year)),
        ("DA", _slashed(s.day)),
        ("LA", s.lang),
        ("ID", s.id),
        ("UR", s.place if s.online else ""),
        ("AV", "" if s.online else s.place),
    ]
    return "".join(f"{t}  - {v}\r\n" for t, v in lines if v) + "ER  - \r\n"
