"""A story that was taken back has no page but its notice, and no card in the index."""

import re
from collections.abc import Iterator

from builder.check.file import File
from builder.check.seen import seen
from builder.check.site import Site
from builder.index.payload import FOLDER
from builder.model.story import Status
from builder.problems import Problem

_ADDRESS = re.compile(r"[^/]+/\d{4}/\d\d/\d\d/([a-z0-9-]+)(?:(\.html)|(?:/v(\d+))?[./].*)")
_HINT = "build again with --full"


def check_tree(site: Site) -> Iterator[Problem]:
    """Report pages at the addresses of stories and versions that were taken back."""
    gone = site.withdrawn
    for path in sorted(site.files) if gone.stories or gone.versions else ():
        match = _ADDRESS.fullmatch(path)
        if match and (how := _taken_back(site, match)):
            yield Problem(path=path, what=f"a page of a story that is {how}", hint=_HINT)


def check(file: File, site: Site) -> Iterator[Problem]:
    """Report cards of stories that were taken back."""
    if not site.withdrawn.stories or not file.path.startswith(f"{FOLDER}/"):
        return
    try:
        ids = seen(file).ids
    except ValueError:
        return  # the search for their words says so
    for id_ in sorted(ids & site.withdrawn.stories.keys()):
        what = f"the index has a card of a story that is {site.withdrawn.stories[id_].value}"
        yield file.problem(what, got=id_, hint=_HINT)


def _taken_back(site: Site, match: re.Match[str]) -> str:
    id_, own, version = match.groups()
    status = site.withdrawn.stories.get(id_)
    if status is not None and not (own and status is Status.CANCELED):
        return status.value
    if version and (id_, int(version)) in site.withdrawn.versions:
        return "taken back in this version"
    return ""
