"""The pages of one story."""

from builder.body import Bodies
from builder.model.story import Story
from builder.render.pages.story import render_story
from tests.render.pages.archive import TEXT, desk, plain, stories, story_files
from tests.render.stories import edition, story


def source(path: str) -> str:
    return plain()[path]


def test_one_page_per_edition_and_ordered_pair() -> None:
    at = desk()
    assert [f.path for f in story_files(stories()[0], at)] == [
        "ar/2023/05/03/drone.html",
        "en/2023/05/03/drone.html",
        "ar/2023/05/03/drone.en.html",
        "en/2023/05/03/drone.ar.html",
    ]


def test_headline_and_kicker() -> None:
    html = source("en/2023/05/03/drone.html")
    assert '<h1><bdi dir="ltr">Drone over the Kremlin</bdi></h1>' in html
    assert '<a href="../../../../en/topics/war.html"><bdi>Conflict</bdi></a></p>' in html
    assert '<strong class="flash">Flash</strong>' in html


def test_dateline_runs_into_the_first_paragraph() -> None:
    html = source("en/2023/05/03/drone.html")
    assert (
        '<p><bdi class="dateline">MOSCOW</bdi> <span class="dash" aria-hidden="true">—</span> '
        "\nFirst paragraph.</p>"
    ) in html.replace("> First", "> \nFirst")


def test_dateline_stands_alone_before_anything_else() -> None:
    s = stories()[0]
    html = _text(s, "## Heading\n\nText")
    assert '<p><bdi class="dateline">MOSCOW</bdi></p>' in html
    assert html.count("<h2>Heading</h2>") == 1


def test_a_siblings_words_are_marked() -> None:
    assert '<bdi class="byline" lang="en">By Jane Doe</bdi>' in source("ar/2023/05/03/drone.html")


def test_correction_box() -> None:
    html = source("en/2023/05/03/drone.html")
    assert '<h2 id="corrections">Correction</h2>' in html
    assert '<bdi dir="ltr">It was two.</bdi>' in html


def test_chain_is_shown_both_ways() -> None:
    assert "A newer version replaces this one:" in source("en/2023/05/03/flash.html")
    newest = source("en/2023/05/03/drone.html")
    assert "A newer version" not in newest
    assert 'href="../../../../en/2023/05/03/flash.html"' in newest


def test_own_versions_are_not_also_about_this() -> None:
    html = source("en/2023/05/03/drone.html")
    related = html[html.index('id="related"') : html.index('id="cite"')]
    assert "single.html" in related
    assert "flash.html" not in related


def test_neighbours() -> None:
    html = source("en/2023/05/03/flash.html")
    assert 'rel="prev" href="../../../../en/2022/05/03/single.html"' in html
    assert 'rel="next" href="../../../../en/2023/05/03/drone.html"' in html


def test_missing_language_is_said() -> None:
    html = source("en/2022/05/03/single.html")
    assert "This story has no edition in:" in html
    assert 'href="../../../../ar/index.html" lang="ar" dir="rtl" hreflang="ar">العربية' in html


def test_citation_and_description() -> None:
    html = source("en/2023/05/03/drone.html")
    assert "@article{drone," in html
    assert "TY  - NEWS" in html
    assert '<meta name="citation_title" content="Drone over the Kremlin">' in html
    assert '"@type": "NewsArticle"' in html


def test_tombstone_says_nothing_of_what_was_said() -> None:
    html = source("en/2021/03/01/gone.html")
    assert "Not confirmed." in html
    assert "SECRET" not in html
    assert "ld+json" not in html
    assert "First paragraph" not in html


def test_parallel_rows_pair_blocks() -> None:
    html = source("ar/2023/05/03/drone.en.html")
    assert html.count('<div class="row">') == 1 + TEXT.count("\n\n") + 1
    assert html.index('lang="ar" dir="rtl">\n') < html.index('lang="en" dir="ltr">\n')


def test_parallel_columns_when_counts_differ() -> None:
    s = story(edition("ar"), edition("en"))
    bodies = {
        "ar": Bodies().render("واحد\n\nاثنان", s.editions[0].format),
        "en": Bodies().render("One", s.editions[1].format),
    }
    html = list(render_story(s, bodies, desk()))[2].data.decode()
    assert '<div class="row whole">' in html


def _text(s: Story, text: str) -> str:
    return story_files(s, desk(), text)[1].data.decode()
