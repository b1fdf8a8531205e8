"""What holds for every page of every kind in every language."""

import re
from posixpath import dirname, join, normpath

import pytest

from builder.model.language import language
from builder.render import pages
from builder.render.pages.order import Order
from tests.render.pages.archive import ASSETS, desk, hostile, plain, whole
from tests.render.pages.reader import Read, read
from tests.render.stories import site

FILES = plain()
HTML = sorted(path for path in FILES if path.endswith(".html"))
PARSED = {path: read(FILES[path]) for path in HTML}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "' onfocus=alert(1) autofocus='",
    "{{ 7*7 }}{% raw %}%(count)s %s {}",
    "\u202eabc",
    "__proto__",
    "]]><!--",
)


@pytest.fixture(params=HTML)
def page(request: pytest.FixtureRequest) -> tuple[str, str, Read]:
    """Path, source and elements of a page."""
    return request.param, FILES[request.param], PARSED[request.param]


def test_every_kind_is_planned() -> None:
    at = desk()
    kinds = {order.kind for order in pages.plan(at.catalog, at.config)}
    assert kinds == set(pages.KINDS) - {"entity_span"}


def test_orders_are_total() -> None:
    at = desk()
    orders = list(pages.plan(at.catalog, at.config))
    assert len(set(orders)) == len(orders)
    assert sorted(orders)[0] == Order(kind="about", lang="ar")


def test_language_and_direction(page: tuple[str, str, Read]) -> None:
    path, _, found = page
    lang = path.partition("/")[0] if "/" in path else "ar"
    assert found.all("html") == [{"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}]


def test_title_and_heading(page: tuple[str, str, Read]) -> None:
    _, _, found = page
    assert found.text["title"].strip()
    assert found.text["h1"].strip()


def test_policy_follows_charset(page: tuple[str, str, Read]) -> None:
    metas = page[2].all("meta")
    assert metas[0] == {"charset": "utf-8"}
    assert metas[1]["http-equiv"] == "Content-Security-Policy"
    assert str(metas[1]["content"]).endswith("base-uri 'none'; form-action 'self' file:")


def test_nothing_inline(page: tuple[str, str, Read]) -> None:
    for element in page[2].elements:
        assert not {"style", "srcdoc"} & set(element.attrs)
        assert not [name for name in element.attrs if name.startswith("on")]
        assert element.tag != "style"
    for script in page[2].all("script"):
        data = script.get("type") in ("application/ld+json", "application/json")
        assert data != ("src" in script)


def test_every_link_has_its_file(page: tuple[str, str, Read]) -> None:
    path, _, found = page
    for attrs in found.all("a") + found.all("link") + found.all("form"):
        target = str(attrs.get("href") or attrs.get("action"))
        if target.startswith(("#", "https://")):
            continue
        assert ":" not in target
        reached = normpath(join(dirname(path), target.partition("#")[0]))
        assert reached in FILES or reached in ASSETS.values(), (path, target)


def test_ids_are_unique(page: tuple[str, str, Read]) -> None:
    ids = [e.attrs["id"] for e in page[2].elements if "id" in e.attrs]
    assert len(ids) == len(set(ids))


def test_headings_step_by_one(page: tuple[str, str, Read]) -> None:
    levels = [int(e.tag[1]) for e in page[2].elements if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_search_box_everywhere(page: tuple[str, str, Read]) -> None:
    forms = page[2].all("form")
    assert forms
    assert all(form["method"] == "get" for form in forms)
    assert "q" in [box.get("name") for box in page[2].all("input")]


def test_no_absolute_address_without_base_url(page: tuple[str, str, Read]) -> None:
    for attrs in page[2].all("link"):
        assert not str(attrs["href"]).startswith("http")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    for path, file in whole(desk(*hostile(text))).items():
        if not path.endswith(".html"):
            continue
        found = read(file.data.decode())
        assert "img" not in {e.tag for e in found.elements}, path
        assert len(found.all("script")) == len(PARSED[path].all("script")), path
        for element in found.elements:
            assert not [name for name in element.attrs if name.startswith(("on", "autofocus"))]
        for link in found.all("a"):
            assert not str(link["href"]).lower().startswith("javascript:")


def test_hostile_direction_is_closed_outside_markup() -> None:
    for path, file in whole(desk(*hostile("\u202eabc"))).items():
        if path.endswith(".html"):
            title = read(file.data.decode()).text["title"]
            assert title.count("\u202e") == title.count("\u202c"), path


def test_absolute_addresses_with_base_url() -> None:
    at = desk(config=site(base_url="https://news.example/"))
    source = whole(at)["en/2023/05/03/drone.html"].data.decode()
    assert '<link rel="canonical" href="https://news.example/en/2023/05/03/drone.html">' in source
    assert 'hreflang="x-default" href="https://news.example/ar/2023/05/03/drone.html"' in source


def test_missing_pages_work_at_any_address_of_the_web() -> None:
    files = whole(desk(config=site(base_url="https://news.example/")))
    for path in ("404.html", "en/404.html"):
        found = read(files[path].data.decode())
        for attrs in found.all("a") + found.all("link") + found.all("form"):
            target = str(attrs.get("href") or attrs.get("action"))
            assert target.startswith(("https://news.example/", "#")), (path, target)


def test_languages_beyond_arabic_and_english() -> None:
    at = desk(config=site(languages=tuple(map(language, ("en", "ar", "fr", "fa")))))
    files = whole(at)
    persian = read(files["fa/index.html"].data.decode())
    assert persian.all("html") == [{"lang": "fa", "dir": "rtl"}]
    assert "مسيّرة فوق الكرملين" in files["fr/index.html"].data.decode()


def test_an_empty_archive_has_its_pages() -> None:
    files = whole(desk((), ()))
    assert "The archive holds no stories yet." in files["en/index.html"].data.decode()
