"""RSS and Atom."""

from datetime import UTC, datetime

import pytest

from builder.intake.item import Failed, Item, Named
from builder.model.story import Status
from tests.intake.formats.samples import format_of, items, parsed, said, sample, shown


def rss(entry: str, **root: str) -> Item:
    """The item of an entry in a feed."""
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    data = f'<rss version="2.0" {spaces}><channel><item>{entry}</item></channel></rss>'
    (found,) = items(data.encode())
    return found


@pytest.mark.parametrize("name", ["rss.xml", "atom.ar.xml"])
def test_every_sample_is_known_and_keeps_its_words(name: str) -> None:
    data = sample(name)

    assert format_of(data).name == "RSS or Atom"
    assert all(shown(one) == said(one) for one in items(data))
    assert all(one.raw in data and one.raw[-1:] == b">" for one in items(data))


def test_rss() -> None:
    full, teaser = items(sample("rss.xml"))

    assert (full.guid, full.lang, full.source) == ("coast-1", "en-GB", "Coast Wire")
    assert full.title == "Port & market reopen: <CWX> up"
    assert full.summary == "The port reopened."
    assert " ".join(said(full)) == "The port reopened on Monday. Read the second part & more."
    assert (full.byline, full.rights) == ("Hala Nimr", "Coast Wire 2024")
    assert full.topics == (Named(name="Trade"), Named(name="Ports"))
    assert full.date == datetime(2024, 3, 11, 7, tzinfo=UTC)
    assert full.remarks == ("enclosure: not followed: image/jpeg; it is named in the source only",)
    assert (teaser.guid, teaser.line) == ("https://wire.example/2", 21)
    assert (teaser.body, teaser.summary) == ("Prices of a < b and <CWX> rose.", "")


def test_atom() -> None:
    first, second, deleted = items(sample("atom.ar.xml"))

    assert first.title == "عودة المرفأ & السوق إلى العمل"
    assert (first.lang, first.source) == ("ar", "برقيات الساحل")
    assert first.date == datetime(2024, 3, 11, 7, tzinfo=UTC)
    assert first.updated == datetime(2024, 3, 11, 9, 30, tzinfo=UTC)
    assert (first.byline, first.topics) == ("هالة نمر", (Named(name="تجارة", code="trade"),))
    assert first.summary == "عاد المرفأ إلى العمل."
    assert second.title == "نص <b> صريح"
    assert second.body == "سعر <CWX> ارتفع.\n\nوهذه فقرة ثانية."
    assert (deleted.status, deleted.guid) == (Status.CANCELED, "tag:wire.example,2024:0")
    assert deleted.status_note == "خطأ في الاسم"


def test_rss_1() -> None:
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>Old</title></channel>"
        '<item rdf:about="urn:1"><title>T</title><link>http://x.example/1</link>'
        "<description>Text</description><dc:date>2003-01-02T03:04:05Z</dc:date></item></rdf:RDF>"
    )
    (found,) = items(data.encode())

    assert (found.title, found.body, found.source) == ("T", "Text", "Old")
    assert found.date == datetime(2003, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_markup_in_titles_is_read() -> None:
    assert rss("<title>&lt;i&gt;Al-Nur&lt;/i&gt; is back &amp;amp; well</title>").title == (
        "Al-Nur is back & well"
    )


def test_no_address_is_completed_and_no_word_cleaned_away() -> None:
    entry = (
        "&lt;p&gt;&lt;object&gt;kept&lt;/object&gt; &lt;marquee&gt;words&lt;/marquee&gt;&lt;/p&gt;"
    )
    found = rss(f"<title>T</title><description>{entry}</description>")

    assert shown(found) == said(found) == ["kept", "words"]


def test_an_unreadable_date_is_remarked() -> None:
    found = rss("<title>T</title><pubDate>الأحد</pubDate>")

    assert found.date is None
    assert found.remarks == ("published: not a date: 'الأحد'; write the date by hand",)


def test_another_charset() -> None:
    text = sample("atom.ar.xml").decode().replace('encoding="utf-8"', 'encoding="windows-1256"')
    found = items(text.encode("windows-1256", "xmlcharrefreplace"))

    assert [one.title for one in found] == [one.title for one in items(sample("atom.ar.xml"))]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel>'
        b"</rss>",
        b"<rss><channel><item><title>cut",
        b"<rss><channel></channel></rss>",
        b"<rss>" + b"<a>" * 5000,
        b'<rss xmlns:x="a b c"><channel><item><x:y/></item></channel></rss>',
    ],
)
def test_what_is_hostile_or_empty_fails(data: bytes) -> None:
    (failed,) = parsed(data)

    assert isinstance(failed, Failed)


def test_control_characters_cost_no_file() -> None:
    found = rss("<title>One&#x2; two\x01three</title><description>a&#31;b</description>")

    assert (found.title, found.body) == ("One two three", "a     b")
    assert found.remarks == ("text: control characters, read as blanks; compare with the source",)


def test_an_entry_that_is_too_long_fails_alone() -> None:
    long = "&lt;p>" + "x" * 600_000
    data = (
        f"<rss><channel><item><title>a</title><description>{long}</description></item>"
        "<item><title>b</title><description>short</description></item></channel></rss>"
    )

    first, second = parsed(data.encode())

    assert isinstance(first, Failed)
    assert (first.field, first.what) == ("description", "a text of 600003 characters")
    assert isinstance(second, Item)


def test_a_doctype_below_a_comment_is_read_over() -> None:
    """feedparser finds it by its line; one left in place would cost the fields their letters."""
    head = '<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE rss SYSTEM "rss.dtd">\n'
    item = "<item>\n<title>Caf&eacute;\r\nreopens</title><description>A text.</description></item>"
    (found,) = items(f"{head}<rss version='2.0'><channel>{item}</channel></rss>".encode())
    assert found.title == "Café reopens"
