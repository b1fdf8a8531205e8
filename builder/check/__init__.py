"""Checking a finished archive: reads content and output, reports, and changes nothing."""

from builder.check.run import Report, check

__all__ = ["Report", "check"]
