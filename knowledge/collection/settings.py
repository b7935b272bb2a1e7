"""What a community sets for its collection: how sure an answer must be, which phrases mean the same, and the like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from knowledge.collection.core import Core
from knowledge.collection.opening import Opened
from knowledge.collection.server_settings import THRESHOLD, check_setting, is_confidence
from knowledge.errors import InputError
from knowledge.records import ServerSettings, SynonymGroup

_DEFAULTS = {field.name: field.default for field in fields(ServerSettings)}


class Settings:
    """The settings of one collection. They apply from the next question on."""

    def __init__(self, core: Core, opened: Opened) -> None:
        self._core = core
        self._store = core.store
        self._threshold = opened.threshold
        self._server = opened.server_settings
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
        if threshold is not None and not is_confidence(threshold):
            raise InputError("The confidence is a number from 0 to 1, for example 0.6.", code="confidence")
        if threshold is None:
            await self._core.stored(self._store.settings.unset, THRESHOLD)
            self._threshold = self._core.services.threshold
        else:
            await self._core.stored(self._store.settings.set, THRESHOLD, threshold)
            self._threshold = threshold

    # What a server decides: read without asking the store

    @property
    def server(self) -> ServerSettings:
        """All that the server decided, as of now."""
        return self._server

    @property
    def language(self) -> str | None:
        """What is spoken where all can read it; None: the server's language on Discord."""
        return self._server.language

    @property
    def votes_by_staff_only(self) -> bool:
        """Whether only moderators may say of an answer that it helped."""
        return self._server.votes_by_staff_only

    @property
    def helper_role_id(self) -> int | None:
        """Whom a member calls who got no answer."""
        return self._server.helper_role_id

    @property
    def helper_channel_id(self) -> int | None:
        """Where the helpers read of it."""
        return self._server.helper_channel_id

    @property
    def has_helpers(self) -> bool:
        """Whether members may call somebody."""
        return self._server.helper_role_id is not None or self._server.helper_channel_id is not None

    @property
    def cooldown_seconds(self) -> int:
        """How long one person waits between two questions in one channel; 0: not at all."""
        return self._server.cooldown_seconds

    @property
    def in_direct_messages(self) -> bool:
        """Whether members may ask in a direct message."""
        return self._server.in_direct_messages

    async def decide(self, name: str, value: Any) -> None:
        """Set a setting by its name in ``ServerSettings``; what was set last holds.

        Raises:
            InputError: When it can't have that value.
        """
        check_setting(name, value)

        def keep() -> None:
            if value == _DEFAULTS[name]:
                self._store.settings.unset(name)
            else:
                self._store.settings.set(name, value)
            # Here, where one job at a time is done: what is read is what was stored last.
            self._server = replace(self._server, **{name: value})

        await self._core.stored(keep)

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
