"""A few letters and digits that stand for a text, in addresses and ids."""

import hashlib
from base64 import b32encode


def letter_hash(text: str, count: int) -> str:
    """So many of ``a-z2-7``, sixteen at most, five bits each, of the text's SHA-256."""
    # Ten bytes give sixteen letters; all thirty-two would take four times as long.
    return b32encode(hashlib.sha256(text.encode()).digest()[:10]).decode().lower()[:count]
