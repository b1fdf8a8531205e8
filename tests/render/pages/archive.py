"""A small archive for tests of pages: one of everything, and every text hostile where asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from builder.body import Bodies
from builder.config import SiteConfig
from builder.model.entity import Entity, Kind
from builder.model.page import OutputFile
from builder.model.story import Correction, Status, Story
from builder.render import pages
from builder.render.desk import Desk, open_desk
from builder.render.pages.story import render_story
from tests.render.fake import FakeCatalog
from tests.render.stories import MOMENT, edition, site, story, wording

THEME = Path(__file__).parents[3] / "themes" / "paper"
ASSETS = {"paper.css": "assets/paper.0.css", "icon.svg": "assets/icon.0.svg"}
TEXT = "First paragraph.\n\nSecond, with a [link](https://example.org/a?b=1&c=2)."

PEOPLE = (
    Entity(
        kind=Kind.PERSON,
        id="putin",
        names={"ar": "فلاديمير بوتين", "en": "Vladimir Putin"},
        sort={"ar": "بوتين", "en": "Putin, Vladimir"},
        aliases={"en": ("V. Putin",), "ar": ("بوتين",)},
        role={"en": "President of Russia"},
        country="RU",
        wikidata="Q7747",
        same_as=("https://example.org/putin", "javascript:alert(1)"),
    ),
    Entity(kind=Kind.PERSON, id="old", names={"en": "Old"}, merged_into="putin"),
    Entity(kind=Kind.PERSON, id="idle", names={"ar": "بلا أخبار"}, known=False),
    Entity(
        kind=Kind.PLACE,
        id="moscow",
        names={"ar": "موسكو", "en": "Moscow"},
        coordinates=(55.7558, 37.6173),
        note={"en": "Capital."},
    ),
    Entity(kind=Kind.TOPIC, id="war", names={"ar": "نزاعات", "en": "Conflict"}),
)


def stories() -> tuple[Story, ...]:
    """A chain, a correction, one in one language, one canceled."""
    named = {"people": ("putin",), "places": ("moscow",), "topics": ("war",)}
    note = Correction(date=MOMENT + timedelta(days=1), note=wording("It was two."))
    rich = {
        "byline": wording("By Jane Doe"),
        "dateline": wording("MOSCOW"),
        "source": wording("Barqiya"),
        "slugline": wording("KREMLIN-DRONE"),
        "rights": wording("All rights kept."),
    }
    return (
        story(
            edition("ar", **rich),
            edition("en", **rich, corrections=(note,), lead_is_summary=True),
            urgency=1,
            supersedes="flash",
            updated=MOMENT + timedelta(hours=2),
            **named,
        ),
        story(id="flash", date=MOMENT - timedelta(hours=1), urgency=2, **named),
        story(edition("en", title="Only in English"), id="single", date=_on(2022, 5, 3), **named),
        story(
            edition("ar", title="SECRET"),
            edition("en", title="SECRET", status_note=wording("Not confirmed.")),
            id="gone",
            date=_on(2021, 3, 1),
            status=Status.CANCELED,
        ),
    )


WORDINGS: Final = ("byline", "dateline", "source", "slugline", "rights")


def hostile(text: str) -> tuple[tuple[Story, ...], tuple[Entity, ...]]:
    """The archive with ``text`` wherever an editor may write."""
    words = wording(text)
    said: dict[str, Any] = dict.fromkeys(WORDINGS, words)
    note = Correction(date=MOMENT, note=words)
    infected = tuple(
        replace(
            s,
            guid=text,
            editions=tuple(
                replace(e, title=text, lead=text, status_note=words, corrections=(note,), **said)
                for e in s.editions
            ),
        )
        for s in stories()
    )
    named = {"ar": text, "en": text}
    return infected, tuple(
        replace(
            e,
            names=named,
            aliases={"en": (text,)},
            role=named,
            note=named,
            sort=named,
            country=text,
            wikidata=text,
            same_as=(text, f"https://example.org/{text}"),
        )
        for e in PEOPLE
    )


def desk(
    told: tuple[Story, ...] | None = None,
    entities: tuple[Entity, ...] = PEOPLE,
    config: SiteConfig | None = None,
) -> Desk:
    """A desk over the archive."""
    catalog = FakeCatalog(all=stories() if told is None else told, known=entities)
    return open_desk(config or site(), catalog, THEME, ASSETS)


def whole(at: Desk) -> dict[str, OutputFile]:
    """Every file of the archive by its path."""
    told = [file for s in at.catalog.all for file in story_files(s, at)]  # type: ignore[attr-defined]
    planned = pages.plan(at.catalog, at.config)
    files = told + [file for order in planned for file in pages.render(order, at)]
    found = {file.path: file for file in files}
    assert len(found) == len(files), "two pages claim one path"
    return found


def story_files(s: Story, at: Desk, text: str = TEXT) -> list[OutputFile]:
    """The pages of a story whose editions all have the same body."""
    bodies = {e.lang: Bodies().render(text, e.format) for e in s.editions}
    return list(render_story(s, bodies, at))


@cache
def plain() -> dict[str, str]:
    """The archive as it is, every page as text."""
    return {path: file.data.decode() for path, file in whole(desk()).items()}


def page(at: Desk, path: str) -> str:
    """One page of the archive as text."""
    return whole(at)[path].data.decode()


def _on(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)
