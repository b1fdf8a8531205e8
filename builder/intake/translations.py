"""Translations among the posts of a WordPress site, as its two plugins for them write it.

Polylang puts the posts of one story under one term of ``post_translations`` and their languages
under ``language``; WPML's export gives each post three fields ``_wpml_import_...``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from builder.intake.element import Element

_WPML: Final = "_wpml_import_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What makes a post one of several translations."""

    guid: str
    """Its identifier."""
    number: int
    """Its number within its site, which grows with time."""
    lang: str
    """Its language; empty when nothing says it."""
    source_lang: str
    """The language it was translated from; empty when nothing says it."""
    group: str
    """What it shares with its translations; empty when it has none."""


def post(at: Element) -> Post:
    """What an ``item`` says of itself."""
    terms = {c.get("domain"): c.get("nicename") for c in at.findall("category")}
    meta = fields(at)
    number = at.phrase("post_id")
    return Post(
        guid=at.phrase("guid") or at.phrase("link"),
        number=int(number) if number.isascii() and number.isdecimal() and len(number) < 19 else 0,
        lang=terms.get("language") or meta.get(f"{_WPML}language_code", ""),
        source_lang=meta.get(f"{_WPML}source_language_code", ""),
        group=terms.get("post_translations") or meta.get(f"{_WPML}translation_group", ""),
    )


def fields(at: Element) -> Mapping[str, str]:
    """The custom fields of a post."""
    found = at.findall("postmeta")
    return {one.phrase("meta_key"): one.phrase("meta_value") for one in found}


def originals(posts: Iterable[Post]) -> Mapping[str, str]:
    """Which post each translation is one of, by their identifiers.

    The original is the one that names no other language as its source where others do; else the
    oldest.
    """
    groups: dict[str, list[Post]] = defaultdict(list)
    for one in posts:
        if one.group and one.guid:
            groups[one.group].append(one)
    found: dict[str, str] = {}
    for group in groups.values():
        first = min(group, key=lambda one: (bool(one.source_lang), one.number))
        found |= {one.guid: first.guid for one in group if one.guid != first.guid}
    return found
