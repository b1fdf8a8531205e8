"""The fields of the desk's query language, in English and Arabic."""

from collections.abc import Iterable
from typing import Final

from builder.lookup.called import Called
from builder.lookup.leaf import Field
from builder.lookup.schema import WORDY
from builder.lookup.values import Days, Ids, Known, Named, Number, Since, Until, by_name
from builder.lookup.vocabulary import Vocabulary
from builder.lookup.words import Words
from builder.model.language import Language
from builder.model.story import Status

ALSO: Final = {
    "title": ("عنوان",),
    "person": ("شخص",),
    "place": ("مكان",),
    "topic": ("موضوع",),
    "lang": ("لغة",),
    "date": ("تاريخ",),
    "from": ("من",),
    "to": ("إلى", "الى"),
}
"""What fields are called besides; the reader's search knows the same names."""


def fields(
    vocabulary: Vocabulary, called: Called, languages: Iterable[Language], marks: set[str]
) -> dict[str, Field]:
    """Every field by every name; forms that queries look for in texts go into ``marks``."""
    states = [(status.value, status.value) for status in Status if status != Status.CANCELED]
    found: dict[str, Field] = {
        **{field: Words(field, vocabulary, marks) for field in WORDY},
        **{field: Named(field, called, vocabulary.has) for field in ("person", "place", "topic")},
        "lang": Known("lang", by_name([(one.code, one.name) for one in languages])),
        "status": Known("status", by_name(states)),
        "id": Ids(vocabulary.has),
        "date": Days(),
        "from": Since(),
        "to": Until(),
        "urgency": Number("urgency"),
    }
    return found | {name: found[field] for field, names in ALSO.items() for name in names}
