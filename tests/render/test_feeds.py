"""Atom feeds."""

from datetime import timedelta
from xml.etree import ElementTree as ET

from builder.render.feeds import atom
from tests.render.stories import MOMENT, card, site, story

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(**over: object) -> ET.Element:
    given: dict[str, object] = {
        "path": "feeds/people/peskov.xml",
        "page": "en/people/peskov.html",
        "title": "Peskov \x02",
        "lang": "en",
        "entries": [card("new", date=MOMENT + timedelta(days=1)), card("old", langs="ar")],
        "config": site(),
    }
    return ET.fromstring(atom(**(given | over)).data)  # type: ignore[arg-type]


def test_a_feed_without_an_address_is_relative() -> None:
    root = feed()
    assert root.findtext(f"{A}id") == "urn:barqiya:feed:feeds/people/peskov.xml"
    assert root.findtext(f"{A}title") == "Peskov "
    assert root.findtext(f"{A}updated") == "2023-05-04T14:20:00+00:00"
    assert [x.get("href") for x in root.findall(f"{A}link")] == ["../../en/people/peskov.html"]
    new, old = root.findall(f"{A}entry")
    assert (new.get(LANG), old.get(LANG)) == ("en", "ar")
    assert new.findtext(f"{A}id") == "urn:barqiya:new"
    assert [(x.get("hreflang"), x.get("href")) for x in new.findall(f"{A}link")] == [
        ("ar", "../../ar/2023/05/04/new.html"),
        ("en", "../../en/2023/05/04/new.html"),
    ]


def test_a_feed_on_the_web_is_absolute() -> None:
    root = feed(config=site(base_url="https://a.example/b/"))
    links = {x.get("rel"): x.get("href") for x in root.findall(f"{A}link")}
    assert links["self"] == "https://a.example/b/feeds/people/peskov.xml"
    assert links["alternate"] == "https://a.example/b/en/people/peskov.html"
    assert root.find(f"{A}entry").findtext(f"{A}id") == "https://a.example/b/#new"  # type: ignore[union-attr]


def test_withdrawn_stories_are_named_without_words() -> None:
    gone = story(id="gone", updated=MOMENT + timedelta(days=3))
    root = feed(canceled=[gone])
    deleted = root.find("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert deleted is not None
    assert deleted.attrib == {"ref": "urn:barqiya:gone", "when": "2023-05-06T14:20:00+00:00"}
    assert root.findtext(f"{A}updated") == "2023-05-06T14:20:00+00:00"


def test_an_empty_feed_has_a_time_and_no_clock() -> None:
    assert feed(entries=[]).findtext(f"{A}updated") == "1970-01-01T00:00:00+00:00"
