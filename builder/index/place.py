"""Where the files of a kind lie: at most 500 in a folder."""

from typing import Final

FOLDER: Final = 500


def place(kind: str, number: int) -> str:
    """The name of file ``number`` of a kind."""
    return f"{kind}/{number // FOLDER}/{number}"
