"""Every address within the site leads to a file of the site."""

from collections.abc import Iterator

from builder.check.file import File
from builder.check.reference import Reference, references, target
from builder.check.site import Site
from builder.problems import Problem


def check(file: File, site: Site) -> Iterator[Problem]:
    """Report addresses that lead nowhere, or out of the folder."""
    for reference in references(file):
        what = _fault(file, site, reference)
        if what:
            yield file.problem(what, reference.offset, got=reference.url)


def _fault(file: File, site: Site, reference: Reference) -> str:
    found = _inside(file, site, reference)
    if found is None or found in site.files:
        return ""
    if reference.url.startswith("/"):
        return "an address that starts with / leads nowhere on a disk"
    if found.startswith(".."):
        return "the address leaves the archive"
    folder = found.rstrip("/") + "/"
    if any(path.startswith(folder) for path in site.files):
        return "the address names a folder, which shows no page on a disk"
    return "no such file"


def _inside(file: File, site: Site, reference: Reference) -> str | None:
    """The file that a reference means, or ``None`` when it leads to another site."""
    if not reference.scheme:
        url = reference.url
        return url if url.startswith("/") else target(file.path, url)
    if site.base_url and reference.url.startswith(site.base_url):
        return target("", reference.url.removeprefix(site.base_url)) or "index.html"
    return None
