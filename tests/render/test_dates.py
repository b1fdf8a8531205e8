"""Dates and numbers as readers of each language write them."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from builder.render.dates import Dates
from tests.render.stories import site

DAY = date(2023, 5, 3)


@pytest.mark.parametrize(
    ("lang", "full", "long", "month"),
    [
        ("ar", "الأربعاء، 3 أيار/مايو 2023", "3 أيار/مايو 2023", "أيار/مايو 2023"),
        ("en", "Wednesday, 3 May 2023", "3 May 2023", "May 2023"),
        ("en-US", "Wednesday, May 3, 2023", "May 3, 2023", "May 2023"),
        ("fr", "mercredi 3 mai 2023", "3 mai 2023", "mai 2023"),
        ("he", "יום רביעי, 3 במאי 2023", "3 במאי 2023", "מאי 2023"),
        ("ru", "среда, 3 мая 2023 г.", "3 мая 2023 г.", "май 2023 г."),
        ("zh", "2023年5月3日星期三", "2023年5月3日", "2023年5月"),
        ("pt-BR", "quarta-feira, 3 de maio de 2023", "3 de maio de 2023", "maio de 2023"),
    ],
)
def test_languages(lang: str, full: str, long: str, month: str) -> None:
    dates = Dates(lang, site())
    said = (dates.full(DAY), dates.long(DAY), dates.month(2023, 5))
    assert tuple(text.replace("\u202f", " ") for text in said) == (full, long, month)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ("gregorian", "3 مايو 2023"),
        ("levantine", "3 أيار 2023"),
        ("maghrebi", "3 ماي 2023"),
        ("dual", "3 أيار/مايو 2023"),
    ],
)
def test_months_of_the_arab_press(months: str, expected: str) -> None:
    assert Dates("ar", site(months=months)).long(DAY) == expected


def test_month_systems_leave_other_languages_alone() -> None:
    assert Dates("en", site(months="levantine")).long(DAY) == "3 May 2023"


def test_arabic_indic_digits() -> None:
    dates = Dates("ar", site(digits="arab"))
    assert dates.full(DAY) == "الأربعاء، ٣ أيار/مايو ٢٠٢٣"
    assert dates.year(1987) == "١٩٨٧"
    assert dates.number(12345) == "١٢٬٣٤٥"
    assert dates.percent(0.12).replace("\u061c", "") == "١٢٪"
    assert Dates("en", site(digits="arab")).year(1987) == "1987"


def test_standing_names_do_not_depend_on_who_asked_first() -> None:
    names = [Dates(lang, site()).month_name(5) for lang in ("he", "zh", "de", "ru", "ar")]
    assert names == ["מאי", "五月", "Mai", "май", "أيار/مايو"]


@pytest.mark.parametrize(
    ("lang", "zone", "expected"),
    [
        ("en", UTC, "14:20 GMT"),
        ("en", ZoneInfo("Asia/Riyadh"), "14:20 GMT+3"),
        ("en", timezone(-timedelta(hours=3, minutes=30)), "14:20 GMT-3:30"),
        ("ar", ZoneInfo("Asia/Riyadh"), "14:20 غرينتش+3"),
        ("en", None, "14:20"),
    ],
)
def test_time(lang: str, zone: timezone | None, expected: str) -> None:
    assert Dates(lang, site()).time(datetime(2023, 5, 3, 14, 20, tzinfo=zone)) == expected


def test_a_moment_reads_like_its_day() -> None:
    dates = Dates("en", site())
    assert dates.full(datetime(2023, 5, 3, 23, 59, tzinfo=UTC)) == dates.full(DAY)


@pytest.mark.parametrize(
    ("lang", "first", "name"), [("ar", 5, "س"), ("en", 0, "M"), ("en-US", 6, "S")]
)
def test_weeks(lang: str, first: int, name: str) -> None:
    dates = Dates(lang, site())
    assert dates.first_weekday == first
    assert dates.weekday_names()[0] == name
    assert len(dates.weekday_names("wide")) == 7


@pytest.mark.parametrize(
    ("lang", "on", "day", "expected"),
    [
        ("ar", True, date(2024, 5, 3), "24 شوال 1445 هـ"),
        ("ar", False, date(2024, 5, 3), None),
        ("en", True, date(2024, 5, 3), None),
        ("ar", True, date(1900, 1, 1), None),
    ],
)
def test_hijri(lang: str, on: bool, day: date, expected: str | None) -> None:
    assert Dates(lang, site(hijri=on)).hijri(day) == expected


def test_numbers() -> None:
    assert Dates("en", site()).number(1234567) == "1,234,567"
    assert Dates("fr", site()).number(1234567) == "1\u202f234\u202f567"
    assert Dates("en", site()).percent(0.125) == "12%"
    assert Dates("en", site()).day_month(5, 3) == "3 May"
    assert Dates("ar", site()).month_short(1) == "كانون الثاني"
