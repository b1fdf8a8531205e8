"""What a query means: its syntax tree becomes a query to the index."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from whoosh.qparser.plugins import FuzzyTermPlugin, PhrasePlugin, PrefixPlugin, WildcardPlugin
from whoosh.qparser.syntax import (
    AndGroup,
    AndMaybeGroup,
    AndNotGroup,
    GroupNode,
    NotGroup,
    OrGroup,
    RangeNode,
    SyntaxNode,
    WordNode,
)
from whoosh.query import And, AndMaybe, AndNot, Not, Or, Query

from builder.lookup.fault import QueryFault
from builder.lookup.leaf import Field, Leaf
from builder.text.stopwords import is_stop
from builder.text.tokens import forms

DEFAULT: Final = "text"
"""The field of words that name none."""


class Meaning:
    """Gives queries for syntax trees over some fields."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self._fields = fields

    def of(self, node: SyntaxNode, *, left_out: bool = False) -> Query | None:
        """The query that a node stands for; ``None`` where it has no words at all."""
        if isinstance(node, GroupNode):
            return self._group(node, left_out)
        return self._leaf(node, left_out)

    def _group(self, node: GroupNode, left_out: bool) -> Query | None:
        if isinstance(node, NotGroup):
            return _not(self.of(node.nodes[0], left_out=True))
        if isinstance(node, AndNotGroup | AndMaybeGroup):
            return self._pair(node, left_out)
        nodes = _telling(node.nodes) if isinstance(node, AndGroup) else list(node.nodes)
        parts = [part for one in nodes if (part := self.of(one, left_out=left_out)) is not None]
        if len(parts) < 2:
            return parts[0] if parts else None
        return (Or if isinstance(node, OrGroup) else And)(parts, boost=node.boost)

    def _pair(self, node: Any, left_out: bool) -> Query | None:
        second = isinstance(node, AndNotGroup)
        a = self.of(node.nodes[0], left_out=left_out)
        b = self.of(node.nodes[1], left_out=left_out or second)
        if a is None or b is None:
            return a
        return AndNot(a, b) if second else AndMaybe(a, b)

    def _leaf(self, node: SyntaxNode, left_out: bool) -> Query | None:
        name = node.fieldname or DEFAULT
        leaf = Leaf(name, node.startchar or 0, getattr(node, "text", ""), left_out)
        if name not in self._fields:
            raise QueryFault(
                leaf.at, "no such field", f"one of {', '.join(self._fields)}", got=name
            )
        query = self._asked(node, self._fields[name], leaf)
        boost = getattr(node, "boost", 1.0)
        return query if query is None or boost == 1.0 else query.with_boost(boost)

    def _asked(self, node: Any, field: Field, leaf: Leaf) -> Query | None:
        if isinstance(node, RangeNode):
            if node.fieldname is None:
                raise QueryFault(leaf.at, "a range needs a field", "write date:[2022 to 2023]")
            ends = not node.startexcl, not node.endexcl
            return field.range(leaf, (node.start or "").strip(), (node.end or "").strip(), ends)
        if isinstance(node, PhrasePlugin.PhraseNode):
            return field.phrase(leaf, node.slop)
        if isinstance(node, FuzzyTermPlugin.FuzzyTermNode):
            return field.fuzzy(leaf, node.maxdist, node.prefixlength)
        if isinstance(node, PrefixPlugin.PrefixNode):
            return field.pattern(Leaf(leaf.field, leaf.at, f"{leaf.text}*", leaf.left_out))
        if isinstance(node, WildcardPlugin.WildcardNode):
            return field.pattern(leaf)
        return field.word(leaf)


def _not(query: Query | None) -> Query | None:
    return None if query is None else Not(query)


def _telling(nodes: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    """Leave stop words out, where other words or a phrase say more."""
    if any(_tells(node) for node in nodes):
        return [node for node in nodes if not _stop(node)]
    return list(nodes)


def _tells(node: Any) -> bool:
    if isinstance(node, NotGroup | RangeNode):
        return False
    if isinstance(node, GroupNode):
        return any(map(_tells, node.nodes))
    return node.fieldname in (None, DEFAULT) and not _stop(node) and bool(forms(node.text))


def _stop(node: Any) -> bool:
    """Whether a node is free words that are all stop words."""
    plain = isinstance(node, WordNode) and node.fieldname in (None, DEFAULT)
    words = forms(node.text) if plain else []
    return bool(words) and all(map(is_stop, words))
