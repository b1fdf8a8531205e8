"""Headers of messages: encoded words and bare bytes in, text out."""

from base64 import b64encode

import pytest

from builder.intake.given import Given
from builder.intake.headers import header

ARABIC = "عودة المرفأ"


def word(text: str, charset: str) -> str:
    return f"=?{charset}?B?{b64encode(text.encode(charset)).decode()}?="


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
def test_arabic_words(charset: str) -> None:
    assert header(word(ARABIC, charset), Given()) == ARABIC


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain text", "plain text"),
        ("folded\r\n text", "folded text"),
        ("=?utf-8?Q?a=C3?=\r\n =?utf-8?Q?=A9b?=", "aéb"),
        ("=?utf-8?Q?one?= =?iso-8859-1?Q?=E9?=", "oneé"),
        ("=?utf-8?Q?one?= and =?utf-8?Q?two?=", "one and two"),
        ("a =?utf-8?Q?x_y?= b", "a x y b"),
        ("=?us-ascii*en?Q?tagged?=", "tagged"),
        ("=?utf-8?B?!!!?=", ""),
        ("=?no-such?Q?caf=E9?=", "café"),
        ("bare \udcd9\udc85 bytes", "bare م bytes"),
        ("half =?utf-8?Q?open", "half =?utf-8?Q?open"),
    ],
)
def test_headers(value: str, text: str) -> None:
    assert header(value, Given()) == text


def test_bare_bytes_of_another_charset() -> None:
    value = ARABIC.encode("windows-1256").decode("ascii", "surrogateescape")

    assert header(value, Given(encoding="windows-1256")) == ARABIC
