"""The preview shows what the manifest lists, and nothing else however it is asked."""

import pytest

from tests.serve.conftest import Visit, publish


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/", b"door"),
        ("/index.html", b"door"),
        ("/story.html?q=1", b"words"),
        ("/story%2Ehtml", b"words"),
        ("/folder/", b"inner"),
    ],
)
def test_a_published_file_is_shown(visit: Visit, path: str, text: bytes) -> None:
    answer = visit.get(path)

    assert answer.status == 200
    assert text in answer.body
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/%2e%2e%2fsecret.html",
        "/..%5csecret.html",
        "/folder/../../secret.html",
        "/folder/../story.html",
        "/./story.html",
        "//story.html/../../secret.html",
        "/....//secret.html",
        "/%252e%252e/secret.html",
        "/%c0%ae%c0%ae/secret.html",
        "/story.html%00",
        "/story.html%00.txt",
        "/%00",
        "/%ff",
        "/folder",
        "/story.html/",
        "/STORY.html",
        "/manifest-sha256.txt",
        "/etc/passwd",
        "//etc/passwd",
        "/C:/Windows/win.ini",
        "http://127.0.0.1/story.html",
        "*",
        "story.html/..",
    ],
)
def test_any_other_address_shows_the_sites_own_404(visit: Visit, path: str) -> None:
    answer = visit.get(path)

    assert answer.status == 404
    assert b"no such page" in answer.body
    assert b"secret" not in answer.body


def test_an_unlisted_file_is_not_shown(visit: Visit) -> None:
    (visit.output / "draft.html").write_text("draft")

    assert visit.get("/draft.html").status == 404


@pytest.mark.parametrize("name", ["story.html", "folder"])
def test_nothing_is_shown_through_a_link(visit: Visit, name: str) -> None:
    place = visit.output / name
    outside = visit.output.parent / "elsewhere"
    place.rename(outside)
    place.symlink_to(outside)
    path = "/folder/index.html" if name == "folder" else "/story.html"

    assert visit.get(path).status == 404


def test_a_new_build_is_shown_at_once(visit: Visit) -> None:
    publish(visit.output, index="new door", late="late news")

    assert b"new door" in visit.get("/").body
    assert visit.get("/late.html").status == 200
    assert visit.get("/story.html").status == 404


def test_head_has_no_body(visit: Visit) -> None:
    answer = visit.get("/story.html", method="HEAD")

    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["Content-Length"]) == len(visit.get("/story.html").body)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_can_be_written(visit: Visit, method: str) -> None:
    assert visit.get("/story.html", method=method).status == 405
