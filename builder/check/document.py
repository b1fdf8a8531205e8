"""Every page says its language and direction, and its language is that of its folder."""

from collections.abc import Iterator

from builder.check.file import File, Tag
from builder.check.site import Site
from builder.problems import Problem


def check(file: File, site: Site) -> Iterator[Problem]:
    """Report a missing or wrong ``lang`` or ``dir`` of ``<html>``."""
    if not file.is_page:
        return
    root = next((tag for tag in file.tags if tag.name == "html"), None)
    if root is None:
        yield file.problem("the page has no <html>")
    else:
        yield from _of_root(file, site, root)


def _of_root(file: File, site: Site, root: Tag) -> Iterator[Problem]:
    lang = root.attributes.get("lang", "")
    if lang not in site.directions:
        yield file.problem("<html lang> is no language of the site", root.offset, got=lang)
    elif root.attributes.get("dir") != site.directions[lang]:
        found = root.attributes.get("dir", "")
        yield file.problem(f"<html dir> is not that of {lang}", root.offset, got=found)
    folder = file.path.partition("/")[0]
    if folder in site.directions and lang != folder:
        yield file.problem("<html lang> is not that of its folder", root.offset, got=lang)
