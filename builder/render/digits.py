"""Digits: European or Arabic-Indic, as the archive's configuration says."""

from builder.config import Digits

_ARAB = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LATN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def localise(text: str, digits: Digits) -> str:
    """The text with its European digits in the chosen system."""
    return text.translate(_ARAB) if digits == "arab" else text


def european(text: str) -> str:
    """The text with Arabic-Indic and Persian digits made European."""
    return text.translate(_LATN)


def digits_of(lang: str, chosen: Digits) -> Digits:
    """The digits of a language's pages: the choice is for Arabic, all others use European ones."""
    return chosen if lang.partition("-")[0] == "ar" else "latn"
