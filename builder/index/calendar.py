"""The days of a segment's documents, by month."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from builder.index.document import Document


def by_month(documents: Sequence[Document]) -> dict[int, list[int]]:
    """For each month (years × 12 + months from 0), its days and their documents, flattened."""
    found: dict[int, list[int]] = {}
    for ordinal, count in sorted(Counter(document.day for document in documents).items()):
        day = date.fromordinal(ordinal)
        found.setdefault(day.year * 12 + day.month - 1, []).extend((day.day, count))
    return found


def counts(months: dict[int, list[int]]) -> list[int]:
    """Months and their number of documents, flattened."""
    return [number for month, days in months.items() for number in (month, sum(days[1::2]))]
