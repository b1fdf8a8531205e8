"""Twins: entities that seem to be one, by how alike their names are written or sound.

Names of one script are compared as readers would type them; names of two scripts by their
consonants, which is rough, so that all but the same consonants are left alone. Only names that
share a word's consonants or beginning are compared at all, which keeps the work in bounds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from builder.model.catalog import Named
from builder.model.entity import Entity, Kind
from builder.read.names import all_names, folded
from builder.text.letters import is_arabic
from builder.text.skeleton import skeleton

_WRITTEN: Final = 90
"""Names of one script are alike from this ratio on, of 100."""
_HEARD: Final = 85
"""Their consonants must be alike to this ratio besides."""
_WORD: Final = 75
"""Each of their words must be alike to this ratio."""
_SOUNDS: Final = 4
"""One word in two scripts is compared by its consonants if it has so many."""
_CROWD: Final = 200
"""A word that so many entities share tells nothing of them."""
_BEGINNING: Final = 4
_OF_TOP: Final = 5
"""The bearer of a surname is meant if no other has a fifth of their stories."""


class Twins(NamedTuple):
    """Two that seem to be one."""

    old: Named
    """The one that is to go: it is less known, or in fewer stories."""
    new: Named
    """The one that is to stay."""
    score: int
    """How much alike they are, of 100."""
    why: str
    """What they have in common."""


class _Spelling(NamedTuple):
    """One name of an entity."""

    owner: int
    name: str
    folded: str
    heard: str
    arabic: bool

    @property
    def words(self) -> list[str]:
        return self.folded.split()


def twins(some: Sequence[Named]) -> list[Twins]:
    """Pairs among entities of one kind, most alike first; of each that is to go the best."""
    found: dict[str, Twins] = {}
    pairs = [*_alike(some), *_surnames(some)]
    for one in sorted(pairs, key=lambda t: (-t.score, t.old.entity.id, t.new.entity.id)):
        found.setdefault(one.old.entity.id, one)
    return list(found.values())


def _alike(some: Sequence[Named]) -> Iterator[Twins]:
    best: dict[tuple[int, int], tuple[int, str]] = {}
    for one, other in _near([s for at, named in enumerate(some) for s in _spellings(at, named)]):
        same_script = one.arabic == other.arabic
        if not same_script and _share_script(some[one.owner].entity, some[other.owner].entity):
            continue
        score = _written(one, other) if same_script else _heard(one, other)
        told = (score, f"{one.name} and {other.name}, {score} of 100 alike")
        if score:
            key = (one.owner, other.owner)
            best[key] = max(best.get(key, told), told)
    for (at, to), (score, why) in best.items():
        yield _ordered(some[at], some[to], score, why)


def _near(spellings: Iterable[_Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Pairs of spellings of different entities that share a word, roughly; each once."""
    blocks: dict[str, dict[_Spelling, None]] = defaultdict(dict)
    for one in spellings:
        for word in one.heard.split():
            blocks[f"~{word}"][one] = None
        for word in one.words:
            blocks[word[:_BEGINNING]][one] = None
    seen: set[tuple[_Spelling, _Spelling]] = set()
    for block in blocks.values():
        if len(block) <= _CROWD:
            for one, other in combinations(block, 2):
                if one.owner != other.owner and (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def _written(one: _Spelling, other: _Spelling) -> int:
    if one.folded == other.folded:
        return 0 if one.name == other.name else 100
    ratio = fuzz.token_sort_ratio(one.folded, other.folded, score_cutoff=_WRITTEN)
    heard = fuzz.ratio(one.heard, other.heard, score_cutoff=_HEARD)
    return int(ratio) if ratio and heard and _each_alike(one, other) else 0


def _each_alike(one: _Spelling, other: _Spelling) -> bool:
    """Whether no two words are too far apart, as two surnames may be after long given names."""
    pairs = zip(sorted(one.words), sorted(other.words), strict=False)
    alike = all(fuzz.ratio(a, b) >= _WORD for a, b in pairs)
    return alike or len(one.words) != len(other.words)


def _heard(one: _Spelling, other: _Spelling) -> int:
    same = one.heard == other.heard and len(one.heard) >= _SOUNDS
    return 90 if same else 0


def _share_script(one: Entity, other: Entity) -> bool:
    return bool(_scripts(one) & _scripts(other))


def _scripts(entity: Entity) -> set[bool]:
    return {is_arabic(key) for name in all_names(entity) if (key := folded(name))}


def _spellings(at: int, named: Named) -> Iterator[_Spelling]:
    for name in all_names(named.entity):
        if key := folded(name.replace("-", " ")):
            yield _Spelling(at, name, key, skeleton(name), is_arabic(key))


def _surnames(some: Sequence[Named]) -> Iterator[Twins]:
    """One word that is all that is known of somebody, and the full name that ends in it."""
    bearers: dict[str, dict[int, Named]] = defaultdict(dict)
    for at, named in enumerate(some):
        for one in _spellings(at, named):
            if named.entity.kind is Kind.PERSON and len(one.words) > 1:
                bearers[one.words[-1]][at] = named
    for at, named in enumerate(some):
        own = list(_spellings(at, named))
        for one in own:
            longer = any(s.arabic == one.arabic and len(s.words) > 1 for s in own)
            if named.entity.kind is not Kind.PERSON or len(one.words) > 1 or longer:
                continue
            full = sorted(bearers[one.folded].values(), key=lambda n: (-n.stories, n.entity.id))
            if full and all(_OF_TOP * n.stories <= full[0].stories for n in full[1:]):
                yield _ordered(named, full[0], 80, f"{one.name} is a surname that no other has")


def _ordered(one: Named, other: Named, score: int, why: str) -> Twins:
    old, new = sorted((one, other), key=lambda n: (n.entity.known, n.stories, n.entity.id))
    return Twins(old, new, score, why)
