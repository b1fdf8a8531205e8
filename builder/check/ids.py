"""No id is given twice in a page."""

from collections.abc import Iterator

from builder.check.file import File
from builder.check.site import Site
from builder.problems import Problem


def check(file: File, _site: Site) -> Iterator[Problem]:
    """Report the second use of an id."""
    seen: set[str] = set()
    for tag in file.tags if file.is_page else ():
        id_ = tag.attributes.get("id")
        if id_ is not None and id_ in seen:
            yield file.problem("the id is given twice", tag.offset, got=id_)
        seen.add(id_ or "")
