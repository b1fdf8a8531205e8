"""Making a script small: no comments, no spaces, short names for what only it can see.

Made for the engine's own files: each is one function called at once, so that all it declares is
its own, and every statement ends with a semicolon. A name is shortened only if it is declared and
never stands where a property may; it becomes the same short one in the whole file, so that inner
scopes stay as they are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from string import ascii_letters
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"""
    (?P<space>\s+ | //[^\n]* | /\*.*?\*/)
    | (?P<text>"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*')
    | (?P<template>`(?:\\.|[^`\\])*`)
    | (?P<name>[A-Za-z_$][\w$]*)
    | (?P<number>\d[\w.]*)
    | (?P<pattern>/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[a-z]*)
    | (?P<sign>=>|\.\.\.|\+\+|--|.)
    """,
    re.DOTALL | re.VERBOSE,
)
_DIVIDED: Final = re.compile(r"[\w$)\]]$")
_HOLE: Final = re.compile(r"(?<=\$\{)[^{}]*(?=\})")
_SHORTEST: Final = 3
_RESERVED: Final = frozenset(
    ("as", "async", "await", "const", "do", "for", "function", "if", "in", "let", "new", "of")
)
_DECLARED: Final = re.compile(
    r"""
    \b(?:const|let|class|function)\ (\w+)
    | (\w+)\ =>
    | \(([\w, ]+)\)\ (?:=>|\{)
    | function\ \w*\(([\w, ]+)\)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a script."""

    kind: str
    text: str


def shrink(script: str) -> str:
    """Write a script with as few characters as is safe."""
    tokens = list(_tokens(script))
    short = _short_names(script, tokens)
    written: list[str] = []
    for before, (kind, text) in zip(("", *(t.text for t in tokens)), tokens, strict=False):
        if _clash(before, text):
            written.append(" ")
        if kind == "name":
            text = text if before == "." else short.get(text, text)
        elif kind == "template":
            text = _HOLE.sub(lambda hole: _renamed(hole[0], short), text)
        written.append(text)
    return re.sub(r"[,;](?=[}])", "", "".join(written)) + "\n"


def _clash(before: str, text: str) -> bool:
    """Tell whether two tokens would be read as one."""
    if before == text and text in "+-":
        return True
    return bool(re.search(r"[\w$]$", before) and re.match(r"[\w$]", text))


def _tokens(script: str) -> Iterator[Token]:
    """Cut a script into tokens, white space and comments left out."""
    at, before = 0, ""
    while at < len(script):
        match = _TOKEN.match(script, at)
        assert match
        kind, text = str(match.lastgroup), match[0]
        if kind == "pattern" and _DIVIDED.search(before) and before != "return":
            kind, text = "sign", "/"
        at += len(text)
        if kind != "space":
            before = text
            yield Token(kind, text)


def _short_names(script: str, tokens: Sequence[Token]) -> dict[str, str]:
    """Choose short names, the shortest for the most frequent."""
    declared = {
        name
        for match in _DECLARED.finditer(script)
        for group in match.groups()
        for name in re.findall(r"\w+", group or "")
    }
    names = [token.text for token in tokens if token.kind == "name"]
    safe = declared - _properties(tokens) - _RESERVED
    uses = Counter(name for name in names if name in safe and len(name) >= _SHORTEST)
    taken = set(names)
    free = (name for name in _letters() if name not in taken and name not in _RESERVED)
    return {name: next(free) for name, _ in uses.most_common()}


def _properties(tokens: Sequence[Token]) -> set[str]:
    """The names that stand, or may stand, where a property's name does."""
    found, open_ = set(), [""]
    for at, (kind, text) in enumerate(tokens):
        if text in ("(", "[", "{") and kind == "sign":
            open_.append(text)
        elif text in (")", "]", "}") and kind == "sign":
            open_.pop()
        elif kind == "name":
            before, after = tokens[at - 1].text, tokens[at + 1].text
            listed = open_[-1] == "{" and before in ("{", ",") and after in (",", "}", "=", ":")
            called = after == "(" and before in ("{", "}", ";", ",", "async")
            if before == "." or after == ":" or listed or (called and open_[-1] == "{"):
                found.add(text)
    return found


def _renamed(code: str, short: dict[str, str]) -> str:
    return re.sub(r"(?<![\w$.])[A-Za-z_]\w*", lambda name: short.get(name[0], name[0]), code)


def _letters() -> Iterator[str]:
    """One letter, then two."""
    yield from ascii_letters
    yield from map("".join, product(ascii_letters, repeat=2))
