"""Publishing is safe: killed at any moment, aimed at the wrong folder, or started twice."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.write.lock import build_lock
from tests.site import NOW, ROOT, BuildSite, environment, tree


@pytest.fixture
def published(site: BuildSite) -> BuildSite:
    """An archive of some stories that was built once."""
    for day in range(1, 29):
        site.story(f"story-{day:02}.en", f"Story {day}", date=f"2024-05-{day:02}T10:00:00Z")
    return site.build()


def killed_after(site: BuildSite, seconds: float) -> None:
    """Start a build, and end it, with all its workers, as a power cut would."""
    places = ["--source", str(site.source), "--output", str(site.output), "--now", NOW]
    build = subprocess.Popen(
        [sys.executable, "-m", "builder", "build", *places, "--jobs", "2"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(build.pid, signal.SIGKILL)
    build.wait()


def live(site: BuildSite) -> dict[str, str]:
    """The site that readers see; a swap may have set it aside for the moment."""
    aside = site.output.with_name(f".barqiya-aside-{site.output.name}")
    return tree(site.output if site.output.exists() else aside)


@pytest.mark.skipif(os.name != "posix", reason="kills a group of processes")
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_is_clean(
    published: BuildSite, tmp_path: Path
) -> None:
    old = tree(published.output)
    published.edit("content/story-07.en.md", "First words", "Second words")
    began = time.monotonic()
    clean = BuildSite(tmp_path / "clean")
    for path in sorted((published.source / "content").iterdir()):
        clean.write(f"content/{path.name}", path.read_text())
    new = tree(clean.build().output)
    duration = time.monotonic() - began

    chance = random.Random(7)
    for _ in range(12):
        killed_after(published, chance.uniform(0.1, 1.1) * duration)
        assert live(published) in (old, new)
    published.build()

    assert tree(published.output) == new
    assert [p.name for p in published.source.iterdir() if p.name.startswith(".barqiya-")] == []


@pytest.mark.parametrize(
    "place", ["", "content", "content/2024", "themes", ".cache", "..", "linked-content"]
)
def test_a_folder_of_the_archive_is_never_the_output(published: BuildSite, place: str) -> None:
    (published.source / "themes").mkdir(exist_ok=True)
    (published.source / "linked-content").symlink_to(published.source / "content")
    published.output = published.source / place
    stories = tree(published.source / "content")

    run = published.run("build")

    assert run.code == 2
    assert "output" in run.err
    assert tree(published.source / "content") == stories


def test_somebodys_folder_is_refused(published: BuildSite, tmp_path: Path) -> None:
    published.output = tmp_path / "thesis"
    published.output.mkdir()
    (published.output / "chapter.doc").write_text("years of work")

    run = published.run("build")

    assert run.code == 2
    assert "not empty" in run.err
    assert list(tree(published.output)) == ["chapter.doc"]


def test_a_manifest_that_is_not_ours_opens_no_folder(published: BuildSite, tmp_path: Path) -> None:
    published.output = tmp_path / "thesis"
    published.output.mkdir()
    (published.output / "manifest-sha256.txt").write_text("chapter.doc is mine\n")

    assert published.run("build").code == 2


def test_a_file_of_the_users_own_is_kept(published: BuildSite) -> None:
    (published.output / "en" / "mine.txt").write_text("mine")
    published.remove("content/story-07.en.md").build()

    assert published.page("en/mine.txt") == "mine"
    assert not (published.output / "en/2024/05/07/story-07.html").exists()


def test_nothing_is_published_while_errors_stand(published: BuildSite) -> None:
    old = tree(published.output)
    published.story("broken.en", date="yesterday")

    assert published.run("build").code == 1
    assert tree(published.output) == old


def test_a_second_build_is_refused_while_one_runs(published: BuildSite) -> None:
    old = tree(published.output)
    with build_lock(published.source / ".cache" / "lock"):
        run = published.run("build")

    assert run.code == 4
    assert str(os.getpid()) in run.err
    assert tree(published.output) == old
    assert published.run("build").code == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_may_not_be_written_is_told(published: BuildSite, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    published.output = locked / "output"

    assert published.run("build").code == 3
