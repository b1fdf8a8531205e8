"""Timestamps as text in, in UTC out."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from builder.intake.timestamp import timestamp

BEIRUT = ZoneInfo("Asia/Beirut")

MOMENTS = {
    "2024-03-11T09:40:00+03:00": datetime(2024, 3, 11, 6, 40, tzinfo=UTC),
    "2023-05-30T10:11:12+0000": datetime(2023, 5, 30, 10, 11, 12, tzinfo=UTC),
    "2024-01-11T09:40:00": datetime(2024, 1, 11, 7, 40, tzinfo=UTC),
    "20240111T094000Z": datetime(2024, 1, 11, 9, 40, tzinfo=UTC),
    "20240111T094000+0200": datetime(2024, 1, 11, 7, 40, tzinfo=UTC),
    "20240111": datetime(2024, 1, 10, 22, tzinfo=UTC),
    "Mon, 11 Mar 2024 09:00:00 +0200": datetime(2024, 3, 11, 7, tzinfo=UTC),
    "Thu, 11 Jan 2024 09:00:00 EST": datetime(2024, 1, 11, 14, tzinfo=UTC),
    "Thu, 11 Jan 2024 09:00:00 -0000": datetime(2024, 1, 11, 7, tzinfo=UTC),
    "11 Jan 2024 09:00": datetime(2024, 1, 11, 7, tzinfo=UTC),
    "٢٠٢٤-٠١-١١T٠٩:٤٠": datetime(2024, 1, 11, 7, 40, tzinfo=UTC),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_moments(text: str) -> None:
    assert timestamp(text, BEIRUT) == MOMENTS[text]


@pytest.mark.parametrize(
    "text",
    ["", "soon", "Mon, 41 Mar 2024 09:00:00", "Wed, 30 Nov -0001 00:00:00 +0000", "20241301"]
    + ["0000-00-00 00:00:00", "Mon, 11 Mar 2024 09:00:00 +9999", "1 Jan 999999999999 00:00:00"],
)
def test_no_moments(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        timestamp(text, BEIRUT)
