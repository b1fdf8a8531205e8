"""Bodies: from an editor's or a wire's text to safe HTML and plain text."""

from builder.body.bodies import Bodies
from builder.body.body import Body
from builder.body.guard import guard
from builder.body.lead import lead
from builder.body.lost import lost

__all__ = ["Bodies", "Body", "guard", "lead", "lost"]
