"""Where something that was found in the UTF-8 form of a file stands in the file itself."""

from builder.intake.prolog import SAME, Recoded


class Offsets:
    """Translates offsets, each of which must be no smaller than the one before."""

    __slots__ = ("_charset", "_here", "_skipped", "_text", "_there")

    def __init__(self, source: Recoded) -> None:
        self._text = source.data
        self._charset = None if source.charset in SAME else source.charset
        self._here = 0
        self._skipped = self._there = source.skipped

    def at(self, offset: int) -> int:
        """The offset in the file of ``offset`` in the UTF-8 form."""
        if self._charset is None:
            return self._skipped + offset
        if offset > self._here:
            piece = self._text[self._here : offset].decode("utf-8", "replace")
            self._there += len(piece.encode(self._charset, "replace"))
            self._here = offset
        return self._there
