"""Names that only unpublished stories say stand nowhere in the output."""

from pathlib import Path

import pytest

from tests.site import BuildSite

STORY = """---
title: A story
date: 2023-05-03
people: [Nadim Example]
{extra}
---

Said Nadim Example.
"""


@pytest.mark.parametrize(
    "extra",
    ["status: canceled\nstatus_note: Gone.", "status: withheld", "embargo: 2031-01-01"],
)
def test_a_stranger_in_an_unpublished_story_has_no_page(tmp_path: Path, extra: str) -> None:
    site = BuildSite(tmp_path)
    site.write("content/hidden.en.md", STORY.format(extra=extra))
    site.write("content/shown.en.md", "---\ntitle: Shown\ndate: 2023-05-04\n---\n\nText.\n")
    assert site.run("build").code == 0
    texts = [p.read_text(errors="replace") for p in site.output.rglob("*") if p.is_file()]
    assert not [text for text in texts if "Nadim" in text or "nadim" in text]
