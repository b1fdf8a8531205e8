"""How many of the known translations `barqiya pair` proposes, and how many proposals are right.

    python -m benchmarks.pairing CORPUS.jsonl[.xz] ARCHIVE --authority DIR --noise 2000 --seed N

Makes an archive in the new folder ARCHIVE: the stories that the corpus has in two languages, as two
stories each and without what lists names, and beside them so many others of each language, sent on
the same days. Their own lists of people and places stay. Then pairs are looked for, and compared.
"""

import argparse
import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.content import SITE, StoryText, written
from builder.intake.joining import stories
from builder.read.site import read_site

FIELDS = ("id", "title", "date", "lang", "source", "byline", "dateline", "people", "places")


def main() -> None:
    """Make the archive, pair, compare, print."""
    args = _arguments()
    rows = list(corpus.rows(args.corpus))
    count = Counter(row["id"] for row in rows)
    twice = [row for row in rows if count[row["id"]] == 2]
    alone = [row for row in rows if count[row["id"]] == 1]
    _make(args.archive, args.authority, twice, list(_noise(twice, alone, args.noise, args.seed)))
    config = read_site(args.archive)
    began, clock = time.process_time(), time.perf_counter()
    known = stories(args.archive / "content", config)
    read = time.process_time() - began
    found = known.pairs(config.codes)
    total, wall = time.process_time() - began, time.perf_counter() - clock
    right = sum(_story(pair.first.id) == _story(pair.second.id) for pair in found)
    print(f"{len(known.files)} stories, {len(twice) // 2} in two languages")
    print(f"proposed {len(found)}, right {right}")
    print(f"recall {right / (len(twice) // 2):.3f}, precision {right / max(1, len(found)):.3f}")
    print(f"{total:.1f} s of CPU ({read:.1f} of them to read), {wall:.1f} s by the clock")
    for pair in found:
        if _story(pair.first.id) != _story(pair.second.id):
            print(pair.score, pair.first.title, "|", pair.second.title, "|", pair.reasons)


def _story(id_: str) -> str:
    return id_.rpartition("-")[0]


def _noise(twice: list[Any], alone: list[Any], count: int, seed: int) -> Iterator[Any]:
    """Other stories, sent on the days of those that are to be paired."""
    chance = random.Random(seed)
    days = sorted({row["date"] for row in twice})
    for lang in sorted({row["lang"] for row in twice}):
        some = [row for row in alone if row["lang"] == lang]
        for row in chance.sample(some, min(count, len(some))):
            yield row | {"date": chance.choice(days)}


def _make(archive: Path, authority: Path, twice: list[Any], noise: list[Any]) -> None:
    content = archive / "content"
    content.mkdir(parents=True)
    (archive / "site.yaml").write_text(SITE, encoding="utf-8")
    for name in ("people.yaml", "places.yaml"):
        shutil.copy(authority / name, content / name)
    for row in (*({**row, "people": [], "places": []} for row in twice), *noise):
        fields = {name: row[name] for name in FIELDS if row[name]} | {"format": "text"}
        fields |= {"id": f"{row['id']}-{row['lang']}", "date": f"{row['date']}+00:00"}
        path = content / f"{fields['id']}.{row['lang']}.md"
        text = written(StoryText(fields, "\n" + "\n\n".join(row["body"]) + "\n"))
        path.write_text(text, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("archive", type=Path, help="a folder that is not there yet")
    parser.add_argument("--authority", type=Path, required=True, help="where people.yaml lies")
    parser.add_argument("--noise", type=int, default=2000, help="other stories of each language")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
