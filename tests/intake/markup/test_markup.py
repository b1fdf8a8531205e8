"""Markup becomes a body that says the same words, and looks alike where that matters."""

import time
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.body import Bodies, guard, lost
from builder.intake import markup
from builder.intake.element import Element
from builder.intake.given import Given
from builder.intake.markup.block import Run
from builder.intake.markup.html import tree_of
from builder.intake.markup.markdown import markdown
from builder.intake.markup.parts import parts
from builder.intake.xml import tree
from builder.model.story import Format
from tests.intake.soon import SOON

BODIES = Bodies()
TEXT = {
    "paragraphs": ("<p>one\n two</p><p>three &amp; <b></b>four</p>", "one two\n\nthree & four"),
    "no tags": ("  one\n two ", "one two"),
    "breaks": ("one<br/>two<br><br> three", "one\ntwo\n\nthree"),
    "scripts and styles": ("<style>p{}</style>a<script>if(a<b)c</script> b", "a b"),
    "comments": ("a<!-- no --> b", "a b"),
    "inline tags part no word": ("<p>CO<sub>2</sub> and <span>A</span>B</p>", "CO2 and AB"),
    "blocks part words": ("<div>one</div>two<div>three</div>", "one\n\ntwo\n\nthree"),
    "a layout table": ("<table><tr><td><p>a<p>b</td><td>c</td></table>", "a\n\nb\n\nc"),
    "columns": ("<pre>\nAsia   1\nEurope 2\n</pre>", "Asia   1\nEurope 2"),
    "a link of another site's own": ("<a href='/news/1'>here</a>", "here"),
    "windows-1252 in disguise": ("don&#146;t \x93a\x94", "don\u2019t \u201ca\u201d"),
    "control characters": ("a&#1; b\x02\ud800 c\0", "a b c"),
    "Arabic": (
        "<p>قال الوزير</p><p dir=rtl>إن «الوضع»<br>هادئ</p>",
        "قال الوزير\n\nإن «الوضع»\nهادئ",
    ),
    "signs of Markdown are text": ("# a\n* b * <br>1. c &lt;IBM&gt;", "# a * b *\n1. c <IBM>"),
    "nothing": ("<p> <br> &#8203;</p><div></div>".replace("&#8203;", ""), ""),
}
MARKED = {
    "emphasis": ("<p>a <b>b</b><i>c</i>d<em> e </em>f</p>", "a **b***c*d *e* f"),
    "emphasis inside a word": ("<p>un<b>bel</b>ievable</p>", "un**bel**ievable"),
    "both at once": ("<b><i>a</i></b> b", "***a*** b"),
    "a broken line of emphasis": ("<b>a<br>b</b>", "**a**  \n**b**"),
    "a link": (
        "<a href='https://x.org/a_(b)?c=1&amp;d'>it</a>",
        "[it](https://x.org/a_%28b%29?c=1&d)",
    ),
    "headings": ("<h2>A # #</h2><p>b</p><hl2>c</hl2>", "## A \\# \\#\n\nb\n\n## c"),
    "a list": ("<ul><li>a</li><li>b<ul><li>c</ul></ul>", "- a\n- b\n    - c"),
    "a numbered list": ("<ol start=3><li>a<li><p>b<p>c</ol>", "3. a\n\n4. b\n\n    c"),
    "a list astray in a list": ("<ul><li>a</li><ul><li>b</ul></ul>", "- a\n    - b"),
    "text astray in a list": ("<ul>a<li>b</ul>", "- a\n- b"),
    "a quotation": ("<blockquote><p>a<p>b<br>c</blockquote>", "> a\n>\n> b  \n> c"),
    "a table": (
        "<table><caption>d</caption><tr><th>a|b<th>c<tr><td>1<td><b>2</b></table>",
        "d\n\n| a\\|b | c |\n| --- | --- |\n| 1 | **2** |",
    ),
    "a table of unlike rows": (
        "<table><tr><td>a<tr><td>1<td>2</table>",
        "| a |  |\n| --- | --- |\n| 1 | 2 |",
    ),
    "columns beside markup": ("<pre>a  *b*</pre><b>c</b>", "    a  *b*\n\n**c**"),
    "columns after a list": ("<ul><li>a</ul><pre>*b*  c</pre>", "- a\n\n\\*b\\* c"),
    "signs of Markdown in text": (
        "<b>x</b> 2 * 3 &lt;IBM&gt; [a](b) `c` \\d AT&amp;T &amp;amp;lt; _e_ f_g",
        "**x** 2 \\* 3 \\<IBM> \\[a\\](b) \\`c\\` \\\\d AT&T &amp;amp;lt; \\_e\\_ f_g",
    ),
    "signs at the start of a line": (
        "<b>x</b><br>- a<br>1. b<br># c<br>&gt; d<br>+ e<br>===<br>١. و",
        "**x**  \n\\- a  \n1\\. b  \n\\# c  \n\\> d  \n\\+ e  \n\\===  \n١\\. و",
    ),
    "Arabic": ("<p>قال <strong>الرئيس</strong> إن</p>", "قال **الرئيس** إن"),
}


@pytest.mark.parametrize(("html", "body"), TEXT.values(), ids=TEXT.keys())
def test_paragraphs_alone_are_text(html: str, body: str) -> None:
    copied = markup.copy_of(html)
    assert (copied.format, copied.body) == (Format.TEXT, body)
    assert copied.copy.split() == body.split()


