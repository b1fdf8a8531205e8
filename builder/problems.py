"""What is wrong with an input, said so that an editor can mend it."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault at one place."""

    path: str
    """The file, relative to the archive's root, with forward slashes."""
    line: int = 1
    """Line, from 1."""
    column: int = 1
    """Column, from 1."""
    field: str = ""
    """The front-matter field or configuration key, if there is one."""
    what: str
    """What is wrong, in a few words."""
    got: str | None = None
    """The offending value, if it helps."""
    hint: str = ""
    """What to do."""
    level: Level = "error"
    """Warnings do not stop a build, unless ``--strict``."""

    def __str__(self) -> str:
        """``path:line:column: field: what is wrong (got ...); hint``, safe for a terminal."""
        parts = f"{self.path}:{self.line}:{self.column}: "
        parts += f"{self.field}: " if self.field else ""
        parts += self.what
        parts += f" (got {shown(self.got)})" if self.got is not None else ""
        parts += f"; {self.hint}" if self.hint else ""
        return visible(parts)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which problems are listed."""
        return (self.path, self.line, self.column, self.field, self.what)


def shown(value: str, limit: int = 60) -> str:
    """A value in quotes, cut to ``limit`` characters."""
    return f"'{value}'" if len(value) <= limit else f"'{value[: limit - 1]}…'"


def visible(text: str) -> str:
    """Replace control and direction characters, which could rewrite a terminal's line."""
    return "".join(_escape(c) if _hidden(c) else c for c in text)


def _hidden(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _escape(char: str) -> str:
    return f"\\u{{{ord(char):04X}}}"


class ConfigError(Exception):
    """``site.yaml`` or the command line is wrong; carries every problem found. Exit code 2."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class EnvironmentFault(Exception):
    """The disk, a permission or a missing tool is in the way. Exit code 3."""


class Locked(Exception):
    """Another build holds the lock. Exit code 4."""
