"""XML of strangers is read as it is meant, or refused with the line of its fault."""

import resource
import subprocess
import sys
import time

import pytest
from hypothesis import given as any_of
from hypothesis import settings
from hypothesis import strategies as st

from builder.intake import xml
from builder.intake.given import Given
from builder.intake.grower import CHILDREN
from builder.intake.item import Failed
from builder.intake.xml import Element
from tests.intake.soon import PEAK, SOON

GIVEN = Given()
ARABIC = "<نبأ لغة='ar'>وصل الوفد إلى <مكان>حلب</مكان> أمس</نبأ>"


def read(data: bytes, given: Given = GIVEN) -> Element:
    root = xml.tree(data, given)
    assert isinstance(root, Element), root
    return root


def fault(data: bytes, given: Given = GIVEN) -> Failed:
    result = xml.tree(data, given)
    assert isinstance(result, Failed), result
    return result


def shown(element: Element) -> str:
    """The tree spelled out again."""
    inner = "".join(c if isinstance(c, str) else shown(c) for c in element.children)
    given = "".join(f" {k}={v}" for k, v in element.attributes.items())
    return f"({element.tag}{given}:{inner})"


def test_names_lose_their_prefixes_and_texts_keep_their_order() -> None:
    root = read(b'<a:r xmlns:a="urn:x" xml:lang="ar" a:k="1" k="2">one<b/>two<!--no-->!</a:r>')
    assert shown(root) == "(r xml:lang=ar k=2:one(b:)two!)"
    assert (root.ns, [one.ns for one in root.elements()]) == ("urn:x", [""])


def test_paths_and_texts() -> None:
    root = read(b"<r><a><b>1 \n <i>2</i></b><b x=' y '>3</b></a><a><b>4</b></a></r>")
    assert [b.text() for b in root.findall("a/b")] == ["1 \n 2", "3", "4"]
    assert (root.text("a/b"), root.phrase("a/b"), root.text("a/none")) == ("1 \n 2", "1 2", "")
    assert (root.findall("a/b")[1].get("x"), root.get("x", "a/b"), root.get("y")) == ("y", "", "")
    assert [e.tag for e in root.walk()] == ["r", "a", "b", "i", "b", "a", "b"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_an_element_is_found_again_in_the_bytes(charset: str) -> None:
    name = charset.replace("-sig", "").replace("-le", "")
    text = f"<?xml version='1.0' encoding='{name}'?>\n<r>\n<i n='>'>حلب<b/></i ><i>x</i>\n<i/></r>"
    data = text.encode(charset)
    root = read(data)
    slices = [data[e.start : e.end] for e in root.elements()]
    codec = "utf-16-le" if "16" in charset and data[1:2] in (b"\0", b"\xfe") else name
    assert [s.decode(codec) for s in slices] == ["<i n='>'>حلب<b/></i >", "<i>x</i>", "<i/>"]
    assert [e.line for e in root.elements()] == [3, 3, 4]


@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-16", "windows-1256", "iso-8859-6", "mac-arabic", "x-mac-arabic"]
)
def test_arabic_in_every_charset(charset: str) -> None:
    text, codec = f"<?xml version='1.0' encoding='{charset}'?>{ARABIC}", charset.removeprefix("x-")
    # Python writes MacArabic's second set of blanks and signs, which no parser of XML takes.
    signs = [c.encode("ascii" if c.isascii() and "mac" in codec else codec) for c in text]
    root = read(b"".join(signs) if "mac" in codec else text.encode(codec))
    assert root.text("مكان") == "حلب"
    assert root.attributes == {"لغة": "ar"}


@pytest.mark.parametrize("charset", ["iso-8859-1", "iso-8859-15", "windows-1252", "gb2312"])
def test_other_charsets(charset: str) -> None:
    word = "新闻" if charset == "gb2312" else "déjà"
    data = f"<?xml version='1.0' encoding='{charset}'?><r><a>{word}</a><b>x</b></r>".encode(charset)
    root = read(data)
    b = root.find("b")
    assert root.text("a") == word
    assert b
    assert data[b.start : b.end] == b"<b>x</b>"


def test_a_declaration_that_cannot_be_true_does_not_count() -> None:
    assert read(b"<?xml version='1.0' encoding='utf-16'?><r>\xd8\xad</r>").text() == "ح"


def test_what_is_given_helps_where_the_declaration_fails() -> None:
    for declared in ("", "<?xml version='1.0' encoding='utf-8'?>", "<?xml encoding='klingon'?>"):
        data = f"{declared}<r>حلب</r>".encode("windows-1256")
        if "klingon" in declared:
            data = data.replace(b"<?xml", b"<?xml version='1.0'")
        assert fault(data).hint.endswith("say the charset with --encoding")
        assert read(data, Given(encoding="windows-1256")).text() == "حلب"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<r>a&nbsp;b</r>", "a\xa0b"),
        (b"<!DOCTYPE r SYSTEM 'x.dtd'><r>caf&eacute;</r>", "café"),
        (b"<!DOCTYPE r [<!ELEMENT r ANY>]><r>a&amp;&#x62;</r>", "a&b"),
        (b"<r><![CDATA[a &nbsp; <b> & ]]></r>", "a &nbsp; <b> & "),
        (b"\r\n <?xml version='1.0'?><r>x</r>\r\n\x1a\0\0", "x"),
        (b"<r>don&#146;t &#133;</r>", "don\u2019t \u2026"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><r>\x93a\x94\x81</r>", "\u201ca\u201d"),
    ],
)
def test_what_real_files_do(data: bytes, text: str) -> None:
    assert read(data).text() == text


