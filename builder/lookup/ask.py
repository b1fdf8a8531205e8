"""A question of the desk, and what the index answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from whoosh.query import And, AndNot, NullQuery, Or, Query, Term
from whoosh.searching import Searcher

from builder.lookup.analysis import joined
from builder.lookup.called import Called
from builder.lookup.entry import Entry
from builder.lookup.fault import QueryFault
from builder.lookup.fields import fields
from builder.lookup.grammar import tree
from builder.lookup.leaf import Field, Leaf, anything
from builder.lookup.meaning import Meaning
from builder.lookup.vocabulary import Vocabulary
from builder.lookup.written import plain, refuse, refuse_halves
from builder.model.language import Language
from builder.problems import ConfigError, Problem
from builder.text.stopwords import is_stop

_TELLING = 30
"""Words of a story by which others like it are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is asked."""

    query: str = ""
    """A query; nothing asks for every story that passes the rest."""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields with the values of the command line; several values of one field are alternatives."""
    like: Entry | None = None
    """The story that others are to be like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What answers it."""

    ids: tuple[str, ...]
    """Ids of the best stories, the best first; the newest first where no words were asked for."""
    total: int
    """How many there are in all."""
    marks: frozenset[str]
    """Exact forms to be marked in their texts."""


class Finder:
    """Answers questions from an open index."""

    def __init__(self, searcher: Searcher, called: Called, languages: Iterable[Language]) -> None:
        self._searcher = searcher
        self._marks: set[str] = set()
        vocabulary = Vocabulary(searcher.reader())
        self._fields = fields(vocabulary, called, languages, self._marks)

    def find(self, ask: Ask, limit: int | None) -> Found:
        """The ``limit`` best stories; all of them when it is ``None``."""
        self._marks.clear()
        parts = [part for part in self._parts(ask) if part is not None]
        query = And(parts) if parts else anything()
        if ask.like:
            query = AndNot(query, Term("id", ask.like.id))
        ranked = bool(self._marks) or ask.like is not None
        results = self._searcher.search(
            query, limit=limit, sortedby=None if ranked else "day", reverse=not ranked
        )
        return Found(
            ids=tuple(hit["id"] for hit in results),
            total=len(results),
            marks=frozenset(self._marks),
        )

    def _parts(self, ask: Ask) -> Iterator[Query | None]:
        if ask.query.strip():
            yield self._written(plain(ask.query))
        for name, values in ask.filters.items():
            if values:
                yield Or([_option(self._fields[name], name, value) for value in values])
        if ask.like:
            yield self._alike(ask.like)

    def _written(self, query: str) -> Query:
        refuse_halves(query)
        refuse(query, self._fields)
        meant = Meaning(self._fields).of(tree(query))
        if meant is None:
            raise QueryFault(0, "no words to search for", got=query)
        return meant

    def _alike(self, entry: Entry) -> Query:
        """Stories that share telling words with this one, or whom it names."""
        text = joined(entry.texts)
        found = self._searcher.key_terms_from_text("text", text, _TELLING, normalize=True)
        words = [(word, weight) for word, weight in found if not is_stop(word)]
        self._marks.update(word for word, _ in words)
        named = (("person", entry.people), ("place", entry.places), ("topic", entry.topics))
        terms = [Term("text", word, boost=weight) for word, weight in words]
        terms += [Term(kind, id_) for kind, ids in named for id_ in ids]
        return Or(terms) if terms else NullQuery


def _option(field_: Field, name: str, value: str) -> Query | None:
    """A filter of the command line, whose faults lie there and not in the query."""
    try:
        refuse_halves(value)
        return field_.word(Leaf(name, 0, value))
    except QueryFault as fault:
        [one] = fault.problems
        problem = Problem(
            path="command line", field=f"--{name}", what=one.what, got=one.got, hint=one.hint
        )
        raise ConfigError(problem) from None
