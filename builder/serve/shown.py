"""The files that the preview may show: those that the manifest lists, and nothing by a link."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from builder.write.manifest import NAME, listed

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A file for a browser."""

    data: bytes
    """Its bytes."""
    type: str
    """Its media type."""
    found: bool = True
    """False for the page that says that there is no such page."""


class Showcase:
    """The published files; the manifest is read again whenever a build has written a new one."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._stamp: tuple[int, int] | None = None
        self._paths: frozenset[str] = frozenset()

    def show(self, url: str) -> Shown | None:
        """The file of an address, else a 404 page of the site, else nothing."""
        path = _path(url)
        return self._file(path) or self._not_found(path)

    def _not_found(self, path: str) -> Shown | None:
        folder = path.partition("/")[0]
        for page in (f"{folder}/404.html", "404.html", *self._any_not_found()):
            if shown := self._file(page):
                return Shown(data=shown.data, type=shown.type, found=False)
        return None

    def _any_not_found(self) -> list[str]:
        return sorted(path for path in self._listed() if path.endswith("/404.html"))[:1]

    def _file(self, path: str) -> Shown | None:
        # Names are compared, never resolved: what the manifest does not list has no way in.
        if path not in self._listed():
            return None
        root = self._output.resolve()
        try:
            real = (root / path).resolve(strict=True)
            if real != root / path or not real.is_file():
                return None
            return Shown(data=real.read_bytes(), type=_type(path))
        except OSError:
            return None

    def _listed(self) -> frozenset[str]:
        stamp = self._manifest_stamp()
        if stamp != self._stamp:
            self._paths = frozenset(listed(self._output) or ())
            self._stamp = stamp
        return self._paths

    def _manifest_stamp(self) -> tuple[int, int] | None:
        try:
            stat = (self._output / NAME).stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_mtime_ns


def _path(url: str) -> str:
    """The path that an address asks for, exactly as the manifest would write it, or nothing."""
    raw = unquote_to_bytes(url.partition("#")[0].partition("?")[0])
    try:
        path = raw.decode()
    except UnicodeDecodeError:
        return ""
    path = path.removeprefix("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _type(path: str) -> str:
    return _TYPES.get(Path(path).suffix, "application/octet-stream")
