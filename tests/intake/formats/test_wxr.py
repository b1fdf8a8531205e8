"""WordPress exports."""

from datetime import UTC, datetime

import pytest

from builder.intake.item import Item, Named, Scale
from builder.model.story import Format, Status
from tests.intake.formats.samples import format_of, items, said, sample, shown

HEAD = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:wp="http://wordpress.org/export/{}/"><channel><title>Site</title>'
)


def posts(*entries: str, version: str = "1.2") -> list[Item]:
    text = "".join(f"<item><title>T</title>{entry}</item>" for entry in entries)
    return items(f"{HEAD.format(version)}{text}</channel></rss>".encode())


def words(content: str) -> list[str]:
    """The words of a post with this content."""
    (found,) = posts(f"<content:encoded><![CDATA[{content}]]></content:encoded>")
    assert shown(found) == said(found)
    return shown(found)


def test_the_sample_is_known_and_keeps_its_words() -> None:
    data = sample("wordpress.xml")

    assert format_of(data).name == "WordPress export"
    assert all(shown(one) == said(one) for one in items(data))


def test_a_post() -> None:
    found = items(sample("wordpress.xml"))[0]

    assert (found.guid, found.lang, found.source) == (
        "https://hill.example/?p=12",
        "en",
        "Hill Desk",
    )
    assert (found.title, found.summary) == ("Snow closes the & pass", "The road is shut.")
    assert found.format is Format.MARKDOWN
    assert " ".join(said(found)) == (
        "Snow closed the pass on Tuesday. No buses No bread"
        ' The pass from above and [weather town="Bsharri"] tomorrow.'
    )
    assert (found.byline, found.slugline) == ("Rana Haddad", "snow-closes-the-pass")
    assert found.date == datetime(2024, 1, 16, 7, 30, tzinfo=UTC)
    assert found.updated == datetime(2024, 1, 16, 9, tzinfo=UTC)
    assert (found.topics, found.places) == ((Named(name="Weather"),), (Named(name="Bsharri"),))
    assert found.remarks == (
        "content:encoded: a block 'latest-posts' that its site makes on the fly;"
        " it is kept in the source only",
        "wp:comment: readers' comments: 1; only the source has them",
    )


def test_a_translation() -> None:
    english, arabic, *_ = items(sample("wordpress.xml"))

    assert (english.translates, arabic.translates) == (None, english.guid)
    assert (arabic.lang, arabic.slugline, arabic.byline) == ("ar", "الثلج", "unknown")
    assert arabic.date == datetime(2024, 1, 16, 10, tzinfo=UTC)
    assert arabic.body.count("\n\n") == 1


def test_wpml() -> None:
    def meta(key: str, value: str) -> str:
        name = f"<wp:meta_key>_wpml_import_{key}</wp:meta_key>"
        return f"<wp:postmeta>{name}<wp:meta_value>{value}</wp:meta_value></wp:postmeta>"

    group = meta("translation_group", "7")
    translated, original = posts(
        f"<guid>1</guid>{group}{meta('language_code', 'ar')}{meta('source_language_code', 'fr')}",
        f"<guid>2</guid>{group}{meta('language_code', 'fr')}",
    )

    assert (translated.translates, translated.lang) == ("2", "ar")
    assert (original.translates, original.lang) == (None, "fr")


def test_life_of_posts() -> None:
    _, _, draft, trash, future, page, picture = items(sample("wordpress.xml"))

    assert (draft.status, draft.date) == (Status.WITHHELD, datetime(2024, 1, 17, 10, tzinfo=UTC))
    assert trash.status is Status.CANCELED
    assert (future.status, future.embargo) == (
        Status.USABLE,
        datetime(2031, 1, 15, 10, tzinfo=UTC),
    )
    assert (page.scale, page.remarks) == (
        Scale.OTHER,
        ("wp:post_type: a 'page'; only posts are stories",),
    )
    assert picture.scale is Scale.PICTURE


@pytest.mark.parametrize("status", ["draft", "private", "pending", "odd"])
def test_unpublished_posts_are_withheld(status: str) -> None:
    (found,) = posts(f"<wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>")

    assert found.status is Status.WITHHELD


def test_a_post_behind_a_password_is_withheld() -> None:
    (found,) = posts("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>")

    assert found.status is Status.WITHHELD


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_versions(version: str) -> None:
    (found,) = posts("<wp:post_date_gmt>2010-01-02 03:04:05</wp:post_date_gmt>", version=version)

    assert found.date == datetime(2010, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "shown_as"),
    [
        ("One.\n\nTwo\nthree.", "One. Two three."),
        ("[gallery ids='1,2'] after", "after"),
        ("[caption id='a' caption='Old words']<img src='x'/>[/caption]", "Old words"),
        ("[[caption]] stays", "[[caption]] stays"),
        ("[custom text='words']inner[/custom]", "[custom text='words']inner[/custom]"),
        ("<pre>a\n\nb</pre> c", "a b c"),
        ("<!-- wp:quote --><blockquote><p>Said</p></blockquote><!-- /wp:quote -->", "Said"),
        ("a < b &lt;CWX&gt; &amp; c", "a < b <CWX> & c"),
    ],
)
def test_marks_and_paragraphs(content: str, shown_as: str) -> None:
    assert words(content) == shown_as.split()


def test_control_characters_cost_no_file() -> None:
    (found,) = posts("<content:encoded><![CDATA[One\x02 two\x0bthree]]></content:encoded>")

    assert shown(found) == said(found) == ["One", "two", "three"]
    assert b"\x02" in found.raw
    assert found.remarks == ("text: control characters, read as blanks; compare with the source",)
