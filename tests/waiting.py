"""How a test waits for what no event tells of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


async def until(is_so: Callable[[], bool], *, seconds: float = 60.0) -> None:
    """Wait until something is so; it fails the test where that takes longer than it does on the slowest machine."""
    async with asyncio.timeout(seconds):
        while not is_so():  # noqa: ASYNC110 - it is seen from outside only
            await asyncio.sleep(0.005)
