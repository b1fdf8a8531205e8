"""Pages that name each other as the same page in another language do so both ways."""

from collections.abc import Iterator

from builder.check.claim import Claim
from builder.check.file import File, Tag
from builder.check.reference import target
from builder.check.site import Site
from builder.problems import Problem


class Alternates:
    """Pages that named another and were not yet named back."""

    def __init__(self) -> None:
        self._claims: dict[tuple[str, str], Claim] = {}

    def add(self, claim: Claim) -> None:
        """Take one page's word, or let it settle the other's."""
        page, other = claim.key
        if self._claims.pop((other, page), None) is None:
            self._claims[claim.key] = claim

    def open(self, site: Site) -> Iterator[Problem]:
        """Pages whose word was not returned; a page that does not exist is for the links check."""
        yield from (c.problem for c in self._claims.values() if c.key[1] in site.files)


def claims(file: File, site: Site) -> Iterator[Claim]:
    """The pages that this one names as its other languages."""
    # A page may name another twice: as its language, and as the one for everybody else.
    named = {_other(file, site, tag): tag for tag in file.tags if file.is_page and _is_claim(tag)}
    for other, tag in named.items():
        if other != file.path:
            yield Claim(key=(file.path, other), problem=_one_way(file, tag, other))


def _is_claim(tag: Tag) -> bool:
    page = tag.attributes.get("type", "text/html").startswith("text/html")
    return tag.name == "link" and "hreflang" in tag.attributes and page


def _other(file: File, site: Site, tag: Tag) -> str:
    url = tag.attributes.get("href", "")
    if site.base_url and url.startswith(site.base_url):
        return target("", url.removeprefix(site.base_url))
    return target(file.path, url)


def _one_way(file: File, tag: Tag, other: str) -> Problem:
    return file.problem("the page in that language does not name this one", tag.offset, got=other)
