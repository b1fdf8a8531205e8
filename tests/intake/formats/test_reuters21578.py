"""Reuters-21578 as SGML."""

from datetime import UTC, datetime

from builder.intake.formats.reuters21578 import FORMAT
from builder.intake.item import Named, Note, Target
from tests.intake.formats.wires import SGML
from tests.intake.words import items, one

START = '<REUTERS TOPICS="NO" NEWID="7">\n<DATE>3-MAR-1987 09:15:05.40</DATE>\n'


def test_a_story_is_read_field_by_field() -> None:
    item = items(FORMAT, SGML.encode())[0]

    assert (item.guid, item.number, item.lang) == ("reuters-21578:101", "f0704", "en")
    assert (item.slugline, item.urgency) == ("BC-WHEAT-<WHT>-TENDER", 3)
    assert item.title == "(CORRECTED) - WHEAT TENDER <WHT> OPENS"
    assert item.byline == "By Sami Nasser, Agency"
    assert item.dateline == "CAIRO, March 3"
    assert item.date == datetime(1987, 3, 3, 9, 15, 5, tzinfo=UTC)
    assert item.places == (
        Named(name="saudi-arabia", code="reuters-21578:place:saudi-arabia"),
        Named(name="egypt", code="reuters-21578:place:egypt"),
    )
    assert [name.code for name in item.topics] == [
        "reuters-21578:topic:wheat",
        "reuters-21578:org:opec",
    ]
    assert [name.name for name in item.people] == ["nasser"]
    assert item.ednote == "One tag moved"
    assert item.supersedes == Target(headline="WHEAT TENDER <WHT> OPENS")
    assert item.corrections == (
        Note(date=item.date, text="Corrects the price in the first paragraph."),
    )


def test_the_copy_is_paragraphs_tables_and_all() -> None:
    item = items(FORMAT, SGML.encode())[0]

    assert item.body == (
        "The tender opened at five pct\nover last year's price <in dlrs> R&D said."
        "\n\nCorrects the price in the first paragraph."
        "\n\nPrices:"
        "\n\n  wheat      120   130\n  barley      90    95"
        "\n\nوقال التاجر: «السعر عادل».\nSou\ufffdrces agreed.\nReuter"
    )
    assert item.remarks == (
        "body: 1 places with unreadable characters inside words, shown as \ufffd; "
        "compare with the source",
    )


def test_a_brief_keeps_its_filler() -> None:
    brief = items(FORMAT, SGML.encode())[1]

    assert (brief.title, brief.body) == ("GOLD FIXED AT 400 DLRS", "Blah blah blah.")
    assert brief.urgency == 1


def test_an_impossible_hour_keeps_the_day() -> None:
    brief = items(FORMAT, SGML.encode())[1]

    assert brief.date == datetime(1987, 3, 31, tzinfo=UTC)
    assert brief.remarks == (
        'date: "31-MAR-1987 605:12:19.12" cannot be; the day is kept, set the hour by hand',
    )


def test_an_impossible_day_is_none() -> None:
    item = items(FORMAT, SGML.encode())[2]

    assert item.date is None
    assert "cannot be" in item.remarks[0]


def test_an_unprocessed_story_is_taken_by_what_it_has() -> None:
    item = items(FORMAT, SGML.encode())[2]

    assert item.title == ""
    assert item.body == "METAL PRICES - APR 7\n\n COPPER    918.00 920.00\n LEAD      307.00 307.50"


def test_a_dateline_that_is_torn_from_a_table_goes_back() -> None:
    item = items(FORMAT, SGML.encode())[3]

    assert item.dateline == ""
    assert item.body.startswith("MTH  6.12  -  5.87 2  MTH  6.50  -  6.37\n6  MTH  SEVEN")


def test_stories_of_one_file_keep_their_own_bytes() -> None:
    data = SGML.encode()
    found = items(FORMAT, data)

    assert b"".join(item.raw for item in found) == data[data.index(b"<REUTERS") :]
    lines = data.split(b"\n")
    assert all(lines[item.line - 1].startswith(b"<REUTERS") for item in found)


def test_a_cut_story_is_kept_and_told() -> None:
    item = one(FORMAT, START + "<TEXT><TITLE>HEAD</TITLE><BODY>one two")

    assert (item.title, item.body) == ("HEAD", "one two")
    assert item.remarks == ("body: </REUTERS> is missing; the file may be cut",)


def test_signs_that_look_like_tags_are_words() -> None:
    item = one(FORMAT, START + "<TEXT><BODY>A <B> C &#55296; &lt;D></BODY></TEXT></REUTERS>")

    assert item.body == "A <B> C &#55296; <D>"


def test_no_date_at_all_is_told() -> None:
    item = one(FORMAT, '<REUTERS NEWID="7"><TEXT><BODY>A</BODY></TEXT></REUTERS>')

    assert item.remarks == ('date: "" is no date; set it by hand',)
