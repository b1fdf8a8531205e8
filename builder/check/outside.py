"""Nothing is loaded from elsewhere, and without ``base_url`` no page says where it stands."""

from collections.abc import Iterator

from builder.check.file import File
from builder.check.reference import Reference, Use, references
from builder.check.site import Site
from builder.problems import Problem

_ALLOWED: dict[Use, frozenset[str]] = {
    "link": frozenset({"http:", "https:", "mailto:"}),
    "form": frozenset(),
    "head": frozenset(),
    "resource": frozenset({"data:"}),
}
_WHAT: dict[Use, str] = {
    "link": "a link may only lead to http, https or mailto",
    "form": "a form sends its words to another place",
    "head": "an absolute address, although site.yaml has no such base_url",
    "resource": "a page loads this from elsewhere, so it breaks without a network",
}


def check(file: File, site: Site) -> Iterator[Problem]:
    """Report addresses that leave the site where none may."""
    for reference in references(file):
        if not _fine(site, reference, lost=file.path.endswith("404.html")):
            yield file.problem(_WHAT[reference.use], reference.offset, got=reference.url)


def _fine(site: Site, reference: Reference, *, lost: bool) -> bool:
    """A page for lost readers is shown by a web host at any address, so it may say where it is."""
    scheme = reference.scheme
    if not scheme or scheme in _ALLOWED[reference.use]:
        return True
    ours = bool(site.base_url) and reference.url.startswith(site.base_url or "")
    return ours and (lost or reference.use == "head")
