"""Runs of capitalised words."""

import pytest

from builder.authority.runs import runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Prime Minister Nadia Haddad spoke.", ["Nadia Haddad"]),
        ("They met Dr. Omar al-Qasim of Aden.", ["Omar al-Qasim", "Aden"]),
        ("They met John F. Haddad there.", ["John F. Haddad"]),
        ("They met Leila van der Berg there.", ["Leila van der Berg"]),
        ("On Tuesday Omar left.", ["Omar"]),
        ("He saw Omar, Leila and Nadia.", ["Omar", "Leila", "Nadia"]),
        ("ALL OF THIS IS LOUD.", []),
        ("The One Two Three Four Five Six Seven Eight Nine went.", []),
        ("لا أحد هنا", []),
    ],
)
def test_runs_in_reading_order(text: str, found: list[str]) -> None:
    assert [run.text for run in runs(text)] == found


def test_what_stands_beside_a_run_is_kept_unless_a_mark_parts_it() -> None:
    (run,) = runs("we saw Omar Qasim speak")
    assert (run.before, run.after, run.beyond, run.opens) == ("saw", "speak", "", False)
    (run,) = runs("Omar Qasim, president of it")
    assert (run.before, run.after, run.beyond, run.opens) == ("", "", "president", True)
