"""Words that a rendering would lose: Markdown drops some without a sign, and no word may go.

Examples are cells beyond a table's last column and link definitions that nothing refers to.
"""

import html
import re
from collections import Counter

from builder.body.body import Body
from builder.body.controls import newlines
from builder.body.guard import problem
from builder.body.plain import plain
from builder.body.renderer import shared
from builder.model.story import Format
from builder.problems import Problem

# Stars inside a word are emphasis or themselves; either way the word is one.
_WORD = re.compile(r"[^\W_]+(?:\*+[^\W_]+)*")
# In the source some are escaped.
_WRITTEN = re.compile(r"[^\W_]+(?:(?:\\?\*)+[^\W_]+)*")
_STARS = re.compile(r"[\\*]+")
_NUMBERING = re.compile(r"^[ \t>]*\d+\.(?=[ \t])", re.MULTILINE)
_ENTITY = re.compile(r"&#?\w+;")
_TAG = re.compile(r"<[^>]*>")
_USE = re.compile(r"(?<=\])[ ]?\[([^\]\n]+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)
_KEPT = re.compile(r'(?:href|title)="([^"]*)"')


def lost(text: str, format: Format, path: str, first_line: int) -> tuple[Problem, ...]:  # noqa: A002
    """Name the first word that would be lost; nothing as a rule."""
    if format is Format.TEXT or plain(text) is not None:
        return ()
    text = newlines(text)
    found = _first_lost(text, shared().render(text, format))
    if found is None:
        return ()
    what = "Markdown would leave out this word"
    hint = "mend the table or link around it, or write 'format: text'"
    return (problem((found.start(), what, found[0], hint), text, path, first_line),)


def _first_lost(text: str, body: Body) -> re.Match[str] | None:
    kept = _words(body)
    for found in _WRITTEN.finditer(_as_written(text)):
        word = _STARS.sub("", found[0])
        # In code a backslash is itself, and parts the word.
        words = [word] if kept[word] > 0 else _STARS.split(found[0])
        if not all(kept[part] > 0 for part in words):
            return found
        kept.subtract(words)
    return None


def _words(body: Body) -> Counter[str]:
    markup = str(body.html)
    values = " ".join(_KEPT.findall(markup))
    shown = html.unescape(f"{_TAG.sub(' ', _joined(markup))} {values}")
    return Counter(word.replace("*", "") for word in _WORD.findall(shown))


def _joined(markup: str) -> str:
    """Emphasis inside a word does not part it."""
    return re.sub(r"</?(?:em|strong|code)>", "", markup)


def _as_written(text: str) -> str:
    """The text with what is no word blanked out, every offset kept."""
    for marks in (_NUMBERING, _ENTITY):
        text = marks.sub(_blank, text)
    return _without_labels(text)


def _without_labels(text: str) -> str:
    """Labels that tie a link to its definition have done their work."""
    tied = {label.casefold() for label in _DEFINITION.findall(text)}
    used = {label.casefold() for label in _USE.findall(text)} & tied
    for marks in (_USE, _DEFINITION):
        text = marks.sub(lambda f: _blank(f) if f[1].casefold() in used else f[0], text)
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
