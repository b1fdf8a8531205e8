"""NewsML 1: every element goes where docs/intake-xml.md says."""

from datetime import UTC, datetime

from builder.intake.item import Failed, Item, Named, Scale
from builder.model.story import Format, Status
from tests.intake.formats.sampled import items, read, sample

NAME = "NewsML 1"


def story(number: int) -> Item:
    """One item of the sample."""
    found = read(sample("newsml1.xml"), NAME)[number]
    assert isinstance(found, Item)
    return found


def test_an_arabic_story() -> None:
    item = story(0)
    assert (item.guid, item.version) == ("urn:newsml:example.org:20230502:FUR0042", 2)
    assert (item.lang, item.urgency, item.line) == ("ar", 4, 6)
    assert (item.title, item.summary) == ("بدء حصاد القمح في الحسكة", "توقعات بموسم جيد")
    assert (item.byline, item.dateline, item.slugline) == ("رنا خليل", "الحسكة", "سوريا-قمح")
    assert (item.source, item.rights) == ("الفرات", "وكالة الفرات 2023")
    assert item.ednote == "للمحررين: يتبع تقرير"
    assert item.date == datetime(2023, 5, 2, 7, tzinfo=UTC)
    assert item.updated == datetime(2023, 5, 2, 7, 30, tzinfo=UTC)
    assert item.people == (Named(name="خالد المحمد"),)
    assert item.places == (Named(name="القامشلي"),)
    assert [topic.name for topic in item.topics] == [
        "economy, business and finance",
        "قمح",
        "اتحاد الفلاحين",
    ]


def test_captions_are_no_part_of_the_text() -> None:
    assert story(0).body == "بدأ الفلاحون حصاد القمح.\n\nوقال خالد المحمد إن الموسم جيد."


def test_a_cancel() -> None:
    item = story(1)
    assert (item.guid, item.status) == ("urn:newsml:example.org:20230501:FUR0007", Status.CANCELED)
    assert item.status_note == "Kill: the quote was invented."


def test_an_embargo_ends_when_the_status_changes() -> None:
    item = story(2)
    assert (item.status, item.embargo) == (Status.USABLE, datetime(2023, 5, 3, 5, tzinfo=UTC))
    data = sample("newsml1.xml").replace(b"20230503T050000Z", b"")
    other = read(data, NAME)[2]
    assert isinstance(other, Item)
    assert (other.embargo, other.embargo_open) == (None, True)


def test_of_equivalent_texts_the_one_with_markup_is_read() -> None:
    item = story(2)
    assert (item.body, item.format) == ("The price is *set*.", Format.MARKDOWN)


def test_changes_alone_are_refused() -> None:
    found = read(sample("newsml1.xml"), NAME)[3]
    assert isinstance(found, Failed)
    assert (found.line, found.field) == (71, "Update")


def test_parts_of_a_text_are_joined_and_a_picture_is_one() -> None:
    part = "<NewsComponent><ContentItem><DataContent>%s</DataContent></ContentItem></NewsComponent>"
    text = part % "<p>One <b>two</b></p>" + part % "three *\n\nfour"
    photo = "<NewsComponent><ContentItem Href='a'><MediaType FormalName='Photo'/></ContentItem>"
    data = (
        f"<NewsML><NewsItem><NewsComponent>{text}</NewsComponent></NewsItem>"
        f"<NewsItem>{photo}</NewsComponent></NewsItem></NewsML>"
    )
    first, second = items(data.encode(), NAME)
    assert first.body == "One **two**\n\nthree \\*\n\nfour"
    assert (first.scale, second.scale) == (Scale.TEXT, Scale.PICTURE)
