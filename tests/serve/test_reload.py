"""A page in the preview learns of every build; the files on disk know nothing of it."""

import socket
from contextlib import closing

from builder.serve.injection import with_reload
from tests.serve.conftest import Visit


def read_until(connection: socket.socket, wanted: bytes) -> bytes:
    seen = b""
    while wanted not in seen and (more := connection.recv(4096)):
        seen += more
    return seen


def test_the_served_copy_loads_the_script_and_the_file_does_not(visit: Visit) -> None:
    assert b'<script src="/__barqiya_reload.js" defer></script></head>' in visit.get("/").body
    assert b"barqiya" not in (visit.output / "index.html").read_bytes()


def test_the_served_policy_lets_the_page_listen_to_the_preview_only() -> None:
    page = b"""<head><meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; script-src 'self'; connect-src 'none'; base-uri 'none'">"""

    policy = with_reload(page)

    assert b"default-src 'none'; connect-src 'self'" in policy
    assert b"connect-src 'none'" not in policy
    assert b"base-uri 'none'" in policy


def test_the_script_is_served(visit: Visit) -> None:
    answer = visit.get("/__barqiya_reload.js")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"EventSource" in answer.body


def test_a_change_builds_and_reloads(visit: Visit) -> None:
    with closing(visit.open("/__barqiya_events")) as events:
        assert b"text/event-stream" in read_until(events, b"\r\n\r\n")
        (visit.content / "story.ar.md").write_text("new")

        assert b"event: reload" in read_until(events, b"data: 1\n\n")
    assert visit.builds == [True]


def test_a_failed_build_is_told_and_nothing_reloads(visit: Visit) -> None:
    with closing(visit.open("/__barqiya_events")) as events:
        read_until(events, b"\r\n\r\n")
        (visit.content / "broken").touch()

        assert b"event: failed" in read_until(events, b"data: 1\n\n")
