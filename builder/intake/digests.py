"""``content/_killed.yaml``: what a check knows killed texts by, kept before they are deleted."""

from pathlib import Path
from secrets import token_bytes

from builder.config import SiteConfig
from builder.intake.cabinet import Cabinet
from builder.read.faults import Faults
from builder.read.frontmatter import frontmatter
from builder.read.killed import FILE, Killed, killed_text, read_killed, remembering
from builder.read.node import Text


class Digests:
    """The digests of one archive."""

    def __init__(self, content: Path, config: SiteConfig, cabinet: Cabinet) -> None:
        self._content = content
        self._config = config
        self._cabinet = cabinet
        self._killed: Killed | None = None

    def keep(self, id_: str, paths: list[str]) -> None:
        """Take digests of what the files of a story say; a file that is not sound is left alone."""
        texts = [text for path in paths for text in self._texts(path)]
        killed = self._known() if texts else None
        if killed:
            self._killed = remembering(killed, id_, texts)
            self._cabinet.write(FILE, killed_text(self._killed).encode())

    def _known(self) -> Killed | None:
        if self._killed is None:
            found, _ = read_killed(self._content, self._config)
            fresh = (
                None if (self._content / FILE).exists() else Killed(key=token_bytes(16), stories={})
            )
            self._killed = found or fresh
        return self._killed

    def _texts(self, path: str) -> list[str]:
        """Headline, summary and body of a story's file."""
        data = self._cabinet.data(path)
        parts = frontmatter(data, Faults(path)) if data else None
        if parts is None or parts.table is None:
            return []
        said = [parts.table.entries.get(name) for name in ("title", "summary")]
        fields = [one.value.value for one in said if one and isinstance(one.value, Text)]
        return [*fields, *parts.body.split("\n\n")]
