"""The manifest is true: every file it lists is there as listed, and it lists every file."""

import hashlib
from collections.abc import Iterator

from builder.check.file import File
from builder.check.site import Site
from builder.problems import Problem
from builder.write.manifest import NAME


def check(file: File, site: Site) -> Iterator[Problem]:
    """Report a file whose bytes are not those that were published."""
    digest = (site.digests or {}).get(file.path)
    if digest and digest != hashlib.sha256(file.data).hexdigest():
        yield file.problem("the file is not as it was published", hint="build again")


def check_tree(site: Site) -> Iterator[Problem]:
    """Report files that are gone, or that the manifest does not know."""
    if site.digests is None:
        yield Problem(path=NAME, what="no manifest that can be read", hint="build again")
        return
    for path in sorted(site.digests.keys() - site.files):
        yield Problem(path=path, what="the file is gone", hint="build again")
    for path in sorted(site.files - site.digests.keys() - {NAME}):
        what = "the manifest does not list this file, so copies of it cannot be verified"
        yield Problem(path=path, what=what, level="warning")
