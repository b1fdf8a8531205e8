"""Capitalised words that may be names, and what speaks for each."""

import pytest

from builder.authority.latin import sightings
from builder.authority.sighting import Cue


def seen(*paragraphs: str, dateline: str = "") -> dict[str, Cue]:
    return {one.text: one.cues for one in sightings(dateline, paragraphs)}


def test_an_office_before_or_after_a_name_speaks_for_a_person() -> None:
    found = seen("Yesterday Finance Minister Nadia Haddad met Omar Qasim, chairman of the port.")
    assert found["Nadia Haddad"] == Cue.INSIDE | Cue.TITLED
    assert found["Omar Qasim"] == Cue.INSIDE | Cue.TITLED


def test_a_verb_of_saying_speaks_for_a_person_on_either_side() -> None:
    found = seen('"No," said Nadia Haddad of it. Later on Omar Qasim told them.')
    assert Cue.SAYS in found["Nadia Haddad"]
    assert Cue.SAYS in found["Omar Qasim"]


def test_a_surname_alone_speaks_for_a_person_and_a_first_word_alone_against() -> None:
    found = seen("We saw Nadia Haddad of Barada Mills.", "Then she, Haddad, left as Barada closed.")
    assert Cue.ECHOED in found["Nadia Haddad"]
    assert Cue.ECHOED not in found["Barada Mills"]


def test_a_preposition_speaks_for_a_place() -> None:
    assert seen("The ship left from Port Sudan today.") == {"Port Sudan": Cue.INSIDE | Cue.PLACED}


@pytest.mark.parametrize(
    ("dateline", "city"),
    [
        ("PORT SUDAN, March 3 -", "Port Sudan"),
        ("RIO DE JANEIRO, Oct 1", "Rio de Janeiro"),
        ("Aden", "Aden"),
    ],
)
def test_a_dateline_speaks_for_a_place(dateline: str, city: str) -> None:
    assert seen(dateline=dateline) == {city: Cue.INSIDE | Cue.CITY}


def test_a_city_is_written_as_the_text_has_it() -> None:
    assert "N'Djamena" in seen("A plane left N'Djamena at noon.", dateline="N'DJAMENA, May 2")


def test_days_months_and_small_openings_are_no_names() -> None:
    assert seen("On Monday it rained. In March they met. The rain went on.") == {}


def test_words_with_figures_are_no_names() -> None:
    assert seen("They met on Mar8 in H2O.") == {}


def test_the_opening_of_a_sentence_is_not_inside_one() -> None:
    assert seen("Drought came back.") == {"Drought": Cue(0)}


def test_headlines_and_capitals_only_are_passed_over() -> None:
    assert seen("Minister Nadia Haddad Opens New Port in Aden", "MINISTER NADIA HADDAD SPOKE") == {}


def test_a_name_is_shown_with_the_words_around_it() -> None:
    text = "one two three four five six seven Nadia Haddad nine ten eleven twelve last words more"
    (found,) = sightings("", [text])
    assert found.words == (
        "… two three four five six seven Nadia Haddad nine ten eleven twelve last words …"
    )
