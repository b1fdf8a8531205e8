"""The sitemap and robots.txt."""

from xml.etree import ElementTree as ET

from builder.render.sitemap import robots_txt, sitemap
from tests.render.stories import card, site

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
WEB = site(base_url="https://a.example/?a&b/")


def test_no_sitemap_without_an_address() -> None:
    assert list(sitemap([(2023, [card()])], site())) == []


def test_files_are_split_and_listed() -> None:
    cards = [card(f"s{i}") for i in range(3)]
    files = {f.path: ET.fromstring(f.data) for f in sitemap([(2023, cards)], WEB, limit=4)}
    assert list(files) == ["sitemap-2023.xml", "sitemap-2023-2.xml", "sitemap.xml"]
    assert [len(f) for f in files.values()] == [4, 2, 2]
    assert [e.findtext(f"{S}loc") for e in files["sitemap.xml"]] == [
        "https://a.example/?a&b/sitemap-2023.xml",
        "https://a.example/?a&b/sitemap-2023-2.xml",
    ]


def test_translations_and_default() -> None:
    stories = ET.fromstring(next(sitemap([(2023, [card(), card("x", "en")])], WEB)).data)
    first, last = stories[0], stories[-1]
    assert [e.get("hreflang") for e in first.findall(f"{X}link")] == ["ar", "en", "x-default"]
    assert last.findall(f"{X}link") == []


def test_other_pages_have_their_own_file() -> None:
    files = list(
        sitemap([], site(base_url="https://a.example/"), pages=["index.html", "ar/index.html"])
    )
    assert files[0].path == "sitemap-pages.xml"
    assert b"<loc>https://a.example/</loc>" in files[0].data


def test_robots() -> None:
    assert robots_txt(site()).data == b"User-agent: *\nAllow: /\n"
    assert robots_txt(site(base_url="https://a.example/")).data.endswith(
        b"Sitemap: https://a.example/sitemap.xml\n"
    )
