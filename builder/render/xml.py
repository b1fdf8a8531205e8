"""XML files: legal characters only, and the same bytes for the same tree."""

import re
from xml.etree import ElementTree as ET

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without the characters that no XML file may hold."""
    return _ILLEGAL.sub("", text)


def sub(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """A new element within ``parent``; ``xml_lang`` is written ``xml:lang``."""
    named = {key.replace("_", ":"): legal(value) for key, value in attributes.items() if value}
    child = ET.SubElement(parent, tag, named)
    child.text = legal(text) or None
    return child


def to_bytes(root: ET.Element) -> bytes:
    """The file that holds a tree, indented."""
    ET.indent(root)
    return (HEAD + ET.tostring(root, "unicode") + "\n").encode()
