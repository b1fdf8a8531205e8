"""The guard names the place of what would stall a build, and lets all else through."""

import time

import pytest

from builder.body import Bodies, guard
from builder.body.limits import MARKDOWN_SIZE, TEXT_SIZE
from builder.model.story import Format


def problems(text: str, format_: Format = Format.MARKDOWN) -> list[str]:
    return [str(p) for p in guard(text, format_, "content/a.en.md", 7)]


HINT = "write 'format: text' if this is wire copy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ok\n\nx" + "[" * 200,
            f"9:130: more than 128 opening brackets '[' in one block (got '200'); {HINT}",
        ),
        ("<" * 129, f"7:129: more than 128 angle brackets '<' in one block (got '129'); {HINT}"),
        ("`" * 257, f"7:257: more than 256 backticks '`' in one block (got '257'); {HINT}"),
        (
            "*_" * 600,
            f"7:1025: more than 1024 emphasis marks '*' and '_' in one block (got '1200'); {HINT}",
        ),
        (
            "a\n-\n" * 200,
            f"264:1: more than 128 headings and rules in one block (got '200'); {HINT}",
        ),
        ("a\n\n" + ">" * 9, f"9:1: quotations or lists nested more than 8 deep (got '9'); {HINT}"),
        ("- " * 9 + "a", f"7:1: quotations or lists nested more than 8 deep (got '9'); {HINT}"),
        ("a\n\n" * 5001, f"10007:1: the body has more than 5000 blocks; {HINT}"),
        ("a\x02b", "7:2: control character in the body (got 'U+0002'); remove it"),
    ],
)
def test_problems(text: str, expected: str) -> None:
    assert problems(text) == [f"content/a.en.md:{expected}"]


def test_size() -> None:
    long = "a" * (MARKDOWN_SIZE + 1)
    assert problems(long) == [
        "content/a.en.md:7:65537: the body has more than 65536 characters (got '65537'); " + HINT
    ]
    assert problems(long, Format.TEXT) == []
    assert "split the story" in problems("a" * (TEXT_SIZE + 1), Format.TEXT)[0]


@pytest.mark.parametrize(
    "text",
    ["", "a\n\nb", "* * * * * * * * * * * *", "-" * 70, "[a](b) " * 100, "> > a", "\t\t\tcode"],
)
def test_sane_texts_pass(text: str) -> None:
    assert problems(text) == []


def test_wire_copy_may_hold_any_marks() -> None:
    assert problems("[<`*_" * 5000, Format.TEXT) == []


UNITS = ["[", "![", "[a](", "`", "``a`", "*a", "**", "*a_", "_a_", "<", "<a ", "<!--", "<a@", "&"]
UNITS += ["\\", "\\\\", "> ", ">\n", "- ", "- a\n", "-\n", "1. ", "# a\n", "\n#", "a\n=\n", "---\n"]
UNITS += [
    "|",
    "|\n",
    "a|b\n-|-\n",
    "a\n\n",
    "    a\n",
    "  \n",
    "    - a\n",
    "[a]: b\n",
    "a  \n",
    "&a;",
]
UNITS += ["- a\n1. b\n", "> - a\n", "[" * 128 + "\n\n", "[a](" * 128 + "\n\n", "*_" * 512 + "\n\n"]


@pytest.mark.parametrize("unit", UNITS)
def test_heaps_are_refused_or_rendered_in_time(unit: str) -> None:
    text = unit * (MARKDOWN_SIZE // len(unit))
    if not guard(text, Format.MARKDOWN, "a", 1):
        start = time.process_time()
        Bodies().render(text, Format.MARKDOWN)
        assert time.process_time() - start < 4  # two seconds on an idle machine
