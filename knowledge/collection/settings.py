"""What a community sets for its collection: how sure an answer must be, and which phrases mean the same."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.collection.core import Core
from knowledge.collection.opening import THRESHOLD, Opened
from knowledge.errors import InputError
from knowledge.records import SynonymGroup


class Settings:
    """The settings of one collection. They apply from the next question on."""

    def __init__(self, core: Core, opened: Opened) -> None:
        self._core = core
        self._store = core.store
        self._threshold = opened.threshold
        self._phrase_groups = opened.synonyms

    @property
    def threshold(self) -> float:
        """The confidence, 0–1, that an answer needs here."""
        return self._threshold

    async def set_threshold(self, threshold: float | None) -> None:
        """Set the confidence, 0–1, that an answer needs here; None for the default.

        Raises:
            InputError: It is not between 0 and 1.
        """
        if threshold is not None and not 0 <= threshold <= 1:
            raise InputError("The confidence is a number from 0 to 1, for example 0.6.")
        if threshold is None:
            await self._core.stored(self._store.settings.unset, THRESHOLD)
            self._threshold = self._core.services.threshold
        else:
            await self._core.stored(self._store.settings.set, THRESHOLD, threshold)
            self._threshold = threshold

    @property
    def phrase_groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups of synonyms as questions need them: their phrases, without asking the store."""
        return self._phrase_groups

    async def synonyms(self) -> list[SynonymGroup]:
        """Return the groups of phrases that mean the same in this collection."""
        return await self._core.stored(self._store.synonyms.all)

    async def add_synonyms(self, phrases: Sequence[str], *, added_by: int | None = None) -> SynonymGroup:
        """Let phrases mean the same in questions from now on.

        Raises:
            InputError: When they are fewer than two, or too many.
        """
        group = await self._core.stored(self._store.synonyms.add, phrases, added_by=added_by)
        self._phrase_groups = (*self._phrase_groups, group.phrases)
        return group

    async def remove_synonyms(self, group_id: int) -> None:
        """Forget a group.

        Raises:
            NotFound: When there is no such group.
        """

        def remove() -> list[SynonymGroup]:
            self._store.synonyms.remove(group_id)
            return self._store.synonyms.all()

        self._phrase_groups = tuple(group.phrases for group in await self._core.freed(remove))
