"""Positions as bits: where in each document of a list the form stands."""

import numpy as np

from builder.index.bits import Ints, pack
from builder.index.posting import Coded
from builder.index.ragged import starts
from builder.index.rice import codes, parameters

PARAMETER = 5
"""Bits of a list's parameter."""


def coded(positions: Ints, counts: Ints, totals: Ints, lists: Ints) -> Coded:
    """Code the positions of lists in sections.

    ``counts`` positions for each document, ``totals`` documents for each list, ``lists`` lists in
    each section.
    """
    numbers = _gaps(positions, counts)
    of_list = np.add.reduceat(counts, starts(totals)) if len(totals) else totals
    k = parameters(numbers, starts(of_list), of_list)
    rice = codes(numbers, np.repeat(k, of_list))
    # Items: k of each list, a unary count of each document, then its positions.
    documents = np.arange(len(counts)) + np.repeat(np.arange(len(totals)) + 1, totals)
    documents = documents + starts(counts)
    heads = documents[starts(totals)] - 1 if len(totals) else totals
    places = np.arange(len(numbers)) + np.repeat(documents - starts(counts) + 1, counts)
    size = len(totals) + len(counts) + len(numbers)
    values, widths, lengths = (np.empty(size, np.int64) for _ in range(3))
    values[heads], widths[heads], lengths[heads] = k, PARAMETER, PARAMETER
    values[documents], widths[documents], lengths[documents] = 1, 1, counts
    values[places], widths[places], lengths[places] = rice.values, rice.widths, rice.lengths
    items = 1 + totals + of_list
    return _sections(values, widths, lengths, items, lists)


def _gaps(positions: Ints, counts: Ints) -> Ints:
    gaps = np.diff(positions, prepend=0) - 1
    first = starts(counts)
    gaps[first] = positions[first]
    return gaps


def _sections(values: Ints, widths: Ints, lengths: Ints, items: Ints, lists: Ints) -> Coded:
    """Pack the items, each section from a byte of its own on."""
    ends = np.concatenate([[0], np.cumsum(lengths)])
    edges = np.concatenate([[0], np.cumsum(items)])[np.concatenate([[0], np.cumsum(lists)])]
    bits = np.diff(ends[edges])
    sizes = (bits + 7) // 8
    shift = 8 * starts(sizes) - ends[edges[:-1]]
    placed = ends[1:] + np.repeat(shift, np.diff(edges))
    return Coded(data=pack(values, widths, placed, int(sizes.sum())), sizes=sizes)
