"""Values as YAML: bare where every reader takes them for the same text, else in double quotes."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

_BARE: Final = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)*")
_GUESSED: Final = frozenset(["yes", "no", "on", "off", "true", "false", "null", "y", "n"])
"""Words that other readers take for something else than text."""
_UNSAFE: Final = re.compile("\ufeff")


def scalar(value: str) -> str:
    """A text on one line, bare if it is made of plain words."""
    bare = _BARE.fullmatch(value) and value.lower() not in _GUESSED
    return value if bare else quoted(value)


def quoted(value: str) -> str:
    """A text in double quotes, whose escapes are those of JSON."""
    return _UNSAFE.sub(r"\\ufeff", json.dumps(value, ensure_ascii=False))


def row(values: Iterable[str]) -> str:
    """A list of texts on one line."""
    return f"[{', '.join(map(scalar, values))}]"


def table(values: Mapping[str, str]) -> str:
    """A table on one line, of values that are YAML already."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"
