"""Direction of text without markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.render.bidi import closed, direction_of, isolate

RLO, LRE, PDF, RLI, FSI, PDI = "\u202e", "\u202a", "\u202c", "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain", "ltr"),
        ("مطر", "rtl"),
        ("12 – مطر rain", "rtl"),
        ("שלום", "rtl"),
        ("12.5", None),
        ("", None),
    ],
)
def test_direction(text: str, expected: str | None) -> None:
    assert direction_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        (f"a{RLO}b", f"a{RLO}b{PDF}"),
        (f"{RLI}a{LRE}b", f"{RLI}a{LRE}b{PDF}{PDI}"),
        (f"a{PDF}b{PDI}c", "abc"),
        (f"{RLI}a{LRE}b{PDI}c", f"{RLI}a{LRE}b{PDI}c"),
        (f"{RLI}a{PDF}b{PDI}", f"{RLI}ab{PDI}"),
    ],
)
def test_closed(text: str, expected: str) -> None:
    assert closed(text) == expected


def test_isolate() -> None:
    assert isolate(f"a{RLO}") == f"{FSI}a{RLO}{PDF}{PDI}"
    assert isolate("") == ""


@given(st.text(alphabet=f"aب{RLO}{LRE}{PDF}{RLI}{FSI}{PDI}"))
def test_closing_twice_changes_nothing(text: str) -> None:
    assert closed(closed(text)) == closed(text)
    assert [c for c in closed(text) if c in "aب"] == [c for c in text if c in "aب"]
    assert closed(text).count(PDI) == sum(closed(text).count(c) for c in (RLI, FSI))
