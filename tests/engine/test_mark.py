"""Marks in the original text: whole words, however they are spelt there."""

from pathlib import Path

from builder.text.table import tables
from tests.engine.node import answers

ANY, SAME = 5, 2

MARKED: list[tuple[str, list[dict[str, object]], str]] = [
    ("Oil prices rose.", [{"words": ["oil"]}], "[Oil] prices rose."),
    ("Price of oil", [{"words": ["prices"]}], "[Price] of oil"),
    ("قال الرئيس أمس", [{"words": ["رئيس"]}], "قال [الرئيس] أمس"),
    ("وللرئيس رأيٌ", [{"words": ["رئيس"]}], "[وللرئيس] رأيٌ"),
    ("محمّد بن سلمان", [{"words": ["محمد"]}], "[محمّد] بن سلمان"),
    ("مـــدينة جدة", [{"words": ["مدينه"]}], "[مـــدينة] جدة"),
    ("عام ٢٠٢٣ م", [{"words": ["2023"]}], "عام [٢٠٢٣] م"),
    ("in 2015م", [{"words": ["2015"]}], "in [2015]م"),
    ("Bashar al-Assad said", [{"words": ["alassad"]}], "Bashar [al-Assad] said"),
    ("Bashar al-Assad said", [{"words": ["assad"]}], "Bashar al-[Assad] said"),
    ("Café, cafe", [{"words": ["cafe"]}], "[Café], [cafe]"),
    ("ﷲ أكبر", [{"words": ["الله"]}], "[ﷲ] أكبر"),
    ("the oil price of oil", [{"words": ["oil", "price"]}], "the [oil price] of oil"),
    ("oil (price)", [{"words": ["oil", "price"], "loosest": SAME}], "[oil (price])"),
    ("Reform, reformer", [{"words": ["refor"], "prefix": True}], "[Reform], [reformer]"),
    ("المدينة والمدن", [{"words": ["المدين"], "prefix": True}], "[المدينة] والمدن"),
    (
        "oil and oil prices",
        [{"words": ["oil", "prices"]}, {"words": ["oil"]}],
        "[oil] and [oil prices]",
    ),
    ("nothing here", [{"words": ["oil"]}], "nothing here"),
    ("", [{"words": ["oil"]}], ""),
    ("text", [], "text"),
]


def test_marks(tmp_path: Path) -> None:
    full = {"prefix": False, "loosest": ANY}
    asked = [("mark", text, [full | mark for mark in marks]) for text, marks, _ in MARKED]
    found = answers([("text.load", tables()), *asked], tmp_path)[1:]

    for (text, _, expected), parts in zip(MARKED, found, strict=True):
        assert "".join(part["text"] for part in parts) == text
        assert "".join(f"[{p['text']}]" if p["marked"] else p["text"] for p in parts) == expected
