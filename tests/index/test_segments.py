"""Which segments there are after changes."""

from hypothesis import given
from hypothesis import strategies as st

from builder.index.segments import SegmentInfo, level, plan


def segment(name: str, *ids: str) -> SegmentInfo:
    return SegmentInfo(name=name, ids=ids)


def numbered(name: str, start: int, count: int) -> SegmentInfo:
    return segment(name, *(f"{n}" for n in range(start, start + count)))


def test_the_first_build_writes_one_segment() -> None:
    made = plan((), ["a", "b"], ())
    assert made.kept == ()
    assert made.dead == ()
    assert made.fresh == {"a", "b"}


def test_a_story_is_added_beside_a_large_segment() -> None:
    base = numbered("base", 0, 5000)
    made = plan((base,), ["new"], ())
    assert made.kept == (base,)
    assert made.fresh == {"new"}


def test_the_smallest_level_is_written_with_what_is_new() -> None:
    base, small = numbered("base", 0, 5000), segment("small", "a", "b")
    made = plan((base, small), ["c"], ())
    assert made.kept == (base,)
    assert made.fresh == {"a", "b", "c"}


def test_a_full_level_moves_on_with_the_next() -> None:
    base, middle, small = (
        numbered("base", 0, 5000),
        numbered("m", 6000, 100),
        numbered("s", 7000, 64),
    )
    made = plan((base, middle, small), ["new"], ())
    assert made.kept == (base,)
    assert len(made.fresh) == 165


def test_a_changed_story_is_dead_where_it_was() -> None:
    base = segment("base", *(f"{n}" for n in range(100)))
    made = plan((base,), ["7", "9"], ())
    assert made.dead == (7, 9)
    assert made.fresh == {"7", "9"}


def test_the_words_of_a_withdrawn_story_are_forgotten() -> None:
    base, other = numbered("base", 0, 5000), numbered("other", 6000, 100)
    made = plan((base, other), (), ["6007"])
    assert made.kept == (base,)
    assert made.dead == ()
    assert made.fresh == other.alive - {"6007"}


def test_so_are_the_words_that_its_edits_left() -> None:
    base = numbered("base", 0, 5000)
    edited = plan((base,), ["7"], ())
    later = plan((*edited.kept, segment("small", "7", "8")), (), ["7"])
    assert later.kept == ()
    assert later.fresh == base.alive - {"7"} | {"8"}


def test_a_story_that_was_never_in_it_costs_nothing() -> None:
    base = numbered("base", 0, 5000)
    assert plan((base,), (), ["hidden"]).kept == (base,)


def test_what_died_before_stays_dead() -> None:
    base = numbered("base", 0, 5000)
    made = plan((base,), ["7"], ())
    later = plan((*made.kept, segment("small", "7", "8")), ["9"], ())
    assert later.dead == (7, 9)


def test_nothing_new_writes_nothing() -> None:
    base, small = numbered("base", 0, 5000), segment("small", "a")
    assert plan((base, small), (), ()).fresh == frozenset()
    assert plan((base, small), (), ()).kept == (base, small)


def test_freezing_makes_one_segment() -> None:
    base, small = numbered("base", 0, 70), segment("small", "a", "3")
    made = plan((base, small), (), (), freeze=True)
    assert made.kept == ()
    assert len(made.fresh) == 71
    assert plan((base,), (), (), freeze=True).kept == (base,)


def test_a_segment_that_is_mostly_dead_is_written_anew() -> None:
    base = numbered("base", 0, 100)
    made = plan((base,), (), [f"{n}" for n in range(60)])
    assert made.kept == ()
    assert len(made.fresh) == 40


@given(st.lists(st.tuples(st.sets(st.integers(0, 300), max_size=90), st.booleans()), max_size=12))
def test_every_living_story_is_in_one_place(changes: list[tuple[set[int], bool]]) -> None:
    segments: list[SegmentInfo] = []
    alive: set[str] = set()
    for at, (numbers, removing) in enumerate(changes):
        ids = {str(n) for n in numbers}
        alive = alive - ids if removing else alive | ids
        made = plan(segments, *(((), ids) if removing else (ids, ())))
        segments = list(made.kept)
        if made.fresh:
            segments.append(segment(f"s{at}", *sorted(made.fresh)))
        every = [id_ for one in segments for id_ in one.ids]
        found = [id_ for number, id_ in enumerate(every) if number not in made.dead]
        assert sorted(found) == sorted(alive)
        levels = [one.level for one in segments]
        assert len(levels) == len(set(levels))


def test_levels_grow_sixteenfold() -> None:
    assert [level(size) for size in (1, 64, 65, 1024, 1025, 49_955)] == [0, 0, 1, 1, 2, 3]
