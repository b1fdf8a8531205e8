"""Charsets: what bytes say, what they are, and what is guessed."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.intake.charset import decode
from builder.intake.given import Given
from builder.intake.guess import ORDER

NOTHING = Given()

ARABIC_TEXT = """دمشق-سانا: أعلن وزير الزراعة اليوم، خلال مؤتمر صحفي، أن موسم القمح تأثر بالجفاف.

وقال الوزير إن الحكومة ستدعم الفلاحين بالبذور والوقود؛ فهل تكفي هذه الخطوة؟ وأضاف أن لجنة مختصة
ستزور المحافظات الشرقية قبل نهاية الشهر (آذار)، ولم يذكر تفاصيل أخرى عن حجم الخسائر.
"""

ARABIC_COPY = """
أعلن قال أضاف أكد نفى وزير رئيس حكومة مجلس لجنة محافظة مدينة قرية طريق مطار ميناء مستشفى مدرسة
جامعة قمح قطن نفط غاز كهرباء مياه جفاف فيضان زلزال حريق انفجار هجوم اتفاق هدنة مفاوضات انتخابات
برلمان قانون محكمة حكم قضية صحفي وكالة خبر بيان تقرير شاهد جريح ضحية لاجئ مخيم حدود جيش شرطة مؤتمر
على في من إلى عن أن التي الذي هذا هذه بعد قبل خلال مع ولم ومن وقد فيما كما حيث أيضا غدا اليوم أمس
الثلاثاء العاصمة الشرقية الغربية الدولية الوطنية السابق الجديد ظهر ضوء ذهب ثلاثة غرب شؤون مسؤول
"""
ARABIC_WORDS = ARABIC_COPY.split()

LATIN_TEXTS = {
    "french": "L’été dernier, le maire a déclaré à la presse que l’école du village rouvrirait "
    "bientôt ; « c’est une fête », a-t-il ajouté. Ça coûte 30 euros, où ?",
    "german": "Der Bürgermeister erklärte, die Straße werde für fünf Tage gesperrt. Größere "
    "Schäden gebe es nicht, hieß es. Ärzte und Übersetzer müssen früh öffnen.",
    "spanish": "El año pasado, la sequía dañó la cosecha de maíz; según el alcalde, «no habrá "
    "más agua». ¿Qué pasará mañana? Ningún jamón llegó a Málaga.",
    "italian": "Il sindaco è partito; la città è più tranquilla, però non c'è acqua. Perché?",
    "english": "“It’s late,” the mayor’s office said – the café won’t open before Monday…",
    "danish": "På torvet stod en række små biler; borgmesteren sagde, at året var gået godt.",
    "portuguese": "A população não votou: a eleição será à tarde, e o avô irá às urnas também.",
}


def read(data: bytes) -> tuple[str, str]:
    found = decode(data, None, NOTHING)
    return found.charset, found.text.replace("\xa0", " ")


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "mac-arabic"])
def test_arabic_copy_is_read_in_each_of_its_charsets(charset: str) -> None:
    assert read(ARABIC_TEXT.encode(charset)) == (charset, ARABIC_TEXT)


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "mac-arabic"])
def test_vowelled_arabic_is_arabic_too(charset: str) -> None:
    text = "وَقَالَ الشَّاعِرُ: يَا لَيْلُ، إِنَّ الصُّبْحَ قَرِيبٌ، وَلِكُلِّ غَرِيبٍ دَارٌ وَإِنْ بَعُدَتْ أَبَدًا."

    assert read(text.encode(charset)) == (charset, text)


def test_arabic_digits_of_a_macintosh() -> None:
    text = ARABIC_TEXT + "في ١٢ آذار ١٩٩٨ «خبر»"

    assert read(text.encode("mac-arabic").replace(b"\xa0", b" ")) == ("mac-arabic", text)


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-15", "mac-roman"])
@pytest.mark.parametrize("language", LATIN_TEXTS)
def test_accents_are_not_taken_for_arabic(language: str, charset: str) -> None:
    text = LATIN_TEXTS[language]
    if charset == "iso-8859-15":
        text = text.translate(str.maketrans("’“”–…", "''''."))

    assert read(text.encode(charset))[1] == text


def test_the_euro_tells_latin_9_from_windows() -> None:
    text = "La baguette coûte 2 €, l'œuf 3 €."

    assert read(text.encode("iso-8859-15")) == ("iso-8859-15", text)
    assert read(text.encode("windows-1252")) == ("windows-1252", text)


sentences = (
    st.lists(st.sampled_from(ARABIC_WORDS), min_size=8, max_size=30)
    .map(lambda words: " ".join(words))
    .filter(lambda text: sum(map(str.isalpha, text)) >= 40)
)
ends = st.sampled_from([".", "؟", "، 1998", " (2)", "؛ no 7 (London)", ""])


@settings(max_examples=300, deadline=None)
@given(sentences, ends, st.sampled_from(["windows-1256", "iso-8859-6", "mac-arabic"]))
def test_a_sentence_is_enough(sentence: str, end: str, charset: str) -> None:
    found = read((sentence + end).encode(charset))

    assert found == (charset, sentence + end)


words_of_latin = sorted({word for text in LATIN_TEXTS.values() for word in text.split()})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(words_of_latin), min_size=1, max_size=30))
def test_no_latin_words_become_arabic(words: list[str]) -> None:
    text = " ".join(words)
    assume(not text.isascii())
    charset, found = read(text.encode("windows-1252"))

    assert charset not in ORDER[:3]
    assert not any("\u0600" <= char <= "\u06ff" for char in found)


@pytest.mark.parametrize("text", [ARABIC_TEXT, "Plain English.\nTwo lines.\n", "قال\nعاد"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
def test_unicode_is_known_by_its_bytes(charset: str, text: str) -> None:
    assert decode(text.encode(charset), None, NOTHING).text == text


def test_utf8_needs_no_remark_and_a_guess_does() -> None:
    assert decode(ARABIC_TEXT.encode(), None, NOTHING).remark is None
    remark = decode(ARABIC_TEXT.encode("windows-1256"), None, NOTHING).remark
    assert remark == (
        "charset: guessed windows-1256; compare the words, and say --encoding if they are wrong"
    )


def test_a_declared_charset_is_believed() -> None:
    found = decode("naïve".encode("mac-roman"), "macintosh", NOTHING)

    assert (found.text, found.remark) == ("naïve", None)


def test_what_is_given_serves_bytes_that_declare_nothing() -> None:
    found = decode("señor".encode("mac-roman"), None, Given(encoding="mac-roman"))

    assert (found.text, found.remark) == ("señor", None)


def test_utf8_goes_before_a_declaration_that_lies() -> None:
    found = decode(ARABIC_TEXT.encode(), "windows-1256", NOTHING)

    assert found.text == ARABIC_TEXT
    assert found.remark is not None
    assert "it says windows-1256 but is utf-8" in found.remark


def test_a_declaration_that_cannot_be_true_is_told() -> None:
    found = decode(ARABIC_TEXT.encode("windows-1256"), "utf-8", NOTHING)

    assert (found.charset, found.text) == ("windows-1256", ARABIC_TEXT)
    assert found.remark is not None
    assert "it is not utf-8, guessed windows-1256" in found.remark


def test_a_doubtful_declaration_is_followed_and_told() -> None:
    found = decode(ARABIC_TEXT.encode("windows-1256"), "iso-8859-1", NOTHING)

    assert found.charset == "windows-1252"
    assert found.remark is not None
    assert "reads like windows-1256" in found.remark


@pytest.mark.parametrize("name", ["utf-7", "rot13", "base64", "unicode_escape", "no such", "\0"])
def test_codecs_that_are_no_charset_are_not_used(name: str) -> None:
    assert decode(b"1 +ADw-b+AD4- \\u0041", name, NOTHING).text == "1 +ADw-b+AD4- \\u0041"


def test_a_bad_byte_is_kept_in_sight_and_its_line_named() -> None:
    found = decode(ARABIC_TEXT.encode().replace(b"\n\n", b"\n\xff\n"), None, NOTHING)

    assert found.text == ARABIC_TEXT.replace("\n\n", "\n\ufffd\n")
    assert found.remark is not None
    assert "no characters, first in line 2;" in found.remark


@pytest.mark.parametrize("cut", range(1, 60))
def test_utf8_that_is_cut_stays_utf8(cut: int) -> None:
    found = decode(ARABIC_TEXT.encode()[:-cut], None, NOTHING)

    assert found.charset == "utf-8"
    assert ARABIC_TEXT.startswith(found.text.removesuffix("\ufffd"))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=80), st.sampled_from([None, "utf-8", "utf-16", "cp037", "ascii", "x"]))
def test_any_bytes_become_text(data: bytes, declared: str | None) -> None:
    found = decode(data, declared, NOTHING)

    assert found == decode(data, declared, NOTHING)
    assert ("\ufffd" not in found.text) or found.remark or "\ufffd".encode() in data
