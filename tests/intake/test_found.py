"""From a wire file to a reader's search: the sample of every format is found by its words."""

from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from builder.intake.formats import FORMATS
from tests.engine.node import answers
from tests.intake.formats.wires import ANPA_1312, IPTC_7901, PLAIN, SGML, STRIPPED_7901, ZCZC
from tests.intake.told import STEPS, newsmlg2
from tests.site import BuildSite, barqiya

HERE = Path(__file__).parent / "formats"
WRITTEN = {
    # Without the last message of each, which cancels or holds the first.
    "iptc.7901": IPTC_7901.partition("\x01xyz0125")[0],
    "stripped.7901": STRIPPED_7901,
    "anpa.1312": ANPA_1312.partition("\x16\x16\x01V4646")[0],
    "zczc.txt": ZCZC.partition("ZCZC FMG103")[0],
    "reuters.sgm": SGML,
    "plain.txt": PLAIN,
    "newsml-g2.xml": newsmlg2(STEPS[1][0])[0].decode(),
}
WORDS = (
    ("NewsML-G2", "nine hurt pilot", "Ferry hits quay"),
    ("NewsML-G2", "المهندس الوضع صعب", "انخفاض منسوب المياه في سد الفرات"),
    ("NewsML 1", "price is set", "Wheat price set"),
    ("NewsML 1", "الفلاحون القمح الموسم", "بدء حصاد القمح في الحسكة"),
    ("NITF", "oil farmer Afrin", "Olive harvest begins near Afrin"),
    ("NITF", "حلب المعرض غدا", "افتتاح معرض"),
    ("WordPress export", "buses bread pass", "Snow closes the & pass"),
    ("WordPress export", "الثلج خبز البلدة", "الثلج يغلق الممر"),
    ("RSS or Atom", "reopened Monday second", "Port & market reopen: <CWX> up"),
    ("RSS or Atom", "الربان البحر هادئ", "عودة المرفأ & السوق إلى العمل"),
    ("JSONL", "showers crop boxes", "LEMON HARVEST REVIEW"),
    ("JSONL", "تاجر الليمون طرابلس", "أسعار الليمون"),
    ("ninjs", "grain resumed Tuesday", "Grain talks resume in Amman"),
    ("ninjs", "المهندسون بوابات الاثنين", "إعادة فتح بوابات السد الشمالي بعد ١٢ يوماً"),
    ("Reuters-21578", "tender opened price", "(CORRECTED) - WHEAT TENDER <WHT> OPENS"),
    ("Reuters-21578", "التاجر السعر عادل", "(CORRECTED) - WHEAT TENDER <WHT> OPENS"),
    ("ANPA 1312", "dockers cranes Tuesday", "Dockers end strike after nine days"),
    ("ANPA 1312", "نعود العمل غدا", "Dockers end strike after nine days"),
    ("IPTC 7901", "ferry sea dawn", "Ferry crew rescues nine fishermen"),
    ("IPTC 7901", "القبطان أمسكوا الحبل", "Fähre rettet neun Fischer"),
    ("ZCZC text", "river metres night", "Euphrates leaves its bed"),
    ("ZCZC text", "مزارع أربعين عاما", "Euphrates leaves its bed"),
    ("e-mail", "storm café Sunday", "Storm closes the café port"),
    ("e-mail", "العاصفة هالة البلدة", "العاصفة تغلق المرفأ"),
    ("plain text", "منسوب ثلاثين المائية", "ارتفاع منسوب المياه في الفرات"),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """The headlines that a reader's search finds by each three words, all samples imported."""
    folder = tmp_path_factory.mktemp("found")
    site = BuildSite(folder)
    for name, text in WRITTEN.items():
        (folder / name).write_bytes(text.encode())
    samples = [folder / name for name in WRITTEN]
    samples += [path for name in ("samples", "web") for path in sorted((HERE / name).iterdir())]
    barqiya("import", "--source", str(site.source), *map(str, samples))
    site.build()
    asked = [("search", words) for _, words, _ in WORDS]
    told = answers(asked, folder, site.output / "search")
    return {
        words: [] if answer["partial"] else [unescape(hit["title"]) for hit in answer["hits"]]
        for (_, words, _), answer in zip(WORDS, told, strict=True)
    }


@pytest.mark.parametrize(("form", "words", "title"), WORDS, ids=lambda text: text.partition(" ")[0])
def test_a_story_is_found_by_the_words_of_its_body(
    found: Mapping[str, list[str]], form: str, words: str, title: str
) -> None:
    assert title in found[words]


def test_every_format_is_among_them() -> None:
    assert {form for form, _, _ in WORDS} == {form.name for form in FORMATS}
