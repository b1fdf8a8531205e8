"""Full names of people who are known by a surname."""

from builder.authority.fuller import Fuller
from tests.authority.books import person


def test_the_full_name_that_stories_give_most_is_found() -> None:
    counts = Fuller([person("haddad", "Haddad"), person("gone", "Gone", merged_into="haddad")])
    counts.add(["haddad"], ["Yesterday Minister Nadia Haddad spoke.", "Haddad left."])
    counts.add(["haddad"], ["We saw Nadia Haddad and Omar Qasim."])
    counts.add(["gone"], ["We saw Omar Gone."])
    assert counts.names() == {"haddad": ("Nadia Haddad",)}


def test_a_name_in_one_story_of_many_is_not_enough() -> None:
    counts = Fuller([person("haddad", "Haddad")])
    counts.add(["haddad"], ["We saw Sami Haddad."])
    counts.add(["haddad"], ["We saw Haddad."])
    counts.add(["haddad"], ["We saw Haddad."])
    assert counts.names() == {}
