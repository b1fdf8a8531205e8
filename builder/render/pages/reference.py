"""How a story is cited and described: for readers, for reference managers, for search engines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.model.card import Card
from builder.model.story import Edition, Story
from builder.render.citation import Citation, cite
from builder.render.desk import Desk
from builder.render.jsonld import Address, news_article
from builder.render.pages.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A story's description for others."""

    citation: Citation
    """To copy into a text or a reference manager."""
    article: Mapping[str, Any]
    """The schema.org NewsArticle."""


def reference(story: Story, words: Edition, known: Facts, desk: Desk) -> Reference:
    """Describe a story in one language."""
    config = desk.config
    return Reference(
        citation=cite(story, words, config, desk.dates[words.lang]),
        article=news_article(
            story=story,
            edition=words,
            entities=known.resolved,
            config=config,
            url=_on_the_web(config.base_url),
            predecessor=_predecessor(story, known),
        ),
    )


def _predecessor(story: Story, known: Facts) -> Card | None:
    return next((card for card in known.chain if card.id == story.supersedes), None)


def _on_the_web(base_url: str | None) -> Address | None:
    return base_url.__add__ if base_url else None
