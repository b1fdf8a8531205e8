"""The body of a WordPress post: its marks that are no words, and its paragraphs.

Marks of blocks (``<!-- wp:paragraph -->``) are comments and go. Marks of the shortcodes that
WordPress itself defines go too, what they enclose stays, and so does a caption in a mark. Every
other shortcode stays as it is written, since only its plugin knows whether it holds words.
"""

import re
from collections.abc import Iterator
from typing import Final

_BLOCK: Final = re.compile(r"<!--\s+/?wp:([a-z0-9/_-]+)\s([^<>]*)-->")
_SHORTCODE: Final = re.compile(
    r"(?<!\[)\[/?(caption|wp_caption|gallery|embed|audio|video|playlist)(\s[^\[\]]*)?/?\](?!\])"
)
_CAPTION: Final = re.compile(r"""\scaption=(?:"([^"]*)"|'([^']*)')""")
_MEDIA: Final = frozenset({"gallery", "audio", "video", "playlist"})
_GAP: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_HAS_PARAGRAPHS: Final = re.compile(r"<!--\s+wp:|<p[\s>]", re.IGNORECASE)
_OPENS_BLOCK: Final = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tr|td|th|hr|figure"
    r"|figcaption|section|article|form|iframe|script|style|!--)\b",
    re.IGNORECASE,
)


def markup(text: str) -> str:
    """The post as HTML, with its paragraphs marked."""
    classic = not _HAS_PARAGRAPHS.search(text)
    text = _SHORTCODE.sub(_caption, _BLOCK.sub("", text))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(_paragraphs(text)) if classic else text


def unkept(text: str) -> Iterator[tuple[str, str]]:
    """What goes with its mark: blocks that are made on the fly, and media; as field and what."""
    made = [found[1] for found in _BLOCK.finditer(text) if found[2].rstrip().endswith("/")]
    for name in dict.fromkeys(made):
        yield "content:encoded", f"a block '{name}' that its site makes on the fly"
    media = [found[1] for found in _SHORTCODE.finditer(text) if found[0][1] != "/"]
    for name in dict.fromkeys(media):
        if name in _MEDIA:
            yield "content:encoded", f"a shortcode '{name}'"


def _caption(mark: re.Match[str]) -> str:
    """A caption that stands in its mark, as it was before WordPress 3.4."""
    found = _CAPTION.search(mark[2] or "")
    return f"<p>{found[1] or found[2]}</p>" if found else ""


def _paragraphs(text: str) -> Iterator[str]:
    """As WordPress does when it shows a post: an empty line parts, a newline breaks."""
    for piece, kept in _preformatted(text):
        for part in [piece] if kept else _GAP.split(piece):
            if kept or _OPENS_BLOCK.match(part.strip()):
                yield part
            elif part.strip():
                yield f"<p>{part.strip().replace(chr(10), '<br>' + chr(10))}</p>"


def _preformatted(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces of the text, and whether each is preformatted."""
    start = 0
    while (at := text.find("<pre", start)) >= 0:
        end = text.find("</pre>", at)
        end = len(text) if end < 0 else end + len("</pre>")
        yield text[start:at], False
        yield text[at:end], True
        start = end
    yield text[start:], False
