"""The archive's configuration: ``site.yaml`` as a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from zoneinfo import ZoneInfo

from builder.model.language import Language

Digits = Literal["latn", "arab"]
Months = Literal["gregorian", "levantine", "maghrebi", "dual"]
Link = Literal["off", "listed", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """Everything ``site.yaml`` says."""

    title: Mapping[str, str]
    """Name of the archive in each language."""
    languages: tuple[Language, ...]
    """At least one; the first is the default."""
    base_url: str | None = None
    """Where the archive stands on the web, ending in ``/``; without it no link is absolute."""
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    """Zone of dates that name none, and of the days under which stories are filed."""
    theme: str = "paper"
    """Folder of the theme, in the archive's own ``themes/`` or among those that come along."""
    digits: Digits = "latn"
    """Digits of Arabic pages."""
    months: Months = "dual"
    """Month names of Arabic pages: ``dual`` says أيار/مايو."""
    hijri: bool = False
    """Whether Arabic pages add the Hijri date (Umm al-Qura)."""
    link: Link = "off"
    """Whom bodies name is added to what stories list: nobody, entries of the authority files, or
    these and all countries."""
    license: Mapping[str, str] = field(default_factory=dict)
    """The licence of the stories, in each language."""
    publisher: Mapping[str, str] = field(default_factory=dict)
    """Who publishes the archive, in each language."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages, in order."""
        return tuple(language.code for language in self.languages)

    def lang(self, code: str) -> Language:
        """The language of ``code``."""
        return next(language for language in self.languages if language.code == code)

    def title_in(self, lang: str) -> str:
        """The archive's name in ``lang``, or else the first there is."""
        return self.title.get(lang) or next(iter(self.title.values()))
