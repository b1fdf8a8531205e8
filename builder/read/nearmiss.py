"""Near misses: the word that was probably meant."""

from collections.abc import Collection
from difflib import get_close_matches


def suggestion(word: str, known: Collection[str]) -> str:
    """A hint: the nearest known word, or else all of them."""
    near = get_close_matches(word.strip().lower(), sorted(known), n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"known are {', '.join(known)}"
