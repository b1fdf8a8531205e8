"""Installs packages by the system's package manager, where that needs no question asked."""

import os
import shutil
import subprocess
import sys


def install(*packages: str) -> bool:
    """Install ``packages``; return whether that worked."""
    commands = _commands(packages)
    return bool(commands) and all(_runs(command) for command in commands)


def _commands(packages: tuple[str, ...]) -> list[list[str]]:
    if not shutil.which("apt-get") or (prefix := _as_root()) is None:
        return []
    quiet = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    update = [*prefix, *quiet, "update"]
    return [update, [*prefix, *quiet, "install", "--yes", "--no-install-recommends", *packages]]


def _as_root() -> list[str] | None:
    """What to put before a command that only root may run, or ``None`` when nothing would do."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    # -n: fail rather than wait for a password that nobody types.
    return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"] if shutil.which("sudo") else None


def _runs(command: list[str]) -> bool:
    # Standard output belongs to the callers, whose last line is an answer.
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(0 if install(*sys.argv[1:]) else 1)
