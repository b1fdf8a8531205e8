"""The search index alone: how long it takes and what it holds, without any page.

    python -m benchmarks.search_index CORPUS.jsonl[.xz] FOLDER --authority DIR --copies 20

Stories of a corpus of JSON lines are indexed straight into ``FOLDER/search``, on ``--jobs`` cores.
With ``--copies`` each comes so many times, under other ids and 400 days earlier each time: the same
words, so the vocabulary grows less than that of a real archive.
"""

import argparse
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import yaml

from benchmarks import corpus
from benchmarks.queries import Story
from builder.crew import Crew
from builder.index.arranged import arrange
from builder.index.chain import Chains
from builder.index.collector import Collector
from builder.index.header import Header
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.segment import Segment, maker, tasks
from builder.index.spill import Spilled, spill
from builder.model.catalog import Named
from builder.model.entity import Entity, Kind
from builder.model.language import language
from builder.model.page import OutputFile

CHUNK = 1_000
"""Stories of a run."""
LANGUAGES = ("ar", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds by the clock."""

    words: float
    """Collecting the words of the stories."""
    files: float
    """Making and writing the files."""


def make(
    rows: Sequence[Story], folder: Path, entities: Sequence[Named], options: "Options"
) -> Times:
    """Index the stories."""
    shutil.rmtree(folder / "search", ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        start = time.perf_counter()
        runs = _runs(rows, Path(work), options)
        collected = time.perf_counter()
        _files(runs, folder, entities, options.jobs)
        return Times(words=collected - start, files=time.perf_counter() - collected)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to make an index."""

    copies: int = 1
    """How often each story comes."""
    jobs: int = 1
    """Processes."""


def _runs(rows: Sequence[Story], work: Path, options: Options) -> list[Spilled]:
    chunks = [(copy, at) for copy in range(options.copies) for at in range(0, len(rows), CHUNK)]
    with Crew(options.jobs, partial(_collecting, rows, work)) as crew:
        return list(crew.map(chunks))


def _collecting(rows: Sequence[Story], work: Path) -> Callable[[tuple[int, int]], Spilled]:
    collector = Collector()

    def collect(chunk: tuple[int, int]) -> Spilled:
        copy, at = chunk
        own = [indexed(row, copy) for row in rows[at : at + CHUNK]]
        return spill(collector.collect(own), work / f"{copy}-{at}", id(collector))

    return collect


def _files(runs: Sequence[Spilled], folder: Path, entities: Sequence[Named], jobs: int) -> None:
    arranged = arrange(runs)
    segment = Segment(arranged=arranged, languages=LANGUAGES)
    with Crew(jobs, partial(maker, arranged)) as crew:
        _write(folder, segment.files(crew.map(tasks(arranged))))
    header = Header(
        languages=tuple(map(language, LANGUAGES)),
        segments=(segment.entry(),),
        dead=(),
        chains=Chains(pairs=()),
    )
    counts = Counter(name for document in arranged.documents for name in document.entities)
    named = (replace(one, stories=counts[_ref(one.entity)]) for one in entities)
    _write(folder, header.files(named))


def _write(folder: Path, files: Iterator[OutputFile]) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def indexed(row: Story, copy: int = 0) -> Indexed:
    """A line of the corpus as the index takes it."""
    body = tuple(row["body"])
    edition = IndexedEdition(
        lang=row["lang"],
        title=row["title"],
        lead=body[0] if body else "",
        summary=False,
        dateline=row["dateline"],
        paragraphs=body,
    )
    sent = datetime.fromisoformat(row["date"]).replace(tzinfo=UTC)
    return Indexed(
        id=f"{row['id']}-c{copy}" if copy else row["id"],
        date=sent - timedelta(days=400 * copy),
        editions=(edition,),
        people=tuple(row["people"]),
        places=tuple(row["places"]),
        topics=tuple(row["topics"]),
    )


def named(folder: Path) -> list[Named]:
    """People and places of the authority files."""
    found = []
    for kind in (Kind.PERSON, Kind.PLACE):
        table = yaml.safe_load((folder / f"{kind.value}.yaml").read_text(encoding="utf-8"))
        found += [
            Named(entity=_entity(kind, id_, entry), stories=0) for id_, entry in table.items()
        ]
    return found


def _entity(kind: Kind, id_: str, entry: Story) -> Entity:
    names = entry["name"] if isinstance(entry["name"], dict) else {"en": entry["name"]}
    aliases = {lang: tuple(some) for lang, some in (entry.get("aliases") or {}).items()}
    return Entity(kind=kind, id=id_, names=names, aliases=aliases)


def _ref(entity: Entity) -> str:
    return f"{entity.kind.value}/{entity.id}"


def main() -> None:
    """Index, and tell what it took."""
    args = _arguments()
    args.folder.mkdir(parents=True, exist_ok=True)
    rows = list(corpus.rows(args.corpus))[: args.count]
    entities = named(args.authority) if args.authority else []
    taken = make(rows, args.folder, entities, Options(copies=args.copies, jobs=args.jobs))
    sizes = [path.stat().st_size for path in (args.folder / "search").rglob("*.js")]
    count = len(rows) * args.copies
    print(
        f"{count:,} stories, {args.jobs} jobs: words {taken.words:.1f} s, files {taken.files:.1f} s"
    )
    print(f"{sum(sizes) / 2**20:.1f} MB in {len(sizes):,} files, the largest {max(sizes):,} bytes")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--authority", type=Path, help="the folder of people.yaml and places.yaml")
    parser.add_argument("--count", type=int, help="stories of the corpus; all as a rule")
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
