"""A small output folder, sound until a test spoils it."""

from pathlib import Path

import pytest

from builder.check import check
from builder.config import SiteConfig
from builder.model.language import language
from builder.model.page import OutputFile
from builder.write.manifest import manifest
from builder.write.tree import Tree

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
PAGE = (
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head><meta charset="utf-8">{policy}\n'
    "{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
)


def page(body: str = "", *, lang: str = "en", head: str = "", dir_: str = "") -> str:
    direction = dir_ or ("rtl" if lang == "ar" else "ltr")
    return PAGE.format(lang=lang, dir=direction, policy=POLICY, head=head, body=body)


def sound() -> dict[str, str]:
    """The files of a site in which nothing is wrong."""
    other = '<link rel="alternate" hreflang="{0}" href="../{0}/index.html">'
    return {
        "index.html": page('<a href="ar/index.html">ar</a> <a href="en/index.html#words">en</a>'),
        "ar/index.html": page('<p id="words">كلمات</p>', lang="ar", head=other.format("en")),
        "en/index.html": page(
            '<p id="words">words <a href="../site.css?v=1">style</a>'
            ' <a href="#words">here</a> <a href="https://example.org/">there</a></p>',
            head=other.format("ar") + '<link rel="stylesheet" href="../site.css">',
        ),
        "site.css": "body { background: url(icon.svg) }",
        "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    }


def config(base_url: str | None = None) -> SiteConfig:
    languages = (language("ar"), language("en"))
    return SiteConfig(title={"en": "Archive"}, languages=languages, base_url=base_url)


class Spoiled:
    """Publishes the sound site with some files replaced, and returns what the check says."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "content").mkdir()

    def __call__(
        self, files: dict[str, str] | None = None, *, base_url: str | None = None, jobs: int = 1
    ) -> list[str]:
        (self._folder / "output").mkdir()
        tree = Tree(self._folder / "output")
        texts = {**sound(), **(files or {})}
        written = [tree.put(_file(path, text)) for path, text in texts.items()]
        tree.put(manifest((file.path, file.sha256) for file in written))
        return self.again(base_url=base_url, jobs=jobs)

    def again(self, *, base_url: str | None = None, jobs: int = 1) -> list[str]:
        """What the check says of the folder as it is now."""
        report = check(self._folder, self._folder / "output", config(base_url), jobs=jobs)
        return [str(problem) for problem in report.problems]


@pytest.fixture
def problems(tmp_path: Path) -> Spoiled:
    return Spoiled(tmp_path)


def _file(path: str, text: str) -> OutputFile:
    return OutputFile(path=path, data=text.encode())
