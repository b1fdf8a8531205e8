"""Which of the names that were counted are proposed."""

from builder.authority.arabic import sightings as arabic
from builder.authority.fresh import fresh
from builder.authority.latin import sightings as latin
from builder.authority.proposal import New
from builder.authority.tally import Tally
from builder.model.entity import Kind


def found(lang: str, *texts: str, known: str = "", dateline: str = "") -> list[New]:
    tally, sightings = Tally(), arabic if lang == "ar" else latin
    for number, text in enumerate(texts):
        tally.add(f"{number}.md", sightings(dateline, text.split("\n")))
    return list(fresh({lang: tally}, lambda name: name == known))


def names(lang: str, *texts: str, known: str = "", dateline: str = "") -> list[tuple[Kind, str]]:
    some = found(lang, *texts, known=known, dateline=dateline)
    return [(one.kind, one.names[lang]) for one in some]


MINISTER = "Today Minister Nadia Haddad opened the fair."


def test_a_person_with_an_office_in_three_stories() -> None:
    (one,) = found("en", *[MINISTER] * 3)
    assert (one.kind, one.id, one.names) == (Kind.PERSON, "nadia-haddad", {"en": "Nadia Haddad"})
    assert (one.stories, one.why) == (3, "an office or title beside it in 3")
    assert one.examples[0] == ("0.md", "Today Minister Nadia Haddad opened the fair")
    assert found("en", *[MINISTER] * 2) == []


def test_who_is_known_is_not_proposed() -> None:
    assert names("en", *[MINISTER] * 3, known="Nadia Haddad") == []


def test_companies_and_agencies_are_not_proposed() -> None:
    text = (
        "They say director of Barada Cotton Company and Minister Reuters News met in Haddad Bank."
    )
    assert names("en", *[text] * 4) == []


def test_a_name_without_any_cue_is_not_proposed() -> None:
    assert names("en", *["We like Nadia Haddad and Barada very much."] * 9) == []


def test_a_place_of_datelines_and_one_of_prepositions() -> None:
    text = "It rained in New Barada and there was snow near Qasim."
    assert names("en", *[text] * 3, dateline="PORT SUDAN, May 3 -") == [
        (Kind.PLACE, "New Barada"),
        (Kind.PLACE, "Port Sudan"),
        (Kind.PLACE, "Qasim"),
    ]


def test_what_opens_sentences_only_is_not_proposed() -> None:
    assert names("en", *["Minister.\nDrought, president says.\nIn rain."] * 4) == []


def test_the_longer_arabic_name_wins_where_it_is_the_rule() -> None:
    texts = ["التقى الأمير سالم بن راشد المنصوري."] * 4 + ["التقى الأمير سالم بن راشد."]
    assert names("ar", *texts) == [(Kind.PERSON, "سالم بن راشد المنصوري")]


def test_words_that_follow_a_name_by_chance_are_left_off() -> None:
    texts = ["التقى الوزير نزار حداد."] * 20 + ["التقى الدكتور نزار حداد ضيوفا."] * 3
    assert names("ar", *texts) == [(Kind.PERSON, "نزار حداد")]


def test_the_beginning_that_several_names_share_is_no_name() -> None:
    many = ["المنصوري", "الزهراني", "الغامدي", "القرني"]
    assert names("ar", *[f"التقى الدكتور سالم بن راشد {one}." for one in many]) == []


def test_a_name_that_goes_on_with_fathers_is_an_alias() -> None:
    texts = ["التقى الأمير سالم بن راشد."] * 6 + ["التقى الأمير سالم بن راشد بن حمد."] * 4
    (one,) = found("ar", *texts)
    assert one.names == {"ar": "سالم بن راشد"}
    assert one.aliases == {"ar": ("سالم بن راشد بن حمد",)}


def test_an_arabic_place_needs_its_kind_or_to_be_a_known_city() -> None:
    texts = ["سافر من زبيد إلى باريس في صمت.", "سافر من زبيد إلى باريس في صمت."]
    texts += ["وصل إلى باريس ثم محافظة زبيد في صمت."] * 3
    assert names("ar", *texts) == [(Kind.PLACE, "باريس"), (Kind.PLACE, "زبيد")]
