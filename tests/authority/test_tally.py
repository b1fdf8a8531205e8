"""A tally counts what comes, in bounded room, the same in parts as at once."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.authority.sighting import Cue, Sighting
from builder.authority.tally import EXAMPLES, Tally

STORIES = st.lists(st.sets(st.sampled_from("abcdef"), max_size=4), max_size=30)


def tally(stories: list[set[str]], first: int = 0, room: int = 100) -> Tally:
    made = Tally(room)
    for number, names in enumerate(stories, first):
        made.add(f"{number}.md", [sighting(name) for name in sorted(names)])
    return made


def sighting(name: str) -> Sighting:
    return Sighting((name,), name.upper(), Cue.TITLED if name < "c" else Cue.PLACED, f"… {name}")


def rows(some: Tally) -> list[object]:
    return [(f, c.text, c.stories, c.cues, c.examples) for f, c in some]


@settings(max_examples=50)
@given(STORIES)
def test_every_name_is_counted_once_a_story(stories: list[set[str]]) -> None:
    expected = Counter(name for names in stories for name in names)
    assert {forms[0]: c.stories for forms, c in tally(stories)} == expected
    for forms, counted in tally(stories):
        assert len(counted.examples) == min(expected[forms[0]], EXAMPLES)


@settings(max_examples=50)
@given(STORIES, st.integers(0, 30))
def test_parts_taken_together_are_the_whole(stories: list[set[str]], at: int) -> None:
    first = tally(stories[:at])
    first.take(tally(stories[at:], min(at, len(stories))))
    assert rows(first) == rows(tally(stories))


def test_the_rare_are_forgotten_when_room_is_short() -> None:
    many = [{"a", "f"}, {"a", "f"}, {"a", "b"}, {"a", "c"}, {"a", "d"}, {"a", "e"}]
    found = {forms[0]: counted.stories for forms, counted in tally(many, room=3)}
    assert len(found) <= 3
    assert (found["a"], found["f"]) == (6, 2)


def test_names_come_by_their_number_and_then_in_order() -> None:
    assert [forms[0] for forms, _ in tally([{"b"}, {"c", "a"}, {"c"}])] == ["c", "a", "b"]
