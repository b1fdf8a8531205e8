"""The preview answers only those who ask for it by its own name."""

import socket

import pytest

from tests.serve.conftest import Visit


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_its_own_names_are_welcome(visit: Visit, name: str) -> None:
    assert visit.get("/", Host=f"{name}:{visit.port}").status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "localhost",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "localhost:{port}.evil.example",
        "127.0.0.1:{port}, evil.example",
        "0.0.0.0:{port}",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/__barqiya_events", "/__barqiya_reload.js", "/none"])
def test_a_foreign_host_is_refused(visit: Visit, host: str, path: str) -> None:
    answer = visit.get(path, Host=host.format(port=visit.port))

    assert answer.status == 403
    assert b"door" not in answer.body


def test_a_foreign_host_is_refused_on_head(visit: Visit) -> None:
    assert visit.get("/", method="HEAD", Host="evil.example").status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
def test_another_site_may_not_ask(visit: Visit, origin: str) -> None:
    assert visit.get("/__barqiya_events", Origin=origin).status == 403


def test_its_own_pages_may_ask(visit: Visit) -> None:
    assert visit.get("/", Origin=f"http://127.0.0.1:{visit.port}").status == 200


def test_two_hosts_are_refused(visit: Visit) -> None:
    ours = f"127.0.0.1:{visit.port}"

    assert visit.get("/", Host=f"{ours}\r\nHost: evil.example").status == 403


def test_no_other_machine_can_connect(visit: Visit) -> None:
    # Any address but 127.0.0.1 stands for the outside; 127.0.0.2 is one that every Linux has.
    with pytest.raises(OSError, match=r"refused|timed out|assign"):
        socket.create_connection(("127.0.0.2", visit.port), timeout=2).close()
