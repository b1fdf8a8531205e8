"""The theme that comes along: what its style sheets, templates, words and fonts must keep to."""

import re
from pathlib import Path

import pytest
import yaml
from babel.messages.extract import extract_from_dir
from jinja2 import nodes
from jinja2.environment import Environment

from builder.render.words import catalogue_file, msgids, untranslated

ROOT = Path(__file__).parent.parent
THEME = ROOT / "themes" / "paper"
CSS = sorted((THEME / "static" / "css").glob("*.css"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))

PHYSICAL = re.compile(
    r"\b(left|right)\b"
    r"|\b(margin|padding|border|inset)-(top|bottom)\b"
    r"|(?<![-\w])(top|bottom|float|clear)\s*:"
    r"|(?<![-\w])(width|height|(min|max)-(width|height))\s*:(?![^{}]*\)\s*\{)"
)


@pytest.mark.parametrize("sheet", CSS, ids=lambda p: p.name)
def test_only_logical_properties(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    queries = re.sub(r"@media[^{]*", "", rules)
    assert not [m[0] for m in PHYSICAL.finditer(queries)]


def test_four_values_never_set_sides_apart() -> None:
    for sheet in CSS:
        for name, values in re.findall(r"\b(margin|padding|inset):([^;}]+)", sheet.read_text()):
            assert len(values.split()) < 4, (sheet.name, name, values)


def test_every_sheet_is_served_once() -> None:
    listed = yaml.safe_load((THEME / "theme.yaml").read_text(encoding="utf-8"))["styles"]
    assert sorted(listed) == [f"css/{sheet.name}" for sheet in CSS]


def test_nothing_is_loaded_from_elsewhere() -> None:
    for sheet in CSS:
        for target in re.findall(r"url\(\"?([^\")]*)", sheet.read_text(encoding="utf-8")):
            assert (THEME / "static" / target).is_file(), target
        assert "@import" not in sheet.read_text(encoding="utf-8")


def test_fonts_are_small_and_licensed() -> None:
    fonts = list((THEME / "static" / "fonts").glob("*.woff2"))
    assert sum(font.stat().st_size for font in fonts) < 450_000
    for font in fonts:
        licences = (THEME / "static" / "fonts").glob("LICENSE-*.txt")
        assert any(font.name.startswith(p.stem.removeprefix("LICENSE-")) for p in licences)


def test_arabic_is_neither_spaced_nor_slanted() -> None:
    joined = "".join(sheet.read_text(encoding="utf-8") for sheet in CSS)
    assert "letter-spacing" not in joined
    assert re.search(r":lang\(ar\) :is\(em, i, cite\).*font-style: normal", joined)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.name)
def test_every_attribute_is_quoted(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    bare = re.sub(r"\{[%#{].*?[%#}]\}", "", source, flags=re.S)
    unquoted = re.sub(r"\"[^\"<>]*\"", "", bare)
    assert not re.findall(r"<[a-z][^>]*\s[\w-]+=[^\s/>]", unquoted)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.name)
def test_nothing_is_trusted(template: Path) -> None:
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(template.read_text(encoding="utf-8"))
    used = {found.name for found in tree.find_all(nodes.Filter)}
    assert used <= {"isolate", "number", "stories", "length", "tojson"}
    assert not list(tree.find_all(nodes.ScopedEvalContextModifier))


def test_every_word_is_said_in_arabic() -> None:
    options = {"**.html": {"trimmed": "true"}}
    method = [("**.html", "jinja2.ext:babel_extract")]
    found = {m[2] for m in extract_from_dir(THEME / "templates", method, options)}
    found |= {m[2] for m in extract_from_dir(ROOT / "builder" / "render", [("**.py", "python")])}
    used = {m if isinstance(m, str) else m[0] for m in found}
    po = catalogue_file(THEME / "locale", "ar").read_bytes()
    assert used - msgids(po, "ar") == set()
    assert msgids(po, "ar") - used == set(), "words that nothing says any more"
    assert untranslated(po, "ar") == ()


def test_contrast_of_text() -> None:
    tokens = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    light, dark = tokens.split("@media", 1)
    for block in (light, dark.split("[lang]", 1)[0]):
        colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))
        for ink in ("ink", "soft", "accent"):
            assert _contrast(colours[ink], colours["paper"]) >= 7, ink
            assert _contrast(colours[ink], colours["tint"]) >= 4.5, ink
        assert _contrast(colours["on-accent"], colours["accent"]) >= 7
        for shade, ink in (("d1", "d-low"), ("d2", "d-low"), ("d3", "d-high"), ("d4", "d-high")):
            assert _contrast(colours[shade], colours[ink]) >= 4.5, shade


def _contrast(one: str, other: str) -> float:
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
