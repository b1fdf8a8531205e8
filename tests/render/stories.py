"""Stories, editions and cards for tests of rendering: say only what matters."""

from datetime import UTC, datetime
from typing import Any

from builder.config import SiteConfig
from builder.model.card import Card, Headline
from builder.model.language import language
from builder.model.story import Edition, Format, Status, Story, Wording

MOMENT = datetime(2023, 5, 3, 14, 20, tzinfo=UTC)


def site(**over: Any) -> SiteConfig:
    """An archive in Arabic and English."""
    given: dict[str, Any] = {
        "title": {"ar": "أرشيف البرقيات", "en": "Wire archive"},
        "languages": (language("ar"), language("en")),
    }
    return SiteConfig(**(given | over))


def wording(text: str, lang: str = "en") -> Wording:
    """A text in a language."""
    return Wording(text=text, lang=lang)


def edition(lang: str = "en", **over: Any) -> Edition:
    """An edition with a title and a lead."""
    given: dict[str, Any] = {
        "lang": lang,
        "path": f"drone.{lang}.md",
        "sha256": "",
        "title": {"ar": "مسيّرة فوق الكرملين"}.get(lang, "Drone over the Kremlin"),
        "lead": "Two drones were shot down.",
        "lead_is_summary": False,
        "format": Format.MARKDOWN,
        "body_start": 0,
        "words": 120,
        "corrections": (),
        **dict.fromkeys(("byline", "dateline", "source", "slugline", "rights", "status_note")),
    }
    return Edition(**(given | over))


def story(*editions: Edition, **over: Any) -> Story:
    """A story of one moment."""
    given: dict[str, Any] = {
        "id": "drone",
        "date": MOMENT,
        "status": Status.USABLE,
        "editions": editions or (edition("ar"), edition("en")),
    }
    return Story(**(given | over))


def card(id_: str = "drone", langs: str = "ar en", **over: Any) -> Card:
    """A card with a headline per language."""
    words = [
        Headline(lang=lang, title=f"{id_} {lang}", lead=f"lead {lang}", dateline="")
        for lang in langs.split()
    ]
    given: dict[str, Any] = {
        "id": id_,
        "date": MOMENT,
        "status": Status.USABLE,
        "urgency": None,
        "corrected": False,
        "headlines": tuple(words),
    }
    return Card(**(given | over))
