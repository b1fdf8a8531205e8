"""Syntax errors of YAML, said in an editor's words."""

import yaml
from yaml.error import Mark, MarkedYAMLError

from builder.read.faults import Faults
from builder.read.node import Position

_QUOTE = "put the value in double quotes"


def escape_index(error: yaml.YAMLError) -> int | None:
    """Where a bad Unicode escape stands, which may be half of a surrogate pair."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return None
    bad = "Unicode character escape" in str(error.problem)
    return int(error.problem_mark.index) if bad else None


def explain(error: yaml.YAMLError, text: str, faults: Faults, first_line: int) -> None:
    """Note the error where it stands, with what to do."""
    mark = _mark(error)
    at = Position(mark.line + first_line, mark.column + 1) if mark else Position(first_line)
    what, hint = _words(error, _char(text, mark))
    faults.error(at, "", what, hint=hint)


def _mark(error: yaml.YAMLError) -> Mark | None:
    if not isinstance(error, MarkedYAMLError):
        return None
    unclosed = "end of stream" in str(error.problem) and error.context_mark
    return error.context_mark if unclosed else error.problem_mark or error.context_mark


def _char(text: str, mark: Mark | None) -> str:
    return text[mark.index : mark.index + 1] if mark else ""


def _words(error: yaml.YAMLError, char: str) -> tuple[str, str]:
    problem = str(getattr(error, "problem", None) or error).splitlines()[0]
    if "mapping values are not allowed" in problem:
        return "a second colon in a value without quotes", _QUOTE
    if "cannot start any token" in problem:
        return _start(char)
    if "Unicode character escape" in problem:
        return "half of a surrogate pair", "write the character itself"
    if "escape character" in problem:
        return "a backslash that means nothing", "write it twice, or use single quotes"
    if "end of stream" in problem or "<stream end>" in problem:
        return "a quotation mark or bracket is not closed", "close it"
    return f"not valid YAML: {problem}", f"check the indentation, or {_QUOTE}"


def _start(char: str) -> tuple[str, str]:
    if char == "\t":
        return "a tab before the text", "indent with blanks"
    return f"a value cannot begin with {char}", _QUOTE
