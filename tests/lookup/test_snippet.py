"""Marked words in texts."""

from builder.lookup.snippet import marked, snippet


def told(pieces: object) -> str:
    return "".join(f"[{text}]" if mark else text for text, mark in pieces)  # type: ignore[attr-defined]


def test_whole_words_are_marked_however_they_are_spelt() -> None:
    forms = frozenset({"الرئيس", "alassad", "al", "oil"})

    assert told(marked("قال الرّئيس: al-Assad's OIL", forms)) == "قال [الرّئيس]: [al-Assad]'s [OIL]"


def test_a_text_without_found_words_is_cut_at_its_beginning() -> None:
    assert told(snippet("Nothing here.", frozenset({"oil"}))) == "Nothing here."
    assert snippet("word " * 100, frozenset())[0].text.endswith("word…")


def test_what_stands_around_is_shown() -> None:
    text = "begin " * 60 + "the oil price " + "end " * 60

    shown = told(snippet(text, frozenset({"oil"})))

    assert "the [oil] price" in shown
    assert len(shown) < 200
    assert shown.startswith("… ")


def test_no_text_is_no_snippet() -> None:
    assert told(snippet("", frozenset({"oil"}))) == ""
    assert marked("", frozenset()) == ()
