"""One file in, what it says out."""

from hypothesis import given
from hypothesis import strategies as st

from builder.model.story import Format
from builder.read.codec import from_json
from tests.read.samples import filed, read

WHOLE = """---
title: "زلزال: هزة"
date: 2026-11-22
lang: ar
id: quake
format: text
summary: Short.
byline: Ali
people: [Ali, Omar]
version: 2
status: canceled
status_note: Not so.
embargo: 2026-11-23
corrections:
  - {date: 2026-11-24, note: Later.}
  - {date: 2026-11-23, note: Earlier.}
supersedes: tremor
ednote: do not tell
extra: {a: b}
---
One two three.
"""


def test_a_whole_file() -> None:
    story, problems = read(WHOLE, "a/quake.ar.md")
    assert problems == []
    assert story is not None
    assert (story.id, story.lang, story.path) == ("quake", "ar", "a/quake.ar.md")
    assert (story.lead, story.lead_is_summary, story.words) == ("Short.", True, 3)
    assert [one.note for one in story.corrections or ()] == ["Earlier.", "Later."]
    assert story.positions["byline"] == (8, 9)
    assert WHOLE.encode()[story.body_start :] == b"One two three.\n"


def test_the_unpublished_note_is_nowhere() -> None:
    story, _ = read(WHOLE, "quake.ar.md")
    assert story is not None
    assert "do not tell" not in story.to_json()


def test_what_is_left_out_is_none_and_the_name_gives_id_and_language() -> None:
    story = filed("byline:\n", "x/rain.ar.md", "First *one*.\n\nSecond.\n")
    assert (story.id, story.lang, story.format) == ("rain", "ar", Format.MARKDOWN)
    assert (story.date, story.byline, story.people, story.status) == (None, None, None, None)
    assert (story.lead, story.lead_is_summary) == ("First one.", False)


def test_names_that_give_no_id_or_language() -> None:
    text = "---\ntitle: Rain\n---\n"
    assert read(text, "rain.fr.md")[1] == [
        "content/rain.fr.md:1:1: lang: not a language of the site, taken from the file name "
        "(got 'fr'); known are ar, en; add languages in site.yaml"
    ]
    assert read(text, "rain.md")[1] == [
        "content/rain.md:1:1: lang: no language; name the file rain.ar.md"
    ]
    assert read(text, "Über.en.md")[1] == [
        "content/Über.en.md:1:1: id: not an id, taken from the file name (got 'Über'); "
        "use a-z, 0-9 and hyphens only, or write another id in front matter"
    ]


def test_the_name_and_the_field_disagree_on_the_language() -> None:
    story, problems = read("---\ntitle: Rain\nlang: ar\n---\n", "rain.en.md")
    assert story is not None
    assert story.lang == "ar"
    assert problems == [
        "content/rain.en.md:3:7: lang: the file name says 'en' (got 'ar'); "
        "front matter is followed; rename the file"
    ]


def test_json_and_back() -> None:
    story, _ = read(WHOLE, "quake.ar.md")
    assert story is not None
    assert from_json(story.to_json()) == story
    bare = filed("")
    assert from_json(bare.to_json()) == bare


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)
PLAIN = TEXT.map(str.strip).filter(bool)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@given(title=PLAIN, source=PLAIN, people=st.lists(PLAIN, max_size=4), body=TEXT)
def test_any_words_go_to_json_and_back(
    title: str, source: str, people: list[str], body: str
) -> None:
    names = ", ".join(map(_quoted, people))
    fields = (
        f"title: {_quoted(title)}\nsource: {_quoted(source)}\npeople: [{names}]\nformat: text\n"
    )
    story = filed(fields, body=body)
    assert (story.title, story.source) == (title, source)
    assert story.people == tuple(dict.fromkeys(people))
    assert from_json(story.to_json()) == story
