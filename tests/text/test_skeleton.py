"""Spellings of one name in two scripts come to one skeleton."""

import pytest

from builder.text.skeleton import skeleton


@pytest.mark.parametrize(
    "names",
    [
        ["Zelensky", "Zelenskyy", "Zelenski", "زيلينسكي", "زيلنسكي"],
        ["Guterres", "غوتيريش", "جوتيريش"],
        ["Mohamed", "Mohammed", "Muhammad", "محمد"],
        ["Putin", "بوتين"],
        ["Kyiv", "Kiev", "كييف"],
        ["Abu Dhabi", "أبو ظبي"],
        ["Churchill", "تشرشل"],
        ["al-Assad", "الأسد", "el Assad"],
        ["Khamenei", "خامنئي"],
    ],
)
def test_one_skeleton(names: list[str]) -> None:
    assert len({skeleton(name) for name in names}) == 1


def test_nothing_to_hear() -> None:
    assert skeleton("…") == skeleton("و") == ""
