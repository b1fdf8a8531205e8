"""What templates may do to a value besides showing it."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations

from builder.model.language import Language
from builder.render.bidi import isolate
from builder.render.dates import Dates


def filters(
    language: Language, words: NullTranslations, dates: Dates
) -> Mapping[str, Callable[..., object]]:
    """The filters of one language's templates."""
    return {
        "isolate": isolate,
        "number": dates.number,
        "stories": lambda n: stories(words, dates, n),
        "foreign": lambda lang: foreign(language.code, lang),
    }


def stories(words: NullTranslations, dates: Dates, n: int) -> str:
    """A number of stories in words: ``3 stories``."""
    return words.ngettext("%(count)s story", "%(count)s stories", n) % {"count": dates.number(n)}


def foreign(page: str, lang: str) -> bool:
    """Whether a phrase is in another language than its page, and so must be marked."""
    return page != lang
