"""No file holds a sentence of a canceled story, unless a published story says it too."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.check.claim import Claim
from builder.check.file import File
from builder.check.forbidden import forbidden
from builder.check.site import Site
from builder.problems import Problem

_TAG = re.compile(r"<[^>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class Canceled:
    """Files that hold words of canceled stories, per sentence."""

    def __init__(self) -> None:
        self._claims: dict[str, list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Take one file with one sentence."""
        self._claims[claim.key[1]].append(claim)

    def open(self, site: Site) -> Iterator[Problem]:
        """The sentences that no published story says."""
        allowed = self._said_elsewhere(site.published) if self._claims else set()
        for sentence in sorted(self._claims.keys() - allowed):
            yield from (claim.problem for claim in self._claims[sentence])

    def _said_elsewhere(self, paths: Iterable[Path]) -> set[str]:
        wanted = forbidden(self._claims)
        texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
        return {sentence for text in texts for sentence in wanted.found_in(text)}


def claims(file: File, site: Site) -> Iterator[Claim]:
    """The sentences of a file that were to be withdrawn."""
    for sentence in site.forbidden.found_in(_plain(file.text)) if site.forbidden.by_opening else ():
        problem = file.problem("the file holds words of a canceled story", got=sentence)
        yield Claim(key=(file.path, sentence), problem=problem)


def _plain(text: str) -> str:
    """The text as words: JSON escapes and references resolved, tags gone."""
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return html.unescape(_TAG.sub(" ", html.unescape(text) if "&lt;" in text else text))
