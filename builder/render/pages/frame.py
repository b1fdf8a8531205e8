"""The frame around every page: its language, its address, and the same page in other languages."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from builder.model import address
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.render.chrome import Place
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way from a page to another language."""

    language: Language
    """The language it leads to."""
    path: str
    """Where it leads."""
    same: bool
    """Whether that is the same page; otherwise it is that language's first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the layout knows of a page."""

    language: Language
    """The language of the page."""
    path: str
    """Its own address."""
    canonical: str
    """The address that search engines are to keep: its own, or that of what replaced it."""
    up: str
    """What leads from its folder to the root: ``../`` once per level."""
    section: str
    """The entry of the navigation it belongs to."""
    ways: tuple[Way, ...]
    """One per language of the site, its own included."""
    feed: str
    """The Atom feed that belongs to it."""


def frame(
    desk: Desk,
    lang: str,
    section: str,
    addressed: Callable[[str], str],
    *,
    among: Collection[str] | None = None,
    feed: str | None = None,
    canonical: str | None = None,
) -> Frame:
    """The frame of a page which the languages ``among`` have, at the address made for each."""
    path = addressed(lang)
    return Frame(
        language=desk.languages[lang],
        path=path,
        canonical=canonical or path,
        up=up(path),
        section=section,
        ways=tuple(
            Way(language=language, path=addressed(code), same=True)
            if among is None or code in among
            else Way(language=language, path=address.home(code), same=False)
            for code, language in desk.languages.items()
        ),
        feed=feed or address.feed(lang),
    )


def up(path: str) -> str:
    """What leads from a file's folder to the root."""
    return "../" * path.count("/")


def rendered(desk: Desk, template: str, framed: Frame, page: object) -> OutputFile:
    """The file of a page: ``page`` in its frame, by the template of its kind."""
    lang = framed.language.code
    data = desk.templates.render(
        lang,
        template,
        page=page,
        frame=framed,
        up=framed.up,
        chrome=desk.templates.chrome(lang, _place(framed)),
    )
    return OutputFile(path=framed.path, data=data)


def _place(framed: Frame) -> Place:
    lang, section = framed.language.code, framed.section
    return Place(
        up=framed.up,
        section=section,
        whole=framed.path in (f"{lang}/{section}/index.html", f"{lang}/{section}.html")
        or (section == "home" and framed.path == address.home(lang)),
        feed=framed.feed,
    )
