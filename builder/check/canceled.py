"""No file holds words of a story taken back, unless a published story says them too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.check.claim import Claim
from builder.check.file import File
from builder.check.forms import forms
from builder.check.seen import plain, seen
from builder.check.site import Site
from builder.check.watch import Found, Watch
from builder.problems import Problem

_WHAT = {
    "sentence": "the file holds words of a canceled story",
    "name": "the file holds a name that only a canceled story has",
    "word": "the index holds a word that only a canceled story has",
    "digest": "the file holds words whose digest content/_killed.yaml keeps",
}
_HINT = "build again with --full"


class Canceled:
    """Files that hold words of stories taken back, by what they hold."""

    def __init__(self) -> None:
        self._claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Take one file with one sentence, name, word or digest."""
        mark, _, key = claim.key[1].partition(" ")
        self._claims[mark, key].append(claim)

    def open(self, site: Site) -> Iterator[Problem]:
        """What no published story says."""
        allowed = self._said_elsewhere(site) if self._claims else set()
        for found in sorted(self._claims.keys() - allowed):
            yield from (claim.problem for claim in self._claims[found])

    def _said_elsewhere(self, site: Site) -> set[tuple[str, str]]:
        """What published stories say of it; they are read only until all of it is accounted for."""
        said: set[tuple[str, str]] = set()
        watch = site.watch.only(self._claims.keys())
        for path in site.withdrawn.published:
            if len(said) == len(self._claims):
                break
            text = plain(path.read_text(encoding="utf-8", errors="replace"))
            said |= {(one.mark, one.key) for one in _found(watch, text, forms(text))}
        return said


def claims(file: File, site: Site) -> Iterator[Claim]:
    """What a file holds that was to be withdrawn."""
    return of_watch(file, site.watch)


def of_watch(file: File, watch: Watch) -> Iterator[Claim]:
    """What a file holds of what ``watch`` looks for."""
    if not watch:
        return
    try:
        held = seen(file)
    except ValueError as error:
        what = "the file cannot be opened to look for words of canceled stories"
        problem = file.problem(what, got=str(error), hint=_HINT)
        yield Claim(key=(file.path, f"unread {file.path}"), problem=problem)
        return
    for found in _found(watch, f"{held.text}\n{file.path}", held.forms):
        problem = file.problem(_WHAT[found.mark], got=found.shown, hint=_HINT)
        yield Claim(key=(file.path, f"{found.mark} {found.key}"), problem=problem)


def _found(watch: Watch, text: str, words: Iterable[str]) -> Iterator[Found]:
    yield from watch.in_text(text)
    yield from watch.in_forms(words)
