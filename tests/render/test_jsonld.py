"""schema.org metadata of a story."""

import json
from datetime import timedelta

from builder.model.entity import Entity, Kind
from builder.model.story import Correction
from builder.render.jsonld import news_article
from tests.render.stories import MOMENT, card, edition, site, story, wording

PERSON = Entity(
    kind=Kind.PERSON,
    id="peskov",
    names={"ar": "بيسكوف", "en": "Peskov"},
    role={"en": "spokesman"},
    wikidata="Q1",
)
PLACE = Entity(kind=Kind.PLACE, id="moscow", names={"en": "Moscow"}, coordinates=(55.75, 37.6))
ENTITIES = {e.ref: e for e in (PERSON, PLACE)}


def web(path: str) -> str:
    return f"https://a.example/{path}"


def test_everything() -> None:
    fixed = Correction(date=MOMENT + timedelta(days=2), note=wording("Not three drones."))
    english = edition(byline=wording("By Ann Lee"), source=wording("Wire"), corrections=(fixed,))
    data = news_article(
        story=story(
            edition("ar"), english, people=("peskov", "gone"), places=("moscow",), version=2
        ),
        edition=english,
        entities=ENTITIES,
        config=site(license={"en": "CC BY"}),
        url=web,
        predecessor=card("first"),
    )
    assert data["@type"] == "NewsArticle"
    assert data["url"] == "https://a.example/en/2023/05/03/drone.html"
    assert data["author"] == {"@type": "Person", "name": "Ann Lee"}
    assert data["datePublished"] == "2023-05-03T14:20:00+00:00"
    assert data["dateModified"] == "2023-05-05T14:20:00+00:00"
    assert data["about"] == [
        {
            "@type": "Person",
            "@id": "https://a.example/en/people/peskov.html",
            "name": "Peskov",
            "alternateName": ["بيسكوف"],
            "jobTitle": "spokesman",
            "sameAs": ["https://www.wikidata.org/entity/Q1"],
        }
    ]
    assert data["contentLocation"][0]["geo"]["latitude"] == 55.75
    assert data["correction"][0]["text"] == "Not three drones."
    assert data["workTranslation"][0]["inLanguage"] == "ar"
    assert data["isBasedOn"]["@id"] == "https://a.example/en/2023/05/03/first.html"
    assert data["license"] == "CC BY"
    json.dumps(data)


def test_without_an_address_nothing_is_absolute() -> None:
    data = news_article(
        story=story(people=("peskov",)), edition=edition(), entities={}, config=site()
    )
    assert "http" not in json.dumps({k: v for k, v in data.items() if k != "@context"})
    assert not {"about", "correction", "author", "version", "isBasedOn"} & set(data)
