"""Fetches into ``node_modules/`` axe-core, which judges accessibility, and TypeScript, which
checks the types in the comments of the engine."""

import shutil
import subprocess
import sys
from pathlib import Path

from packages import install

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Install node and npm if they are missing, then both; return the exit code."""
    # Node is a need of its own: the tests run the search engine's JavaScript in it.
    if not (_present() or (install("nodejs", "npm") and _present())):
        sys.stderr.write("Tests and checks need node and npm, and they are not installed.\n")
        return 1
    return subprocess.run(_command(), stdout=sys.stderr, check=False).returncode or _touch()


def _present() -> bool:
    return all(shutil.which(name) for name in ("node", "npm"))


def _command() -> list[str]:
    npm = shutil.which("npm") or "npm"
    quiet = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    return [npm, "install", *quiet, "--prefix", str(ROOT), "axe-core@^4.10", "typescript@^5.6"]


def _touch() -> int:
    """Make the file newer than this script, as npm keeps the times of the package."""
    (ROOT / "node_modules/axe-core/axe.min.js").touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
