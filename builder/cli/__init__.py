"""The command line: arguments in, exit codes out."""

from builder.cli.main import main

__all__ = ["main"]
