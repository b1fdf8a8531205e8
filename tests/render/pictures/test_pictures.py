"""Pictures: values in, markup out."""

from builder.render.pictures.bars import Bar, bars
from builder.render.pictures.calendar import Cell, calendar, level


def cell(n: int, stories: int = 0) -> Cell:
    href = f"{n}.html" if stories else ""
    return Cell(label=str(n), stories=stories, href=href, title=f'{n}: "{stories}"')


def test_a_day_with_stories_is_a_link() -> None:
    drawn = calendar([cell(1, 4)], start=0, fullest=4, mirrored=False, label="May")
    assert drawn == (
        '<svg class="month" viewBox="0 0 168 24" width="168" height="24" role="group"'
        ' aria-label="May"><a href="1.html" aria-label="1: &#34;4&#34;">'
        "<title>1: &#34;4&#34;</title>"
        '<rect class="d4" x="1" y="1" width="22" height="22" rx="2"/>'
        '<text x="12" y="16" text-anchor="middle" class="t4">1</text></a></svg>'
    )


def test_the_first_column_is_where_lines_begin() -> None:
    ltr = calendar([cell(1)], start=1, fullest=1, mirrored=False, label="")
    rtl = calendar([cell(1)], start=1, fullest=1, mirrored=True, label="")
    assert 'x="25"' in ltr
    assert 'x="121"' in rtl


def test_weeks_follow_each_other() -> None:
    drawn = calendar([cell(n) for n in range(1, 32)], start=6, fullest=0, mirrored=False, label="")
    assert 'viewBox="0 0 168 144"' in drawn


def test_levels() -> None:
    assert [level(n, 100) for n in (0, 1, 5, 20, 100)] == [0, 1, 2, 3, 4]
    assert level(1, 1) == 4


def test_bars() -> None:
    drawn = bars(
        [Bar(title="2020: 1", stories=1), Bar(title="2021: <2>", stories=2)],
        mirrored=False,
        label="Per year",
    )
    assert drawn == (
        '<svg class="bars" viewBox="0 0 88 57" width="88" height="57" role="img"'
        ' aria-label="Per year">'
        '<rect x="4.4" y="28" width="35.2" height="28"><title>2020: 1</title></rect>'
        '<rect x="48.4" y="0" width="35.2" height="56"><title>2021: &lt;2&gt;</title></rect>'
        '<line class="base" x1="0" y1="56.5" x2="88" y2="56.5"/></svg>'
    )


def test_many_years_grow_thin_instead_of_wide() -> None:
    drawn = bars([Bar(title="", stories=1)] * 100, mirrored=True, label="")
    assert 'viewBox="0 0 288 57"' in drawn


def test_no_years() -> None:
    assert "<rect" not in bars([], mirrored=False, label="")
