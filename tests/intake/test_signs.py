"""Signs: what a story may share with its translation."""

from builder.intake.signs import figures, of_kind, said, sounds


def test_figures() -> None:
    assert figures("١٬٢٥٠ و٣٫٥ in 2024, 7 of 12", 2024) == {"1250", "3.5", "12"}


def test_a_name_sounds_alike_in_both_scripts() -> None:
    english = sounds("Mr Zelensky met Guterres.")
    arabic = sounds("التقى زيلينسكي بغوتيريش")

    assert english == {"zlnsk", "gtrs"}
    assert english <= arabic


def test_a_word_that_stands_without_its_capital_too_is_no_name() -> None:
    assert sounds("Farmers struck. The farmers of Harlem did not.") == {"hrlm"}


def test_signs_are_told_by_their_kinds() -> None:
    signs = of_kind("name", ["port amber", ""]) | of_kind("figure", ["12"])

    assert signs == {"name port amber", "figure 12"}
    assert said(signs, "name") == ["port amber"]
