"""An increment gives what a clean build gives, byte for byte, whatever was edited before it.

The machine edits a tiny archive at random and builds after every edit, sometimes with problems
standing, sometimes killed on the way, and compares the output with one built anew from the same
files: all pages by their bytes, the index by its answers and, once frozen, by its bytes as well.
``BARQIYA_EXAMPLES`` says how many archives it edits, and lets it look for the shortest failure.
"""

import os
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.increment.archive import SITE, Archive

EXAMPLES = os.environ.get("BARQIYA_EXAMPLES")
PEOPLE = ("putin", "zelensky", "merkel")
PLACES = ("moscow", "kyiv", "cairo")
IDS = st.sampled_from([f"s{n}" for n in range(9)])
LANGS = st.sampled_from(["ar", "en"])
DAYS = st.integers(0, 9)
NAMES = st.lists(st.sampled_from([*PEOPLE, "Ghost Writer", "ghost writer", "شبح"]), max_size=3)
WHERE = st.lists(st.sampled_from([*PLACES, "Atlantis", "France"]), max_size=2)
SAID = ("in Cairo", "the Tsar", "Kiev", "France", "في فرنسا", "Atlantis", "President Putin")
FOOTER = "themes/paper/templates/parts/footer.html"
DAY = "themes/paper/templates/day.html"
WORDS = "themes/paper/locale/ar/LC_MESSAGES/messages.po"


class Killed(BaseException):
    """Ends a build while files move."""


