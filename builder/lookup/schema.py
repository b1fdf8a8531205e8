"""The fields of the index. Nothing readable is stored in it, the words of a story least of all."""

from typing import Final

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, FieldType, Schema
from whoosh.formats import Existence

from builder.lookup.analysis import Words, joined
from builder.lookup.entry import Entry


class KEYS(FieldType):  # type: ignore[misc]
    """Keys with their forms, by which the forms of a word are found; of no story."""

    def __init__(self) -> None:
        self.analyzer = None
        self.format = Existence()
        self.stored = self.scorable = False


def _words() -> TEXT:
    return TEXT(analyzer=Words())


SCHEMA: Final = Schema(
    id=ID(stored=True),
    text=_words(),
    title=_words(),
    byline=_words(),
    dateline=_words(),
    slugline=_words(),
    source=_words(),
    vocabulary=KEYS(),
    person=KEYWORD(),
    place=KEYWORD(),
    topic=KEYWORD(),
    lang=KEYWORD(),
    status=ID(),
    day=NUMERIC(sortable=True),
    urgency=NUMERIC(),
)

VOCABULARY: Final = "vocabulary"
"""The field of keys and forms; the codec writes it last, so no other name sorts after it."""
MARK: Final = "\t"
"""Stands between a key and a form, and before a folded form; no form holds white space."""

WORDY: Final = ("text", "title", "byline", "dateline", "slugline", "source")
"""Fields of words; the vocabulary covers them all."""


def document(entry: Entry) -> dict[str, object]:
    """A story as Whoosh takes it."""
    words = {
        "text": entry.texts,
        "title": entry.titles,
        "byline": entry.bylines,
        "dateline": entry.datelines,
        "slugline": entry.slugs,
        "source": entry.sources,
    }
    return {
        "id": entry.id,
        **{field: joined(texts) for field, texts in words.items() if texts},
        "person": " ".join(entry.people),
        "place": " ".join(entry.places),
        "topic": " ".join(entry.topics),
        "lang": " ".join(entry.languages),
        "status": entry.status,
        "day": entry.day.toordinal(),
        **({"urgency": entry.urgency} if entry.urgency is not None else {}),
    }
