"""``site.yaml`` as text in, the configuration or its problems out."""

from pathlib import Path

import pytest

from builder.problems import ConfigError
from builder.read.site import read_site, site

WHOLE = """
title: {en: Wire archive, ar: أرشيف}
languages: [ar, en, fr]
base_url: https://archive.example/wire
timezone: Asia/Baghdad
theme: my-theme
digits: arab
months: levantine
hijri: true
license: {en: CC BY 4.0}
publisher: وكالة
"""


def faults(text: str) -> list[str]:
    with pytest.raises(ConfigError) as raised:
        site(text.encode())
    return [str(problem) for problem in raised.value.problems]


def test_every_key() -> None:
    config = site(WHOLE.encode())
    assert config.codes == ("ar", "en", "fr")
    assert config.title == {"ar": "أرشيف", "en": "Wire archive"}
    assert config.base_url == "https://archive.example/wire/"
    assert (config.timezone.key, config.theme) == ("Asia/Baghdad", "my-theme")
    assert (config.digits, config.months, config.hijri) == ("arab", "levantine", True)
    assert (config.license, config.publisher) == ({"en": "CC BY 4.0"}, {"ar": "وكالة"})


def test_little_is_required_and_one_language_is_enough() -> None:
    config = site(b"\xef\xbb\xbftitle: Archive\r\nlanguages: [en]\r\n")
    assert config.title == {"en": "Archive"}
    assert (config.base_url, config.timezone.key) == (None, "UTC")


def test_all_problems_in_one_go() -> None:
    text = """titel: X
languages: [ar, xx, EN]
base_url: ftp://x
timezone: Asia/Bagdad
theme: ../x
digits: latin
months: dul
hijri: yes
license: {de: x}
"""
    assert faults(text) == [
        "site.yaml:1:1: titel: unknown key; did you mean 'title'?",
        "site.yaml:1:1: title: missing; write title: {en: ...}",
        "site.yaml:2:17: languages: no language that CLDR knows (got 'xx'); "
        "write a code such as ar, en or fr",
        "site.yaml:2:21: languages: no language that CLDR knows (got 'EN'); "
        "write a code such as ar, en or fr",
        "site.yaml:3:11: base_url: not a web address (got 'ftp://x'); "
        "write it like https://archive.example/",
        "site.yaml:4:11: timezone: no such time zone (got 'Asia/Bagdad'); "
        "did you mean 'Asia/Baghdad'?",
        "site.yaml:5:8: theme: not the name of a theme (got '../x'); use a-z, 0-9 and hyphens only",
        "site.yaml:6:9: digits: not known (got 'latin'); did you mean 'latn'?",
        "site.yaml:7:9: months: not known (got 'dul'); did you mean 'dual'?",
        "site.yaml:8:8: hijri: not true or false (got 'yes'); write true or false",
        "site.yaml:9:11: license: not a language of the site (got 'de'); known are ar",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "site.yaml:1:1: languages: missing; write languages: [ar, en]"),
        ("title: X\nlanguages: ar\n", "site.yaml:2:12: languages: expected a list, found text; "
         "write it like [ar, en]"),
        ("title: X\nlanguages: [ar, ar]\n", "site.yaml:2:12: languages: a language is there twice; "
         "name each once"),
        ("title: X\nlanguages: []\n", "site.yaml:1:1: languages: missing; "
         "write languages: [ar, en]"),
        ("title: X\ntitle: Y\n", "site.yaml:2:1: key 'title' is there twice; also on line 1"),
        ("title: &a X\n", "site.yaml:1:8: anchor &a; delete it, or put the value in quotes"),
        ("timezone: ../../etc/passwd\n", "site.yaml:1:11: timezone: no such time zone "
         "(got '../../etc/passwd'); write it like Asia/Baghdad"),
    ],
)  # fmt: skip
def test_faults(text: str, problem: str) -> None:
    assert problem in faults(text)


def test_from_the_disk(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="site.yaml:1:1: there is none"):
        read_site(tmp_path)
    tmp_path.joinpath("site.yaml").write_text(WHOLE, "utf-8")
    assert read_site(tmp_path).codes == ("ar", "en", "fr")
