"""Names in a query, as the plain scan recognises them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from builder.index.asked import Clause
from builder.index.names import names, ref
from builder.index.plain import Plain
from builder.index.varint import utf16
from builder.text.clitics import remainders
from builder.text.fold import fold_exact
from builder.text.letters import is_arabic
from builder.text.stopwords import is_stop

LONGEST: Final = 6
"""Words of a name, at most."""
BEARERS: Final = 4
"""So many entities of one name are meant, at most."""
_LETTER: Final = re.compile(r"[^\W\d_]")

Names = dict[str, list[tuple[int, str]]]
"""For each key, whether it is a whole name, and the entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A clause with the entities that it may name."""

    clause: Clause
    """The words."""
    refs: tuple[str, ...] = ()
    """Entities; none when it is no name."""
    others: tuple[str, ...] = ()
    """Their names in the other script."""


def meant(plain: Plain, clauses: Sequence[Clause]) -> tuple[Meant, ...]:
    """Find the names among clauses, and leave out the stop words that remain."""
    found: list[Meant] = []
    at = 0
    while at < len(clauses):
        name = _name_at(plain, clauses, at) if clauses[at].kind == "word" else None
        found.append(name or Meant(clause=clauses[at]))
        at += len(name.clause.words) if name else 1
    telling = tuple(one for one in found if not _stop(one))
    return telling or tuple(found)


def called(plain: Plain) -> Names:
    """Entities by every key that names them."""
    if plain.names is None:
        plain.names = {}
        for shard in names(plain.entities).shards:
            for key, whole, ref_, _, _ in shard:
                plain.names.setdefault(str(key), []).append((int(str(whole)), str(ref_)))
    return plain.names


def living_refs(plain: Plain) -> set[str]:
    """All entities that stories name."""
    return {ref(named.entity) for named in plain.entities}


def _stop(one: Meant) -> bool:
    return not one.refs and one.clause.kind == "word" and is_stop(one.clause.words[0])


def _name_at(plain: Plain, clauses: Sequence[Clause], at: int) -> Meant | None:
    words = _stretch(clauses, at)
    while words:
        refs = () if all(map(is_stop, words)) else _bearers(plain, words)
        if refs:
            others = _others(plain, refs, words)
            return Meant(clause=Clause("word", words), refs=refs, others=others)
        words = words[:-1]
    return None


def _stretch(clauses: Sequence[Clause], at: int) -> tuple[str, ...]:
    words = []
    for clause in clauses[at : at + LONGEST]:
        if clause.kind != "word" or clause.run != clauses[at].run:
            break
        words.append(clause.words[0])
    return tuple(words)


def _bearers(plain: Plain, words: Sequence[str]) -> tuple[str, ...]:
    first, *rest = map(fold_exact, words)
    firsts = (first, *remainders(first)) if is_arabic(first) else (first,)
    for start in firsts:
        rows = called(plain).get(" ".join((start, *rest)), [])
        refs = {ref_ for whole, ref_ in rows if whole}
        if refs:
            counts = {ref(named.entity): named.stories for named in plain.entities}
            return tuple(sorted(refs, key=lambda one: (-counts[one], utf16(one)))[:BEARERS])
    return ()


def _others(plain: Plain, refs: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    own = {ref(named.entity): named.entity.names for named in plain.entities}
    arabic = _arabic(words[0])
    preferred = (name for ref_ in refs for name in own[ref_].values())
    return tuple(dict.fromkeys(name for name in preferred if _arabic(name) != arabic))


def _arabic(written: str) -> bool:
    """Whether the first letter is Arabic."""
    letter = _LETTER.search(written)
    return bool(letter and is_arabic(letter[0]))
