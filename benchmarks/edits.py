"""What happens to an archive between two builds: a story comes, a body changes, a name changes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.content import parsed, stories, written

ADDED = "benchmark-added"
"""The id of the story that comes."""
Edit = Callable[[Path], str]
"""Changes an archive; says what it did."""


def add(archive: Path) -> str:
    """One story more, the newest, about the people and places of an older one."""
    files = stories(archive)
    newest = max(datetime.fromisoformat(parsed(path).fields["date"]) for path in files[-200:])
    model = parsed(files[len(files) // 2])
    date = (newest + timedelta(hours=1)).isoformat()
    fields = {**model.fields, "id": ADDED, "date": date}
    name = f"{ADDED}.{fields['lang']}.md"
    text = written(model._replace(fields=fields))
    (archive / "content" / "stories" / name).write_text(text, encoding="utf-8")
    return "one story added"


def edit_body(archive: Path) -> str:
    """A sentence more in one story."""
    path = _edited(archive)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nOne more sentence was added later.\n", encoding="utf-8")
    return "one body edited"


def rename(archive: Path) -> str:
    """Another name for one person: of those named at all, the one in the middle."""
    counts = Counter(p for path in stories(archive) for p in parsed(path).fields.get("people", []))
    authority = archive / "content" / "people.yaml"
    text = authority.read_text(encoding="utf-8")
    ranked = [one for one in counts.most_common() if f"\n{one[0]}:\n" in f"\n{text}"]
    who, count = ranked[len(ranked) // 2]
    pattern = rf"(?m)^({re.escape(who)}:\n.*?\ben: [^,}}]+)"
    authority.write_text(re.sub(pattern, r"\1 Renamed", text, count=1), encoding="utf-8")
    return f"one person renamed ({count} {'story' if count == 1 else 'stories'})"


EDITS: tuple[Edit, ...] = (add, edit_body, rename)


@contextmanager
def undone(archive: Path) -> Iterator[None]:
    """Put the archive back afterwards, for the next run."""
    kept = [archive / "content" / "people.yaml", _edited(archive)]
    texts = {path: path.read_bytes() for path in kept}
    try:
        yield
    finally:
        for path, text in texts.items():
            path.write_bytes(text)
        for path in (archive / "content" / "stories").glob(f"{ADDED}.*"):
            path.unlink()


def _edited(archive: Path) -> Path:
    """The story whose body is edited."""
    files = [path for path in stories(archive) if not path.name.startswith(ADDED)]
    return files[len(files) // 3]
