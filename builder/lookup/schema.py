"""The fields of the index. Nothing readable is stored in it, the words of a story least of all."""

from typing import Final

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, FieldType, Schema
from whoosh.formats import Existence

from builder.lookup.analysis import Filed, Words, joined
from builder.lookup.entry import Entry


class FILED(FieldType):  # type: ignore[misc]
    """Keys with their forms: the vocabulary, by which the forms of a word are found."""

    def __init__(self) -> None:
        self.analyzer = Words() | Filed()
        self.format = Existence()
        self.stored = False
        # Nothing scores by keys; but of a field without lengths Whoosh looks for the file of
        # lengths on the disk with each posting, which is a third of all its time.
        self.scorable = True


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
    filed=FILED(),
    person=KEYWORD(),
    place=KEYWORD(),
    topic=KEYWORD(),
    lang=KEYWORD(),
    status=ID(),
    day=NUMERIC(sortable=True),
    urgency=NUMERIC(),
)

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
        "filed": joined(text for texts in words.values() for text in texts),
        "person": " ".join(entry.people),
        "place": " ".join(entry.places),
        "topic": " ".join(entry.topics),
        "lang": " ".join(entry.languages),
        "status": entry.status,
        "day": entry.day.toordinal(),
        **({"urgency": entry.urgency} if entry.urgency is not None else {}),
    }
