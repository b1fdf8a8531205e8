"""Codes as sources spell them in, as we do out."""

import pytest

from builder.intake.codes import code

SPELLINGS = {
    ("http://www.wikidata.org/entity/Q649", ""): "Q649",
    ("http://cv.iptc.org/newscodes/mediatopic/20000053", ""): "medtop:20000053",
    ("20000053", "http://cv.iptc.org/newscodes/mediatopic/"): "medtop:20000053",
    ("medtop:20000053", "http://cv.iptc.org/newscodes/mediatopic/"): "medtop:20000053",
    ("11000000", "subjectcode"): "subj:11000000",
    ("http://cvx.iptc.org/iso3166-1a2/sy", ""): "iso3166-1a2:sy",
    ("LAT", "places"): "LAT",
    (" ", ""): None,
}


@pytest.mark.parametrize(("text", "scheme"), SPELLINGS)
def test_codes(text: str, scheme: str) -> None:
    assert code(text, scheme) == SPELLINGS[(text, scheme)]
