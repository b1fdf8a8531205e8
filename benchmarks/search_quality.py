"""How well the search finds what a reader looks for, on any corpus of JSON lines.

    python -m benchmarks.search_quality CORPUS.jsonl[.xz] --index OUTPUT/search --seed 7

draws queries from the corpus, puts them to the reader's engine in node over an index that was
built from the same stories, and prints MRR@10 (the one story it was drawn from) and P@10 (stories
that bear the tag). With ``--pagefind`` the same queries are put to Pagefind over pages of the same
stories, so that both stand side by side on one draw. "told apart" leaves out what no search could
find first for sure: queries of which another story has all the words in the same place, as
headlines of a wire often repeat.
"""

import argparse
import json
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import yaml

from benchmarks import pagefind
from benchmarks.corpus import rows
from benchmarks.queries import Drawn, Story, alone, drawn
from builder.engine.script import script

Runner = Callable[[Sequence[str]], Iterable[list[str]]]
"""Answers each query with the ids of its first ten results."""

_RUNNER = Path(__file__).parents[1] / "tests" / "engine" / "runner.js"


def main() -> None:
    """Draw, ask, print."""
    args = _arguments()
    corpus = list(rows(args.corpus))
    names = _names(args.authority) if args.authority else {}
    queries = list(drawn(corpus, names, args.seed, args.count))
    apart = alone(corpus, queries)
    print(f"{'query':<12}{'lang':<6}{'measure':<9}{'n':>5}{'all':>8}{'told apart':>12}{'n':>6}")
    for row in _rows(queries, list(node(args.index)([query.query for query in queries])), apart):
        print(row)
    if args.pagefind:
        print("Pagefind")
        for row in _rows(queries, list(_peer(corpus, queries, args)), apart):
            print(row)


def node(index: Path) -> Runner:
    """The engine in node, over a folder of index files."""

    def run(queries: Sequence[str]) -> Iterator[list[str]]:
        with tempfile.TemporaryDirectory() as work:
            engine = Path(work, "engine.js")
            engine.write_bytes(script())
            lines = "".join(
                json.dumps(["search", query, {"limit": 10}]) + "\n" for query in queries
            )
            command = ["node", str(_RUNNER), str(engine), str(index)]
            ran = subprocess.run(
                command, input=lines, capture_output=True, encoding="utf-8", check=True
            )
        for line in ran.stdout.splitlines():
            reply = json.loads(line)
            if "error" in reply:
                raise RuntimeError(reply["error"])
            yield [hit["id"] for hit in reply["value"]["hits"]]

    return run


def _peer(
    corpus: Sequence[Story], queries: Sequence[Drawn], args: argparse.Namespace
) -> Iterator[list[str]]:
    """Pagefind's answers, over pages that are made and indexed if they are not there."""
    if not (args.pages / "pagefind").exists():
        pagefind.pages(corpus, args.pages)
        pagefind.index(args.pages, args.pagefind)
    asked = [(query.lang, query.query) for query in queries]
    yield from pagefind.answers(args.pages, asked, args.chromium)


def score(query: Drawn, ids: Sequence[str]) -> float:
    """Reciprocal rank for one wanted story, else the share of the first ten that are right."""
    if len(query.wanted) > 1:
        return sum(id_ in query.wanted for id_ in ids) / 10
    return next((1 / rank for rank, id_ in enumerate(ids, 1) if id_ in query.wanted), 0.0)


def _rows(
    queries: Sequence[Drawn], results: Sequence[list[str]], apart: Sequence[bool]
) -> Iterator[str]:
    groups: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for query, ids, single in zip(queries, results, apart, strict=True):
        groups[query.kind, query.lang].append((score(query, ids), single))
    for (kind, lang), scores in groups.items():
        every = [value for value, _ in scores]
        some = [value for value, single in scores if single]
        measure = "P@10" if kind in ("people", "places") else "MRR@10"
        row = f"{kind:<12}{lang:<6}{measure:<9}{len(every):>5}{_mean(every):>8.3f}"
        yield f"{row}{_mean(some):>12.3f}{len(some):>6}"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else float("nan")


def _names(folder: Path) -> dict[str, list[str]]:
    """The preferred names of people and places, by reference."""
    found: dict[str, list[str]] = {}
    for kind in ("people", "places"):
        table = yaml.safe_load((folder / f"{kind}.yaml").read_text(encoding="utf-8"))
        for id_, entry in table.items():
            name = entry["name"]
            found[f"{kind}/{id_}"] = list(name.values()) if isinstance(name, dict) else [name]
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--index", type=Path, required=True, help="the folder search/ of a build")
    parser.add_argument("--authority", type=Path, help="the folder of people.yaml and places.yaml")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200, help="queries of each kind")
    parser.add_argument("--pagefind", type=Path, help="its program, to be asked the same")
    parser.add_argument("--pages", type=Path, default=Path("pagefind-pages"), help="its pages")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    return parser.parse_args()


if __name__ == "__main__":
    main()
