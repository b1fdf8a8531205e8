"""Bombs in the clothes of a format get one failure each, at once."""

import time

import pytest

from builder.intake.item import Failed
from tests.intake.formats.sampled import read
from tests.intake.soon import SOON

MB = 1024 * 1024
ROOTS = {"newsItem": "NewsML-G2", "NewsML": "NewsML 1", "nitf": "NITF"}
BOMBS = {
    "entities": "<!DOCTYPE {0} [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><{0}>&b;</{0}>",
    "a file": "<!DOCTYPE {0} [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><{0}>&a;</{0}>",
    "depth": "<{0}>" + "<p>" * 200_000,
    "an attribute": "<{0} a='" + "x" * 20 * MB + "'/>",
    "a cut": "<{0}><p>one",
    "a wrong charset": "<?xml version='1.0' encoding='iso-8859-6'?><{0}>\u00a1</{0}>",
}


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_one_failure(root: str, bomb: str) -> None:
    started = time.process_time()
    (found,) = read(BOMBS[bomb].format(root).encode("latin-1"), ROOTS[root])
    assert isinstance(found, Failed)
    assert found.what
    assert time.process_time() - started < SOON
