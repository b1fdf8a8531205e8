"""A plain reader of index files that knows nothing but `docs/index-format.md`."""

import base64
import json
import re
import zlib
from dataclasses import dataclass
from typing import Any

from tests.index.pieces import Bits, Bytes, inflated, letters

FILE = re.compile(r"barqiya\.take\('([^']*)','((?:[^'\\]|\\.)*)',([0-9]+)\);\n", re.DOTALL)


@dataclass
class Posting:
    """A document of a list."""

    doc: int
    impact: int
    positions: list[int]


@dataclass
class Index:
    """An index as its files say."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.index = self.json("index")

    def payload(self, name: str) -> str:
        """The payload of a file, once its sum is right."""
        match = FILE.fullmatch(self.files[f"search/{name}.js"].decode())
        assert match
        assert match[1] == name
        payload = re.sub(r"\\(u2028|u2029|.)", _unescaped, match[2])
        assert adler(payload) == int(match[3])
        return payload

    def json(self, name: str) -> Any:
        return json.loads(self.payload(name))

    def binary(self, name: str) -> bytes:
        return base64.b64decode(self.payload(name), validate=True)

    def firsts(self, kind: str, directory: dict[str, Any]) -> list[str]:
        """The first keys of all shards of a set."""
        if "keys" in directory:
            return list(directory["keys"])
        blocks = range(len(directory["blocks"]))
        keys = [key for b in blocks for key in self.json(f"{kind}k/{b // 500}/{b}")]
        assert keys[::256] == directory["blocks"]
        assert len(keys) == directory["shards"]
        return keys

    def segment(self, at: int = 0) -> "Segment":
        return Segment(self, self.index["segments"][at])

    def flat(self, kind: str, columns: int) -> list[tuple[Any, ...]]:
        """All rows of a set of flattened lists."""
        rows: list[tuple[Any, ...]] = []
        for n, first in enumerate(self.firsts(kind, self.index[kind])):
            values = self.json(f"{kind}/{n // 500}/{n}")
            assert values[0] == first
            rows += zip(*(values[at::columns] for at in range(columns)), strict=True)
        return rows


class Segment:
    """A segment of an index."""

    def __init__(self, index: Index, entry: dict[str, Any]) -> None:
        self.index = index
        self.entry = entry
        self.name = entry["name"]

    def file(self, kind: str, n: int) -> bytes:
        return self.index.binary(f"{self.name}/{kind}/{n // 500}/{n}")

    def terms(self) -> dict[str, dict[str, list[Posting]]]:
        """Every key with its forms and their lists."""
        found: dict[str, dict[str, list[Posting]]] = {}
        for n, first in enumerate(self.index.firsts(f"{self.name}/t", self.entry["terms"])):
            shard = self.shard(n)
            assert next(iter(shard)) == first
            found |= shard
        assert list(found) == sorted(found, key=lambda key: key.encode("utf-16-be"))
        return found

    def shard(self, n: int) -> dict[str, dict[str, list[Posting]]]:
        data = Bytes(self.file("t", n))
        file, section, piece, keys, size = (data.varint() for _ in range(5))
        words = Bytes(data.take(size))
        positions = Bits(self.section(file, section))
        found: dict[str, dict[str, list[Posting]]] = {}
        key = b""
        for _ in range(keys):
            key = form = words.front(key)
            marked = key.startswith(b"#")
            forms = found[letters(key)] = {}
            for _ in range(words.varint()):
                form = words.front(form)
                total = words.varint()
                if total == 1:
                    number = words.varint()
                    pair = (number, 0) if marked else (number >> 5, number & 31)
                    list_ = [Posting(*pair, [])]
                elif size := words.varint():
                    list_ = postings(data.take(size), total, marked=marked)
                else:
                    list_ = []
                    for _ in range(words.varint()):
                        part, last = words.varint(), words.varint()
                        list_ += self.piece(piece, part, marked=marked)
                        assert list_[-1].doc == last
                        piece += 1
                    assert len(list_) == total
                    forms[letters(form)] = list_
                    continue
                if not marked:
                    place(positions, list_)
                forms[letters(form)] = list_
        assert words.done
        assert data.done
        return found

    def section(self, file: int, section: int) -> bytes:
        data = Bytes(self.file("x", file))
        sizes = [data.varint() for _ in range(data.varint())]
        parts = [data.take(size) for size in sizes]
        assert data.done
        return parts[section]

    def piece(self, n: int, total: int, *, marked: bool) -> list[Posting]:
        list_ = postings(self.file("p", n), total, marked=marked)
        if not marked:
            place(Bits(self.file("y", n)), list_)
        return list_

    def words(self) -> list[tuple[str, int]]:
        """Every form with its number of documents."""
        found: list[tuple[str, int]] = []
        for n in range(self.entry["words"]["shards"]):
            data = Bytes(self.file("w", n))
            form = b""
            for _ in range(data.varint()):
                form = data.front(form)
                found.append((letters(form), data.varint()))
            assert data.done
        return found

    def cards(self) -> list[Any]:
        size = self.index.index["cards"]
        files = range(-(-self.entry["docs"] // size))
        primer = zlib.decompress(self.file("cp", 0), -15) if self.entry["primer"] else b""
        return [c for n in files for c in json.loads(letters(inflated(self.file("c", n), primer)))]

    def columns(self) -> list[tuple[list[str], list[str]]]:
        """The languages and entities of every document."""
        names = [
            name
            for n in range(-(-self.entry["entities"] // 512))
            for name in self.index.json(f"{self.name}/e/{n // 500}/{n}")
        ]
        found = []
        for n, count in enumerate(self.blocks()):
            data = Bytes(self.file("f", n))
            for _ in range(count):
                bits, local, number = data.varint(), [], -1
                for _ in range(data.varint()):
                    number += data.varint() + 1
                    local.append(names[number])
                langs = [
                    lang for at, lang in enumerate(self.index.index["languages"]) if bits >> at & 1
                ]
                found.append((langs, local))
            assert data.done
        return found

    def moments(self) -> list[int]:
        found = []
        for n, count in enumerate(self.blocks()):
            data, moment = Bytes(self.file("m", n)), 0
            for _ in range(count):
                value = data.varint()
                moment += -(value + 1) // 2 if value & 1 else value // 2
                found.append(moment)
            assert data.done
        return found

    def days(self) -> list[tuple[int, int, int]]:
        """Month, day and number of documents."""
        months = self.entry["months"][::2]
        files = range(-(-len(months) // 128))
        rows = [row for n in files for row in self.index.json(f"{self.name}/d/{n // 500}/{n}")]
        pairs = zip(months, rows, strict=True)
        return [(m, *pair) for m, row in pairs for pair in zip(row[::2], row[1::2], strict=True)]

    def blocks(self) -> list[int]:
        docs = self.entry["docs"]
        return [min(2048, docs - at) for at in range(0, docs, 2048)]


def postings(data: bytes, total: int, *, marked: bool) -> list[Posting]:
    head = Bytes(data)
    (k,) = head.take(1)
    doc = head.varint()
    bits = Bits(data, head.at * 8)
    found = [Posting(doc, 0 if marked else impact(bits), [])]
    for _ in range(total - 1):
        doc += bits.rice(k) + 1
        found.append(Posting(doc, 0 if marked else impact(bits), []))
    assert (bits.at + 7) // 8 == len(data)
    return found


def impact(bits: Bits) -> int:
    return bits.take(5) if bits.take(1) else bits.take(2)


def place(bits: Bits, list_: list[Posting]) -> None:
    k = bits.take(5)
    for posting in list_:
        count = bits.zeros() + 1
        position = bits.rice(k)
        posting.positions = [position]
        for _ in range(count - 1):
            position += bits.rice(k) + 1
            posting.positions.append(position)


def adler(payload: str) -> int:
    units = payload.encode("utf-16-le")
    a, b = 1, 0
    for at in range(0, len(units), 2):
        a = (a + (units[at] | units[at + 1] << 8)) % 65521
        b = (b + a) % 65521
    return b * 65536 + a


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1][1:], 16)) if len(match[1]) > 1 else match[1]
