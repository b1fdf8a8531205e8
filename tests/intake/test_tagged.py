"""Texts as texts in, whether they are markup and what they say out."""

import pytest

from builder.intake.tagged import is_tagged, plain_of


@pytest.mark.parametrize(
    "text", ["<p>One", "a<br>b", "a<BR/>b", "<B>bold</B>", '<A HREF="x">y', "<!-- x"]
)
def test_markup(text: str) -> None:
    assert is_tagged(text)


@pytest.mark.parametrize(
    "text",
    ["DU PONT <DD> WINS SUIT AGAINST PHILLIPS <P>", "a < b and c > d", "<SRD>", "AT&T; R&D"]
    + ["<core>", "<ministre> a dit", "5 <b 6"],
)
def test_words(text: str) -> None:
    assert not is_tagged(text)
    assert plain_of(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&#8220;x&#8221; &amp; <SRD>", "\u201cx\u201d & <SRD>"),
        ("a &amp;amp; b", "a &amp; b"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("<i>Al-Nur</i> is &quot;back&quot;", 'Al-Nur is "back"'),
    ],
)
def test_headlines(text: str, said: str) -> None:
    assert plain_of(text) == said
