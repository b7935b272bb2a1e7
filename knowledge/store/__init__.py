"""One collection's SQLite file: what is kept, and on which thread.

Open a :class:`Store` on the thread of an :class:`Owner` and call its methods there. It knows nothing of the
index, of analysis or of Discord, and no exception of ``sqlite3`` leaves it.
"""

from __future__ import annotations

from knowledge.store.lock import Lock
from knowledge.store.owner import Owner, Priority, promise
from knowledge.store.store import Store

__all__ = ["Lock", "Owner", "Priority", "Store", "promise"]
