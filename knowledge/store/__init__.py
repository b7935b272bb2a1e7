"""One collection's SQLite file: what is kept, and on which thread.

Open a :class:`Store`, and from then on call its methods through an :class:`Owner`, one at a time. It knows
nothing of the index, of analysis or of Discord, and no exception of ``sqlite3`` leaves it.
"""

from __future__ import annotations

from knowledge.store.copying import (
    Contents,
    Told,
    contents_of,
    copy_collection,
    damage_of,
    faults_of,
    settle,
    tell_nobody,
)
from knowledge.store.fitting import Fitting, fits
from knowledge.store.lock import Lock, refuse_in_use
from knowledge.store.looking import Look, looking_at, setting_of
from knowledge.store.owner import Owner, promise
from knowledge.store.private import make_private_file, make_private_folder
from knowledge.store.reserve import Reserve
from knowledge.store.store import Store
from knowledge.store.threads import Priority, StoreThreads

__all__ = [
    "Contents",
    "Fitting",
    "Lock",
    "Look",
    "Owner",
    "Priority",
    "Reserve",
    "Store",
    "StoreThreads",
    "Told",
    "contents_of",
    "copy_collection",
    "damage_of",
    "faults_of",
    "fits",
    "looking_at",
    "make_private_file",
    "make_private_folder",
    "promise",
    "refuse_in_use",
    "setting_of",
    "settle",
    "tell_nobody",
]
