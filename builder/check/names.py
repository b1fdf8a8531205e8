"""File names are good on every disk and stick: FAT, exFAT, NTFS and APFS."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from builder.check.site import Site
from builder.problems import Level, Problem

LONGEST_NAME = 80
"""A name is one component; exFAT and NTFS take 255, but people put archives into deep folders."""
LONGEST_PATH = 120

_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def check_tree(site: Site) -> Iterator[Problem]:
    """Report names that some file system refuses, changes or takes for another."""
    for path in sorted(site.files):
        yield from _of_path(path)
    yield from _collisions(site)


def _of_path(path: str) -> Iterator[Problem]:
    if len(path) > LONGEST_PATH:
        yield _problem(path, f"the path is longer than {LONGEST_PATH} characters", "warning")
    for name in path.split("/"):
        if what := _fault(name):
            yield _problem(path, what)
        elif len(name) > LONGEST_NAME:
            yield _problem(path, f"a name is longer than {LONGEST_NAME} characters", "warning")


def _fault(name: str) -> str:
    if _DEVICES.fullmatch(name):
        return "Windows takes the name for a device"
    if _REFUSED.search(name):
        return "the name holds a character that Windows refuses"
    if name.endswith((".", " ")):
        return "Windows cuts the dot or space at the end of the name"
    return ""


def _collisions(site: Site) -> Iterator[Problem]:
    twins: dict[str, list[str]] = defaultdict(list)
    for path in sorted(site.files):
        twins[unicodedata.normalize("NFKC", path).casefold()].append(path)
    for first, *others in twins.values():
        for path in others:
            yield _problem(path, f"on most disks this is the same file as {first}")


def _problem(path: str, what: str, level: Level = "error") -> Problem:
    return Problem(path=path, what=what, level=level)
