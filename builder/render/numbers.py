"""Numbers as readers of a language write them."""

from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, format_percent

from builder.config import Digits
from builder.render.digits import localise

_EASTERN = str.maketrans({",": "٬", ".": "٫", "%": "٪", "\u200e": "\u061c"})
"""Signs that go with Arabic-Indic digits."""


class Numbers:
    """Writes numbers in one language and remembers them, for counts repeat."""

    def __init__(self, locale: Locale, digits: Digits) -> None:
        self._locale = locale
        self._digits = digits
        self.number = lru_cache(10_000)(self._number)
        self.percent = lru_cache(1_000)(self._percent)

    def _number(self, n: float) -> str:
        return self._localise(format_decimal(n, locale=self._locale))

    def _percent(self, share: float) -> str:
        return self._localise(format_percent(share, locale=self._locale))

    def _localise(self, text: str) -> str:
        return localise(text.translate(_EASTERN), "arab") if self._digits == "arab" else text
