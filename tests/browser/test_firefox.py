"""The same search in Firefox, over file:// and under its strict rules for local files."""

import json
import shutil
from collections.abc import Iterator

import pytest

from tests.browser.archive import Archive
from tests.browser.firefox import Firefox, firefox

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")

SMOKE = {
    "a person in the other script": ("Putin", "kremlin-drone-claim"),
    "a person in Arabic": ("زيلينسكي", "g7-hiroshima"),
    "an Arabic word with a prefix": ("والكرملين", "kremlin-drone-claim"),
    "a phrase": ('"press freedom"', "press-freedom-day-2023"),
    "a word left out": ("nobel -mohammadi", "nobel-ceremony-2024"),
    "the beginning of a word": ("kreml*", "kremlin-drone-claim"),
    "a field": ("person:putin", "kremlin-drone-claim"),
    "an Arabic field": ("مكان:موسكو", "kremlin-drone-claim"),
    "dates": ("earthquake from:2023-02 to:2023-02-06", "quake-lead"),
}


@pytest.fixture(scope="module")
def reader(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox on the English search page."""
    if PROGRAM is None:
        pytest.skip("Firefox is not installed")
    with firefox(PROGRAM, tmp_path_factory.mktemp("profile")) as session:
        session.open(archive.url("en/search.html"))
        yield session


@pytest.mark.parametrize(("query", "id_"), SMOKE.values(), ids=SMOKE.keys())
def test_search(reader: Firefox, query: str, id_: str) -> None:
    found = reader.run(f"barqiya.search({json.dumps(query)}, {{lang: 'en'}})")
    assert id_ in [hit["id"] for hit in found["hits"]]


def test_suggestions(reader: Firefox) -> None:
    found = reader.run("barqiya.suggest('zelenski', {lang: 'en'})")
    assert any(one["id"] == "zelensky" for one in found)


def test_local_files_are_strangers_to_each_other(reader: Firefox) -> None:
    """Were they not, this browser would forgive what a reader's does not."""
    assert reader.run("fetch('../index.html').then(() => 'read', () => 'refused')") == "refused"


def test_the_page_shows_results(reader: Firefox, archive: Archive) -> None:
    reader.open(archive.url("ar/search.html") + "?q=بوتين")
    shown = "document.querySelectorAll('ol li').length"
    assert reader.run(f"new Promise(done => setTimeout(() => done({shown}), 2000))") >= 5
