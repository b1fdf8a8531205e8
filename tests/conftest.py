"""What all tests may ask for."""

from pathlib import Path

import pytest

from tests.site import BuildSite


@pytest.fixture
def site(tmp_path: Path) -> BuildSite:
    """An archive without stories."""
    return BuildSite(tmp_path)
