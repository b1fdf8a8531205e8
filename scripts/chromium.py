"""Prints the path of a Chromium for the browser tests, installing one if there is none.

``--find`` only looks. The order: ``$CHROMIUM``, one on the path, Playwright's own, the system's.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from packages import install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium that runs, if there is one."""
    return next((path for path in _candidates() if _starts(path)), None)


def set_up() -> str | None:
    """The path of a Chromium that runs, installed if need be."""
    if found := find():
        return found
    return None if os.environ.get("CHROMIUM") else _from_playwright() or _from_system()


def _candidates() -> list[str]:
    # A browser that was named is the only one meant.
    if named := os.environ.get("CHROMIUM"):
        return [named]
    on_path = [path for name in NAMES if (path := shutil.which(name))]
    return on_path + [path for path in [_playwright_path()] if path]


def _starts(path: str) -> bool:
    try:
        run = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def _from_playwright() -> str | None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        subprocess.run(command, stdout=sys.stderr, timeout=900, check=False)
    except subprocess.TimeoutExpired:
        return None
    return find()


def _from_system() -> str | None:
    return find() if install("chromium") else None


def _playwright_path() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def main() -> int:
    """Print the path, or what is to be done; return the exit code."""
    path = find() if "--find" in sys.argv[1:] else set_up()
    if path:
        sys.stdout.write(f"{path}\n")
        return 0
    sys.stderr.write(
        "The browser tests need Chromium, and none was found that runs.\n"
        "Install it, or name one: make test CHROMIUM=/path/to/chromium\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
