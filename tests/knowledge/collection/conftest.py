"""Collections to test with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from knowledge.collection import Collection, Collections, Services, open_collection
from tests.knowledge.articles.fetching.conftest import World, world

__all__ = ["world"]


@pytest_asyncio.fixture
async def collection(tmp_path: Path) -> AsyncIterator[Collection]:
    """An empty collection."""
    async with open_collection(tmp_path / "c.db") as opened:
        yield opened


@pytest_asyncio.fixture
async def online(tmp_path: Path, world: World) -> AsyncIterator[Collection]:
    """An empty collection that may read the test's own website."""
    async with Collections(tmp_path, services=Services(policy=world.policy)) as collections:
        yield await collections.open(1)
