"""Facts: what pages rely on, named so that a change of stories says which pages it reaches.

A fact is a short text. A page records the facts behind its questions when it is rendered; a change
of a story yields the facts it touches; the two meet in :mod:`builder.state.outputs`.
"""

from datetime import date

from builder.model.entity import Ref

ALL = "*"
"""Everything: another theme, configuration or builder."""
CANCELED = "canceled"
CORRECTED = "corrected"


def run(of: Ref | None) -> str:
    """Which stories a scope has at all: totals, the newest, who is named together."""
    return f"run {_scope(of)}"


def year(of: Ref | None, y: int) -> str:
    """Which stories a scope has in a year."""
    return f"year {_scope(of)} {y}"


def month(of: Ref | None, y: int, m: int) -> str:
    """Which stories a scope has in a month."""
    return f"month {_scope(of)} {y}-{m}"


def day(of: Ref | None, d: date) -> str:
    """Which stories a scope has on a day, and their cards."""
    return f"day {_scope(of)} {d}"


def beside_day(d: date | None) -> str:
    """That a day with stories, or none, is the one before or after another day."""
    return f"beside-day {d}"


def anniversary(m: int, d: int) -> str:
    """Which stories fall on a day of any year, and their cards."""
    return f"anniversary {m}-{d}"


def story(id_: str) -> str:
    """A story itself."""
    return f"story {id_}"


def around(id_: str) -> str:
    """The other stories that a story's page shows."""
    return f"around {id_}"


def entity(kind: str, id_: str) -> str:
    """What is known of an entity."""
    return f"entity {kind}/{id_}"


def named(kind: str) -> str:
    """Which entities of a kind there are, and how many stories name each."""
    return f"named {kind}"


def template(name: str) -> str:
    """What a template of the theme says, where only one kind of page is made from it."""
    return f"template {name}"


def _scope(of: Ref | None) -> str:
    return f"{of.kind}/{of.id}" if of else "-"