class Editing(RuleBasedStateMachine):
    """Edits, builds, compares."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="increment-"))
        self.archive = Archive(self.folder / "archive", compiling=True)
        self.fields: dict[str, dict[str, str]] = {}
        self.options: dict[str, Any] = {}
        self.killed_at: int | None = None

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.people({})
        self.places({})

    def people(self, names: dict[str, str]) -> None:
        lines = [f"{id_}:\n  name: {{en: {names.get(id_, id_.title())}}}\n" for id_ in PEOPLE]
        self.archive.write("content/people.yaml", "".join(lines))

    def places(self, extra: dict[str, str]) -> None:
        named = {id_: f"  name: {{en: {id_.title()}}}\n" for id_ in PLACES} | extra
        text = "".join(f"{id_}:\n{rest}" for id_, rest in named.items())
        self.archive.write("content/places.yaml", text)

    @rule(
        id_=IDS,
        lang=LANGS,
        day=DAYS,
        hour=st.integers(0, 3),
        title=st.sampled_from("ABC"),
        people=NAMES,
        places=WHERE,
        status=st.sampled_from(["usable"] * 6 + ["withheld", "canceled"]),
        embargo=st.sampled_from([None, None, None, 5, 40]),
        older=st.sampled_from([None, None, "s0", "s1"]),
    )
    def story(
        self,
        id_: str,
        lang: str,
        day: int,
        hour: int,
        title: str,
        people: list[str],
        places: list[str],
        status: str,
        embargo: int | None,
        older: str | None,
    ) -> None:
        """Write a story, or write it anew."""
        date = datetime(2022 + day % 2, 5, 1 + day * 3, 10 + hour, tzinfo=UTC)
        fields = {"title": f"{title} {id_}", "date": date.isoformat(), "status": status}
        fields |= {"people": listed(people), "places": listed(places)}
        if embargo:
            fields["embargo"] = (self.archive.now + timedelta(days=embargo)).isoformat()
        if older and older != id_:
            fields["supersedes"] = older
        self.put(f"content/{id_}.{lang}.md", fields | {"body": f"Body of {id_}, {title}."})

    @rule(id_=IDS, lang=LANGS, words=st.lists(st.sampled_from(SAID), max_size=3))
    def say(self, id_: str, lang: str, words: list[str]) -> None:
        """Let a body name people and places that linking may find."""
        path = f"content/{id_}.{lang}.md"
        if path in self.fields:
            self.put(path, self.fields[path] | {"body": " and ".join(["There", *words])})

    @rule(
        id_=IDS,
        lang=LANGS,
        change=st.one_of(
            st.sampled_from(["one", "two"]).map(lambda word: ("body", f"More on {word}.")),
            st.sampled_from("ABC").map(lambda title: ("title", title)),
            NAMES.map(lambda names: ("people", listed(names))),
            WHERE.map(lambda names: ("places", listed(names))),
            st.sampled_from(["It was two.", "It was three."]).map(
                lambda note: ("corrections", f"[{{date: 2023-12-01, note: {note}}}]")
            ),
            st.sampled_from(["usable", "canceled", "withheld"]).map(lambda s: ("status", s)),
            st.just(("status_note", "Killed at the request of the source.")),
        ),
    )
    def edit(self, id_: str, lang: str, change: tuple[str, str]) -> None:
        """Change one field of a story, or its body, and nothing else."""
        path = f"content/{id_}.{lang}.md"
        if path in self.fields:
            self.put(path, self.fields[path] | dict([change]))

    def put(self, path: str, fields: dict[str, str]) -> None:
        self.fields[path] = fields
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if key != "body")
        self.archive.write(path, f"---\n{lines}---\n\n{fields['body']}\n")

    @rule(
        id_=IDS,
        lang=LANGS,
        number=st.integers(1, 2),
        title=st.sampled_from("ABC"),
        status=st.sampled_from(["usable"] * 4 + ["withheld", "canceled"]),
        embargo=st.sampled_from([None, None, 5]),
    )
    def older(
        self, id_: str, lang: str, number: int, title: str, status: str, embargo: int | None
    ) -> None:
        """Write an older version, perhaps of a story that has no newest."""
        fields = {"title": f"{title} once", "date": "2022-05-01T09:00:00Z", "status": status}
        if embargo:
            fields["embargo"] = (self.archive.now + timedelta(days=embargo)).isoformat()
        path = f"content/{id_}.v{number}.{lang}.md"
        self.put(path, fields | {"people": '["Older Ghost"]', "body": f"Once, {title}."})

    @rule(id_=IDS, lang=LANGS, number=st.integers(1, 2))
    def delete_older(self, id_: str, lang: str, number: int) -> None:
        """Delete an older version."""
        self.delete(f"{id_}.v{number}", lang)

    @rule(id_=IDS, lang=LANGS)
    def delete(self, id_: str, lang: str) -> None:
        """Delete a file."""
        path = f"content/{id_}.{lang}.md"
        if self.fields.pop(path, None):
            self.archive.remove(path)

    @rule(id_=IDS, lang=LANGS, folder=st.sampled_from(["a", "b"]))
    def move(self, id_: str, lang: str, folder: str) -> None:
        """Move a file to another folder, which changes no address."""
        old, new = f"content/{id_}.{lang}.md", f"content/{folder}/{id_}.{lang}.md"
        if old in self.fields and new not in self.archive.texts:
            self.archive.move(old, new)
            del self.fields[old]

    @rule(id_=st.sampled_from(PEOPLE), name=st.sampled_from(["Tsar", "Chancellor", "Ghost Writer"]))
    def rename(self, id_: str, name: str) -> None:
        """Rename a person in the authority file, perhaps to a name stories used before."""
        self.people({id_: name})

    @rule(merged=st.booleans(), known=st.booleans())
    def authority(self, merged: bool, known: bool) -> None:
        """Merge a place, or make a stranger known."""
        extra = {"kiev": "  name: {en: Kiev}\n  merged_into: kyiv\n"} if merged else {}
        extra |= {"atlantis": "  name: {en: Atlantis}\n"} if known else {}
        extra |= {"france": "  country: FR\n"} if known else {}
        extra |= {"cairo": "  name: {en: Cairo}\n  merged_into: moscow\n"} if merged else {}
        self.places(extra)

    @rule(days=st.sampled_from([-30, 6, 41]))
    def time_passes(self, days: int) -> None:
        """Let embargoes pass, or set the clock back."""
        self.archive.now += timedelta(days=days)

    @rule(
        title=st.sampled_from(["Archive", "Annals"]),
        zone=st.sampled_from(["UTC", "Asia/Gaza"]),
        link=st.sampled_from(["off", "listed", "all"]),
    )
    def configure(self, title: str, zone: str, link: str) -> None:
        """Change the configuration."""
        text = SITE.replace("en: Archive", f"en: {title}")
        self.archive.write("site.yaml", f"{text}timezone: {zone}\nlink: {link}\n")

    @rule(path=st.sampled_from([FOOTER, DAY, WORDS]), word=st.sampled_from(["One", "Two"]))
    def change_theme(self, path: str, word: str) -> None:
        """Edit a template or a catalogue of the archive's own theme."""
        bundled = self.archive.own_theme() / path.removeprefix("themes/paper/")
        text = bundled.read_text(encoding="utf-8")
        if path == WORDS:
            text = text.replace('msgid "People"\nmsgstr "', f'msgid "People"\nmsgstr "{word} ')
            assert word in text
        elif path == DAY:
            text = text.replace("{% block main %}", f"{{% block main %}}<!-- {word} -->")
        else:
            text += f"<!-- {word} -->\n"
        self.archive.write(path, text)

    @rule()
    def touch(self) -> None:
        """Touch every file."""
        self.archive.touch()

    @rule(option=st.sampled_from(["freeze", "paranoid", "watched"]))
    def ask(self, option: str) -> None:
        """Build the next time in another way."""
        self.options = {option: True}

    @rule(moves=st.integers(0, 30))
    def kill(self, moves: int) -> None:
        """Kill the next build while files move into the site."""
        self.killed_at = moves

    @invariant()
    def the_increment_is_clean(self) -> None:
        options, self.options = self.options, {}
        if self.killed_at is not None:
            self.build_killed(self.killed_at, options)
            self.killed_at = None
        assert self.archive.stale(**options) == []

    def build_killed(self, moves: int, options: dict[str, Any]) -> None:
        left, real = moves, os.replace

        def replace(*places: Any) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Killed
            real(*places)

        with mock.patch.object(os, "replace", replace):
            try:
                self.archive.build(**options)
            except Killed:
                return


def listed(items: list[str]) -> str:
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


Editing.TestCase.settings = settings(
    max_examples=int(EXAMPLES or 6),
    stateful_step_count=15,
    deadline=None,
    # Finding the shortest way to a failure takes minutes: only for who looks for one.
    phases=set(Phase) - (set() if EXAMPLES else {Phase.shrink}),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestIncrement = Editing.TestCase
