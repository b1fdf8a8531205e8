"""The words of a text as the index writes them, each distinct stretch worked out once."""

from collections.abc import Iterator
from functools import lru_cache

from builder.text.tokens import EDGES, chunk_words


def forms(text: str) -> Iterator[str]:
    """The exact forms of a text's words."""
    for chunk in set(text.split()):
        yield from _of_chunk(chunk.strip(EDGES))


@lru_cache(maxsize=250_000)
def _of_chunk(chunk: str) -> tuple[str, ...]:
    return tuple(form for form, _ in chunk_words(chunk))
