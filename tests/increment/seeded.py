"""Bugs that leave something stale: each a fault put into one part, and an edit that shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from builder.look import Look
from tests.increment.archive import SITE, Archive
from tests.increment.faults import (
    Fault,
    dropping,
    forgetting,
    keeping_older,
    looking_once,
    nothing,
    replaced,
    same_card,
    touched,
)

Steps = Callable[[Archive], object]


@dataclass(frozen=True, kw_only=True)
class Bug:
    """A fault and where it shows."""

    name: str
    """What is wrong."""
    fault: Fault
    """Puts it there."""
    edit: Steps
    """What is done between two builds."""
    before: Steps = field(default=lambda archive: None)
    """What the archive holds besides the stories of every one."""


def archive_of(bug: Bug, archive: Archive) -> Archive:
    """The archive before the edit."""
    archive.write("content/people.yaml", "putin:\n  name: {en: Putin}\n")
    archive.write("content/places.yaml", "moscow:\n  name: {en: Moscow}\n")
    archive.story("a1", "2022-05-01T10:00:00Z", people="[putin]")
    archive.story("b1", "2022-05-03T10:00:00Z", places="[moscow]")
    archive.story("b2", "2022-05-03T12:00:00Z")
    archive.story("c1", "2022-05-09T10:00:00Z", people="[putin]")
    bug.before(archive)
    return archive


def _withdraw(archive: Archive) -> None:
    archive.story("b2", "2022-05-03T12:00:00Z", status="canceled")


def _correct(archive: Archive, note: str) -> None:
    corrections = f"[{{date: 2023-12-01, note: {note}}}]"
    archive.story("b2", "2022-05-03T12:00:00Z", corrections=corrections)


def _merge_place(archive: Archive) -> None:
    archive.write(
        "content/places.yaml",
        "moscow:\n  name: {en: Moscow}\nmoskva:\n  name: {en: Moskva}\n  merged_into: moscow\n",
    )


def _naming_kyiv(archive: Archive) -> None:
    archive.write("site.yaml", f"{SITE}link: listed\n")
    archive.story("k1", "2022-05-04T10:00:00Z", body="It was said in Kyiv and in Moscow.")


def _british(archive: Archive) -> None:
    archive.write("site.yaml", f"{SITE}link: all\n")
    archive.story("k1", "2022-05-04T10:00:00Z", places="[Britain]")


def _embargo_passes(archive: Archive) -> None:
    archive.now += timedelta(days=3)


def _older(archive: Archive) -> None:
    archive.older("b2", 1)


def _extend(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("{% block main %}", "{% block main %}<hr>"), encoding="utf-8")


def _many(archive: Archive) -> None:
    """More stories than are written anew with every change."""
    for number in range(70):
        archive.story(f"m{number}", "2021-05-03T12:00:00Z")


BUGS = [
    Bug(
        name="the stories beside a new one",
        fault=replaced(touched("_neighbours"), nothing),
        edit=lambda a: a.story("d1", "2022-05-12T10:00:00Z"),
    ),
    Bug(
        name="the older versions of a story",
        fault=replaced(touched("_chain"), nothing),
        edit=lambda a: a.story("d1", "2022-05-12T10:00:00Z", supersedes="a1"),
    ),
    Bug(
        name="later stories that a new one is related to",
        fault=replaced(touched("_later"), nothing),
        edit=lambda a: a.story("a0", "2022-04-01T10:00:00Z", people="[putin]"),
    ),
    Bug(
        name="the page of a day",
        fault=dropping("day "),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", title="Another title"),
    ),
    Bug(
        name="the home page",
        fault=dropping("run "),
        edit=lambda a: a.story("d1", "2022-05-12T10:00:00Z"),
    ),
    Bug(
        name="the way from day to day",
        fault=dropping("beside-day "),
        edit=lambda a: a.story("b9", "2022-05-05T10:00:00Z"),
    ),
    Bug(
        name="how many stories name someone",
        fault=dropping("named "),
        edit=lambda a: a.story("d1", "2022-05-12T10:00:00Z", people="[putin]"),
    ),
    Bug(
        name="a name on the pages of stories",
        fault=dropping("entity "),
        edit=lambda a: a.write("content/people.yaml", "putin:\n  name: {en: Vladimir Putin}\n"),
    ),
    Bug(
        name="the list of corrections",
        fault=dropping("corrected"),
        edit=lambda a: _correct(a, "It was two."),
    ),
    Bug(name="the list of withdrawn stories", fault=dropping("canceled"), edit=_withdraw),
    Bug(
        name="an embargo that has passed",
        fault=replaced("builder.state.stories.Stories.flipped", lambda self, now: []),
        before=lambda a: a.story("e1", "2022-05-12T10:00:00Z", embargo="2024-01-02T00:00:00Z"),
        edit=_embargo_passes,
    ),
    Bug(
        name="a file that was deleted",
        fault=forgetting,
        edit=lambda a: a.remove("content/b2.en.md"),
    ),
    Bug(
        name="pages that nobody plans any more",
        fault=replaced("builder.state.outputs.Outputs.pages", lambda self: set()),
        edit=lambda a: a.remove("content/c1.en.md"),
    ),
    Bug(
        name="stories whose names the authority files now know otherwise",
        fault=replaced("builder.arrange.Arrangement._affected", lambda self: set()),
        before=lambda a: a.story("e1", "2022-05-12T10:00:00Z", places="[Moskva]"),
        edit=_merge_place,
    ),
    Bug(
        name="an older version that is edited",
        fault=dropping("story "),
        before=_older,
        edit=lambda a: a.older("b2", 1, body="Other words."),
    ),
    Bug(
        name="the page of an older version that is gone",
        fault=keeping_older,
        before=_older,
        edit=lambda a: a.remove("content/b2.v1.en.md"),
    ),
    Bug(
        name="the embargo of an older version that has passed",
        fault=replaced("builder.state.stories.Stories.flipped", lambda self, now: []),
        before=lambda a: a.older("b2", 1, embargo="2024-01-02T00:00:00Z"),
        edit=_embargo_passes,
    ),
    Bug(
        name="dead documents of the index",
        fault=replaced("builder.index.segments.SegmentInfo.without", lambda self, gone: self),
        before=_many,
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", body="Quite another body."),
    ),
    Bug(
        name="the words of an edited story",
        fault=replaced("builder.state.outputs.Outputs.stories_changed", lambda self: set()),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", body="Quite another body."),
    ),
    Bug(
        name="the configuration",
        fault=replaced(
            "builder.pipeline.look", lambda config, theme: Look(whole="the same", templates={})
        ),
        edit=lambda a: a.write("site.yaml", SITE.replace("en: Archive", "en: Annals")),
    ),
    Bug(
        name="the template of a kind of page",
        fault=replaced("builder.render.templates.Templates.taken", lambda self: set()),
        before=lambda a: a.own_theme(),
        edit=lambda a: _extend(a.root / "themes/paper/templates/year.html"),
    ),
    Bug(
        name="the zone in which days are counted",
        fault=replaced("builder.gather._rely_on", lambda state, basis: None),
        edit=lambda a: a.write("site.yaml", f"{SITE}timezone: Pacific/Kiritimati\n"),
    ),
    Bug(
        name="a title taken for a body",
        fault=replaced("builder.arrange.shown_alike", lambda old, new: True),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", title="Another title"),
    ),
    Bug(
        name="a folder in which a file was edited",
        fault=replaced("builder.read.folder._stamp", lambda lines: "the same"),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", body="Quite another body."),
    ),
    Bug(
        name="a file that was edited",
        fault=replaced("builder.read.scan.Found.stat", property(lambda self: "the same")),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", body="Quite another body."),
    ),
    Bug(
        name="a question that no page is known to ask",
        fault=replaced(
            "builder.state.recorder.Recorder.corrected", lambda self: self._catalog.corrected()
        ),
        edit=lambda a: _correct(a, "It was two."),
    ),
    Bug(
        name="removals from the site",
        fault=replaced("builder.write.journal._remove", lambda output, path: None),
        edit=lambda a: a.remove("content/c1.en.md"),
    ),
    Bug(
        name="whom a story names, when nothing else of it changed",
        fault=replaced("builder.arrange.shown_alike", same_card),
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", people="[putin]"),
    ),
    Bug(
        name="the words of a correction",
        fault=replaced("builder.arrange.shown_alike", same_card),
        before=lambda a: _correct(a, "It was two."),
        edit=lambda a: _correct(a, "It was three."),
    ),
    Bug(
        name="why a story was withdrawn",
        fault=replaced("builder.arrange.shown_alike", same_card),
        before=_withdraw,
        edit=lambda a: a.story(
            "b2", "2022-05-03T12:00:00Z", status="canceled", status_note="It was not so."
        ),
    ),
    Bug(
        name="whom bodies name, after a name has come to the authority files",
        fault=replaced("builder.state.linked.Linked.distrust", lambda self: None),
        before=_naming_kyiv,
        edit=lambda a: a.write("content/places.yaml", "kyiv:\n  name: {en: Kyiv}\n"),
    ),
    Bug(
        name="whom an edited body names",
        fault=looking_once,
        before=_naming_kyiv,
        edit=lambda a: a.story("b2", "2022-05-03T12:00:00Z", body="They met in Moscow."),
    ),
    Bug(
        name="links that are no longer asked for",
        fault=replaced("builder.state.linked.Linked.clear", lambda self: None),
        before=_naming_kyiv,
        edit=lambda a: a.write("site.yaml", SITE),
    ),
    Bug(
        name="countries that an entry now stands for",
        fault=replaced("builder.arrange.Arrangement._stands_in", lambda self, kind, id_: False),
        before=_british,
        edit=lambda a: a.write(
            "content/places.yaml", "uk:\n  name: {en: Albion}\n  aliases: {en: [Britain]}\n"
        ),
    ),
    Bug(
        name="whom a story under embargo names",
        fault=replaced("builder.state.stories.Stories.hidden", lambda self: set()),
        before=lambda a: a.story(
            "e1", "2022-05-12T10:00:00Z", places="[moscow]", embargo="2024-02-01T00:00:00Z"
        ),
        edit=lambda a: a.write("content/places.yaml", "kyiv:\n  name: {en: Kyiv}\n"),
    ),
]
