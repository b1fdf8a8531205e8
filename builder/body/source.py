"""The source of a Markdown body: its blocks, and how deep its lines are nested."""

import re
from collections.abc import Iterator

_GAP = re.compile(r"\n(?:[ \t]*\n)+")
_RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ ]{0,2}\1){2,}[ ]*")
_LEADING = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|\d+\.)[ \t]))*")
_MARK = re.compile(r">|[-+*.][ \t]")


def source_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Where each block starts, and its text; blank lines separate blocks."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def depth_of(line: str) -> int:
    """In how many quotations and lists a line stands: its marks, and its indent by fours."""
    if _RULE.fullmatch(line):
        return 0
    leading = _LEADING.match(line)
    marks = len(_MARK.findall(leading[0])) if leading else 0
    expanded = line.expandtabs(4)
    return marks + (len(expanded) - len(expanded.lstrip(" "))) // 4
