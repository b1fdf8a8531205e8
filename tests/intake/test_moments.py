"""Moments in the words of wires."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from builder.intake.moments import moment

DAMASCUS = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0001 Monday 12 May 2015", "2015-05-12T00:01+00:00"),
        ("until 5 p.m. EST, May 12, 2015", "2015-05-12T22:00+00:00"),
        ("12 a.m. GMT, 12 May 2015", "2015-05-12T00:00+00:00"),
        ("12. Mai 2015, 10.30 Uhr", "2015-05-12T10:30+00:00"),
        ("12.05.2015 10:30 Uhr MESZ", "2015-05-12T08:30+00:00"),
        ("2015-05-12T10:30 GMT", "2015-05-12T10:30+00:00"),
        ("الساعة 14:30 بتوقيت غرينتش يوم 3 أيار/مايو 2023", "2023-05-03T14:30+00:00"),
        ("الساعة ١٤:٣٠ يوم ٣ كانون الثاني ٢٠٢٣", "2023-01-03T14:30+00:00"),
    ],
)
def test_a_day_and_a_time_are_a_moment(text: str, expected: str) -> None:
    assert moment(text, UTC) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "0001 Monday",
        "12 May 2015",
        "31 February 2015 10:00",
        "00:01 local time, 12 June 2014",
        "الساعة 14:30 بتوقيت مكة يوم 3 مايو 2023",
        "",
    ],
)
def test_anything_less_is_none(text: str) -> None:
    assert moment(text, UTC) is None


def test_a_time_without_a_zone_is_in_the_given_one() -> None:
    assert moment("12 May 2015, 10:30", DAMASCUS) == datetime(2015, 5, 12, 7, 30, tzinfo=UTC)


def test_a_year_that_is_not_said_is_the_story_s() -> None:
    said = datetime(1987, 3, 18, tzinfo=UTC)

    assert moment("1130 GMT THURS MARCH 19", UTC, said) == datetime(1987, 3, 19, 11, 30, tzinfo=UTC)
    assert moment("1130 GMT, September 19", UTC, said) is None
    assert moment("1130 GMT, March 19", UTC) is None
