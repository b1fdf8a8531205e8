"""A small published folder, a preview of it, and a way to ask it anything."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.model.page import OutputFile
from builder.serve.server import running
from builder.write.manifest import manifest
from builder.write.tree import Tree

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src none">'
PAGE = f'<!doctype html><html><head><meta charset="utf-8">{POLICY}</head><body>{{}}</body></html>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A preview at work and the folder it shows."""

    output: Path
    content: Path
    port: int
    builds: list[bool]

    def get(self, path: str, *, method: str = "GET", **headers: str) -> Answer:
        with closing(self.open(path, method=method, **headers)) as connection:
            raw = b"".join(iter(lambda: connection.recv(65536), b""))
        return answer(raw)

    def open(self, path: str, *, method: str = "GET", **headers: str) -> socket.socket:
        """Send exactly these bytes, which no client library would let through."""
        lines = {"Host": f"127.0.0.1:{self.port}", **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        connection.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1"))
        return connection


def answer(raw: bytes) -> Answer:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in rest)
    return Answer(status=int(first.split()[1]), headers=headers, body=body)


def publish(output: Path, **pages: str) -> None:
    """Write a site with one page per word, and its manifest."""
    output.mkdir(exist_ok=True)
    for old in output.glob("*.*"):
        old.unlink()
    tree = Tree(output)
    written = [tree.put(_page(name, text)) for name, text in pages.items()]
    tree.put(manifest((file.path, file.sha256) for file in written))


def _page(name: str, text: str) -> OutputFile:
    return OutputFile(path=f"{name}.html", data=PAGE.format(text).encode())


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    output, content = tmp_path / "output", tmp_path / "content"
    content.mkdir()
    pages = {"index": "door", "story": "words", "404": "no such page", "folder/index": "inner"}
    publish(output, **pages)
    (tmp_path / "secret.html").write_text("secret")
    builds: list[bool] = []

    def rebuild(_: object) -> bool:
        builds.append(True)
        return not (content / "broken").exists()

    with running(output, [content], rebuild, 0) as server:
        port = server.server_address[1]
        yield Visit(output=output, content=content, port=port, builds=builds)
