"""A message of RFC 822 with its parts (MIME, RFC 2046): what it says, and what is attached."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from typing import Final

from builder.intake.charset import decode
from builder.intake.given import Given
from builder.intake.headers import header
from builder.intake.wordings import Kind, Wording, wording, words

SIZE: Final = 20 * 1024 * 1024
"""Bytes of a message with all that is attached to it."""

LINES: Final = 500_000
"""Lines of a message with all that is attached to it."""

PARTS: Final = 100
"""Parts that may hold others; the library reads them one within the other."""

_KINDS: Final = {
    "text/plain": Kind.TEXT,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
}
_STUB: Final = 2
"""A plain text with so many times fewer words than the HTML beside it only says "see the HTML"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a message is made of."""

    texts: tuple[Wording, ...] = ()
    """Texts to be read, in their order; of alternatives one."""
    attached: tuple[str, ...] = ()
    """Names or types of what is attached."""
    remarks: tuple[str, ...] = ()
    """What was not as it should be."""

    def __add__(self, other: "Parts") -> "Parts":
        return Parts(
            texts=self.texts + other.texts,
            attached=self.attached + other.attached,
            remarks=self.remarks + other.remarks,
        )


def message(data: bytes) -> Message:
    """The message; ``ValueError`` says why there is none."""
    if len(data) > SIZE:
        raise ValueError(f"a message of {len(data)} bytes")
    if data.count(b"\n") > LINES:
        raise ValueError(f"a message of more than {LINES} lines")
    lowered = data.lower()
    if lowered.count(b"boundary") + lowered.count(b"message/rfc822") > PARTS:
        raise ValueError(f"more than {PARTS} parts with parts")
    try:
        return message_from_bytes(data)
    except (MessageError, LookupError, TypeError, RecursionError) as error:
        raise ValueError(f"no message: {error}") from error


def parts(of: Message, given: Given) -> Parts:
    """The texts and attachments of a message; ``TooLong`` if one of the texts is."""
    kind = of.get_content_type()
    if of.is_multipart() and kind == "multipart/alternative":
        return _chosen([parts(part, given) for part in _within(of)])
    if of.is_multipart() and kind.startswith("multipart/"):
        return sum((parts(part, given) for part in _within(of)), Parts())
    if kind in _KINDS and of.get_content_disposition() != "attachment":
        return _text(of, _KINDS[kind], given)
    name = of.get_filename()
    return Parts(attached=(f"{header(name, given)} ({kind})" if name else kind,))


def _within(of: Message) -> Iterator[Message]:
    payload = of.get_payload()
    entries = payload if isinstance(payload, list) else []
    return (part for part in entries if isinstance(part, Message))


def _text(of: Message, kind: Kind, given: Given) -> Parts:
    data = of.get_payload(decode=True)
    decoded = decode(data if isinstance(data, bytes) else b"", of.get_content_charset(), given)
    text = wording(of.get_content_type(), kind, decoded.text)
    return Parts(
        texts=(text,) if decoded.text.strip() else (),
        remarks=(decoded.remark,) if decoded.remark else (),
    )


def _chosen(alternatives: list[Parts]) -> Parts:
    """Of alternatives the plain text, unless it is but a stub; a remark when another says more."""
    told = [one for one in alternatives if one.texts]
    rest = sum((Parts(attached=one.attached, remarks=one.remarks) for one in alternatives), Parts())
    if not told:
        return rest
    plain = [one for one in told if all(text.kind is Kind.TEXT for text in one.texts)]
    longest = max(told, key=_words)
    best = plain[0] if plain and _words(plain[0]) * _STUB > _words(longest) else longest
    remarks = [_unsaid(best, other) for other in told if other is not best]
    return Parts(texts=best.texts, remarks=tuple(filter(None, remarks))) + rest


def _words(one: Parts) -> int:
    return sum(words(text.copy).total() for text in one.texts)


def _unsaid(best: Parts, other: Parts) -> str:
    said = words("\n".join(text.copy for text in best.texts))
    more = (words("\n".join(text.copy for text in other.texts)) - said).total()
    kinds = other.texts[0].name, best.texts[0].name
    return f"body: {kinds[0]} has {more} words of its own; only {kinds[1]} is kept" if more else ""
