"""The keys of ``site.yaml``: one parser each, in one table."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from builder.config import Digits, Link, Months
from builder.model.language import Language, language
from builder.read.desk import Desk
from builder.read.fields import Parse
from builder.read.nearmiss import suggestion
from builder.read.node import Items, Node, noun
from builder.read.perlanguage import once_or_per_language
from builder.read.texts import line, prose, scalar

_CODE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_THEME: Final = re.compile(r"[a-z0-9-]{1,80}")


def languages(node: Node, field: str, desk: Desk) -> tuple[Language, ...] | None:
    """Languages, the first of which is the default."""
    if not isinstance(node, Items):
        what = f"expected a list, found {noun(node)}"
        desk.faults.error(node, field, what, hint="write it like [ar, en]")
        return None
    found = [one for one in (_language(item, field, desk) for item in node.nodes) if one]
    codes = [one.code for one in found]
    if len(set(codes)) < len(codes):
        desk.faults.error(node, field, "a language is there twice", hint="name each once")
    return tuple(found) or None


def base_url(node: Node, field: str, desk: Desk) -> str | None:
    """The address of the archive, with a slash at its end."""
    text = line(node, field, desk)
    if not text:
        return None
    if _is_base(text):
        return text.rstrip("/") + "/"
    hint = "write it like https://archive.example/"
    desk.faults.error(node, field, "not a web address", got=text, hint=hint)
    return None


def timezone(node: Node, field: str, desk: Desk) -> ZoneInfo | None:
    """A zone of the IANA list."""
    text = scalar(node, field, desk)
    if not text:
        return None
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError):
        near = suggestion(text, available_timezones())
        hint = near if near.startswith("did") else "write it like Asia/Baghdad"
        desk.faults.error(node, field, "no such time zone", got=text, hint=hint)
        return None


def theme(node: Node, field: str, desk: Desk) -> str | None:
    """The name of a theme."""
    text = scalar(node, field, desk)
    if not text or _THEME.fullmatch(text):
        return text or None
    hint = "use a-z, 0-9 and hyphens only"
    desk.faults.error(node, field, "not the name of a theme", got=text, hint=hint)
    return None


def yes_or_no(node: Node, field: str, desk: Desk) -> bool | None:
    """True or false."""
    text = scalar(node, field, desk)
    if not text or text in ("true", "false"):
        return text == "true" if text else None
    desk.faults.error(node, field, "not true or false", got=text, hint="write true or false")
    return None


def _words(known: tuple[str, ...]) -> Callable[[Node, str, Desk], str | None]:
    def choice(node: Node, field: str, desk: Desk) -> str | None:
        text = scalar(node, field, desk)
        if not text or text in known:
            return text or None
        desk.faults.error(node, field, "not known", got=text, hint=suggestion(text, known))
        return None

    return choice


def _language(node: Node, field: str, desk: Desk) -> Language | None:
    code = scalar(node, field, desk)
    if code is None:
        return None
    try:
        if _CODE.fullmatch(code):
            return language(code)
    except ValueError:
        pass
    hint = "write a code such as ar, en or fr"
    desk.faults.error(node, field, "no language that CLDR knows", got=code, hint=hint)
    return None


def _is_base(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    return sound and not (parts.query or parts.fragment) and not re.search(r"[\s<>\"]", text)


_wording: Final = once_or_per_language(prose)

KEYS: Final[Mapping[str, Parse]] = MappingProxyType(
    {
        "title": once_or_per_language(line),
        "languages": languages,
        "base_url": base_url,
        "timezone": timezone,
        "theme": theme,
        "digits": _words(get_args(Digits)),
        "months": _words(get_args(Months)),
        "hijri": yes_or_no,
        "link": _words(get_args(Link)),
        "license": _wording,
        "publisher": _wording,
    }
)
