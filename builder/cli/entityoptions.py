"""Options that describe an entity, and the entity that they describe."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

import click

from builder.config import SiteConfig
from builder.model.entity import Entity, Kind
from builder.problems import ConfigError, Problem
from builder.read.countries import country_names
from builder.read.nearmiss import suggestion

Command = TypeVar("Command", bound=Callable[..., Any])

_PER_LANGUAGE: Final = {
    "name": "Its name; once for each language.",
    "alias": "Another name; may be repeated.",
    "sort": "The name it is filed under.",
    "role": "What a person is.",
    "note": "A remark for readers.",
}


def entity_options(command: Command) -> Command:
    """Add an option for each key of an authority file."""
    for name, told in reversed(_PER_LANGUAGE.items()):
        option = click.option(f"--{name}", metavar="LANG=TEXT", multiple=True, help=told)
        command = option(command)
    command = click.option("--country", metavar="CODE", help="ISO 3166 code, such as IQ.")(command)
    command = click.option(
        "--coordinates", type=(float, float), metavar="LAT LONG", help="In degrees."
    )(command)
    command = click.option("--wikidata", metavar="ITEM", help="Such as Q649.")(command)
    return click.option("--same-as", metavar="URL", multiple=True, help="May be repeated.")(command)


def described_at_all(options: dict[str, Any]) -> bool:
    """Whether any option describes an entity."""
    return any(value for value in options.values())


def described(kind: Kind, id_: str, config: SiteConfig, options: dict[str, Any]) -> Entity:
    """The entity; a place that has only a country has that country's names."""
    said = {name: _said(name, options[name], config.codes) for name in _PER_LANGUAGE}
    country = (options["country"] or "").upper()
    names = _once("name", said["name"])
    if not names and kind is Kind.PLACE and country:
        names = country_names(country, config.codes)
    if not names:
        raise _fault("--name", "missing", None, f'write --name {config.codes[0]}="..."')
    aliases: dict[str, tuple[str, ...]] = {}
    for lang, text in said["alias"]:
        aliases[lang] = (*aliases.get(lang, ()), text)
    return Entity(
        kind=kind,
        id=id_,
        names=names,
        aliases=aliases,
        sort=_once("sort", said["sort"]),
        role=_once("role", said["role"]),
        note=_once("note", said["note"]),
        country=country or None,
        coordinates=options["coordinates"],
        wikidata=options["wikidata"],
        same_as=tuple(options["same_as"]),
    )


def _said(name: str, values: Iterable[str], codes: Sequence[str]) -> list[tuple[str, str]]:
    """Each value with its language."""
    found = [(lang.strip(), text.strip()) for lang, _, text in (v.partition("=") for v in values)]
    for (lang, text), value in zip(found, values, strict=True):
        if not text:
            raise _fault(f"--{name}", "no text", value, f'write --{name} {codes[0]}="..."')
        if lang not in codes:
            what = "not a language of the site"
            raise _fault(f"--{name}", what, lang, suggestion(lang, codes))
    return found


def _once(name: str, said: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for lang, text in said:
        if lang in found:
            hint = "write --alias for other names" if name == "name" else "write it once"
            raise _fault(f"--{name}", f"two for {lang}", text, hint)
        found[lang] = text
    return found


def _fault(field: str, what: str, got: str | None, hint: str) -> ConfigError:
    return ConfigError(Problem(path="command line", field=field, what=what, got=got, hint=hint))
