"""Opening the state: a damaged, foreign or older one is dropped, since any can be made anew."""

import platform
import sqlite3
from contextlib import suppress
from pathlib import Path

from builder import __version__
from builder.state.schema import TABLES, VERSION

STAMP = f"{VERSION} barqiya {__version__} python {platform.python_version()}"
"""What a state must carry to be trusted: what is kept depends on the code that made it."""


def open_state(path: Path) -> sqlite3.Connection:
    """Open the state for its one writer, a new one where there is none to be trusted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _trusted(path)
    if connection:
        return connection
    drop(path)
    return _create(path)


def read_state(path: Path) -> sqlite3.Connection:
    """Open the state for reading, as workers do."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.execute("PRAGMA mmap_size = 268435456")
    return connection


def drop(path: Path) -> None:
    """Remove the state and what SQLite leaves beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        with suppress(FileNotFoundError):
            path.with_name(name).unlink()


def _trusted(path: Path) -> sqlite3.Connection | None:
    if not path.exists():
        return None
    connection = sqlite3.connect(path)
    try:
        _prepare(connection)
        row = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
        if row == (STAMP,):
            return connection
    except sqlite3.DatabaseError:
        pass
    connection.close()
    return None


def _create(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    _prepare(connection)
    connection.executescript(TABLES)
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (STAMP,))
    connection.commit()
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    # Losing the state costs one full build, never a word, so it need not survive a power cut.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
