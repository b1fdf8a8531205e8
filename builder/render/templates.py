"""The theme's templates: one Jinja environment per language, each compiled once.

Themes are code of the archive's owner; what they are handed is not. So every output is escaped, an
unknown name is an error, and no template is given a filter that would trust a text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, FileSystemLoader
from markupsafe import Markup

from builder.config import SiteConfig
from builder.model.language import Language
from builder.render.bidi import isolate
from builder.render.chrome import Chrome, Place
from builder.render.dates import Dates
from builder.render.filters import filters
from builder.render.folding import install_words
from builder.render.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What templates may know of the site, in the language of the page."""

    title: str
    """The archive's name."""
    label: str
    """The same for places that markup cannot reach, set apart from what stands beside it."""
    language: Language
    """The language of the page."""
    languages: tuple[Language, ...]
    """All languages of the site, in order."""
    publisher: str
    """Who publishes the archive, or nothing."""
    license: str
    """The licence of the stories, or nothing."""
    style: str
    """Output path of the style sheet."""
    icon: str
    """Output path of the icon, or nothing."""
    base_url: str | None
    """Where the archive stands on the web."""


class Templates:
    """Renders the templates of one theme."""

    def __init__(
        self,
        folder: Path,
        config: SiteConfig,
        words: Mapping[str, NullTranslations],
        dates: Mapping[str, Dates],
        assets: Mapping[str, str],
        compiled: Path | None = None,
    ) -> None:
        loader = FileSystemLoader(folder)
        self._rooms = {
            code: _room(loader, _site(config, code, assets), words[code], dates[code])
            for code in config.codes
        }
        if compiled:
            # Their words are folded into them, so that each language has its own.
            for code, room in self._rooms.items():
                room.bytecode_cache = FileSystemBytecodeCache(str(compiled), f"{code}-%s")
        # Filled once for all pages of a folder depth: nearly all pages are stories of one depth.
        self.chrome = lru_cache(4096)(self._chrome)
        self._used: set[str] = set()

    def taken(self) -> set[str]:
        """The templates filled since it was last called."""
        used, self._used = self._used, set()
        return used

    def render(self, lang: str, name: str, **context: Any) -> bytes:
        """Fill the template of a whole page in a language."""
        self._used.add(name)
        return self._rooms[lang].get_template(name).render(context).encode()

    def part(self, lang: str, name: str, **context: Any) -> Markup:
        """Fill the template of a part, to be set into a page of another language."""
        self._used.add(name)
        return Markup(self._rooms[lang].get_template(name).render(context))  # noqa: S704

    def _chrome(self, lang: str, place: Place) -> Chrome:
        return Chrome(
            head=self.part(lang, "parts/head.html", place=place, up=place.up),
            bar=self.part(lang, "parts/bar.html", place=place, up=place.up),
            footer=self.part(lang, "parts/footer.html", place=place, up=place.up),
        )


def _room(loader: FileSystemLoader, site: Site, words: NullTranslations, dates: Dates) -> Room:
    room = Room(loader)
    install_words(room, words)
    # Addresses and names stay readable in the source of a page, in every script.
    room.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    room.filters.update(filters(site.language, words, dates))
    room.globals.update(site=site, dates=dates)
    return room


def _site(config: SiteConfig, code: str, assets: Mapping[str, str]) -> Site:
    return Site(
        title=config.title_in(code),
        label=isolate(config.title_in(code)),
        language=config.lang(code),
        languages=config.languages,
        publisher=_said(config.publisher, code),
        license=_said(config.license, code),
        style=assets["paper.css"],
        icon=assets.get("icon.svg", ""),
        base_url=config.base_url,
    )


def _said(texts: Mapping[str, str], code: str) -> str:
    return texts.get(code) or next(iter(texts.values()), "")
