"""What a story becomes does not depend on what of it came first."""

import os
import random
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.intake.item import Item, Target
from builder.model.story import Status
from tests.intake.wire import DATE, Desk, item

HOUR = timedelta(hours=1)
GUIDS = ("urn:newsml:agency.example:20240503:flood", "urn:x:fire", "urn:x:fire-ar")


def versions() -> st.SearchStrategy[Item]:
    """A version of one of three stories, two of which are one in two languages."""
    return st.builds(
        lambda guid, number, hours, title, status, source: item(
            guid=guid,
            version=number,
            date=DATE + hours * HOUR,
            title=title,
            lang="ar" if guid.endswith("-ar") else "en",
            body=f"{title} {number} {hours}.",
            status=status,
            number=f"dpa{len(guid)}",
            source=source,
        ),
        st.sampled_from(GUIDS),
        st.sampled_from((None, 1, 2, 3, 20240503101500)),
        st.integers(0, 30),
        st.sampled_from(("Flood in town", "Fire in wood", "حريق في الغابة")),
        st.sampled_from((Status.USABLE, Status.USABLE, Status.USABLE, Status.WITHHELD)),
        st.sampled_from(("", "", "DPA", "APS")),
    )


def orders() -> st.SearchStrategy[Item]:
    """A cancel by provider's id, number or headline."""
    targets = [Target(guid=guid) for guid in GUIDS]
    targets += [Target(number=f"dpa{len(guid)}") for guid in GUIDS]
    targets += [Target(headline="Fire in wood"), Target(headline="Nothing of the kind")]
    return st.builds(
        lambda target, hours, note, source: item(
            cancels=target,
            source=source,
            date=DATE + hours * HOUR,
            status=Status.CANCELED,
            status_note=note,
            title="Kill",
            body="",
        ),
        st.sampled_from(targets),
        st.integers(0, 30),
        st.sampled_from(("", "Wrong.", "Never happened.")),
        st.sampled_from(("", "", "DPA", "APS")),
    )


def leads() -> st.SearchStrategy[Item]:
    """A lead that calls the story before it by number or headline."""
    return st.builds(
        lambda target, hours: item(
            slugline="BC-LEAD",
            supersedes=target,
            date=DATE + hours * HOUR,
            title=f"Lead of hour {hours}",
            body="Lead.",
        ),
        st.sampled_from((Target(number="dpa10"), Target(headline="lead"), Target(guid=GUIDS[0]))),
        st.integers(0, 30),
    )


def imported(runs: Sequence[Sequence[Item]]) -> tuple[dict[str, bytes], list[str]]:
    """What an archive holds after some imports, and what came of importing all of it again."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for items in runs:
            desk.take(*items)
        files = desk.files()
        desk.take(*(one for items in runs for one in items))
        assert desk.files() == files
        files.pop("_killed.yaml", None)  # its key is another in each archive
        waiting = files.pop("_unmatched.yaml", b"").splitlines()
        files["waiting"] = b"".join(row for row in waiting if b"source:" not in row)
        return files, desk.verdicts


def parted(items: Sequence[Item], dice: random.Random) -> list[list[Item]]:
    """The items in another order, in one to three imports."""
    mixed = dice.sample(list(items), len(items))
    cuts = sorted(dice.randrange(len(mixed) + 1) for _ in range(dice.randrange(3)))
    return [mixed[a:b] for a, b in zip([0, *cuts], [*cuts, len(mixed)], strict=True)]


@settings(
    max_examples=int(os.environ.get("BARQIYA_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    st.lists(versions() | versions() | orders() | leads(), min_size=1, max_size=7),
    st.randoms(use_true_random=False),
)
def test_the_order_of_arrival_does_not_matter(items: list[Item], dice: random.Random) -> None:
    first, again = imported([items])

    assert set(again) == {"duplicate"}
    assert imported(parted(items, dice))[0] == first


FIRE, FIRE_AR = (
    item(guid=guid, lang=lang, date=DATE + hours * HOUR, body=lang, number=number, source=source)
    for guid, lang, hours, number, source in (
        ("urn:x:fire", "en", 25, "dpa10", "DPA"),
        ("urn:x:fire-ar", "ar", 0, "dpa13", "DPA"),
    )
)
BY_ID = item(cancels=Target(guid="urn:x:fire"), status=Status.CANCELED, title="Kill", body="")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"date": DATE}, id="sent-25-hours-after-the-order"),
        pytest.param({"date": FIRE.date, "source": "APS"}, id="of-another-agency"),
    ],
)
def test_a_tombstone_is_out_of_reach_of_what_its_story_was(said: dict[str, Any]) -> None:
    out_of_reach = Target(number="dpa10")
    order = item(cancels=out_of_reach, status=Status.CANCELED, title="Kill", body="", **said)

    late, _ = imported([[FIRE, FIRE_AR, BY_ID], [order]])
    early, _ = imported([[order, FIRE], [FIRE_AR], [BY_ID]])

    assert late == early
    assert b"dpa10" in late["waiting"]
