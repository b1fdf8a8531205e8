"""Publishing replaces what our manifest lists, and keeps everything else."""

from pathlib import Path

import pytest

from builder.model.page import OutputFile
from builder.problems import ConfigError, EnvironmentFault
from builder.write.guard import guard_output
from builder.write.manifest import listed, manifest
from builder.write.publish import discard, publish, stage
from builder.write.swap import restore


def site(output: Path, **pages: str) -> None:
    tree = stage(output)
    files = {"index": "door", **pages}
    written = [tree.put(OutputFile(path=f"{n}.html", data=t.encode())) for n, t in files.items()]
    tree.put(manifest((file.path, file.sha256) for file in written))
    publish(tree, output)


def contents(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()
    }


def test_a_second_site_takes_the_place_of_the_first(tmp_path: Path) -> None:
    site(tmp_path / "out", old="one")
    site(tmp_path / "out", new="two")
    found = contents(tmp_path / "out")
    assert found.pop("manifest-sha256.txt").splitlines()[1].endswith("  new.html")
    assert found == {"index.html": "door", "new.html": "two"}
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_files_that_we_did_not_list_move_along(tmp_path: Path) -> None:
    site(tmp_path / "out")
    (tmp_path / "out" / "notes").mkdir()
    (tmp_path / "out" / "notes" / "mine.txt").write_text("keep")
    site(tmp_path / "out")
    assert contents(tmp_path / "out")["notes/mine.txt"] == "keep"


def test_a_foreign_file_in_a_page_s_place_stops_the_build(tmp_path: Path) -> None:
    site(tmp_path / "out")
    (tmp_path / "out" / "new.html").write_text("mine")
    with pytest.raises(EnvironmentFault, match=r"new\.html is not ours"):
        site(tmp_path / "out", new="page")
    assert contents(tmp_path / "out")["new.html"] == "mine"


def test_a_discarded_stage_leaves_the_old_site(tmp_path: Path) -> None:
    site(tmp_path / "out")
    tree = stage(tmp_path / "out")
    tree.put(OutputFile(path="half.html", data=b"half"))
    discard(tree)
    assert sorted(contents(tmp_path / "out")) == ["index.html", "manifest-sha256.txt"]


def test_what_a_killed_build_left_is_mended(tmp_path: Path) -> None:
    site(tmp_path / "out")
    stage(tmp_path / "out").put(OutputFile(path="half.html", data=b"half"))
    (tmp_path / "out").rename(tmp_path / ".barqiya-aside-out")
    site(tmp_path / "out")
    assert sorted(contents(tmp_path / "out")) == ["index.html", "manifest-sha256.txt"]
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_set_aside_is_put_back(tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    assert restore(tmp_path / "live", tmp_path / "aside")
    assert (tmp_path / "live").is_dir()


@pytest.mark.parametrize("path", ["../out.html", "/etc/x", "a/../../b", "a\\b"])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    tree = stage(tmp_path / "out")
    with pytest.raises(ValueError, match="not a path inside the output"):
        tree.put(OutputFile(path=path, data=b""))


def test_the_manifest_is_read_back(tmp_path: Path) -> None:
    site(tmp_path / "out")
    digest = "a7ef8bf60f65c32cfec2a9a5c46fafe7b8c8a2a4a0ed8ef9db1aa3d2b1b9ad6b"
    found = listed(tmp_path / "out")
    assert found is not None
    assert list(found) == ["index.html"]
    assert len(found["index.html"]) == len(digest)
    (tmp_path / "out" / "manifest-sha256.txt").write_text("not ours")
    assert listed(tmp_path / "out") is None


@pytest.mark.parametrize("output", [".", "content", "content/out", "themes", ".."])
def test_a_source_is_never_the_output(tmp_path: Path, output: str) -> None:
    source = tmp_path / "archive"
    (source / "content").mkdir(parents=True)
    with pytest.raises(ConfigError, match="the output must not"):
        guard_output(source / output, source)


def test_somebody_s_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").write_text("years of work")
    with pytest.raises(ConfigError, match="not empty"):
        guard_output(tmp_path / "out", tmp_path / "archive")


def test_a_new_or_empty_folder_is_taken(tmp_path: Path) -> None:
    guard_output(tmp_path / "new", tmp_path / "archive")
    (tmp_path / "empty").mkdir()
    guard_output(tmp_path / "empty", tmp_path / "archive")
