"""Citations in the three forms that readers copy."""

from builder.render.citation import cite
from builder.render.dates import Dates
from tests.render.stories import edition, site, story, wording

STORY = story(edition("ar"), edition("en"))
ENGLISH = edition(byline=wording("By Ann Lee, Wire"), source=wording("Wire & Co"))


def test_plain_in_english() -> None:
    config = site(base_url="https://a.example/")
    assert cite(STORY, ENGLISH, config, Dates("en", config)).plain == (
        "Ann Lee, Wire. “\u2068Drone over the Kremlin\u2069”. Wire & Co, 3 May 2023. Wire archive. "
        "\u2068https://a.example/en/2023/05/03/drone.html\u2069."
    )


def test_plain_in_arabic_without_an_address() -> None:
    config = site()
    assert cite(STORY, edition("ar"), config, Dates("ar", config)).plain == (
        "«\u2068مسيّرة فوق الكرملين\u2069». 3 أيار/مايو 2023. أرشيف البرقيات. "
        "\u2068ar/2023/05/03/drone.html\u2069."
    )


def test_bibtex() -> None:
    config = site(base_url="https://a.example/")
    assert cite(STORY, ENGLISH, config, Dates("en", config)).bibtex == (
        "@article{drone,\n"
        "  title = {{Drone over the Kremlin}},\n"
        "  author = {{Ann Lee, Wire}},\n"
        "  organization = {Wire \\& Co},\n"
        "  journal = {Wire archive},\n"
        "  date = {2023-05-03},\n  year = {2023},\n  month = {5},\n  day = {3},\n"
        "  langid = {english},\n"
        "  url = {https://a.example/en/2023/05/03/drone.html},\n}\n"
    )


def test_hostile_titles_stay_in_their_field() -> None:
    config = site()
    cited = cite(STORY, edition(title="a } \\input{x}\nER  - \r\nTY"), config, Dates("en", config))
    assert "{{a \\} \\textbackslash{}input\\{x\\} ER - TY}}" in cited.bibtex
    assert cited.ris.count("ER  - ") == 1


def test_ris() -> None:
    config = site()
    assert cite(STORY, ENGLISH, config, Dates("en", config)).ris.split("\r\n") == [
        "TY  - NEWS",
        "TI  - Drone over the Kremlin",
        "AU  - Ann Lee, Wire",
        "PB  - Wire & Co",
        "T2  - Wire archive",
        "PY  - 2023",
        "DA  - 2023/05/03",
        "LA  - en",
        "ID  - drone",
        "AV  - en/2023/05/03/drone.html",
        "ER  - ",
        "",
    ]


def test_meta() -> None:
    config, offline = site(base_url="https://a.example/"), site()
    meta = dict(cite(STORY, ENGLISH, config, Dates("en", config)).tags)
    assert meta["citation_publication_date"] == "2023/05/03"
    assert meta["citation_public_url"] == "https://a.example/en/2023/05/03/drone.html"
    unplaced = cite(STORY, ENGLISH, offline, Dates("en", offline))
    assert "citation_public_url" not in dict(unplaced.tags)
