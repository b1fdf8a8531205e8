"""Pages hold no inline script or style, and their content policy stands first after the charset."""

from collections.abc import Iterator

from builder.check.file import File, Tag
from builder.check.site import Site
from builder.problems import Problem

# A browser runs none of these; it only lets others read them.
_DATA_TYPES = ("application/ld+json", "application/json")


def check(file: File, _site: Site) -> Iterator[Problem]:
    """Report what the content policy would block, or a policy that comes too late."""
    if not file.is_page:
        return
    yield from _order(file)
    for tag in file.tags:
        if what := _inline(tag):
            yield file.problem(what, tag.offset)


def _order(file: File) -> Iterator[Problem]:
    head = [tag for tag in file.tags if tag.name not in ("html", "head")][:2]
    first = head[0].attributes if head else {}
    second = head[1].attributes if len(head) > 1 else {}
    if first.get("charset", "").lower() != "utf-8":
        yield file.problem("the first tag of the head is not the charset")
    elif second.get("http-equiv", "").lower() != "content-security-policy":
        yield file.problem("no content policy right after the charset", head[0].offset)


def _inline(tag: Tag) -> str:
    if tag.name == "script" and "src" not in tag.attributes:
        return "" if tag.attributes.get("type") in _DATA_TYPES else "an inline script"
    if tag.name == "style" or "style" in tag.attributes:
        return "an inline style"
    handler = next((name for name in tag.attributes if name.startswith("on")), "")
    return f"an inline handler {handler}" if handler else ""
