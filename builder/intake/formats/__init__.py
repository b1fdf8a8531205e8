"""The formats of the wire, one module each, in the order in which they are tried."""

from builder.intake.format import Format

FORMATS: tuple[Format, ...] = ()
"""From those known by a mark of their own to those that any text would pass for."""
