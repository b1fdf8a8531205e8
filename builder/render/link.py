"""Where an output file is found by whoever stands outside the archive."""

from builder.config import SiteConfig


def absolute(path: str, config: SiteConfig) -> str | None:
    """The address of a file on the web, or nothing when the archive has no place there."""
    if config.base_url is None:
        return None
    return config.base_url + ("" if path == "index.html" else path)
