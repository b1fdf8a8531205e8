"""Damaged and hostile files of the web's formats: never an error, never a word lost, never slow."""

import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.intake.format import Format
from builder.intake.formats import feeds, jsonl, mail, ninjs, wxr
from builder.intake.item import Failed, Item
from tests.intake.formats.samples import GIVEN, WEB, said, sample, shown
from tests.intake.soon import SOON

PARSERS = {
    "ninjs": ninjs.FORMAT,
    "superdesk": ninjs.FORMAT,
    "stories": jsonl.FORMAT,
    "mail": mail.FORMAT,
    "rss": feeds.FORMAT,
    "atom": feeds.FORMAT,
    "wordpress": wxr.FORMAT,
}
SAMPLES = sorted(path.name for path in WEB.iterdir())
BITS = st.sampled_from(
    [b"", b"\0", b"\xff", b"\x92", b"<", b">", b'"', b"\\", b"[", b"{", b"}", b"&", b"\n\n", b"=?"]
    + [b"\\ud83d", b"]]>", b"--inner", b"<p>", b"</p>", b"<!--", b"&nbsp;", b"\x01", b"*_`#"]
    + ["كلمة".encode(), "كلمة".encode("windows-1256"), b"null", b"\r\n", b"<b>", b"[gallery "]
)


def parser(name: str) -> Format:
    return PARSERS[name.partition(".")[0].partition("-")[0]]


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sample with some of its bytes cut out, doubled or overwritten."""
    name = draw(st.sampled_from(SAMPLES))
    data = sample(name)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data = data[:start] + draw(BITS | st.just(data[start:end] * 2)) + data[end:]
    return name, data[: draw(st.integers(0, len(data))) if draw(st.booleans()) else len(data)]


@given(damaged())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_files_never_raise_and_lose_no_word(case: tuple[str, bytes]) -> None:
    name, data = case
    parser(name).recognises(data)
    for one in parser(name).parse(data, GIVEN):
        assert isinstance(one, Item | Failed)
        assert one.line >= 1
        if isinstance(one, Item):
            assert shown(one) == said(one)
            assert one.raw


@given(st.sampled_from(sorted(PARSERS)), st.binary(max_size=200))
@settings(max_examples=100)
def test_any_bytes_at_all(name: str, data: bytes) -> None:
    for one in PARSERS[name].parse(data, GIVEN):
        assert isinstance(one, Item | Failed)


BIG = 1_000_000
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
HOSTILE = {
    "deep objects": (ninjs.FORMAT, b'{"uri":' * BIG),
    "deep lists": (ninjs.FORMAT, b'{"uri":' + b"[" * BIG),
    "deep lists alone": (ninjs.FORMAT, b"[" * BIG),
    "open strings": (ninjs.FORMAT, b'{"' + b'\\"' * BIG),
    "many quotes": (ninjs.FORMAT, b'{"uri": "x"' + b'"' * BIG),
    "deep lines": (jsonl.FORMAT, b'{"title": "t", "body": ' + b"[" * BIG + b"\n"),
    "billion laughs": (
        feeds.FORMAT,
        b"<!DOCTYPE rss ["
        + LAUGHS
        + b"]><rss><channel><item><title>&a9;</title></item></channel></rss>",
    ),
    "deep feed": (feeds.FORMAT, b"<rss>" + b"<a>" * 300_000),
    "deep markup": (
        feeds.FORMAT,
        b"<rss><channel><item><description>"
        + b"&lt;div>" * 50_000
        + b"</description></item></channel></rss>",
    ),
    "long markup": (
        feeds.FORMAT,
        b"<rss><channel><item><description>"
        + b"&lt;p>word&lt;/p>" * 30_000
        + b"</description></item></channel></rss>",
    ),
    "longer markup": (ninjs.FORMAT, b'{"uri": "x", "body_html": "' + b"<p>w</p>" * BIG + b'"}'),
    "packages": (
        ninjs.FORMAT,
        b'{"uri": "x", "type": "composite", "associations": {"a": ' * 40
        + b'{"uri": "y", "body_text": "'
        + b"word " * 100_000
        + b'"}'
        + b"}}" * 40,
    ),
    "many lines": (mail.FORMAT, b"From: a\nSubject: b\n\n" + b"\n" * BIG),
    "open comments": (feeds.FORMAT, b"<!-- x -->" * 6000 + b"<!-- " * 600),
    "deep export": (
        wxr.FORMAT,
        b'<rss xmlns:wp="http://wordpress.org/export/1.2/">' + b"<a>" * BIG,
    ),
    "open blocks": (
        wxr.FORMAT,
        b'<rss xmlns:wp="http://wordpress.org/export/1.2/"'
        b' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><content:encoded>'
        b"<![CDATA["
        + b"<!-- wp:a [gallery <pre [[" * 20_000
        + b"]]></content:encoded></item></channel></rss>",
    ),
    "encoded words": (mail.FORMAT, b"From: a\nSubject: " + b"=?utf-8?Q?a?= " * 50_000 + b"\n\nx"),
    "open words": (mail.FORMAT, b"From: a\nSubject: " + b"=?a?Q?" * 100_000 + b"\n\nx"),
    "a long header": (mail.FORMAT, b"From: a\nSubject: " + b"(\n " * 100_000 + b"\n\nx"),
    "many headers": (mail.FORMAT, b"From: a\n" * 100_000 + b"\n\nx"),
    "many messages": (mail.FORMAT, b"From a b\nFrom: a\nSubject: b\n\nc\n\n" * 3_000),
    "many parameters": (
        mail.FORMAT,
        b"From: a\nSubject: b\nContent-Type: text/plain" + b"; a*0*=b''c" * 20_000 + b"\n\nx",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_told_in_two_seconds(name: str) -> None:
    form, data = HOSTILE[name]
    began = time.process_time()
    form.recognises(data[: 64 * 1024])
    found = list(form.parse(data, GIVEN))

    assert time.process_time() - began < SOON
    assert found
    assert all(isinstance(one, Item | Failed) for one in found)


@pytest.mark.parametrize("name", ["deep objects", "many quotes", "deep feed", "many messages"])
def test_hostile_files_take_little_memory(name: str) -> None:
    form, data = HOSTILE[name]
    tracemalloc.start()
    for _ in form.parse(data, GIVEN):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 256 * 1024 * 1024
