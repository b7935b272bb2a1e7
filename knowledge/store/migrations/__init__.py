"""Which tables does a collection have, and how did they come to be?

Each migration is one step that runs once, in its order. All that a file lacks run in one transaction, so that
a file is never between two versions. A migration that has been released is never changed: what it should have
done is done by the next one.

Times are ISO 8601 texts in UTC with microseconds, so that they sort as text; dates are ISO 8601 texts. User,
channel and message ids are Discord's and name nothing in this file.
"""

from __future__ import annotations

from sqlite_utils import Database

# Who imports them registers their steps, which run in the order of their names.
from knowledge.store.migrations import m001_to_m009, m010_to_m016, m017, m018, m019, m020  # noqa: F401
from knowledge.store.migrations.steps import collection

__all__ = ["collection", "names"]


def names() -> set[str]:
    """Return the names of all migrations that this version knows."""
    with Database(memory=True, execute_plugins=False) as empty:
        return {migration.name for migration in collection.pending(empty)}
