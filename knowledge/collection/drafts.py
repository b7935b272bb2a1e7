"""The drafts of a collection that wait for a moderator."""

from __future__ import annotations

from knowledge.collection.core import Core
from knowledge.records import Draft, HeldDraft


class Drafts:
    """The held drafts of one collection: a moderator looks at each before it becomes an article."""

    def __init__(self, core: Core) -> None:
        self._stored = core.stored
        self._freed = core.freed
        self._store = core.store.drafts

    async def hold(self, draft: Draft, *, held_by: int, replaces: int | None = None) -> int:
        """Keep a draft until a moderator accepts it; return its id."""
        held = await self._stored(self._store.hold, draft, held_by=held_by, replaces=replaces)
        return held.id

    async def get(self, draft_id: int) -> HeldDraft:
        """Return a held draft.

        Raises:
            NotFound: When it was accepted, dropped or has expired.
        """
        return await self._stored(self._store.get, draft_id)

    async def correct(self, draft_id: int, draft: Draft) -> HeldDraft:
        """Put a corrected draft in a held one's place.

        Raises:
            NotFound: As for ``get``.
        """
        return await self._stored(self._store.correct, draft_id, draft)

    async def drop(self, draft_id: int) -> bool:
        """Forget a held draft; say whether there was one."""
        return await self._freed(self._store.drop, draft_id)
