"""Embargoes in prose."""

from datetime import UTC, datetime

import pytest

from builder.intake.embargo import embargoed
from builder.intake.given import Given
from builder.intake.item import Item

GIVEN = Given(zone=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED to 0930 GMT, 3 May 2023",
        "Sperrfrist: 3. Mai 2023, 9.30 Uhr",
        "(Not for publication before 09:30, 3 May 2023)",
        "محظور النشر حتى الساعة 9:30 يوم 3 أيار 2023",
    ],
)
@pytest.mark.parametrize("field", ["ednote", "title", "body"])
def test_a_clear_moment_ends_it(field: str, line: str) -> None:
    held = embargoed(Item(raw=b"", **{field: line}), GIVEN)  # type: ignore[arg-type]

    assert held.embargo == datetime(2023, 5, 3, 9, 30, tzinfo=UTC)
    assert not held.embargo_open


def test_an_unclear_one_has_no_end_and_is_told() -> None:
    held = embargoed(Item(raw=b"", body="Embargoed to 0001 Monday\n\nText."), GIVEN)

    assert (held.embargo, held.embargo_open) == (None, True)
    assert held.remarks == (
        'embargo: "Embargoed to 0001 Monday" names no clear moment; '
        "set embargo by hand to publish it",
    )


@pytest.mark.parametrize(
    "body",
    [
        "The embargo on arms was lifted.",
        "Embargo on wheat ends, ministers say.",
        "Embargoed goods filled the port.",
        "حظر النشر في القضية أثار احتجاجا.",
    ],
)
def test_news_of_embargoes_is_news(body: str) -> None:
    assert embargoed(Item(raw=b"", body=body), GIVEN) == Item(raw=b"", body=body)
