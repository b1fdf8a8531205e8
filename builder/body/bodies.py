"""The renderer of bodies: made once per process, used for every story."""

from collections.abc import Sequence

from builder.body import blocks, plain
from builder.body.body import Body
from builder.body.controls import clean
from builder.body.dialect import dialect
from builder.body.sanitizer import sanitizer
from builder.body.wire import shown, wire
from builder.model.story import Format


class Bodies:
    """Turns the text of bodies into safe HTML. Not for two threads at once."""

    __slots__ = ("_markdown", "_sanitizer")

    def __init__(self) -> None:
        self._markdown = dialect()
        self._sanitizer = sanitizer()

    def render(self, text: str, format: Format) -> Body:  # noqa: A002 - the field's name
        """Render a body; Markdown must have passed :func:`builder.body.guard`."""
        if format is Format.TEXT:
            return wire(text)
        paragraphs = plain.plain(text)
        return self.marked_up(text) if paragraphs is None else plain.body_of(paragraphs)

    def texts(self, text: str, format: Format) -> Sequence[str]:  # noqa: A002 - the field's name
        """The plain text of each block that :meth:`render` gives."""
        return shown(text) if format is Format.TEXT else self.render(text, format).texts

    def marked_up(self, text: str) -> Body:
        """Render Markdown the long way."""
        self._markdown.reset()
        return blocks.body_of(self._sanitizer.clean(self._markdown.convert(clean(text))))
