"""What has a server set for its own collection?"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from knowledge.errors import InputError, NotFound
from knowledge.records import SynonymGroup
from knowledge.store.database import Database
from knowledge.store.times import time_text

_log = logging.getLogger(__name__)

MAX_PHRASES = 20
MAX_PHRASE = 100


class Settings:
    """Named values of a collection, each anything that JSON can hold."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: Any = None) -> Any:
        """Return a setting, or ``default`` where it is not set, or damaged."""
        return self.all().get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Set a setting."""
        with self._database.change():
            self._database.run(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, json.dumps(value, ensure_ascii=False)],
            )

    def unset(self, name: str) -> None:
        """Forget a setting, so that its default counts again."""
        with self._database.change():
            self._database.run("DELETE FROM settings WHERE name = ?", [name])

    def all(self) -> dict[str, Any]:
        """Return all that is set. What is damaged is logged, and left out."""
        found: dict[str, Any] = {}
        for name, value in self._database.rows("SELECT name, value FROM settings ORDER BY name"):
            try:
                found[name] = json.loads(value)
            except (ValueError, RecursionError):
                _log.warning(
                    "%s: the setting %s is damaged, and counts as not set", self._database.path.name, name
                )
        return found


class Synonyms:
    """Phrases that mean the same in this collection."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(self, phrases: Sequence[str], *, added_by: int | None = None) -> SynonymGroup:
        """Keep a group of phrases that mean the same; a phrase given twice counts once.

        Raises:
            InputError: When there are fewer than two phrases or more than 20, one is longer than 100 characters or
                has no letter or digit, or there is such a group already.
        """
        phrases = tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases if phrase.strip()))
        if not 2 <= len(phrases) <= MAX_PHRASES:
            raise InputError(
                "Give two to {most} phrases, for example: TOS = terms of service",
                code="synonyms-count",
                most=MAX_PHRASES,
            )
        if any(len(phrase) > MAX_PHRASE for phrase in phrases):
            raise InputError(
                "A phrase may have up to {most} characters.", code="synonyms-long", most=MAX_PHRASE
            )
        for phrase in phrases:
            if not any(character.isalnum() for character in phrase):
                raise InputError(
                    "“{phrase}” has no letter or digit, so no question can ask for it.",
                    code="synonyms-no-letter",
                    phrase=phrase,
                )
        given = {phrase.casefold() for phrase in phrases}
        if any(given == {phrase.casefold() for phrase in group.phrases} for group in self.all()):
            raise InputError("These phrases mean the same already.", code="synonyms-known")
        with self._database.change():
            group_id = self._database.insert(
                "INSERT INTO synonyms (phrases, added_by, added_at) VALUES (?, ?, ?)",
                [json.dumps(phrases, ensure_ascii=False), added_by, time_text(self._clock())],
            )
        return SynonymGroup(group_id, phrases)

    def remove(self, group_id: int) -> None:
        """Forget a group.

        Raises:
            NotFound: When there is no such group.
        """
        with self._database.change():
            if not self._database.run("DELETE FROM synonyms WHERE id = ?", [group_id]):
                raise NotFound("synonym group", group_id)

    def all(self) -> list[SynonymGroup]:
        """Return all groups, oldest first."""
        rows = self._database.rows("SELECT id, phrases FROM synonyms ORDER BY id")
        return [SynonymGroup(id_, tuple(json.loads(phrases))) for id_, phrases in rows]
