"""Markdown: golden pairs a newsman can read, and texts that mean harm."""

import re
from pathlib import Path

import pytest

from builder.body import Bodies
from builder.body.sanitizer import TAGS
from builder.model.story import Format

PAIRS = Path(__file__).parents[1] / "pairs" / "markdown.md"


def pairs() -> list[tuple[str, str, str]]:
    """Title, input and expected HTML of each pair."""
    parts = PAIRS.read_text(encoding="utf-8").split("\n.\n")
    return [
        (t.strip(), i, e) for t, i, e in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    ]


@pytest.fixture(scope="module")
def bodies() -> Bodies:
    return Bodies()


@pytest.mark.parametrize(("title", "text", "expected"), pairs(), ids=[p[0] for p in pairs()])
def test_pairs(bodies: Bodies, title: str, text: str, expected: str) -> None:
    assert str(bodies.render(text, Format.MARKDOWN).html) == expected, title


def test_there_are_pairs() -> None:
    assert len(pairs()) > 15


HOSTILE = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<style>@import 'x'</style>",
    "<a href=\"javascript:alert(1)\" onclick='x()'>x</a>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script/>",
    "</p></div></body><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](java\x01script:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](\u2028javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](jav&#x0A;ascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example/)",
    "[x](/\\evil.example/)",
    "[x](\\\\evil.example/)",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x][1]\n\n[1]: <javascript:alert(1)> 'onclick=alert(1)'",
    "<javascript://%0aalert(1)>",
    '[x](http://a" onmouseover="alert(1))',
    '[x](http://a "t\\" onmouseover=\\"alert(1)")',
    "[<img src=x onerror=alert(1)>](http://a)",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "a | <script>\n--|--\n<svg onload=x> | b",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x02klzzwxh:0000\x03 `a`",
    "\x02wzxhzdk:0\x03<b>",
    "\x02amp\x03lt;script\x02amp\x03gt;",
    "]]><script>",
    "![x](javascript:alert(1))",
    "{: onclick=alert(1)}",
]
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"]|\"[^\"]*\")*)>")
ATTRIBUTE = re.compile(r"\s([a-z-]+)=\"([^\"]*)\"")
ALLOWED = {"href", "title", "rel", "dir", "class", "start"}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_lives(bodies: Bodies, text: str) -> None:
    html = str(bodies.render(text, Format.MARKDOWN).html)
    for _, name, rest in TAG.findall(html):
        assert name in TAGS, html
        attributes = dict(ATTRIBUTE.findall(rest))
        assert set(attributes) <= ALLOWED, html
        href = attributes.get("href", "")
        assert re.match(r"(?:https?:|mailto:)|[^:]*$", href, re.IGNORECASE), html
        assert not href.startswith(("//", "\\", "/\\")), html
    assert "<" not in TAG.sub("", html)


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stay(bodies: Bodies, text: str) -> None:
    if "alert" in text and "](" not in text and "]:" not in text:
        assert "alert(1)" in "".join(bodies.render(text, Format.MARKDOWN).texts)


def test_control_characters_leave_no_placeholder(bodies: Bodies) -> None:
    body = bodies.render("\x02klzzwxh:0000\x03 and `a`", Format.MARKDOWN)
    assert body.texts == ("klzzwxh:0000 and a",)


def test_one_story_leaves_nothing_to_the_next(bodies: Bodies) -> None:
    bodies.render("[1]: http://example.org/\n\n[a][1]", Format.MARKDOWN)
    assert "href" not in bodies.render("[a][1]", Format.MARKDOWN).html


def test_texts_go_with_blocks(bodies: Bodies) -> None:
    body = bodies.render("# A *b*\n\n> q <IBM>\n\nx | y\n--|--\n1 | 2", Format.MARKDOWN)
    assert body.texts == ("A b", "q <IBM>", "x\ny\n1\n2")
    assert len(body.blocks) == 3
    assert body.html == "\n".join(body.blocks)
