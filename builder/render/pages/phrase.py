"""A phrase: words of a story that may be a sibling's, marked when in another language."""

from dataclasses import dataclass

from builder.model.language import Language
from builder.model.story import Wording
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sibling's words on a page: what the language's own file left out."""

    text: str
    """The words."""
    language: Language | None
    """Their language, where it is another than the page's."""


def phrase(words: Wording | None, lang: str, desk: Desk) -> Phrase | None:
    """Words as a page in ``lang`` shows them."""
    if words is None:
        return None
    return Phrase(
        text=words.text, language=None if words.lang == lang else desk.languages[words.lang]
    )
