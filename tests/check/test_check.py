"""Every check finds its own fault, says where, and finds nothing in a sound site."""

from pathlib import Path

import pytest

from tests.check.conftest import Spoiled, page


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_sound_site_has_no_problems(problems: Spoiled, jobs: int) -> None:
    assert problems(jobs=jobs) == []


@pytest.mark.parametrize(
    ("href", "what"),
    [
        ("gone.html", "no such file"),
        ("INDEX.html", "no such file"),
        ("en/", "the address names a folder, which shows no page on a disk"),
        ("en", "the address names a folder, which shows no page on a disk"),
        ("../other/index.html", "the address leaves the archive"),
        ("/en/index.html", "an address that starts with / leads nowhere on a disk"),
        ("javascript:alert(1)", "a link may only lead to http, https or mailto"),
        ("file:///etc/passwd", "a link may only lead to http, https or mailto"),
        ("//example.org/", "a link may only lead to http, https or mailto"),
        ("#gone", "nothing there has this id"),
        ("en/index.html#gone", "nothing there has this id"),
    ],
)
def test_links(problems: Spoiled, href: str, what: str) -> None:
    found = problems({"index.html": page(f'one\n <a href="{href}">two</a>')})

    assert found == [f"index.html:7:2: {what} (got '{href}')"]


@pytest.mark.parametrize(
    "href", ["", "#top", "en/index.html#words", "en%2Findex.html", "mailto:a@b.c", "?q=1"]
)
def test_good_links(problems: Spoiled, href: str) -> None:
    assert problems({"index.html": page(f'<a href="{href}">two</a>')}) == []


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="https://example.org/a.png">',
        '<img srcset="//example.org/a.png 2x">',
        '<script src="https://example.org/a.js"></script>',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<link rel="preload icon" href="http://example.org/a.ico">',
        '<iframe src="https://example.org/"></iframe>',
        '<video poster="https://example.org/a.png"></video>',
        '<svg><use href="https://example.org/a.svg#x"/></svg>',
    ],
)
def test_nothing_is_loaded_from_elsewhere(problems: Spoiled, tag: str) -> None:
    (found,) = problems({"index.html": page(tag)})

    assert "a page loads this from elsewhere" in found


def test_styles_load_nothing_from_elsewhere(problems: Spoiled) -> None:
    css = "@import 'https://example.org/a.css';\nbody { background: url(\"//example.org/b.png\") }"

    found = problems({"site.css": css})

    assert [line.partition(" ")[0] for line in found] == ["site.css:1:1:", "site.css:2:20:"]


def test_without_base_url_no_page_says_where_it_stands(problems: Spoiled) -> None:
    canonical = '<link rel="canonical" href="https://archive.example/index.html">'

    (found,) = problems({"index.html": page(head=canonical)})

    assert "site.yaml has no such base_url" in found


def test_with_base_url_absolute_addresses_are_followed(problems: Spoiled) -> None:
    canonical = '<link rel="canonical" href="https://archive.example/a/{}.html">'
    files = {"index.html": page(head=canonical.format("index") + canonical.format("gone"))}

    (found,) = problems(files, base_url="https://archive.example/a/")

    assert "no such file" in found


def test_a_form_stays_in_the_site(problems: Spoiled) -> None:
    (found,) = problems({"index.html": page('<form action="https://example.org/"></form>')})

    assert "a form sends its words to another place" in found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (page(lang="fr"), "<html lang> is no language of the site (got 'fr')"),
        (page(lang="ar"), "<html lang> is not that of its folder (got 'ar')"),
        (page(dir_="rtl"), "<html dir> is not that of en (got 'rtl')"),
        ("words", "the page has no <html>"),
    ],
)
def test_language_and_direction(problems: Spoiled, text: str, what: str) -> None:
    assert any(what in found for found in problems({"en/about.html": text}))


def test_languages_name_each_other_both_ways(problems: Spoiled) -> None:
    found = problems({"ar/index.html": page('<p id="words">كلمات</p>', lang="ar")})

    what = "the page in that language does not name this one"
    assert found == [f"en/index.html:4:1: {what} (got 'ar/index.html')"]


def test_a_page_for_everybody_else_is_named_back_too(problems: Spoiled) -> None:
    link = '<link rel="alternate" hreflang="{0}" href="{1}">'
    door = page(head=link.format("x-default", "index.html") + link.format("en", "en/about.html"))
    about = page(head=link.format("x-default", "../index.html") + link.format("en", "about.html"))

    assert problems({"index.html": door, "en/about.html": about}) == []


def test_an_id_given_twice(problems: Spoiled) -> None:
    found = problems({"index.html": page('<p id="a"></p>\n<p id="b"></p><p id="a"></p>')})

    assert found == ["index.html:7:15: the id is given twice (got 'a')"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<script>alert(1)</script>", "an inline script"),
        ("<style>p { color: red }</style>", "an inline style"),
        ('<p style="color: red">', "an inline style"),
        ('<p onclick="go()">', "an inline handler onclick"),
    ],
)
def test_nothing_inline(problems: Spoiled, body: str, what: str) -> None:
    assert problems({"index.html": page(body)}) == [f"index.html:6:1: {what}"]


def test_linked_data_and_what_stands_in_comments_and_scripts_is_no_page(problems: Spoiled) -> None:
    body = (
        '<script type="application/ld+json">{"x": "<a href=gone.html>"}</script>'
        '<!-- <a href="gone.html"> -->'
    )

    assert problems({"index.html": page(body)}) == []


def test_the_policy_stands_first(problems: Spoiled) -> None:
    late = page().replace("<meta http", "<title>t</title><meta http")

    (found,) = problems({"index.html": late})

    assert "no content policy right after the charset" in found


def test_a_changed_lost_or_added_file(problems: Spoiled, tmp_path: Path) -> None:
    problems()
    (tmp_path / "output/site.css").write_text("changed")
    (tmp_path / "output/icon.svg").unlink()
    (tmp_path / "output/mine.txt").write_text("mine")

    found = problems.again()

    assert found == [
        "icon.svg:1:1: the file is gone; build again",
        "mine.txt:1:1: the manifest does not list this file, so copies of it cannot be verified",
        "site.css:1:1: the file is not as it was published; build again",
    ]


def test_no_manifest(problems: Spoiled, tmp_path: Path) -> None:
    problems()
    (tmp_path / "output/manifest-sha256.txt").unlink()

    found = problems.again()

    assert found == ["manifest-sha256.txt:1:1: no manifest that can be read; build again"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("en/con.txt", "Windows takes the name for a device"),
        ("aux/a.txt", "Windows takes the name for a device"),
        ("a:b.txt", "the name holds a character that Windows refuses"),
        ("a./b.txt", "Windows cuts the dot or space at the end of the name"),
        (f"{'a' * 81}.txt", "a name is longer than 80 characters"),
        ("/".join(["folder"] * 18) + ".txt", "the path is longer than 120 characters"),
        ("Site.css", "on most disks this is the same file as Site.css"),
    ],
)
def test_names(problems: Spoiled, name: str, what: str) -> None:
    assert any(what in found for found in problems({name: ""}))
