"""Chains of stories that say they supersede one another."""

import sqlite3
from functools import cached_property

from builder.model.story import Story


class Chains:
    """Finds the chain of a story; of most stories it knows without looking that they have none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def members(self, story: Story) -> set[str]:
        """Ids of its chain, its own included, published or not; none when nothing links it."""
        if not story.supersedes and story.id not in self._superseded:
            return set()
        members, open_ = {story.id}, [story.id]
        # Canceled stories still link what they stood between.
        shown = "(published = 1 OR status = 'canceled')"
        sql = f"""SELECT id FROM story WHERE supersedes = ?1 AND {shown} UNION ALL
                  SELECT id FROM story WHERE {shown} AND
                  id = (SELECT supersedes FROM story WHERE id = ?1)"""
        while open_:
            found = {row[0] for row in self._db.execute(sql, (open_.pop(),))} - members
            members |= found
            open_.extend(found)
        return members

    @cached_property
    def _superseded(self) -> set[str]:
        sql = "SELECT supersedes FROM story WHERE supersedes IS NOT NULL"
        return {row[0] for row in self._db.execute(sql)}
