"""The peers: installed from PyPI, and given the same stories in their own form."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml

from benchmarks.content import StoryText, parsed, stories
from benchmarks.measure import Cost, run

SITE = Path(__file__).parent / "hugo"
LEAD = 240
"""Characters of the first paragraph that lists show."""
KEPT = ("title", "date", "source", "byline", "dateline", "people", "places", "topics")


class Peers:
    """Hugo and Pagefind, and Pelican where it is asked for."""

    def __init__(self, work: Path, packages: Iterable[str]) -> None:
        self._work = work
        self._bin = _installed(work / "peers", packages)

    def versions(self) -> dict[str, str]:
        """What is measured."""
        command = [str(self._bin / "python"), "-m", "pip", "list", "--format", "json"]
        listed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return {row["name"]: row["version"] for row in listed}

    def hugo(self, site: Path) -> Cost:
        """Build the pages anew, with nothing left from before."""
        for name in ("public", "resources", "cache"):
            shutil.rmtree(site / name, ignore_errors=True)
        hugo = _inside(self._bin, "hugo/binaries/hugo")
        return run([hugo, "--quiet", "--cacheDir", site / "cache"], site, {})

    def pagefind(self, site: Path) -> Cost:
        """Index the pages."""
        shutil.rmtree(site / "public" / "pagefind", ignore_errors=True)
        binary = _inside(self._bin, "pagefind_bin/pagefind*")
        return run([binary, "--site", site / "public"], site, {})

    def pelican(self, site: Path) -> Cost:
        """Build the pages anew."""
        shutil.rmtree(site / "output", ignore_errors=True)
        options = ["--output", "output", "--settings", "pelicanconf.py", "--quiet"]
        return run([self._bin / "pelican", "content", *options], site, {})


def hugo_site(archive: Path, site: Path) -> Path:
    """A Hugo site of an archive's stories, unless it has been made before."""
    if not (site / ".made").exists():
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(SITE, site)
        spans = {_hugo_story(parsed(path), site) for path in stories(archive)}
        for lang, day in spans:
            _hugo_days(site / "content" / lang, day)
        for kind in ("people", "places"):
            _hugo_names(archive / "content" / f"{kind}.yaml", site, kind)
        (site / ".made").touch()
    return site


def pelican_site(archive: Path, site: Path) -> Path:
    """A Pelican site of an archive's stories, unless it has been made before."""
    if not (site / ".made").exists():
        (site / "content").mkdir(parents=True, exist_ok=True)
        for path in stories(archive):
            story = parsed(path)
            head = {key: story.fields[key] for key in ("title", "date", "lang")}
            head["slug"] = story.fields["id"]
            head["tags"] = ", ".join(story.fields.get("people", []))
            lines = "".join(f"{key.title()}: {value}\n" for key, value in head.items())
            name = f"{story.fields['id']}.md"
            (site / "content" / name).write_text(f"{lines}\n{story.body}", encoding="utf-8")
        settings = "SITENAME = 'Wire archive'\nTIMEZONE = 'UTC'\nTHEME = 'simple'\n"
        (site / "pelicanconf.py").write_text(settings, encoding="utf-8")
        (site / ".made").touch()
    return site


def _hugo_story(story: StoryText, site: Path) -> tuple[str, str]:
    fields, lang, day = story.fields, story.fields["lang"], story.fields["date"][:10]
    kept = {key: fields[key] for key in KEPT if fields.get(key)}
    kept["lead"] = story.body.strip().partition("\n\n")[0][:LEAD]
    folder = site / "content" / lang / day.replace("-", "/")
    folder.mkdir(parents=True, exist_ok=True)
    text = f"{json.dumps(kept, ensure_ascii=False)}\n{story.body}"
    (folder / f"{fields['id']}.md").write_text(text, encoding="utf-8")
    return lang, day


def _hugo_days(content: Path, day: str) -> None:
    """Years, months and days are sections, which Hugo sees by their ``_index.md``."""
    for end in (4, 7, 10):
        place = content / day[:end].replace("-", "/") / "_index.md"
        place.write_text(json.dumps({"title": day[:end]}) + "\n", encoding="utf-8")


def _hugo_names(authority: Path, site: Path, kind: str) -> None:
    """Terms are called what the authority files call them."""
    for id_, entity in yaml.safe_load(authority.read_text(encoding="utf-8")).items():
        names = entity["name"]
        for lang in ("ar", "en"):
            place = site / "content" / lang / kind / id_ / "_index.md"
            place.parent.mkdir(parents=True, exist_ok=True)
            title = names.get(lang) or next(iter(names.values()))
            line = json.dumps({"title": title}, ensure_ascii=False)
            place.write_text(f"{line}\n", encoding="utf-8")


def _installed(venv: Path, packages: Iterable[str]) -> Path:
    found = venv / ("Scripts" if sys.platform == "win32" else "bin")
    if not found.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    command = [str(found / "python"), "-m", "pip", "install", "--quiet", *packages]
    subprocess.run(command, check=True)
    return found


def _inside(bin_: Path, pattern: str) -> Path:
    """A program itself rather than the Python script that starts it, which would count, too."""
    return next(path for path in sorted(bin_.parent.rglob(pattern)) if path.is_file())
