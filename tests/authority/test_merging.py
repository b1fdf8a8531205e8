"""A merge is one line more in the file, and nothing else."""

import pytest

from builder.authority.merging import merged
from builder.model.entity import Kind
from builder.problems import ConfigError

TEXT = """\
# People of the archive.
putin:
  name: {en: Vladimir Putin}   # as the desk writes it
  aliases: {en: [Putin]}
poutine:
    name:
        en: "Vladimir Poutine"
gorbachev: {name: {en: Mikhail Gorbachev}}
"""


def test_one_line_is_put_into_the_entry_as_deep_as_its_fields() -> None:
    after = merged(TEXT, Kind.PERSON, "poutine", "putin")
    assert after == TEXT.replace("poutine:\n", "poutine:\n    merged_into: putin\n")


def test_line_ends_stay_as_they_are() -> None:
    text = TEXT.replace("\n", "\r\n")
    after = merged(text, Kind.PERSON, "poutine", "putin")
    assert after == text.replace("poutine:\r\n", "poutine:\r\n    merged_into: putin\r\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("yeltsin", "putin", "content/people.yaml:1:1: yeltsin: no such entry"),
        ("putin", "yeltsin", "content/people.yaml:1:1: yeltsin: no such entry"),
        ("putin", "putin", "content/people.yaml:1:1: putin: the same entry twice"),
        ("gorbachev", "putin", "content/people.yaml:8:1: gorbachev: an entry on one line"),
    ],
)
def test_what_cannot_be_merged_is_named(old: str, new: str, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        merged(TEXT, Kind.PERSON, old, new)
    assert str(refused.value).startswith(said)


def test_a_merged_entry_is_not_merged_again() -> None:
    once = merged(TEXT, Kind.PERSON, "poutine", "putin")
    with pytest.raises(ConfigError, match="merged already"):
        merged(once, Kind.PERSON, "poutine", "putin")
