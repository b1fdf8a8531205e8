"""The preview: the output on this machine's own address, rebuilt and reloaded on change."""

from builder.serve.server import serve

__all__ = ["serve"]
