"""A theme: templates, styles and words in one folder."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from builder.problems import ConfigError, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Where a theme's parts lie."""

    name: str
    """The name of its folder."""
    folder: Path
    """The folder itself, with ``templates/``, ``static/`` and ``locale/``."""
    styles: tuple[str, ...]
    """Style sheets below ``static/``, in the order in which they are joined into one."""


def open_theme(name: str, source: Path) -> Theme:
    """The archive's own theme of that name, or else the one that comes along."""
    for folder in (source / "themes" / name, _bundled() / name):
        if (folder / "theme.yaml").is_file():
            described = yaml.safe_load((folder / "theme.yaml").read_text(encoding="utf-8"))
            return Theme(name=name, folder=folder, styles=tuple(described["styles"]))
    known = ", ".join(sorted(path.name for path in _bundled().iterdir() if path.is_dir()))
    hint = f"the themes that come along: {known}"
    raise ConfigError(
        Problem(path="site.yaml", field="theme", what="no such theme", got=name, hint=hint)
    )


def _bundled() -> Path:
    here = Path(__file__).resolve().parent
    installed = here / "themes"
    return installed if installed.is_dir() else here.parent / "themes"
