"""An item: one story in a list, in the page's language or else marked as what it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model import address
from builder.model.card import Card
from builder.model.language import Language
from builder.render.desk import Desk

FLASH = 2
"""IPTC urgency up to which a story is a flash."""
KEPT = 16_384
"""Items that a desk keeps, as many as its catalogue keeps cards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story as a list shows it."""

    path: str
    """The address of the edition that is shown."""
    title: str
    """Its headline."""
    lead: str
    """Its lead, shortened."""
    dateline: str
    """Where it was filed from, or nothing."""
    language: Language
    """The language of headline and lead."""
    foreign: bool
    """Whether that is another language than the page's."""
    iso: str
    """When it was sent, for machines."""
    day: str
    """The day it was sent."""
    time: str
    """The hour and minute it was sent."""
    flash: bool
    """Whether it was sent as a flash."""
    corrected: bool
    """Whether a correction was published."""


def item(card: Card, lang: str, desk: Desk) -> Item:
    """A card as a list in ``lang`` shows it."""
    key = (card.id, lang)
    known = desk.items.get(key)
    if known is None or known[0] is not card:
        if len(desk.items) >= KEPT:
            desk.items.clear()
        known = desk.items[key] = (card, _item(card, lang, desk))
    made: Item = known[1]
    return made


def _item(card: Card, lang: str, desk: Desk) -> Item:
    words, dates = card.headline(lang), desk.dates[lang]
    return Item(
        path=address.story(words.lang, card.day, card.id),
        title=words.title,
        lead=words.lead,
        dateline=words.dateline,
        language=desk.languages[words.lang],
        foreign=words.lang != lang,
        iso=card.date.isoformat(),
        day=dates.long(card.date),
        # The archive has one clock, and a list says so often enough without naming its zone.
        time=dates.time(card.date.replace(tzinfo=None)),
        flash=card.urgency is not None and card.urgency <= FLASH,
        corrected=card.corrected,
    )


def items(cards: Iterable[Card], lang: str, desk: Desk) -> tuple[Item, ...]:
    """Cards as a list in ``lang`` shows them."""
    return tuple(item(card, lang, desk) for card in cards)
