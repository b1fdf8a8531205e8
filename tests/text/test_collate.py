"""Order and headings of A-Z pages."""

from itertools import pairwise

import pytest

from builder.text.collate import initial, sort_key


@pytest.mark.parametrize(
    ("name", "lang", "heading"),
    [
        ("القاهرة", "ar", "ق"),
        ("«القاهرة»", "ar", "ق"),
        ("الله أكبر", "ar", "ا"),
        ("ألمانيا", "ar", "ا"),
        ("آمال", "ar", "ا"),
        ("باريس", "ar", "ب"),
        ("al-Assad", "en", "A"),
        ("el-Baradei", "en", "B"),
        ("ash-Sharqiya", "en", "S"),
        ("El Salvador", "en", "E"),
        ("The Hague", "en", "H"),
        ("Élysée", "en", "E"),
        ("Élysée", "ar", "E"),
        ("Ёлка", "ru", "Е"),
        ("2023", "en", "#"),
        ("…", "ar", "#"),
        ("", "en", "#"),
    ],
)
def test_initial(name: str, lang: str, heading: str) -> None:
    assert initial(name, lang) == heading


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("ar", "آمال أحمد بغداد تونس الجزائر مدريد مدينة موسكو النرويج هند واشنطن يافا"),
        ("en", "Aleppo al-Assad Élysée Sana'a Zurich"),
    ],
)
def test_order(lang: str, names: str) -> None:
    keys = [sort_key(name, lang) for name in names.split()]
    assert all(one < other for one, other in pairwise(keys))


def test_words_before_longer_words() -> None:
    names = ["نيويورك", "نيو مكسيكو"]
    assert sorted(names, key=lambda name: sort_key(name, "ar")) == ["نيو مكسيكو", "نيويورك"]
