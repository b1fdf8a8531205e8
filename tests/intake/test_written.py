"""Items to files and back: the archive's own reader says the same."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.intake.item import Item, Named, Note, Scale
from builder.model.story import Status
from builder.read.filed import StoryFile
from builder.read.source import SourceFile
from builder.read.storyfile import read_story
from tests.intake.wire import MARK, Desk, item, line

ODD = ("no", "- a: b", "'\"\\", "#x", "\ufeffx", "a\u2028b")
LINES = st.text(max_size=60) | st.sampled_from(ODD)
PROSE = st.text(max_size=200)
MOMENTS = st.datetimes(datetime(1850, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC))


def items() -> st.SearchStrategy[Item]:
    """Items whose fields hold any characters."""
    return st.builds(
        item,
        title=LINES.map(lambda text: f"T {text}"),
        summary=PROSE,
        body=PROSE.map(lambda text: f"Words. {text}"),
        date=MOMENTS,
        updated=st.none() | MOMENTS,
        embargo=st.none() | MOMENTS,
        version=st.none() | st.integers(0, 10**12),
        urgency=st.none() | st.integers(-1, 12),
        guid=st.none() | LINES,
        slugline=LINES,
        byline=LINES,
        dateline=LINES,
        source=LINES,
        rights=PROSE,
        ednote=PROSE,
        people=st.lists(st.builds(Named, name=LINES), max_size=4).map(tuple),
        topics=st.lists(st.builds(Named, name=LINES), max_size=4).map(tuple),
        corrections=st.lists(st.builds(Note, date=st.none() | MOMENTS, text=PROSE), max_size=2).map(
            tuple
        ),
    )


def filed(one: Item) -> tuple[StoryFile, str]:
    """The item's content file, read, with its body."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder)).take(one)
        assert desk.verdicts == ["imported"], desk.report.problems()
        ((path, text),) = desk.stories().items()
        story, problems = read_story(SourceFile(path=path, data=text.encode()), desk.config)
        assert story, problems
        return story, text.encode()[story.body_start :].decode()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(items())
def test_what_is_written_is_read_back(one: Item) -> None:
    story, body = filed(one)

    assert story.title.split() == blanked(one.title).split()
    assert body.split() == blanked(one.copy).split()
    assert story.date == one.date.replace(microsecond=0) if one.date else False
    assert (story.byline or "").split() == unmarked(blanked(one.byline)).split()
    names = dict.fromkeys(" ".join(unmarked(blanked(n.name)).split()) for n in one.people)
    assert [" ".join(n.split()) for n in story.people or ()] == [name for name in names if name]
    notes = [note for note in one.corrections if blanked(note.text).strip()]
    assert len(story.corrections or ()) == len(notes)


def blanked(text: str) -> str:
    """The rule for characters that no file may hold, the slow way."""
    return "".join(" " if _bad(char) else char for char in text)


def _bad(char: str) -> bool:
    code = ord(char)
    controls = code < 32 or 0x7F <= code <= 0x9F
    return controls or char in "\u2028\u2029\ufffe\uffff" or 0xD800 <= code <= 0xDFFF


def unmarked(text: str) -> str:
    marks = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return "".join(char for char in text if char not in marks)


def test_a_headline_too_long_goes_on_top_of_the_body(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(title="word " * 400, body="Rest."))
    (text,) = desk.stories().values()

    assert text.count("word") >= 400
    assert any("too long" in str(problem) for problem in desk.report.problems())


def test_words_that_get_lost_fail_the_item(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(body="One two.", copy="One two three."))

    assert desk.verdicts == ["failed"]
    assert desk.files() == {}
    (problem,) = desk.report.problems()
    assert str(problem).endswith(
        "in-1.wire:2:1: body: 3 words in the source, 2 in the story (got 'two'); "
        "report it with the file"
    )


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({"scale": Scale.PICTURE}, "not a text story"),
        ({"lang": "fr"}, "failed"),
        ({"lang": "en-GB"}, "imported"),
        ({"embargo_open": True}, "withheld"),
        ({"status": Status.WITHHELD}, "withheld"),
        ({"status": Status.CANCELED}, "failed"),
        ({"title": "", "body": ""}, "failed"),
        ({"guid": "x" * 2000}, "failed"),
    ],
)
def test_each_has_its_verdict(tmp_path: Path, said: dict[str, object], verdict: str) -> None:
    assert Desk(tmp_path).take(item(**said)).verdicts == [verdict]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(("item", "bad", "boom", "picture", "kill", "")), max_size=6))
def test_counts_balance(kinds: list[str]) -> None:
    lines = {
        "item": line(item()), "bad": b"bad", "boom": b"boom", "": b"",
        "picture": line(item(scale=Scale.PICTURE)),
        "kill": line(item(status=Status.CANCELED, guid="x")),
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        desk, path = Desk(Path(folder)), Path(folder) / "in"
        path.write_bytes(MARK + b"\n".join(lines[kind] for kind in kinds))
        report = desk.take_paths(path).report
    until = kinds[: kinds.index("boom") + 1] if "boom" in kinds else kinds
    wanted = max(1, sum(kind != "" for kind in until))

    assert len(report.outcomes) == sum(report.counts.values()) == wanted


def test_a_dry_run_leaves_content_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(guid="a", version=1), dry=True)
    assert (desk.verdicts, desk.files()) == (["imported"], {})

    desk.take(item(guid="a", version=1))
    before = desk.files()
    desk.take(item(guid="a", version=2), item(guid="a", status=Status.CANCELED), dry=True)
    assert (desk.verdicts, desk.files()) == (["new version", "canceled"], before)


def test_an_editors_words_stay_when_a_version_comes(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(guid="a", version=1, title="One"))
    (path,) = desk.stories()
    file = tmp_path / "content" / path
    file.write_text(file.read_text().replace('"One"', "Mended  # by hand"))
    desk.take(item(guid="a", version=2, title="Two"))

    assert "title: Mended  # by hand" in desk.stories()[path.replace(".en.", ".v1.en.")]
    assert '"Two"' in desk.stories()[path]


def test_a_translation_is_the_same_story(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(
        item(guid="urn:x:9-en", version=4),
        item(guid="urn:x:9-ar", version=2, lang="ar", title="عنوان"),
        item(guid="other", translates="urn:x:7", lang="ar", title="ترجمة"),
        item(guid="urn:x:7"),
    )
    ids = {one.story for one in desk.report.outcomes}

    assert len(ids) == 2
    langs = sorted(path.removesuffix(".md")[-2:] for path in desk.stories())
    assert langs == ["ar", "ar", "en", "en"]
