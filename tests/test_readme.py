"""The README names every key, field, command and flag that there is."""

import re
from pathlib import Path

import pytest

from builder.cli.build import build_command
from builder.cli.main import COMMANDS
from builder.model.entity import Kind
from builder.read import entityfields, fields, sitefields

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.split(f"### {title}\n", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]


def rows(title: str) -> set[str]:
    """The names in the first column of a section's table."""
    return set(re.findall(r"^\| `([^`]+)` ", section(title), re.MULTILINE))


def test_every_key_of_the_site() -> None:
    assert rows("site.yaml") == set(sitefields.KEYS)


def test_every_field_of_a_story() -> None:
    assert rows("Stories") == set(fields.FIELDS)


def test_every_key_of_an_entity() -> None:
    assert rows("People, places and topics") == set(entityfields.KEYS)


def test_every_authority_file() -> None:
    for kind in Kind:
        assert f"content/{kind.value}.yaml" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command(name: str) -> None:
    assert any(row.startswith(f"barqiya {name}") for row in rows("Commands"))


def test_every_flag_of_build() -> None:
    flags = {o for p in build_command.params for o in p.opts if o.startswith("--")}
    (row,) = re.findall(r"^\| `barqiya build`.*$", section("Commands"), re.MULTILINE)
    assert flags == set(re.findall(r"--[a-z][a-z-]+", row))


def test_the_pictures_are_there() -> None:
    for name in re.findall(r"\]\((docs/[^)]+\.png)\)", README):
        assert (ROOT / name).stat().st_size > 10_000
