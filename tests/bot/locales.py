"""People and servers of other languages, which the simulated Discord lacks; and what language something is in."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from simcord import interactions
from simcord.results import InteractionResult

from bot import texts

_SAID = re.compile(r"‹([\w-]+)\|[\w-]+›")


class Locales:
    """What Discord says of the languages of people and servers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._people: dict[int, str] = {}
        make = interactions.base_payload

        def made(backend: Any, **given: Any) -> Any:
            record, payload = make(backend, **given)
            payload["locale"] = self._people.get(given["user_id"], "en-US")
            if given["guild_id"] is not None:
                payload["guild_locale"] = backend.get_guild(given["guild_id"]).preferred_locale
            return record, payload

        monkeypatch.setattr(interactions, "base_payload", made)

    def set(self, person: Any, locale: str) -> None:
        """Let a person have their Discord in a language."""
        self._people[person.id] = locale


@pytest.fixture
def locales(monkeypatch: pytest.MonkeyPatch) -> Locales:
    """People and servers have languages."""
    return Locales(monkeypatch)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say the language and the id of each message in the place of its text."""
    monkeypatch.setattr(texts, "_say_in", lambda language, id, values: f"‹{language}|{id}›")


def languages_in(shown: Any) -> set[str]:
    """Return the languages of all that is said in what was sent."""
    return set(_SAID.findall(json.dumps(shown, ensure_ascii=False, default=str).replace("\\", "")))


def languages_told(result: InteractionResult) -> tuple[set[str], set[str]]:
    """Return the languages in which one person, and in which all, were told something."""
    privately: set[str] = set()
    publicly: set[str] = set()
    if result.modal is not None:
        privately |= languages_in(result.modal)
    for message in (result.response, *result.followups):
        if message is not None:
            (privately if message.ephemeral else publicly).update(languages_in(message.components))
    return privately, publicly
