"""NewsML-G2: every element goes where docs/intake-xml.md says."""

from datetime import UTC, datetime

from builder.intake.item import Item, Named, Note, Scale, Target
from builder.model.story import Format, Status
from tests.intake.formats.sampled import items, sample

NAME = "NewsML-G2"
URN = "urn:newsml:example.org:"


def message() -> dict[str, Item]:
    """The items of the message by the last part of their identifiers."""
    found = items(sample("newsmlg2-message.xml"), NAME)
    return {(item.guid or "").rpartition(":")[2]: item for item in found}


def test_an_arabic_correction() -> None:
    (item,) = items(sample("newsmlg2-text.xml"), NAME)
    note = "يصحح منسوب المياه في الفقرة الأولى: ثلاثة أمتار لا خمسة."
    changed = datetime(2023, 5, 2, 8, 30, tzinfo=UTC)
    assert (item.guid, item.version, item.lang) == (f"{URN}20230502:dam-water", 3, "ar")
    assert (item.date, item.updated) == (datetime(2023, 5, 2, 6, tzinfo=UTC), changed)
    assert item.title == "انخفاض منسوب المياه في سد الفرات"
    assert item.summary == "تراجع المنسوب ثلاثة أمتار."
    assert (item.byline, item.dateline, item.slugline) == ("سلمى الحسن", "الرقة", "سوريا-سد")
    assert (item.source, item.rights) == ("وكالة الفرات", "وكالة الفرات للمشتركين فقط")
    assert (item.urgency, item.status, item.ednote) == (3, Status.USABLE, note)
    assert item.corrections == (Note(date=changed, text=note),)
    assert item.translates == f"{URN}20230502:dam-water-en"
    assert item.supersedes == Target(guid=f"{URN}20230501:dam")
    assert item.raw == sample("newsmlg2-text.xml")


def test_subjects_by_their_type() -> None:
    (item,) = items(sample("newsmlg2-text.xml"), NAME)
    assert item.people == (Named(name="سامر العلي", code="pers:7"),)
    assert item.places == (Named(name="سد الفرات", code="geo:2"),)
    assert item.topics == (
        Named(name="هيئة السدود", code="org:3"),
        Named(name="مياه", code="medtop:20000421"),
        Named(name="environmental issue", code="subj:06000000"),
    )


def test_xhtml_goes_before_plain_text_and_its_list_stays_one() -> None:
    (item,) = items(sample("newsmlg2-text.xml"), NAME)
    assert item.format is Format.MARKDOWN
    assert item.body == (
        "الرقة (الفرات) - انخفض منسوب المياه **ثلاثة أمتار** خلال شهر.\n\n"
        "- المنسوب: 301 متر\n- العام الماضي: 304 أمتار\n\n"
        "وقال المهندس سامر العلي إن «الوضع صعب»."
    )


def test_each_item_of_a_message_has_its_own_bytes_and_line() -> None:
    data = sample("newsmlg2-message.xml")
    for item in message().values():
        assert item.raw.startswith((b"<newsItem guid", b"<packageItem guid", b"<conceptItem guid"))
        assert item.raw.endswith((b"</newsItem>", b"</packageItem>", b"</conceptItem>"))
        assert data.split(b"\n")[item.line - 1].strip().startswith(item.raw.split(b"\n")[0][:40])


def test_an_embargo_without_an_end() -> None:
    item = message()["strike"]
    assert (item.embargo, item.embargo_open) == (None, True)
    assert item.body == "LATAKIA - Dock workers plan a strike.\n\nIt is to last a week."
    assert "edit it to publish" in item.remarks[0]


def test_cancels() -> None:
    found = message()
    fire, kill = found["fire"], found["kill"]
    assert (fire.status, fire.cancels, fire.version) == (Status.CANCELED, None, 4)
    assert fire.status_note == "سحب الخبر: لم يقع حريق."
    assert (kill.status, kill.cancels) == (Status.CANCELED, Target(guid=f"{URN}20230430:toll"))
    assert kill.date == datetime(2023, 5, 2, 12, tzinfo=UTC)  # when the message was sent


def test_what_is_no_text_says_what_it_is() -> None:
    scales = {name: item.scale for name, item in message().items()}
    assert (scales["photo"], scales["package"]) == (Scale.PICTURE, Scale.PACKAGE)
    assert (scales["5"], scales["kill"]) == (Scale.PLANNING, Scale.TEXT)
    assert message()["photo"].embargo == datetime(2023, 5, 3, 6, tzinfo=UTC)


def test_a_text_that_is_elsewhere_is_told() -> None:
    data = (
        b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'><itemMeta>"
        b"<pubStatus qcode='stat:odd'/></itemMeta><contentSet><remoteContent href='a.xml'/>"
        b"</contentSet></newsItem>"
    )
    (item,) = items(data, NAME)
    assert item.status is Status.WITHHELD
    assert sorted(remark.split(":")[0] for remark in item.remarks) == ["contentSet", "pubStatus"]
