"""What all tests may ask for."""

from pathlib import Path

import pytest

from tests.chromium import chromium
from tests.site import BuildSite

__all__ = ["chromium"]


@pytest.fixture
def site(tmp_path: Path) -> BuildSite:
    """An archive without stories."""
    return BuildSite(tmp_path)
