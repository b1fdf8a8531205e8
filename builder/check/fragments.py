"""Every ``#fragment`` of a link is the id of something in the page it leads to."""

from collections import defaultdict
from collections.abc import Iterator

from builder.check.claim import Claim
from builder.check.file import File, file
from builder.check.reference import Reference, references, target
from builder.check.site import Site
from builder.problems import Problem


class Fragments:
    """Fragments of other pages, per page; those pages are read once more at the end."""

    def __init__(self) -> None:
        self._claims: dict[str, list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Take one fragment of another page."""
        self._claims[claim.key[0]].append(claim)

    def open(self, site: Site) -> Iterator[Problem]:
        """The fragments that are not there."""
        for path, claims in sorted(self._claims.items()):
            ids = _ids(file(path, (site.output / path).read_bytes()))
            yield from (claim.problem for claim in claims if claim.key[1] not in ids)


def check(file: File, _site: Site) -> Iterator[Problem]:
    """Report fragments that are not in their own page."""
    own = [r for r in _with_fragment(file) if target(file.path, r.url) == file.path]
    ids = _ids(file) if own else set()
    yield from (_missing(file, r) for r in own if r.fragment not in ids)


def claims(file: File, site: Site) -> Iterator[Claim]:
    """The fragments that should be in another page."""
    for reference in _with_fragment(file):
        path = target(file.path, reference.url)
        if path != file.path and path in site.files:
            yield Claim(key=(path, reference.fragment), problem=_missing(file, reference))


def _with_fragment(file: File) -> Iterator[Reference]:
    if file.is_page:
        yield from (r for r in references(file) if not r.scheme and _is_id(r.fragment))


def _is_id(fragment: str) -> bool:
    # #top needs no id, ``:~:text=`` is a browser's own, and ``q=`` is the search page's question.
    return fragment not in ("", "top") and "=" not in fragment


def _missing(file: File, reference: Reference) -> Problem:
    return file.problem("nothing there has this id", reference.offset, got=reference.url)


def _ids(file: File) -> set[str]:
    return {
        tag.attributes[name]
        for tag in file.tags
        for name in ("id", "name")
        if name in tag.attributes
    }
