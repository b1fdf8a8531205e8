"""Which story another replaces: what a lead or writethru calls it, to the id it is filed under."""

from builder.intake.held import Held
from builder.intake.order import BEFORE
from builder.intake.register import Register


def replaced(held: Held, register: Register) -> str | None:
    """The id of the story that this one replaces: the latest before it that is called so.

    Only an earlier story is taken, so that no chain can go in a circle.
    """
    if not held.replaces:
        return held.supersedes
    exact = held.replaces.startswith("guid ")
    earlier = []
    for id_ in register.called(held.replaces):
        date = min(one.date for one in register.story(id_))
        near = exact or held.date - date <= BEFORE
        if near and (date, id_) < (held.date, held.id):
            earlier.append((date, id_))
    return max(earlier)[1] if earlier else held.supersedes
