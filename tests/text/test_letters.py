"""The letter tables hold together."""

from builder.text.letters import (
    ARABIC,
    COMPATIBLE,
    DELETED,
    EXACT,
    FOLDED,
    LATIN,
    code_points,
    is_arabic,
)


def test_nothing_is_both_deleted_and_rewritten() -> None:
    deleted = set(code_points(DELETED))
    assert not deleted & set(map(ord, EXACT | FOLDED))


def test_scripts_do_not_overlap() -> None:
    assert not set(code_points(ARABIC)) & set(code_points(LATIN))
    assert not set(code_points(ARABIC)) & set(code_points(DELETED))


def test_ranges_are_ordered() -> None:
    assert all(first <= last for ranges in (DELETED, COMPATIBLE, ARABIC) for first, last in ranges)


def test_is_arabic() -> None:
    assert is_arabic("محمد")
    assert not is_arabic("paris")
    assert not is_arabic("2023")
