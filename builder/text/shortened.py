"""A text cut short for lists and results."""


def shortened(text: str, limit: int) -> str:
    """The text, cut after a whole word so that it has ``limit`` characters at most."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rpartition(" ")[0] or text[: limit - 1]
    return f"{cut.rstrip(' ,;:،؛')}…"
