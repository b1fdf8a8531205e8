"""The tables file: folding, and the words of the query language."""

from collections.abc import Sequence
from typing import Final

from builder.index import payload
from builder.index.cabinet import version
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.text.table import tables

FIELDS: Final = {
    "person": ("person", "شخص"),
    "place": ("place", "مكان"),
    "topic": ("topic", "موضوع"),
    "lang": ("lang", "لغة"),
    "from": ("from", "من"),
    "to": ("to", "إلى", "الى"),
}
"""What the fields of a query are called."""


def tables_file(languages: Sequence[Language]) -> tuple[str, OutputFile]:
    """The name of the tables and their file."""
    value = {
        "text": tables(),
        "fields": FIELDS,
        "languages": {language.code: (language.code, language.name) for language in languages},
    }
    name = f"tables-{version(value)}"
    return name, payload.text(name, value)
