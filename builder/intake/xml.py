"""XML as it comes from strangers: read by expat, with nothing fetched and nothing blown up.

A DOCTYPE is read over; a declaration of an entity is refused, so no bomb can be built and no file
be named. Entities that HTML knows, such as ``&nbsp;``, are read as HTML does; others are a fault.
"""

from builder.intake.element import Element
from builder.intake.given import Given
from builder.intake.grower import DEPTH, ELEMENTS, TAG, Fault, Grower
from builder.intake.item import Failed
from builder.intake.prolog import SIZE, recoded

__all__ = ["DEPTH", "ELEMENTS", "SIZE", "TAG", "Element", "tree"]


def tree(data: bytes, given: Given, most: int = ELEMENTS) -> Element | Failed:
    """The root of a file of at most so many elements, or its first fault and the line of that."""
    source = recoded(data, given)
    if isinstance(source, Failed):
        return source
    try:
        return Grower(source, most).grow()
    except Fault as fault:
        return Failed(line=fault.line, field=fault.field, what=fault.what, hint=fault.hint)
