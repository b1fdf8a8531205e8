"""The checks: a new one is a new file and one line here."""

from collections.abc import Callable, Iterator

from builder.check import (
    alternates,
    canceled,
    document,
    fixity,
    fragments,
    ids,
    links,
    names,
    outside,
    policy,
    traces,
)
from builder.check.alternates import Alternates
from builder.check.canceled import Canceled
from builder.check.claim import Claims, Ledger
from builder.check.file import File
from builder.check.fragments import Fragments
from builder.check.site import Site
from builder.problems import Problem

OF_FILE: tuple[Callable[[File, Site], Iterator[Problem]], ...] = (
    document.check,
    fixity.check,
    fragments.check,
    ids.check,
    links.check,
    outside.check,
    policy.check,
    traces.check,
)
"""What one file shows by itself."""

OF_TREE: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    fixity.check_tree,
    names.check_tree,
    traces.check_tree,
)
"""What the names alone show."""

OF_PAIRS: tuple[tuple[Claims, Callable[[], Ledger]], ...] = (
    (alternates.claims, Alternates),
    (canceled.claims, Canceled),
    (fragments.claims, Fragments),
)
"""What only several files together show: what each says, and the ledger that settles it."""
