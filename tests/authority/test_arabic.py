"""Arabic names by the words before them."""

import pytest

from builder.authority.arabic import sightings
from builder.authority.sighting import Cue


def seen(*paragraphs: str, dateline: str = "") -> dict[str, Cue]:
    return {one.text: one.cues & ~Cue.WHOLE for one in sightings(dateline, paragraphs)}


TITLED, SAYS = Cue.INSIDE | Cue.TITLED, Cue.INSIDE | Cue.SAYS


@pytest.mark.parametrize(
    ("text", "name", "cues"),
    [
        ("التقى الدكتور نزار حداد أمس في القصر", "نزار حداد", TITLED),
        ("وصل وزير الخارجية السوداني نزار حداد إلى هناك", "نزار حداد", TITLED),
        ("وقالت ليلى حداد إن المطر نزل", "ليلى حداد", SAYS),
        ("وللدكتورة ليلى حداد كتاب", "ليلى حداد", TITLED),
        ("التقى الشيخ سالم بن راشد.", "سالم بن راشد", TITLED),
        ("مع العميد عبد الكريم حداد عند الباب", "عبد الكريم حداد", TITLED),
    ],
)
def test_a_name_follows_a_title_or_a_verb(text: str, name: str, cues: Cue) -> None:
    assert seen(text)[name] == cues


@pytest.mark.parametrize(
    "text",
    [
        "قال مجلس الوزراء إنه اجتمع",
        "عقد مدير عام الهيئة لقاء",
        "الرئيس التنفيذي للشركة الوطنية",
        "قال المتحدث باسم القوات إن",
        "وقال إن الوضع هادئ",
        "نائب رئيس لجنة المياه",
    ],
)
def test_what_an_office_is_of_is_no_name(text: str) -> None:
    assert not [name for name, cues in seen(text).items() if cues & (Cue.TITLED | Cue.SAYS)]


def test_all_beginnings_of_a_name_are_seen() -> None:
    found = seen("التقى الأمير سالم بن راشد بن حمد المنصوري")
    assert list(found) == ["سالم بن راشد", "سالم بن راشد بن حمد", "سالم بن راشد بن حمد المنصوري"]


def test_a_servant_is_one_word_with_whom_he_serves() -> None:
    (one,) = sightings("", ["التقى الشيخ عبد الكريم حداد."])
    (other,) = sightings("", ["التقى الشيخ عبدالكريم حداد."])
    assert one.forms == other.forms == ("عبدالكريم", "حداد")


@pytest.mark.parametrize(
    ("text", "name", "cues"),
    [
        ("سقط مطر في مدينة زبيد أمس", "زبيد", Cue.INSIDE | Cue.CITY),
        ("سقط مطر بمحافظة زبيد أمس", "زبيد", Cue.INSIDE | Cue.CITY),
        ("سافر إلى زبيد أمس", "زبيد", Cue.INSIDE | Cue.PLACED),
        ("في مدينة زبيد اليمنية أمس", "زبيد", Cue.INSIDE | Cue.CITY),
        ("في مدينة سان بيدرو أمس", "سان بيدرو", Cue.INSIDE | Cue.CITY),
    ],
)
def test_a_place_follows_its_kind_or_a_preposition(text: str, name: str, cues: Cue) -> None:
    assert seen(text)[name] == cues


def test_the_country_of_a_city_is_not_part_of_its_name() -> None:
    assert list(seen("في مدينة زبيد اليمنية أمس")) == ["زبيد"]


def test_days_and_common_words_are_no_places() -> None:
    assert seen("التقيا في يوم الأحد وربحوا عشرة في المائة في العام الماضي من كل ذلك") == {}


def test_a_dateline_speaks_for_a_place() -> None:
    assert seen(dateline="زبيد: مراسلنا") == {"زبيد": Cue.INSIDE | Cue.CITY}
    assert seen(dateline="بورت سودان، 3 مايو") == {"بورت سودان": Cue.INSIDE | Cue.CITY}
