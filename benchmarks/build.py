"""What a build costs: barqiya and, when asked, its peers, on the same stories in the same run.

    python -m benchmarks.build [--count N | --all] [--copies K] [--peers] [--runs 3]

builds an archive of N stories from nothing, with nothing changed, and after each of three edits;
tells time, memory of all processes together, and what changed in the output; medians of all runs.
"""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it also runs as a file

from benchmarks import content, edits, trees  # noqa: E402
from benchmarks.measure import Cost, both, middle, run  # noqa: E402
from benchmarks.peers import Peers, hugo_site, pelican_site  # noqa: E402
from benchmarks.results import PEERS, Row, append, table  # noqa: E402
from builder import __version__  # noqa: E402

OURS = "barqiya"
NOW = "2030-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One measurement."""

    tool: str
    """What was run."""
    step: str
    """What it was asked to do."""
    cost: Cost
    """What that took."""
    amount: trees.Amount
    """What it wrote."""


def main() -> None:
    """Make the stories, measure, print, keep."""
    args = _arguments()
    name = f"{args.count or 'all'}x{args.copies}"
    work = args.work / name
    archive = work / "archive"
    content.make(archive, args.corpus, args.count, args.copies)
    stories = len(content.stories(archive))
    peers = _peers(args, args.work)
    _warn_if_busy()
    samples: list[Sample] = []
    for number in range(args.runs):
        print(f"run {number + 1} of {args.runs}, {stories} stories", file=sys.stderr)
        samples += ours(archive, args.jobs)
        samples += others(archive, work, peers, pelican=args.pelican) if peers else []
    rows = list(_rows(samples, stories, args.runs, _versions(peers)))
    append(args.out, rows)
    print("\n".join(table(rows)))


def ours(archive: Path, jobs: int | None) -> Iterator[Sample]:
    """From nothing, with nothing changed, then edit after edit."""
    output = archive / "output"
    for folder in (output, archive / ".cache"):
        shutil.rmtree(folder, ignore_errors=True)
    cost = _build(archive, jobs)
    yield Sample(tool=OURS, step="full build", cost=cost, amount=trees.amount(output))
    before = trees.digests(output)
    with edits.undone(archive):
        for edit in (lambda _: "nothing changed", *edits.EDITS):
            step = edit(archive)
            cost = _build(archive, jobs)
            after = trees.digests(output)
            yield Sample(tool=OURS, step=step, cost=cost, amount=trees.changed(before, after))
            before = after


def others(archive: Path, work: Path, peers: Peers, *, pelican: bool) -> Iterator[Sample]:
    """The peers, which begin from nothing every time."""
    site = hugo_site(archive, work / "hugo")
    pages = peers.hugo(site)
    written = trees.amount(site / "public")
    yield Sample(tool="Hugo", step="full build", cost=pages, amount=written)
    index = peers.pagefind(site)
    found = trees.amount(site / "public" / "pagefind")
    yield Sample(tool="Pagefind", step="index of its pages", cost=index, amount=found)
    total = trees.Amount(written.files + found.files, written.size + found.size)
    yield Sample(tool=PEERS, step="full build", cost=both(pages, index), amount=total)
    if pelican:
        site = pelican_site(archive, work / "pelican")
        cost = peers.pelican(site)
        amount = trees.amount(site / "output")
        yield Sample(tool="Pelican", step="full build", cost=cost, amount=amount)


def _build(archive: Path, jobs: int | None) -> Cost:
    command = [sys.executable, "-m", "builder", "build", "--quiet", "--now", NOW, "--source", "."]
    command += ["--jobs", str(jobs)] if jobs else []
    # As for users, whose Python keeps what it has compiled.
    return run(command, archive, {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""})


def _rows(samples: list[Sample], stories: int, runs: int, versions: str) -> Iterator[Row]:
    """The samples of all runs, the same ones together."""
    date = datetime.now(UTC).date().isoformat()
    for tool, step in dict.fromkeys((sample.tool, sample.step) for sample in samples):
        same = [sample for sample in samples if (sample.tool, sample.step) == (tool, step)]
        cost = middle([sample.cost for sample in same])
        yield Row(
            date=date,
            stories=stories,
            tool=tool,
            step=step,
            wall=round(cost.wall, 3),
            cpu=round(cost.cpu, 3),
            memory=cost.memory,
            files=same[-1].amount.files,
            size=same[-1].amount.size,
            runs=runs,
            versions=versions,
        )


def _warn_if_busy() -> None:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    if load > 0.5:
        print(f"the machine is busy (load {load:.1f}): wall times say little", file=sys.stderr)


def _peers(args: argparse.Namespace, work: Path) -> Peers | None:
    packages = ["hugo", "pagefind", "pagefind_bin"] if args.peers or args.pelican else []
    packages += ["pelican[markdown]"] if args.pelican else []
    return Peers(work, packages) if packages else None


def _versions(peers: Peers | None) -> str:
    known = {"hugo": "Hugo", "pagefind": "Pagefind", "pelican": "Pelican"}
    found = peers.versions() if peers else {}
    named = [f"{known[name]} {found[name]}" for name in known if name in found]
    python = f"Python {platform.python_version()}"
    return ", ".join([f"barqiya {__version__}", *named, python, f"{os.cpu_count()} processors"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--count", type=int, default=1000, help="stories")
    size.add_argument("--all", action="store_const", const=None, dest="count")
    parser.add_argument("--copies", type=int, default=1, help="times each story is written")
    parser.add_argument("--peers", action="store_true", help="measure Hugo and Pagefind, too")
    parser.add_argument("--pelican", action="store_true", help="and Pelican")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, help="worker processes of barqiya")
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "benchmarks")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results.json")
    return parser.parse_args()


if __name__ == "__main__":
    main()
