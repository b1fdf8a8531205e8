"""The sitemap and robots.txt."""

from datetime import date
from xml.etree import ElementTree as ET

from builder.model.catalog import Filed
from builder.render.sitemap import index, of_pages, of_stories, robots_txt
from tests.render.stories import site

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
WEB = site(base_url="https://a.example/?a&b/")


def filed(id_: str, *langs: str) -> Filed:
    return Filed(id=id_, day=date(2023, 5, 3), languages=langs)


def test_files_are_split_and_listed() -> None:
    stories = [filed(f"s{i}", "ar", "en") for i in range(3)]
    files = [(f.path, len(ET.fromstring(f.data))) for f in of_stories(2023, stories, WEB, limit=4)]
    assert files == [("sitemap-2023.xml", 4), ("sitemap-2023-2.xml", 2)]
    listed = ET.fromstring(index([("2023", 6)], WEB, limit=4).data)
    assert [e.findtext(f"{S}loc") for e in listed] == [
        "https://a.example/?a&b/sitemap-2023.xml",
        "https://a.example/?a&b/sitemap-2023-2.xml",
    ]


def test_translations_and_default() -> None:
    (file,) = of_stories(2023, [filed("a", "en", "ar"), filed("x", "en")], WEB)
    first, *_, last = ET.fromstring(file.data)
    assert [e.get("hreflang") for e in first.findall(f"{X}link")] == ["ar", "en", "x-default"]
    assert last.findall(f"{X}link") == []


def test_other_pages_have_their_own_file() -> None:
    (file,) = of_pages(["index.html", "ar/index.html"], site(base_url="https://a.example/"))
    assert file.path == "sitemap-pages.xml"
    assert b"<loc>https://a.example/</loc>" in file.data


def test_robots() -> None:
    assert robots_txt(site()).data == b"User-agent: *\nAllow: /\n"
    assert robots_txt(site(base_url="https://a.example/")).data.endswith(
        b"Sitemap: https://a.example/sitemap.xml\n"
    )
