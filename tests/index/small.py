"""Small archives for tests, and their index in memory."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from builder.index.arranged import arrange
from builder.index.chain import chains
from builder.index.collector import Collector
from builder.index.header import Header
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.segment import Segment, maker, tasks
from builder.index.segments import DEAD
from builder.index.spill import Spilled, spill
from builder.model.catalog import Named
from builder.model.entity import Entity, Kind
from builder.model.language import language
from builder.model.page import OutputFile

START = datetime(2023, 1, 1, 9, tzinfo=UTC)
WORDS = "oil prices rise as opec meets in vienna the bank said constructor __proto__ u.s. al-Assad"
ARABIC = "قال الرئيس إن أسعار النفط ارتفعت في فيينا والرئيس مؤتمر ويد مدينة على علي بوتين محمّد"


def story(
    id_: str,
    title: str,
    *paragraphs: str,
    lang: str = "en",
    hours: int = 0,
    **names: tuple[str, ...],
) -> Indexed:
    """A story of one edition."""
    return Indexed(
        id=id_,
        date=START + timedelta(hours=hours),
        editions=(edition(title, *paragraphs, lang=lang),),
        people=names.get("people", ()),
        places=names.get("places", ()),
        topics=names.get("topics", ()),
    )


def edition(title: str, *paragraphs: str, lang: str = "en", summary: str = "") -> IndexedEdition:
    """An edition."""
    lead = summary or (paragraphs[0] if paragraphs else "")
    return IndexedEdition(
        lang=lang,
        title=title,
        lead=lead,
        summary=bool(summary),
        dateline="",
        paragraphs=paragraphs,
    )


def some(count: int, seed: int = 1) -> list[Indexed]:
    """Random stories."""
    chance = random.Random(seed)
    return [_random(chance, number) for number in range(count)]


def _random(chance: random.Random, number: int) -> Indexed:
    arabic = chance.random() < 0.5
    words = (ARABIC if arabic else WORDS).split() + [f"w{chance.randrange(400)}" for _ in range(8)]
    texts = [" ".join(chance.choices(words, k=chance.randrange(1, 30))) for _ in range(4)]
    return story(
        f"s{number:05}",
        *texts,
        lang="ar" if arabic else "en",
        hours=chance.randrange(2000),
        people=("putin",) if chance.random() < 0.2 else (),
        places=tuple(chance.sample(("vienna", "moscow", "iraq"), chance.randrange(3))),
    )


def named(kind: Kind, id_: str, names: dict[str, str], stories: int = 1, **rest: object) -> Named:
    """An entity with its number of stories."""
    return Named(entity=Entity(kind=kind, id=id_, names=names, **rest), stories=stories)  # type: ignore[arg-type]


def runs(
    stories: Sequence[Indexed], folder: Path, size: int = 100, collectors: int = 1
) -> list[Spilled]:
    """Runs of stories, as several workers make them."""
    folder.mkdir(parents=True, exist_ok=True)
    workers = [Collector() for _ in range(collectors)]
    starts = range(0, len(stories), size)
    return [
        spill(
            workers[n % collectors].collect(stories[at : at + size]),
            folder / str(n),
            n % collectors,
        )
        for n, at in enumerate(starts)
    ]


def index(
    spilled: Sequence[Spilled],
    entities: Sequence[Named] = (),
    successors: dict[str, str] | None = None,
) -> dict[str, bytes]:
    """All files of an index of one segment."""
    return segments([spilled], entities, successors)


def segments(
    groups: Sequence[Sequence[Spilled]],
    entities: Sequence[Named] = (),
    successors: dict[str, str] | None = None,
    dead: tuple[int, ...] = (),
) -> dict[str, bytes]:
    """All files of an index, with a segment for each group of runs."""
    files: list[OutputFile] = []
    entries: list[dict[str, object]] = []
    ids: list[str] = []
    for spilled in groups:
        arranged = arrange(spilled)
        segment = Segment(arranged=arranged, languages=("ar", "en"))
        files += segment.files(map(maker(arranged), tasks(arranged)))
        entries.append(segment.entry())
        ids += [document.id for document in arranged.documents]
    for number in dead:
        ids[number] = DEAD + ids[number]
    header = Header(
        languages=(language("ar"), language("en")),
        segments=tuple(entries),
        dead=dead,
        chains=chains(ids, successors or {}),
    )
    files += header.files(entities)
    found = {file.path: file.data for file in files}
    assert len(found) == len(files)
    return found
