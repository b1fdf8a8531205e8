"""Stories to build: of the corpus where it is at hand, else made up of words that follow Zipf."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

SITE = """title: {ar: أرشيف البرقيات, en: Wire archive}
languages: [ar, en]
base_url: https://archive.example/
timezone: UTC
"""
LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "en": "etaoinshrdlucmfwypvbgk"}
VOCABULARY, PEOPLE, PLACES, TOPICS = 60_000, 300, 200, 40
"""Words of a language, and names in all."""
START = datetime(2015, 1, 1, 6, tzinfo=UTC)


class StoryText(NamedTuple):
    """A story file that was written here."""

    fields: dict[str, Any]
    body: str


def make(archive: Path, corpus: Path | None, count: int | None, copies: int) -> None:
    """An archive of that many stories, unless it has been made before."""
    done = archive / ".made"
    if done.exists():
        return
    archive.mkdir(parents=True, exist_ok=True)
    if corpus and (corpus / "make_content.py").is_file():
        command = [sys.executable, corpus / "make_content.py", archive, "--copies", copies]
        command += ["--count", count] if count else []
        subprocess.run(list(map(str, command)), check=True)
    else:
        _invent(archive, (count or 50_000) * copies)
    done.touch()


def stories(archive: Path) -> list[Path]:
    """The files of all stories, in the order of their paths."""
    return sorted((archive / "content" / "stories").rglob("*.md"))


def parsed(path: Path) -> StoryText:
    """Fields and body of a story file, which has a line of JSON for each field."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    pairs = (line.split(": ", 1) for line in front.splitlines())
    return StoryText({key: json.loads(value) for key, value in pairs}, body)


def written(story: StoryText) -> str:
    """A story file."""
    lines = (f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in story.fields.items())
    return f"---\n{''.join(lines)}---\n{story.body}"


def _invent(archive: Path, count: int) -> None:
    chance = random.Random(7)
    words = {lang: _Words(letters, chance) for lang, letters in LETTERS.items()}
    (archive / "site.yaml").write_text(SITE, encoding="utf-8")
    for kind, number in (("people", PEOPLE), ("places", PLACES)):
        path = archive / "content" / f"{kind}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(_entities(kind, number, words)), encoding="utf-8")
    for number in range(count):
        _write(archive, _story(number, words, chance))


def _entities(kind: str, number: int, words: dict[str, "_Words"]) -> Iterator[str]:
    for at in range(number):
        names = (f"{lang}: {some.rare()} {some.rare()}" for lang, some in words.items())
        yield f"{kind}-{at}:\n  name: {{{', '.join(names)}}}\n"


def _story(number: int, words: dict[str, "_Words"], chance: random.Random) -> StoryText:
    lang = chance.choice(list(LETTERS))
    text = words[lang]
    when = START + timedelta(minutes=40 * number)
    fields = {
        "id": f"made-{number:07}",
        "title": text.line(chance.randrange(5, 12)),
        "date": when.isoformat(),
        "lang": lang,
        "source": "Zipf",
        "format": "text",
        "people": [f"people-{_early(chance, PEOPLE)}"],
        "places": [f"places-{_early(chance, PLACES)}"],
        "topics": [f"topic-{_early(chance, TOPICS)}"],
    }
    paragraphs = (text.line(chance.randrange(20, 60)) for _ in range(chance.randrange(3, 9)))
    return StoryText(fields, "\n" + ".\n\n".join(paragraphs) + ".\n")


def _early(chance: random.Random, end: int) -> int:
    """A number below ``end``, small ones more often."""
    return int(end * chance.random() ** 3)


def _write(archive: Path, story: StoryText) -> None:
    folder = archive / "content" / "stories" / story.fields["date"][:10].replace("-", "/")
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{story.fields['id']}.{story.fields['lang']}.md"
    (folder / name).write_text(written(story), encoding="utf-8")


class _Words:
    """The words of a language: the n-th is said 1/n as often as the first."""

    def __init__(self, letters: str, chance: random.Random) -> None:
        self._chance = chance
        self._words = [self._word(letters, n) for n in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (n + 1) for n in range(VOCABULARY)))

    def line(self, count: int) -> str:
        """Some words."""
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=count))

    def rare(self) -> str:
        """A word that few stories have."""
        return self._words[self._chance.randrange(1000, VOCABULARY)]

    def _word(self, letters: str, rank: int) -> str:
        length = 2 + len(str(rank)) + self._chance.randrange(3)
        return "".join(self._chance.choices(letters, k=length))
