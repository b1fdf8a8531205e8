"""Templates are compiled once, and only what this archive itself has compiled is ever opened."""

from pathlib import Path

import pytest
from jinja2 import Environment

from tests.increment.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A story, built, and edited since."""
    made = Archive(tmp_path / "archive", compiling=True)
    made.story("s1", "2022-05-01T10:00:00Z")
    made.build()
    made.story("s1", "2022-05-01T10:00:00Z", body="Another body.")
    return made


def compiled(archive: Archive) -> dict[Path, tuple[int, int]]:
    paths = sorted((archive.root / ".cache" / "templates").iterdir())
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}


def test_an_increment_compiles_nothing_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = compiled(archive)
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", None)
        archive.build()
    assert compiled(archive) == before
    assert {path.name.partition("-")[0] for path in before} == {"ar", "en"}


@pytest.mark.parametrize("how", ["changed", "copied", "added", "linked"])
def test_what_another_hand_left_there_is_not_opened(archive: Archive, how: str) -> None:
    folder = archive.root / ".cache" / "templates"
    path = min(folder.iterdir())
    if how == "changed":
        path.write_bytes(path.read_bytes()[:-1])
    elif how == "copied":
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    elif how == "added":
        path = folder / "stranger"
        path.write_bytes(b"")
    else:
        elsewhere = folder.rename(archive.root / "elsewhere")
        folder.symlink_to(elsewhere)
    before = compiled(archive)
    assert archive.stale() == []
    assert not folder.is_symlink()
    assert compiled(archive).get(path) != before[path]


def test_other_words_are_compiled_again(archive: Archive) -> None:
    before = compiled(archive)
    archive.own_theme()
    words = "themes/paper/locale/ar/LC_MESSAGES/messages.po"
    text = (archive.root / words).read_text(encoding="utf-8")
    archive.write(words, text.replace('msgid "Search"\nmsgstr "', 'msgid "Search"\nmsgstr "x'))
    assert archive.stale() == []
    assert not before.items() & compiled(archive).items()
