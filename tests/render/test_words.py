"""The interface's words out of gettext catalogues."""

from pathlib import Path

from builder.render.words import compiled, load_words, msgids, untranslated

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: ar\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
"n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);\\n"

msgid "Search"
msgstr "بحث"

msgid "About"
msgstr ""

#, fuzzy
msgid "People"
msgstr "ناس"

msgctxt "verb"
msgid "Search"
msgstr "ابحث"

msgid "%(num)d story"
msgid_plural "%(num)d stories"
msgstr[0] "لا أخبار"
msgstr[1] "خبر واحد"
msgstr[2] "خبران"
msgstr[3] "%(num)d أخبار"
msgstr[4] "%(num)d خبرًا"
msgstr[5] "%(num)d خبر"

msgid "%(num)d day"
msgid_plural "%(num)d days"
msgstr[0] "a"
msgstr[1] ""
msgstr[2] "a"
msgstr[3] "a"
msgstr[4] "a"
msgstr[5] "a"
""".encode()


def test_words_and_what_is_missing() -> None:
    words = compiled(PO, "ar")
    assert words.gettext("Search") == "بحث"
    assert words.pgettext("verb", "Search") == "ابحث"
    assert [words.gettext(m) for m in ("About", "People", "Unknown")] == [
        "About",
        "People",
        "Unknown",
    ]


def test_six_plural_forms() -> None:
    words = compiled(PO, "ar")
    said = [words.ngettext("%(num)d story", "%(num)d stories", n) for n in (0, 1, 2, 5, 25, 100)]
    assert said == ["لا أخبار", "خبر واحد", "خبران", "%(num)d أخبار", "%(num)d خبرًا", "%(num)d خبر"]


def test_untranslated() -> None:
    assert untranslated(PO, "ar") == ("About", "People", "%(num)d day")
    assert "Search" in msgids(PO, "ar")


def test_a_missing_catalogue_reads_as_english(tmp_path: Path) -> None:
    assert load_words(tmp_path, "fr").gettext("Search") == "Search"


def test_a_catalogue_on_disk(tmp_path: Path) -> None:
    file = tmp_path / "ar" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_bytes(PO)
    assert load_words(tmp_path, "ar").gettext("Search") == "بحث"
