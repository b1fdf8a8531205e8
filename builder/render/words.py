"""The interface's words: gettext catalogues of a theme, compiled in memory.

A message that is missing, empty or marked fuzzy reads as its msgid, which is English.
"""

from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def load_words(folder: Path, lang: str) -> NullTranslations:
    """The words of ``lang`` among the catalogues of a theme's ``locale/`` folder."""
    file = catalogue_file(folder, lang)
    return compiled(file.read_bytes(), lang) if file.is_file() else NullTranslations()


def catalogue_file(folder: Path, lang: str) -> Path:
    """Where the catalogue of ``lang`` stands."""
    return folder / lang / "LC_MESSAGES" / "messages.po"


def compiled(po: bytes, lang: str) -> NullTranslations:
    """The words of a catalogue."""
    mo = BytesIO()
    write_mo(mo, _catalogue(po, lang))
    mo.seek(0)
    return GNUTranslations(mo)


def untranslated(po: bytes, lang: str) -> tuple[str, ...]:
    """The msgids that would read as English: fuzzy, empty, or short of a plural form."""
    return tuple(_msgid(m) for m in _messages(_catalogue(po, lang)) if not _complete(m))


def msgids(po: bytes, lang: str) -> frozenset[str]:
    """All msgids of a catalogue, translated or not."""
    return frozenset(_msgid(m) for m in _messages(_catalogue(po, lang)))


def _catalogue(po: bytes, lang: str) -> Catalog:
    return read_po(BytesIO(po), locale=lang.replace("-", "_"), abort_invalid=True)


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (m for m in catalogue if m.id)


def _msgid(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _complete(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return not message.fuzzy and bool(forms) and all(forms)
