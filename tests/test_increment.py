"""An increment gives what a clean build gives, byte for byte, whatever was edited before it.

The machine edits a tiny archive at random and builds after every edit, sometimes with problems
standing, and compares the output with one built anew from the same files.
"""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from builder.job import Job
from builder.pipeline import build
from builder.progress import Phases

SITE = """title: {ar: أرشيف, en: Archive}
languages: [ar, en]
base_url: https://archive.example/
"""
PEOPLE = ("putin", "zelensky", "merkel")
PLACES = ("moscow", "kyiv", "cairo")
IDS = st.sampled_from([f"s{n}" for n in range(9)])
LANGS = st.sampled_from(["ar", "en"])
DAYS = st.integers(0, 9)
NAMES = st.lists(st.sampled_from([*PEOPLE, "Ghost Writer", "ghost writer", "شبح"]), max_size=3)
WHERE = st.lists(st.sampled_from([*PLACES, "Atlantis"]), max_size=2)


def quoted(items: list[str]) -> str:
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


class Archive(RuleBasedStateMachine):
    """Edits, builds, compares."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="increment-"))
        self.now = datetime(2024, 1, 1, tzinfo=UTC)
        self.texts: dict[str, str] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    @initialize()
    def begin(self) -> None:
        (self.root / "content").mkdir()
        self.write("site.yaml", SITE)
        self.people({})
        self.places({})

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.texts[path] = text

    def people(self, names: dict[str, str]) -> None:
        lines = [f"{id_}:\n  name: {{en: {names.get(id_, id_.title())}}}\n" for id_ in PEOPLE]
        self.write("content/people.yaml", "".join(lines))

    def places(self, extra: dict[str, str]) -> None:
        lines = [f"{id_}:\n  name: {{en: {id_.title()}}}\n" for id_ in PLACES]
        lines += [f"{id_}:\n{rest}" for id_, rest in extra.items()]
        self.write("content/places.yaml", "".join(lines))

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
        corrected=st.booleans(),
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
        corrected: bool,
    ) -> None:
        """Write a story, or write it anew."""
        date = datetime(2022 + day % 2, 5, 1 + day * 3, 10 + hour, tzinfo=UTC)
        lines = [f"title: {title} {id_}", f"date: {date.isoformat()}", f"status: {status}"]
        lines += [f"people: {quoted(people)}"] if people else []
        lines += [f"places: {quoted(places)}"] if places else []
        if embargo:
            lines.append(f"embargo: {(self.now + timedelta(days=embargo)).isoformat()}")
        if older and older != id_:
            lines.append(f"supersedes: {older}")
        if corrected:
            lines.append("corrections: [{date: 2023-12-01, note: It was two.}]")
        text = "---\n" + "\n".join(lines) + f"\n---\n\nBody of {id_}, {title}.\n"
        self.write(f"content/{id_}.{lang}.md", text)

    @rule(id_=IDS, lang=LANGS, word=st.sampled_from(["one", "two"]))
    def edit_body(self, id_: str, lang: str, word: str) -> None:
        """Change a body and nothing else."""
        path = f"content/{id_}.{lang}.md"
        if path in self.texts:
            self.write(path, self.texts[path] + f"\nMore on {word}.\n")

    @rule(id_=IDS, lang=LANGS)
    def delete(self, id_: str, lang: str) -> None:
        """Delete a file."""
        path = f"content/{id_}.{lang}.md"
        if self.texts.pop(path, None):
            (self.root / path).unlink()

    @rule(id_=IDS, lang=LANGS, folder=st.sampled_from(["", "a/", "b/"]))
    def move(self, id_: str, lang: str, folder: str) -> None:
        """Move a file to another folder, which changes no address."""
        old, new = f"content/{id_}.{lang}.md", f"content/{folder}{id_}.{lang}.md"
        if old in self.texts and new not in self.texts:
            (self.root / new).parent.mkdir(exist_ok=True)
            (self.root / old).rename(self.root / new)
            self.texts[new] = self.texts.pop(old)

    @rule(id_=st.sampled_from(PEOPLE), name=st.sampled_from(["Tsar", "Chancellor", "Ghost Writer"]))
    def rename(self, id_: str, name: str) -> None:
        """Rename a person in the authority file, perhaps to a name stories used before."""
        self.people({id_: name})

    @rule(merged=st.booleans(), known=st.booleans())
    def authority(self, merged: bool, known: bool) -> None:
        """Merge a place, or make a stranger known."""
        extra = {"kiev": "  name: {en: Kiev}\n  merged_into: kyiv\n"} if merged else {}
        extra |= {"atlantis": "  name: {en: Atlantis}\n"} if known else {}
        self.places(extra)

    @rule(days=st.sampled_from([-30, 6, 41]))
    def time_passes(self, days: int) -> None:
        """Let embargoes pass, or set the clock back."""
        self.now += timedelta(days=days)

    @rule(title=st.sampled_from(["Archive", "Annals"]))
    def configure(self, title: str) -> None:
        """Change the configuration."""
        self.write("site.yaml", SITE.replace("en: Archive", f"en: {title}"))

    @rule()
    def touch(self) -> None:
        """Touch every file."""
        for path in self.texts:
            (self.root / path).touch()

    @invariant()
    def the_increment_is_clean(self) -> None:
        if not self.texts:
            return
        clean = self.root / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(self.root / "content", clean / "content")
        shutil.copy2(self.root / "site.yaml", clean / "site.yaml")
        done = [self.build(self.root), self.build(clean)]
        assert done[0] == done[1]
        assert tree(self.root / "output") == tree(clean / "output")

    def build(self, source: Path) -> object:
        job = Job(source=source, output=source / "output", now=self.now, jobs=1, keep_going=True)
        report = build(job, Phases(quiet=True))
        return [str(problem) for problem in report.problems], report.counts


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


Archive.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestIncrement = Archive.TestCase
