"""Plain text of a field: its paragraphs, told from lines that a machine has wrapped."""

from typing import Final

from builder.body.controls import newlines

WRAPPED: Final = 100
"""Characters that no wrapped line has; a longer line is a paragraph of its own."""


def paragraphs(text: str) -> str:
    """The same text with its paragraphs apart by an empty line.

    Many systems end a paragraph by one newline. They show it by lines longer than any wrapping
    leaves, and by having no empty line at all.
    """
    text = newlines(text).strip()
    lines = text.split("\n")
    wrapped = max(map(len, lines)) <= WRAPPED
    if wrapped or not all(line.strip() for line in lines):
        return text
    return "\n\n".join(lines)
