"""How is one collection opened?"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from knowledge.collection.collection import Collection
from knowledge.collection.opening import open_parts
from knowledge.collection.services import Services


async def open_one(path: Path, services: Services) -> Collection:
    """Open one collection by its file; it is the caller's to close.

    Raises:
        CollectionInUse, NotACollection, NewerCollection, StorageFull: As its file is found.
    """
    opened = await asyncio.get_running_loop().run_in_executor(
        services.opening,
        open_parts,
        path,
        services.stores,
        services.threshold,
        services.semantics,
        services.clock,
    )
    return Collection(opened, services)


@asynccontextmanager
async def open_collection(path: Path, *, services: Services | None = None) -> AsyncIterator[Collection]:
    """Open one collection by its file, for a command or a script; it is closed at the end, and ``services`` too.

    Raises:
        CollectionInUse, NotACollection, NewerCollection, StorageFull: As its file is found.
    """
    services = services or Services()
    try:
        collection = await open_one(path, services)
        try:
            yield collection
        finally:
            await collection.close()
    finally:
        await services.close()
