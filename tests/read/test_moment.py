"""Dates as text in, moments in UTC out."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from builder.read.moment import moment, parsed
from tests.read.samples import desk, lines, node

BAGHDAD = ZoneInfo("Asia/Baghdad")

MOMENTS = {
    "2026-11-22": datetime(2026, 11, 21, 21, tzinfo=UTC),
    "2026-11-22T09:30": datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
    "2026-11-22 09:30:15": datetime(2026, 11, 22, 6, 30, 15, tzinfo=UTC),
    "2026-11-22T09:30:15.123Z": datetime(2026, 11, 22, 9, 30, 15, tzinfo=UTC),
    "2026-11-22T09:30+02": datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
    "2026-11-22T09:30:00 -0330": datetime(2026, 11, 22, 13, 0, tzinfo=UTC),
    "٢٠٢٦-١١-٢٢T٠٩:٣٠": datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
    "۲۰۲۶-۱۱-۲۲": datetime(2026, 11, 21, 21, tzinfo=UTC),
    "1800-01-01T12:00Z": datetime(1800, 1, 1, 12, tzinfo=UTC),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_moments(text: str) -> None:
    assert parsed(text, BAGHDAD) == MOMENTS[text]


FAULTS = {
    "yesterday": "not a date",
    "2026-1-2": "not a date",
    "20261122": "not a date",
    "2026-11-22x09:30": "not a date",
    "2026-02-30": "no such date: day is out of range for month",
    "2026-11-22T25:00": "no such date: hour must be in 0..23",
    "2026-11-22T09:30+99:99": "no zone is +99:99 from UTC",
    "0001-01-01": "the year is out of range",
    "2999-01-01": "the year is out of range",
}


@pytest.mark.parametrize("text", FAULTS)
def test_faults_name_field_and_value(text: str) -> None:
    at = desk()
    assert moment(node(f'"{text}"'), "date", at) is None
    (problem,) = lines(at)
    assert problem.startswith(f"f:1:8: date: {FAULTS[text]}")
    assert f"(got '{text}')" in problem
