"""Whether an Arabic name that is an adjective, too, means the country: في السعودية."""

from typing import Final

from builder.link.institutions import LEADING_AR, NAMED_AR, SORTS_AR
from builder.link.matcher import Hit
from builder.link.within import within
from builder.link.words import readings
from builder.text.clitics import ARTICLE, PREPOSITIONS

_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال")
_FEMININE: Final = "يه"
"""How an adjective of a feminine noun ends."""
_QUOTES: Final = frozenset("\"'«»“”‘’")
_OURS: Final = "نا"
"""How a noun ends that is definite since it is ours."""
_PLURAL: Final = "ات"
_VERB: Final = "ت"
"""How a verb ends whose subject is a country: قالت."""


def is_noun(hit: Hit) -> bool:
    """Whether it is no adjective of the noun before it."""
    if within(hit):
        return False
    if _QUOTES.intersection(hit.gap) and ":" not in hit.gap:
        return False
    if not hit.before or not set(PREPOSITIONS).isdisjoint(hit.prefix):
        return True
    word = hit.before[-1].form
    if hit.prefix:
        return not word.endswith(_FEMININE)
    if not LEADING_AR.isdisjoint(readings(word)) or _is_verb(word):
        return True
    return hit.names[0].forms[0].startswith(ARTICLE) and _governs(hit, word)


def _governs(hit: Hit, word: str) -> bool:
    """Whether the word before is a noun without article, whose adjective would have none, too."""
    if word.startswith(_ARTICLES) or word.endswith(_OURS):
        return False
    if not NAMED_AR.isdisjoint(readings(word)):
        return False
    return len(hit.before) < 2 or SORTS_AR.isdisjoint(readings(hit.before[-2].form))


def _is_verb(word: str) -> bool:
    return word.endswith(_VERB) and not word.endswith(_PLURAL) and not word.startswith(_ARTICLES)
