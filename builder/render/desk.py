"""The desk: everything page kinds work with, made once per worker process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from builder.body import Bodies
from builder.config import SiteConfig
from builder.model.card import Card
from builder.model.catalog import Catalog
from builder.model.language import Language
from builder.render.dates import Dates
from builder.render.templates import Templates
from builder.render.words import load_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every page kind works with."""

    config: SiteConfig
    """What ``site.yaml`` says."""
    catalog: Catalog
    """The archive, as pages may question it."""
    templates: Templates
    """The theme's templates, one set per language."""
    assets: Mapping[str, str]
    """Output path of every static file by its name in the theme."""
    languages: Mapping[str, Language]
    """The site's languages by code, in their order."""
    dates: Mapping[str, Dates]
    """How each language writes dates and numbers."""
    words: Mapping[str, NullTranslations]
    """The theme's words in each language."""
    bodies: Bodies
    """The renderer of story bodies."""
    items: dict[tuple[str, str], tuple[Card, Any]] = field(default_factory=dict)
    """What lists made of cards so far, by id and language: a card stands in many of them."""


def open_desk(
    config: SiteConfig,
    catalog: Catalog,
    theme: Path,
    assets: Mapping[str, str],
    compiled: Path | None = None,
) -> Desk:
    """Set up a desk for a theme's folder; compiled templates are kept in another."""
    dates = {code: Dates(code, config) for code in config.codes}
    words = {code: load_words(theme / "locale", code) for code in config.codes}
    return Desk(
        config=config,
        catalog=catalog,
        templates=Templates(theme / "templates", config, words, dates, assets, compiled),
        assets=assets,
        languages={language.code: language for language in config.languages},
        dates=dates,
        words=words,
        bodies=Bodies(),
    )
