"""Words that need no numbers are translated when a template is compiled, not on every page.

A page says some twenty of them, and asking gettext each time would cost more than all else in it.
"""

from collections.abc import Iterable, Iterator
from gettext import NullTranslations

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_CALL = [("name", "_"), ("lparen", "("), ("string", None), ("rparen", ")")]
"""The tokens of ``_("…")``; a call with more in it stays one."""


def folding(words: NullTranslations) -> type[Extension]:
    """The extension that writes the translation in place of ``_("…")``."""

    class Folding(Extension):
        """Bound to the words of one language."""

        def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
            """Replace the calls that can be answered now."""
            return _folded(iter(stream), words)

    return Folding


def _folded(tokens: Iterator[Token], words: NullTranslations) -> Iterator[Token]:
    held: list[Token] = []
    for token in tokens:
        held.append(token)
        if not _matches(token, len(held) - 1):
            yield from _kept(held)
        elif len(held) == len(_CALL):
            yield Token(held[2].lineno, "string", words.gettext(held[2].value))
            held.clear()


def _kept(held: list[Token]) -> Iterator[Token]:
    """Let go of what was not a call; its last token may begin one."""
    last = held.pop()
    yield from held
    held.clear()
    if _matches(last, 0):
        held.append(last)
    else:
        yield last


def _matches(token: Token, place: int) -> bool:
    kind, value = _CALL[place]
    return token.type == kind and value in (None, token.value)


def install_words(room: Environment, words: NullTranslations) -> None:
    """Give a set of templates its words: folded where they can be, by gettext where they count."""
    room.add_extension("jinja2.ext.i18n")
    room.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    room.add_extension(folding(words))
