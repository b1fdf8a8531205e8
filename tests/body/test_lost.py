"""No word that Markdown drops goes unnoticed."""

import pytest

from builder.body import lost
from builder.model.story import Format

KEPT = {
    "emphasis inside a word": "un*believ*able and **bold** words",
    "a numbered list": "1. one\n2. two\n3. three",
    "a link with a title": 'See [the report](https://example.org/a "Title here").',
    "an entity": "Marks &amp; Spencer &nbsp; &#1575;",
    "a table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "a code": "Shares of <AAPL.O> and `code` rose",
    "a heading and a quotation": "# Heading\n\n> Quoted words\n>\n> 1. again",
    "Arabic with emphasis": "قال **الرئيس** إن «الوضع» *خطير*",
    "a used reference": "See [it][1].\n\n[1]: https://example.org/x",
    "an escaped star": r"5 \* 3 = 15 and snake_case_name",
    "an escaped star inside a word": r"5\*3 and كلمة\*أخرى and 5\\*3 and 7\*\*9",
    "the same in code": r"`5\*3` and `5*3`",
}
LOST = {
    "a cell too many": ("| a | b |\n|---|---|\n| 1 | 2 | three |", "three", 3),
    "an unused reference": ("Text.\n\n[note]: https://example.org/lost", "note", 3),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_every_word_is_kept(text: str) -> None:
    assert lost(text, Format.MARKDOWN, "p", 1) == ()


@pytest.mark.parametrize(("text", "word", "line"), LOST.values(), ids=LOST.keys())
def test_a_lost_word_is_named(text: str, word: str, line: int) -> None:
    (problem,) = lost(text, Format.MARKDOWN, "content/a.en.md", 10)
    assert (problem.got, problem.line) == (word, 9 + line)
    assert "Markdown would leave out this word" in str(problem)
