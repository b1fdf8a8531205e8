"""Words of canceled and withheld stories are found wherever they come out."""

from pathlib import Path

import pytest

from tests.check.conftest import Spoiled, page

WITNESS = "The witness saw the ferry list before boats reached it."
BODY = f"A small ferry struck a quay on Tuesday.\n\n{WITNESS} No comment was made today."


def story(folder: Path, name: str, title: str, body: str, status: str = "usable") -> None:
    text = f'---\ntitle: "{title}"\ndate: 2024-05-03T10:00:00Z\nstatus: {status}\n---\n\n{body}\n'
    (folder / "content" / name).write_text(text)


@pytest.mark.parametrize("status", ["canceled", "withheld"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("en/story.html", page(f"<p>{WITNESS}</p>")),
        ("en/story.html", page(f"<p>{WITNESS}</p>".replace("ferry", "<em>ferry</em>"))),
        ("en/story.html", page("<h1>Report of a ferry accident</h1>")),
        ("feed.xml", f"<feed><content type='html'>&lt;p&gt;{WITNESS}&lt;/p&gt;</content></feed>"),
        ("index.js", 'barqiya("The witness saw the ferry \\u006cist before boats reached it.")'),
    ],
)
def test_words_that_come_out(
    problems: Spoiled, tmp_path: Path, status: str, name: str, text: str
) -> None:
    story(tmp_path, "ferry.en.md", "Report of a ferry accident", BODY, status)

    (found,) = problems({name: text})

    assert found.startswith(f"{name}:1:1: the file holds words of a canceled story")


def test_what_a_published_story_says_too_may_come_out(problems: Spoiled, tmp_path: Path) -> None:
    story(tmp_path, "ferry.en.md", "Report of a ferry accident", BODY, "canceled")
    story(tmp_path, "other.en.md", "Another", f"It rained. {WITNESS}")

    assert problems({"en/story.html": page(f"<p>{WITNESS}</p>")}) == []


def test_a_sibling_is_canceled_too(problems: Spoiled, tmp_path: Path) -> None:
    story(tmp_path, "ferry.en.md", "Report of a ferry accident", BODY, "canceled")
    text = '---\ntitle: "تقرير عن حادث عبّارة"\n---\n\nاصطدمت عبّارة صغيرة برصيف الميناء.\n'
    (tmp_path / "content/ferry.ar.md").write_text(text)

    found = problems({"ar/story.html": page("اصطدمت عبّارة صغيرة برصيف الميناء", lang="ar")})

    assert len(found) == 1


def test_a_published_story_may_be_published(problems: Spoiled, tmp_path: Path) -> None:
    story(tmp_path, "ferry.en.md", "Report of a ferry accident", BODY)

    assert problems({"en/story.html": page(f"<p>{WITNESS}</p>")}) == []
