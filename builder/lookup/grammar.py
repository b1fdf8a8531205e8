"""Whoosh's query language, as the desk speaks it: text in, syntax tree out."""

from typing import Any, Final

from whoosh.qparser import QueryParser, plugins
from whoosh.qparser.syntax import GroupNode

_OPERATORS: Final = {
    "And": r"(?<=[\s)])AND(?=[\s(])",
    "Or": r"(?<=[\s)])OR(?=[\s(])",
    "AndNot": r"(?<=[\s)])ANDNOT(?=[\s(])",
    "AndMaybe": r"(?<=[\s)])ANDMAYBE(?=[\s(])",
    # The minus of the reader's search says the same.
    "Not": r"(^|(?<=[\s(]))(NOT(?=[\s(])|-(?=\S))",
    "Require": None,
}


def tree(query: str) -> GroupNode:
    """The syntax tree of a query that `written.refuse` has passed."""
    return _parser().process(query)


def _parser() -> Any:
    return QueryParser(
        "text",
        None,
        plugins=[
            plugins.FieldsPlugin(r"(?P<text>\w+):\s?"),
            plugins.WildcardPlugin(),
            plugins.PhrasePlugin(),
            plugins.RangePlugin(),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin(**_OPERATORS),
            plugins.BoostPlugin(),
            plugins.FuzzyTermPlugin(),
        ],
    )
