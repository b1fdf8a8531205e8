"""A megabyte of one thing behind a sound opening: no parser's time may grow with its square.

A probe is read as an import reads it, from recognition to the check of the words. The fragments
are those which once took longest, of some two hundred that were tried with every opening.
"""

import time
from datetime import UTC, datetime

import pytest

from builder.intake.content import Desk
from builder.intake.drafting import Drafting
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.parcel import Parcel
from builder.intake.reading import Reading
from builder.read.site import site
from tests.intake.formats import sampled, samples, wires
from tests.intake.soon import SOON
from tests.site import CONFIG

MEGABYTE = 1024 * 1024
ANY = (" ", "\n", "<&", "0", "س\u200f ")
XML = ("<p>x</p>", "<br/>", "<p>", "<!--")
SGML = (
    "<TITLE>",
    "<TITLE>x</TITLE>\n",
    "<DATELINE> - </DATELINE>",
    "<D>",
    "<TEXT ",
    "<REUTERS ",
) + ('<REUTERS NEWID="1">', "<DATE>x</DATE>", "<DATELINE>", "u f a ", "- ", "***")
WIRE = ("=\n", "/\n", "- - -\n", "\x01\n", "\x0b", "^", "^By x=\n", "\t", "(x)\n", "12-12 ", "a-")
TIMES = ("embargo: \n", "1 May ", "10:00 ", "* ", "حظر النشر حتى ")
MAIL = ("=?utf-8?q?a?= ", "; a*0=b", "=20", "\n\nFrom x\na:", "<p>", "a: b\n")


def _text(text: str, mark: str) -> bytes:
    return text[: text.index(mark) + len(mark)].encode()


def _file(data: bytes, mark: bytes) -> tuple[bytes, bytes]:
    at = data.index(mark) + len(mark)
    return data[:at], data[at:]


WEB = samples.sample
HTML_MAIL = b"From: a@b.c\nSubject: x\nContent-Type: text/html\n\n"
NINJS = b'{"uri":"u","headline":"h","versioncreated":"2024-01-01T00:00:00Z","body_html":"<p>'
LINE = b'{"title":"t","body":"b","date":"2024-05-03"}\n'
OPENINGS: tuple[tuple[str, bytes, bytes, tuple[str, ...]], ...] = (
    ("Reuters-21578", _text(wires.SGML, 'NEWID="101">'), b"", (*ANY, *SGML)),
    ("Reuters-21578", _text(wires.SGML, "u f BC-WHEAT"), b"", (" ", "\n", "12-12 ", "<UNKNOWN>")),
    ("Reuters-21578", _text(wires.SGML, "<DATELINE>"), b"", (" ", "- ", "x", "<DATELINE>")),
    ("Reuters-21578", _text(wires.SGML, "<BODY>"), b"", (*ANY, *TIMES, *SGML)),
    ("Reuters-21578", _text(wires.SGML, "<BODY>") + b"\nEmbargo: ", b"", TIMES),
    ("IPTC 7901", _text(wires.IPTC_7901, "Harbour/Ferries/"), b"", (*ANY, *WIRE)),
    ("IPTC 7901", _text(wires.IPTC_7901, "xyz =\r\r\n\r\r\n"), b"", (*ANY, *WIRE, *TIMES)),
    ("IPTC 7901", _text(wires.STRIPPED_7901, "xya0001 4 vm 40  xyz 0027\n"), b"", WIRE),
    ("ANPA 1312", _text(wires.ANPA_1312, "\r\nr i\x13\x11 BC-AS--"), b"", (*ANY, *WIRE)),
    ("ANPA 1312", _text(wires.ANPA_1312, "Associated Press=\r\n"), b"", (*ANY, *WIRE, *TIMES)),
    ("ANPA 1312", _text(wires.ANPA_1312, "\x02"), b"", ("^By x=\n", "^Eds: x\n", "^x\n", "a-")),
    ("ZCZC text", _text(wires.ZCZC, "ZCZC FMG101\n"), b"", (*ANY, *WIRE, "ZCZC\n", "%a\n")),
    ("ZCZC text", _text(wires.ZCZC, "@Raqqa\n\n"), b"", (*ANY, *TIMES, "NNNN ")),
    ("e-mail", b"From: a@b.c\nSubject: ", b"", (*ANY, *MAIL)),
    ("e-mail", HTML_MAIL, b"", ("& ", "&#", *XML)),
    ("e-mail", *_file(WEB("mail.mbox"), b"\n\n"), (*ANY, *MAIL, *TIMES)),
    ("RSS or Atom", *_file(WEB("rss.xml"), b"<description>"), (*ANY, *XML)),
    ("RSS or Atom", *_file(WEB("rss.xml"), b"<item>"), XML),
    ("WordPress export", *_file(WEB("wordpress.xml"), b"<content:encoded><![CDATA["), (*ANY, *XML)),
    ("NITF", *_file(sampled.sample("nitf.xml"), b"<body.content>"), (*ANY, *XML)),
    ("NewsML 1", *_file(sampled.sample("newsml1.xml"), b"<DataContent>"), (*ANY, *XML)),
    ("NewsML-G2", *_file(sampled.sample("newsmlg2-text.xml"), b"<body>"), (*ANY, *XML)),
    ("ninjs", NINJS, b'"}', (*ANY, *XML, '","a":"', "&#")),
    ("JSONL", LINE + b'{"title":"t","date":"2024-05-03","body":"', b'"}\n', (*ANY, *TIMES)),
    ("JSONL", LINE, b"", ("{}\n", '{"a":', "[", *ANY)),
    ("plain text", "عنوان الخبر\n\n".encode(), b"", (*ANY, *WIRE, *TIMES, "x\n\n")),
    ("plain text", b"Title\n\nEmbargo: ", b"", TIMES),
)
PROBES = [
    pytest.param(name, head, tail, fragment, id=f"{name}-{number}-{fragment.encode()[:12]!r}")
    for number, (name, head, tail, fragments) in enumerate(OPENINGS)
    for fragment in fragments
]


def reading() -> Reading:
    config, given = site(CONFIG.encode()), Given()
    drafting = Drafting(config, given, Desk.of((), config.timezone), lambda _: None)
    return Reading(drafting, FORMATS, given)


def test_every_format_is_probed() -> None:
    assert {name for name, *_ in OPENINGS} == {one.name for one in FORMATS}


@pytest.mark.parametrize(("name", "head", "tail", "fragment"), PROBES)
def test_a_repeated_fragment_has_its_verdict_soon(
    name: str, head: bytes, tail: bytes, fragment: str
) -> None:
    piece = fragment.encode()
    data = head + piece * (MEGABYTE // len(piece)) + tail
    parcel = Parcel(shown="probe", data=data, modified=datetime(2024, 5, 3, tzinfo=UTC))
    began = time.process_time()
    found = reading()([parcel])
    seconds = time.process_time() - began

    assert {one.format for one in found} <= {name, ""}
    assert seconds < SOON
