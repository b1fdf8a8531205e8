"""Running every check over every file, on as many processes as asked for."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from builder.check.canceled import claims as canceled_claims
from builder.check.canceled import of_watch
from builder.check.checks import OF_FILE, OF_PAIRS, OF_TREE
from builder.check.claim import Claim
from builder.check.file import file
from builder.check.ledgers import killed_digests, people_problems, unmatched_problems
from builder.check.site import Site
from builder.check.sources import sources
from builder.check.watch import watch
from builder.check.withdrawn import withdrawn
from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.model.story import Status
from builder.problems import EnvironmentFault, Problem
from builder.write.manifest import NAME, listed

CHUNK = 64
"""Files that a worker takes at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the checks found."""

    files: int
    """Files that were read."""
    problems: tuple[Problem, ...]
    """All problems, by place; paths are relative to the output, or begin with ``content/``."""

    @property
    def ok(self) -> bool:
        """Whether no error was found."""
        return all(problem.level != "error" for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one file showed."""

    problems: tuple[Problem, ...]
    """What is wrong with it by itself."""
    claims: tuple[tuple[Claim, ...], ...]
    """What it says of others, one tuple per line of ``OF_PAIRS``."""


def check(
    source: Path,
    output: Path,
    config: SiteConfig,
    *,
    jobs: int = 1,
    killed: Iterable[str] = (),
) -> Report:
    """Check an output folder against itself and against the content it was made from.

    ``killed`` holds texts that may stand nowhere any more, and that content has no more either.
    """
    site, problems = _site(source, output, config, killed)
    problems += unmatched_problems(source / "content", config)
    problems += people_problems(site.withdrawn)
    problems += [problem for tree_check in OF_TREE for problem in tree_check(site)]
    problems += _of_files(site, source / "content", jobs)
    problems.sort(key=lambda problem: problem.order)
    return Report(files=len(site.files), problems=tuple(problems))


def _site(
    source: Path, output: Path, config: SiteConfig, killed: Iterable[str]
) -> tuple[Site, list[Problem]]:
    if not output.is_dir():
        raise EnvironmentFault(f"{output} is not there; build the archive first")
    gone = withdrawn(source / "content", config)
    key, digests, problems = killed_digests(source / "content", config, gone)
    canceled = [*gone.texts.get(Status.CANCELED, ()), *killed]
    withheld = gone.texts.get(Status.WITHHELD, ())
    site = Site(
        output=output,
        files=frozenset(_walk(output)),
        digests=listed(output),
        directions={language.code: language.direction for language in config.languages},
        base_url=config.base_url,
        withdrawn=gone,
        watch=watch((*canceled, *withheld), gone.names, key, digests),
        killed=watch(canceled, (), key, digests),
    )
    return site, list(problems)


def _walk(output: Path) -> Iterator[str]:
    for folder, _, names in os.walk(output):
        yield from (Path(folder, name).relative_to(output).as_posix() for name in names)


def _of_files(site: Site, content: Path, jobs: int) -> Iterator[Problem]:
    ledgers = [ledger() for _, ledger in OF_PAIRS]
    for finding in chain(_findings(site, jobs), _of_sources(site, content)):
        yield from finding.problems
        for ledger, claims in zip(ledgers, finding.claims, strict=True):
            for claim in claims:
                ledger.add(claim)
    for ledger in ledgers:
        yield from ledger.open(site)


def _findings(site: Site, jobs: int) -> Iterator[Finding]:
    paths = sorted(site.files - {NAME}, key=_apart_from_language)
    with Crew(jobs if len(paths) > CHUNK else 1, partial(_inspector, site)) as crew:
        for findings in crew.map(chunks(paths, CHUNK)):
            yield from findings


def _of_sources(site: Site, content: Path) -> Iterator[Finding]:
    """What raw sources hold of canceled stories; no other check is about them."""
    for source in sources(content) if site.killed else ():
        held = tuple(of_watch(source, site.killed))
        yield Finding(
            problems=(),
            claims=tuple(held if about is canceled_claims else () for about, _ in OF_PAIRS),
        )


def _apart_from_language(path: str) -> tuple[str, str]:
    # The languages of one page come together, so that what they say of each other is soon settled.
    folder, _, rest = path.partition("/")
    return rest, folder


def _inspector(site: Site) -> Callable[[Sequence[str]], list[Finding]]:
    return lambda paths: [_inspect(site, path) for path in paths]


def _inspect(site: Site, path: str) -> Finding:
    try:
        read = file(path, (site.output / path).read_bytes())
    except OSError as error:
        problem = Problem(path=path, what="the file cannot be read", got=error.strerror)
        return Finding(problems=(problem,), claims=tuple(() for _ in OF_PAIRS))
    return Finding(
        problems=tuple(problem for check_file in OF_FILE for problem in check_file(read, site)),
        claims=tuple(tuple(claims(read, site)) for claims, _ in OF_PAIRS),
    )
