"""Faults to seed: what a builder would do that forgets, overlooks or keeps too much."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

Fault = Callable[[pytest.MonkeyPatch], None]


def dropping(*starts: str) -> Fault:
    """No change of these facts is ever noted."""

    def fault(patch: pytest.MonkeyPatch) -> None:
        from builder.state.outputs import Outputs

        change = Outputs.change

        def deaf(self: Outputs, some: Any) -> None:
            change(self, (fact for fact in some if not fact.startswith(starts)))

        patch.setattr(Outputs, "change", deaf)

    return fault


def replaced(target: str, value: object) -> Fault:
    """Another function in the place of one."""
    return lambda patch: patch.setattr(target, value)


def nothing(*_: object) -> Iterator[str]:
    """No facts at all."""
    return iter(())


def forgetting(patch: pytest.MonkeyPatch) -> None:
    from builder.state.files import Files

    forget = Files.forget

    def silent(self: Files, paths: Any) -> set[str]:
        forget(self, paths)
        return set()

    patch.setattr(Files, "forget", silent)


def looking_once(patch: pytest.MonkeyPatch) -> None:
    from builder.state.linked import Linked

    stale = Linked.stale

    def unseen(self: Linked) -> list[tuple[str, str]]:
        seen = {row[0] for row in self._db.execute("SELECT path FROM linked")}
        return [row for row in stale(self) if row[0] not in seen]

    patch.setattr(Linked, "stale", unseen)


def same_card(old: Any, new: Any) -> bool:
    return bool(old[:-1] == new[:-1])


def keeping_older(patch: pytest.MonkeyPatch) -> None:
    from builder.state.outputs import Outputs

    paths = Outputs.paths

    def newest(self: Outputs, owner: str) -> dict[str, str]:
        return {path: sha for path, sha in paths(self, owner).items() if "/v" not in path}

    patch.setattr(Outputs, "paths", newest)


def touched(name: str) -> str:
    return f"builder.state.touched.{name}"