@pytest.mark.parametrize(("html", "body"), MARKED.values(), ids=MARKED.keys())
def test_markup_that_matters_is_markdown(html: str, body: str) -> None:
    copied = markup.copy_of(html)
    assert (copied.format, copied.body) == (Format.MARKDOWN, body)
    assert shown(copied) == copied.copy.split()


def test_a_look_that_markdown_shows() -> None:
    html = "<h1>A</h1><p>b <a href='https://x.org/'>c</a></p><ul><li>d</ul>"
    copied = markup.copy_of(html)
    assert str(BODIES.render(copied.body, copied.format).html) == (
        '<h2>A</h2>\n<p>b <a href="https://x.org/" rel="noopener noreferrer">c</a></p>\n'
        "<ul>\n<li>d</li>\n</ul>"
    )


def test_nitf_and_xhtml_of_an_xml_file() -> None:
    data = """<body.content xmlns:h="http://www.w3.org/1999/xhtml"><hl2>عنوان</hl2>
      <media><media-reference source="a.jpg"/><media-object>QUJD</media-object>
      <media-caption><p>صورة</p></media-caption></media>
      <p>وصل <person>الوزير<function>رئيس</function></person> إلى <location>حلب</location></p>
      <h:p>a <h:b>b</h:b></h:p><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>
      </body.content>""".encode()
    element = tree(data, Given())
    assert isinstance(element, Element)
    copied = markup.copy_of_tree(element)
    assert copied.body == (
        "## عنوان\n\nصورة\n\nوصل الوزيررئيس إلى حلب\n\na **b**\n\n"
        "| 1 | 2 |\n| --- | --- |\n| 3 |  |"
    )
    assert shown(copied) == copied.copy.split()


def test_a_body_too_long_for_markdown_is_text() -> None:
    copied = markup.copy_of("<p>" + "word <b>bold</b> " * 6000)
    assert copied.format is Format.TEXT
    assert copied.body.split() == copied.copy.split() == ["word", "bold"] * 6000


HEAPS = {
    "open tags": "<div>" * 50_000 + "a",
    "open tags after ends of others": "</x><b id='1'><div>" * 30_000 + "a",
    "starts of tags": "a<" * 200_000,
    "starts of attributes": "<a b" * 100_000,
    "comments": "<!--" * 100_000,
    "emphasis": "<b>a</b>*" * 20_000,
    "lists": "<ul><li>a" * 5_000,
    "cells": "<table><tr>" + "<td>a" * 50_000,
    "entities": "&amp;" * 200_000,
    "rows": "<table>" + "<tr><td>a<td>b" * 20_000,
}


@pytest.mark.parametrize("html", HEAPS.values(), ids=HEAPS.keys())
def test_no_heap_stalls_it(html: str) -> None:
    started = time.process_time()
    copied = markup.copy_of(html)
    assert time.process_time() - started < SOON
    assert shown(copied) == copied.copy.split()


def shown(copied: markup.Copied) -> list[str]:
    """The words of a body as a reader sees them."""
    assert guard(copied.body, copied.format, "", 1) == ()
    return " ".join(BODIES.render(copied.body, copied.format).texts).split()


SIGNS = st.text(" \n*_`#->+=|[]()!&;<\\/.:'\"1a٣ب0\u00a0~^{}$@x", max_size=12)
WORDS = st.one_of(
    SIGNS, st.sampled_from(["&amp;", "1. ", "- ", "**", "http://a.b", "AT&T", "a_b_c"])
)
INLINE = ("b", "i", "em", "a href='http://x.org/?a=1&amp;b'", "span", "a href='/x'", "strong")
BLOCK = ("p", "div", "ul", "ol", "li", "blockquote", "h2", "table", "tr", "td", "th", "pre", "dl")
Node = str | tuple[str, list["Node"]]


def nested(tags: tuple[str, ...], inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.tuples(st.sampled_from(tags), st.lists(inner, max_size=4))


LINES = st.recursive(WORDS, lambda inner: nested(INLINE, inner), max_leaves=6)
PAGES = st.lists(st.recursive(LINES, lambda inner: nested(BLOCK, inner), max_leaves=12), max_size=4)


def html_of(node: Node) -> str:
    if isinstance(node, str):
        return escape(node)
    tag, inner = node
    return f"<{tag}>{''.join(map(html_of, inner))}</{tag.split()[0]}>"


def letters_of(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(letters_of, node[1]))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_no_word_is_lost_or_gained(page: list[Node]) -> None:
    html = "".join(map(html_of, page))
    copied = markup.copy_of(html)
    assert shown(copied) == copied.copy.split()
    assert lost(copied.body, copied.format, "", 1) == ()
    expected = "".join(map(letters_of, page))
    assert sorted("".join(copied.copy.split())) == sorted("".join(expected.split()))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_markdown_needs_no_second_try(page: list[Node]) -> None:
    blocks = parts(tree_of("".join(map(html_of, page))), Run(text=""))
    body = markdown(blocks)
    shown_words = " ".join(BODIES.render(body, Format.MARKDOWN).texts).split()
    assert shown_words == markup.copy_of("".join(map(html_of, page))).copy.split()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("<>/&;ab \"'=!-pultrdi[]\x01", max_size=60))
def test_no_text_makes_it_raise(html: str) -> None:
    copied = markup.copy_of(html)
    assert shown(copied) == copied.copy.split()


@settings(max_examples=200, deadline=None)
@given(
    # A byte order mark at the start is one for the parser, too.
    st.text(
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff"),
        max_size=80,
    )
)
def test_text_without_tags_stays_as_it_is(text: str) -> None:
    copied = markup.copy_of(escape(text))
    assert copied.body.split() == unescape(escape(text)).split()