BROKEN = {
    "cut in a text": (b"<r>\n<a>one", 2, "fetch it again"),
    "cut in a tag": (b"<r>\n\n<a x='1", 3, "fetch it again"),
    "empty": (b"", 1, "fetch it again"),
    "crossed tags": (b"<r>\n<a></b></r>", 2, "mend"),
    "two roots": (b"<r/>\n<r/>", 2, "mend"),
    "an attribute twice": (b"<r>\n<a x='1' x='2'/></r>", 2, "mend"),
    "a control character": (b"<r>\n&#1;</r>", 2, "mend"),
    "a prefix of no namespace": (b"<r>\n<x:a/></r>", 2, "mend"),
    "an unknown entity": (b"<r>\n&bogus;</r>", 2, "number"),
    "an unknown entity in an attribute": (b"<r>\n<a x='1&nbsp;2'/></r>", 2, "number"),
    "bytes that are not UTF-8": (b"<r>\n\n\xe3\xd1</r>", 3, "--encoding"),
    "UTF-8 cut in a character": (b"<r>\n\xd8", 2, "--encoding"),
    "not ISO 8859-6": (
        b"<?xml version='1.0' encoding='iso-8859-6'?>\n<r>\xa1</r>",
        2,
        "--encoding",
    ),
    "UTF-7": (b"<?xml version='1.0' encoding='utf-7'?><r/>", 1, "--encoding"),
    "no charset of text": (b"<?xml version='1.0' encoding='zlib'?><r/>", 1, "--encoding"),
}


@pytest.mark.parametrize(("data", "line", "hint"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_named_with_its_line(data: bytes, line: int, hint: str) -> None:
    found = fault(data)
    assert found.line == line
    assert found.what
    assert hint in found.hint


MB = 1024 * 1024
BOMBS = {
    "billion laughs": b"<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><r>&b;</r>",
    "a parameter entity": b"<!DOCTYPE r [<!ENTITY % a 'ha'> %a;]><r/>",
    "a file by name": b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><r>&a;</r>",
    "a file from elsewhere": b"<!DOCTYPE r [<!ENTITY % a SYSTEM 'http://127.0.0.1/'> %a;]><r/>",
    "deep nesting": b"<a>" * MB,
    "a long attribute": b"<r a='" + b"x" * 60 * MB,
    "a long attribute of tag ends": b"<r a='" + b">" * 60 * MB,
    "a long comment": b"<r><!--" + b"x" * 60 * MB,
    "a long name": b"<" + b"x" * 60 * MB,
    "many attributes": b"<r " + b" ".join(b"a%d=''" % n for n in range(400_000)) + b"/>",
    "many elements": b"<r>" + (b"<a>" + b"<b/>" * 99 + b"</a>") * 99 * 1024,
    "many elements in one": b"<r>" + b"<a/>" * 10 * MB,
    "a heap of declarations": b"<!DOCTYPE r [" + b"<!ELEMENT r ANY>" * MB,
    "too big": b"<r>" + b"x" * 65 * MB,
    "too big as UTF-8": b"<?xml version='1.0' encoding='windows-1256'?><r>" + b"\xc7" * 40 * MB,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str) -> None:
    started = time.process_time()
    found = fault(BOMBS[name])
    assert found.what
    assert time.process_time() - started < SOON


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("many elements", "more than 250000 elements"),
        ("many elements in one", "more than 60000 elements and texts in one"),
    ],
)
def test_a_crowd_is_refused_by_its_number(name: str, what: str) -> None:
    assert fault(BOMBS[name]).what == what


def test_as_many_elements_as_may_be_are_read() -> None:
    assert len(read(b"<r>" + b"<a/>" * CHILDREN + b"</r>").children) == CHILDREN


def test_no_bomb_takes_much_memory() -> None:
    """In a process of its own with a limit; a bomb's own bytes are among what it may hold."""
    code = (
        f"{PEAK}\n"
        "from tests.intake.test_xml import BOMBS, fault\n"
        "own = peak()\n"
        "for data in BOMBS.values(): fault(data)\n"
        "print(peak() - own)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) * 1024 < 256 * MB


def test_a_default_of_an_attribute_is_not_multiplied() -> None:
    data = b"<!DOCTYPE r [<!ATTLIST a x CDATA '" + b"x" * MB + b"'>]><r>" + b"<a/>" * 5000 + b"</r>"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert len(read(data).children) == 5000
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 64 * MB


@settings(max_examples=200)
@any_of(st.binary(max_size=60), st.sampled_from([b"", b"<r>", b"<?xml version='1.0'?><r a='"]))
def test_no_bytes_make_it_raise(noise: bytes, start: bytes) -> None:
    assert isinstance(xml.tree(start + noise, GIVEN), Element | Failed)


TREES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="￾￿")),
    lambda inner: st.tuples(st.sampled_from(["a", "b", "نبأ"]), st.lists(inner, max_size=3)),
    max_leaves=8,
)


def spelled(node: object) -> str:
    if isinstance(node, str):
        return node.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    assert isinstance(node, tuple)
    return f"<{node[0]}>{''.join(map(spelled, node[1]))}</{node[0]}>"


def texts(node: object) -> str:
    return node if isinstance(node, str) else "".join(map(texts, node[1]))  # type: ignore[index]


@settings(max_examples=200)
@any_of(TREES, st.sampled_from(["utf-8", "utf-16"]))
def test_no_text_is_lost_and_slices_are_whole(node: object, charset: str) -> None:
    data = f"<r>{spelled(node)}</r>".encode(charset)
    root = read(data)
    assert root.text() == texts(node)
    for element in root.elements():
        piece = data[element.start : element.end]
        codec = "utf-8" if charset == "utf-8" else "utf-16-le"
        assert read(piece.decode(codec).encode()).text() == element.text()
