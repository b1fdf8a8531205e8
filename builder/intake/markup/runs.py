"""Runs as HTML shows them: blanks collapsed, lines without blanks at their ends, likes joined."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from builder.intake.markup.block import Run

BREAK: Final = "\n"
"""The text of a run that is a line break."""

_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs of a paragraph; nothing if they hold no word."""
    tidied: list[Run] = []
    for run in runs:
        text = run.text if run.text == BREAK else _BLANKS.sub(" ", run.text)
        if text[:1] in (" ", BREAK):
            text = _joined(tidied, text)
        if text:
            _add(tidied, replace(run, text=text))
    _trim(tidied)
    return tuple(tidied) if any(run.text.strip() for run in tidied) else ()


def _joined(before: list[Run], text: str) -> str:
    """The text that goes on after ``before``; a break takes the blank in front of it."""
    if text == BREAK:
        _trim(before, " ")
    return text if before and before[-1].text[-1] not in (" ", BREAK) else text.lstrip(" \n")


def _add(runs: list[Run], run: Run) -> None:
    if runs and replace(runs[-1], text=run.text) == run:
        runs[-1] = replace(run, text=runs[-1].text + run.text)
    else:
        runs.append(run)


def _trim(runs: list[Run], signs: str = " \n") -> None:
    while runs:
        text = runs[-1].text.rstrip(signs)
        if text:
            runs[-1] = replace(runs[-1], text=text)
            return
        runs.pop()
