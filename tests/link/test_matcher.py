"""The matcher finds what a slow search over all words finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.link.lexicon import Lexicon
from builder.link.matcher import Matcher
from builder.model.entity import Entity, Kind

WORDS = ("Ana", "Bo", "Cy", "Di", "عمر", "زيد", "وعمر")
NAMES = ("Ana", "Ana Bo", "Ana Bo Cy", "Bo Cy", "Di Ana", "عمر", "عمر زيد", "زيد عمر عمر")
MATCHER = Matcher(
    Lexicon(
        [Entity(kind=Kind.PERSON, id=f"n{n}", names={"en": name}) for n, name in enumerate(NAMES)],
        {},
    )
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


def slowly(text: str) -> list[str]:
    words, found, at = text.split(), [], 0
    while at < len(words):
        plain = [words[at].removeprefix("و"), *words[at + 1 :]]
        fits = [n for n in NAMES if plain[: len(n.split())] == n.split()]
        longest = max(fits, key=len, default="")
        found += [longest] if longest else []
        at += max(1, len(longest.split()))
    return found


@given(TEXTS)
@settings(max_examples=200)
def test_the_longest_name_at_each_place(text: str) -> None:
    hits = list(MATCHER.hits([text]))

    assert [NAMES[int(hit.names[0].id[1:])] for hit in hits] == slowly(text)


@given(st.lists(TEXTS, max_size=3))
@settings(max_examples=50)
def test_paragraphs_are_apart(texts: list[str]) -> None:
    together = [hit.names for hit in MATCHER.hits(texts)]

    assert together == [hit.names for text in texts for hit in MATCHER.hits([text])]


def test_known_ones_are_passed_over() -> None:
    hits = list(MATCHER.hits(["Ana, Bo Cy, Ana"], {(Kind.PERSON, "n0")}))

    assert [hit.names[0].id for hit in hits] == ["n3"]


def test_what_stands_around() -> None:
    (hit,) = MATCHER.hits(["It was. Then Mr. Ana said"])

    assert [word.form for word in hit.before] == ["then", "mr"]
    assert hit.after is not None
    assert hit.after.form == "said"
