"""Whether a folder may be taken as the output: never a source, a home, or somebody's files."""

from pathlib import Path

from builder.problems import ConfigError, Problem
from builder.write.manifest import NAME, is_ours


def guard_output(output: Path, source: Path) -> None:
    """Raise :class:`ConfigError` unless ``output`` is new, empty, or was written by us."""
    reason = _refusal(output, source)
    if reason:
        hint = "choose an empty or new folder with --output"
        raise ConfigError(Problem(path=str(output), field="output", what=reason, hint=hint))


def _refusal(output: Path, source: Path) -> str:
    real = output.resolve()
    if real in (Path(real.anchor), Path.home().resolve()):
        return "the output must not be a home or root folder"
    if real == source.resolve() or real in source.resolve().parents:
        return "the output must not be or contain the archive's own folder"
    for name in ("content", "themes", ".cache", ".git"):
        inner = (source / name).resolve()
        if real == inner or inner in real.parents:
            return f"the output must not be or lie in {name}/"
    return _foreign(output)


def _foreign(output: Path) -> str:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        return "the output is not a folder"
    if not output.exists() or not any(output.iterdir()):
        return ""
    if not is_ours(output):
        return f"the output is not empty and has no {NAME} of ours"
    return ""
