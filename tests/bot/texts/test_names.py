"""Tests for what Discord's pickers show of the commands in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import app_commands

from bot.client import COGS, FootnoteBot
from bot.syncing import fingerprint
from bot.texts import LANGUAGES, say, speaking
from bot.texts.mentions import mention_by
from bot.texts.names import LOCALES, CommandTranslator
from knowledge.collection import Collections
from tests.bot.texts.test_texts import read

pytestmark = pytest.mark.asyncio

LOCALES_OF_OURS = sorted(locale.value for locale in LOCALES)
_NAME = re.compile(r"[-_'\w]{1,32}")
_COMMAND_LENGTH = 8000
"""All names, descriptions and values of a command together, the longest translation of each counted."""


@pytest_asyncio.fixture
async def tree(tmp_path: Path) -> app_commands.CommandTree[Any]:
    """Give the bot's commands, as they are told to Discord."""
    bot = FootnoteBot(Collections(tmp_path), data_dir=tmp_path)
    for cog in COGS:
        await bot.add_cog(cog(bot))
    await bot.tree.set_translator(CommandTranslator())
    return bot.tree


async def payloads(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """Return what Discord is told."""
    assert tree.translator is not None
    return [await command.get_translated_payload(tree, tree.translator) for command in tree.get_commands()]


def parts(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a command, its subcommands, options and choices."""
    yield payload
    for inner in (*payload.get("options", ()), *payload.get("choices", ())):
        yield from parts(inner)


async def test_every_name_and_description_is_in_every_language(tree: app_commands.CommandTree[Any]) -> None:
    """Nothing of a command is left in English, and all of it is as Discord takes it."""
    for payload in await payloads(tree):
        for part in parts(payload):
            names = part["name_localizations"]
            assert sorted(names) == LOCALES_OF_OURS, f"{part['name']}: names are missing"
            if payload["type"] == discord.AppCommandType.chat_input.value and "value" not in part:
                assert all(_NAME.fullmatch(name) and name == name.lower() for name in names.values()), names
            else:
                assert all(1 <= len(name) <= 32 for name in names.values()), names
            if part.get("description"):
                described = part["description_localizations"]
                assert sorted(described) == LOCALES_OF_OURS, f"{part['name']}: descriptions are missing"
                assert all(1 <= len(text) <= 100 for text in described.values()), described
                assert part["description"] not in described.values()


@pytest.mark.parametrize("language", sorted(set(LOCALES.values())))
async def test_no_name_is_left_behind(tree: app_commands.CommandTree[Any], language: str) -> None:
    """Each name in a language's file is that of a command or an option that there is."""
    commands = [*tree.walk_commands()]
    names = {f"name-{command.qualified_name.replace(' ', '-')}" for command in commands}
    for command in commands:
        if isinstance(command, app_commands.Command):
            names |= {f"option-{option.name}" for option in command.parameters}
    assert names == {id for id in read(language) if id.startswith(("name-", "option-"))}


async def test_names_are_unique_among_their_siblings(tree: app_commands.CommandTree[Any]) -> None:
    """In no language two commands of a kind, or two options of a command, have the same name."""
    told = await payloads(tree)
    kinds = {payload["type"] for payload in told}
    for siblings in [
        *([payload for payload in told if payload["type"] == kind] for kind in kinds),
        *(part.get("options", []) for payload in told for part in parts(payload)),
    ]:
        for locale in LOCALES_OF_OURS:
            names = [part["name_localizations"][locale] for part in siblings]
            assert len(names) == len(set(names)), (locale, names)


async def test_a_command_fits(tree: app_commands.CommandTree[Any]) -> None:
    """A command with all that belongs to it stays below what Discord takes, in the wordiest language."""
    for payload in await payloads(tree):
        size = 0
        for part in parts(payload):
            for what in ("name", "description"):
                said = [part.get(what) or "", *part.get(f"{what}_localizations", {}).values()]
                size += max(map(len, said))
            size += len(str(part.get("value", "")))
        assert size <= _COMMAND_LENGTH, payload["name"]


async def test_another_translation_makes_another_fingerprint(tree: app_commands.CommandTree[Any]) -> None:
    """Discord is told again when only a translation changed."""

    class Other(CommandTranslator):
        async def translate(self, string: Any, locale: Any, context: Any) -> str | None:
            said = await super().translate(string, locale, context)
            return "frage" if said == "fragen" else said

    before = await fingerprint(tree)
    assert before == await fingerprint(tree)
    await tree.set_translator(Other())
    assert await fingerprint(tree) != before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_command_is_mentioned_where_it_can_be_clicked(language: str) -> None:
    """A reader sees a mention in their own language; elsewhere the command has its name in the text's language."""
    with speaking(language):
        named = say("no-feeds")
        mention_by(lambda name: f"</{name}:12>" if name == "feed add" else None)
        assert "</feed add:12>" in say("no-feeds")
        mention_by(lambda name: None)
        assert say("no-feeds") == named
        assert re.search(r"`/\S+ \S+`", named)


async def test_only_commands_that_can_be_run_are_mentioned(tree: app_commands.CommandTree[Any]) -> None:
    """A group can't be clicked, nor a command whose id Discord has not told, nor one that there is not."""
    bot = tree.client
    assert bot._mention_of("ask") is None
    bot._command_ids = {"ask": 1, "article": 2}
    assert bot._mention_of("ask") == "</ask:1>"
    assert bot._mention_of("article add") == "</article add:2>"
    for name in ("article", "article nothing", "none"):
        assert bot._mention_of(name) is None
