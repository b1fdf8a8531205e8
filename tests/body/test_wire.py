"""Wire copy: every character kept, lines broken where a hand broke them."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from builder.body import Bodies
from builder.body.controls import clean
from builder.body.wire import first_paragraph
from builder.model.story import Format


def html(text: str) -> str:
    return str(Bodies().render(text, Format.TEXT).html)


def test_codes_and_marks_stay_as_they_are() -> None:
    assert html("IBM <IBM.N> *rose* & `x` [1](y)\n") == (
        "<p>IBM &lt;IBM.N&gt; *rose* &amp; `x` [1](y)</p>"
    )


def test_blank_lines_separate_paragraphs() -> None:
    assert html("\n\na\n \t\nb\n\n\n\nc\n") == "<p>a</p>\n<p>b</p>\n<p>c</p>"


def test_full_lines_flow() -> None:
    full = "The company said its profit rose in the quarter to\nMarch."
    assert html(full) == f"<p>{full}</p>"


def test_short_lines_stay_broken() -> None:
    assert html("Arsenal 2\nChelsea 1") == "<p>Arsenal 2<br>\nChelsea 1</p>"


def test_columns_keep_their_blanks() -> None:
    table = "           1987     1986\nNet      12.5     11.0\nRevs    100.0     <99>"
    assert html(table) == "<pre>" + table.replace("<99>", "&lt;99&gt;") + "</pre>"


def test_two_blanks_after_a_full_stop_are_no_columns() -> None:
    assert html("It rose.  It fell.\nIt stayed.  So it was.").startswith("<p>")


def test_newlines_of_other_systems() -> None:
    assert html("a\r\n\r\nb\rc") == "<p>a</p>\n<p>b<br>\nc</p>"


def test_nothing_gives_nothing() -> None:
    body = Bodies().render(" \n\n", Format.TEXT)
    assert (body.blocks, body.texts, body.html) == ((), (), "")


@given(st.text(alphabet=st.sampled_from("ab ب<>&\"'\n\t.1  \xa0\u202b")))
def test_every_character_stays(text: str) -> None:
    shown = unescape(re.sub(r"</?(?:p|pre|br)>", "", html(text)))
    assert shown.split() == clean(text).split()
    # A line of blanks alone says nothing; it parts paragraphs.
    said = [line for line in text.split("\n") if line.strip()]
    assert "".join(said).count("\xa0") <= shown.count("\xa0") <= text.count("\xa0")


@given(st.text())
def test_any_text_is_escaped(text: str) -> None:
    assert set(re.findall(r"<[^>]*>", html(text))) <= {"<p>", "</p>", "<pre>", "</pre>", "<br>"}


@given(st.text(alphabet=st.sampled_from("ab \n\t\r\x0b\x85\x00<")), st.sampled_from(Format))
def test_the_texts_alone_are_those_of_the_whole(text: str, format_: Format) -> None:
    bodies = Bodies()
    assert tuple(bodies.texts(text, format_)) == bodies.render(text, format_).texts


@given(st.text(alphabet=st.sampled_from("ab \n\t\r\x0b\x85\x00")))
def test_the_first_paragraph_is_that_of_the_whole_text(text: str) -> None:
    whole = clean(text.lstrip())
    assert first_paragraph(text) == re.split(r"\n(?:[^\S\n]*\n)+", whole, maxsplit=1)[0]
