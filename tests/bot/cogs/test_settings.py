"""Admins see on one page what holds in their server, and change it there."""

from __future__ import annotations

import logging
from dataclasses import fields
from typing import Any

import discord
import pytest
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.client import PERMISSIONS
from bot.texts import say
from bot.views.settings import ENTRIES
from knowledge.collection.settings import Settings
from knowledge.records import ServerSettings
from tests.bot.callers import callers
from tests.bot.world import World, components_of, make_world, plain, reply_of, text_of

STRING_SELECT, ROLE_SELECT, CHANNEL_SELECT = 3, 6, 8
MOST_COMPONENTS = 40
"""Discord's limits of a message."""


async def _page(world: World) -> ResponseMessage:
    return reply_of(await world.admin.slash(world.channel, "settings"))


def _menus(shown: InteractionResult | ResponseMessage | discord.Message) -> dict[str, dict[str, Any]]:
    """Return the page's menus by the settings' names."""
    if isinstance(shown, InteractionResult):
        shown = reply_of(shown)
    return {
        component["custom_id"].removeprefix("setting:"): component
        for component in walk_components(components_of(shown))
        if component.get("type") in {STRING_SELECT, ROLE_SELECT, CHANNEL_SELECT}
    }


def _chosen(menu: dict[str, Any]) -> list[str]:
    """Return what a menu shows as chosen."""
    if menu["type"] == STRING_SELECT:
        return [option["label"] for option in menu["options"] if option.get("default")]
    return [str(default["id"]) for default in menu.get("default_values") or []]


async def _settings(world: World) -> ServerSettings:
    return (await world.collection()).settings.server


@pytest.mark.asyncio
async def test_the_page_has_a_line_for_each_setting(world: World) -> None:
    """It is private, fits into a message, and every setting is on it with its name, what it is for and what holds."""
    page = await _page(world)
    assert page.ephemeral
    menus = _menus(page)
    assert list(menus) == [entry.name for entry in ENTRIES]
    assert set(menus) == {field.name for field in fields(ServerSettings)}
    assert len(list(walk_components(components_of(page)))) <= MOST_COMPONENTS
    for name, menu in menus.items():
        assert say("setting-name", name=name) in text_of(page)
        assert say("setting-about", name=name) in text_of(page)
        assert len(_chosen(menu)) == (menu["type"] == STRING_SELECT)


CHANGES = [
    ("language", "de", "de"),
    ("language", "none", None),
    ("votes_by_staff_only", "staff", True),
    ("votes_by_staff_only", "all", False),
    ("cooldown_seconds", "0", 0),
    ("cooldown_seconds", "300", 300),
    ("in_direct_messages", "on", True),
    ("in_direct_messages", "off", False),
]


@pytest.mark.asyncio
@pytest.mark.parametrize("is_restarted", [False, True])
async def test_what_is_chosen_holds_at_once(
    world: World, is_restarted: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """Each choice is stored, said where it was made, shown as chosen and logged, also after a restart."""
    caplog.set_level(logging.INFO, "bot.views.settings")
    page = await _page(world)
    for name, sent, value in CHANGES:
        if is_restarted:
            await world.restart()
        shown = await world.admin.select(page, [sent], custom_id=f"setting:{name}")
        assert getattr(await _settings(world), name) == value
        (label,) = _chosen(_menus(shown)[name])
        assert f"Saved: {say('setting-name', name=name)} · {label}" in plain(text_of(shown))
        assert f"Server {world.guild.id}: member {world.admin.id} set {name} to {value}" in caplog.text
    assert await _settings(world) == ServerSettings(cooldown_seconds=300)


@pytest.mark.asyncio
async def test_helpers_are_a_role_and_a_channel(world: World) -> None:
    """They are chosen among the server's own and can be cleared; that one was deleted is said."""
    role = world.guild.create_role("Helpers", mentionable=True)
    channel = world.guild.create_text_channel("helpers")
    page = await _page(world)
    shown = await world.admin.select(page, [role], custom_id="setting:helper_role_id")
    assert f"<@&{role.id}>" in text_of(shown)
    assert _chosen(_menus(shown)["helper_role_id"]) == [str(role.id)]
    shown = await world.admin.select(page, [channel], custom_id="setting:helper_channel_id")
    assert f"<#{channel.id}>" in text_of(shown)
    assert "⚠️" not in text_of(shown)
    assert await _settings(world) == ServerSettings(helper_role_id=role.id, helper_channel_id=channel.id)
    world.env.backend.delete_role(world.guild.id, role.id)
    world.env.backend.delete_channel(channel.id)
    page = await _page(world)
    assert say("setting-role-gone") in text_of(page)
    assert say("setting-channel-gone") in text_of(page)
    assert _chosen(_menus(page)["helper_role_id"]) == _chosen(_menus(page)["helper_channel_id"]) == []
    await world.admin.select(page, [], custom_id="setting:helper_role_id")
    shown = await world.admin.select(page, [], custom_id="setting:helper_channel_id")
    assert "⚠️" not in text_of(shown)
    assert await _settings(world) == ServerSettings()


@pytest.mark.asyncio
async def test_what_would_not_work_is_said(world: World) -> None:
    """A role that the bot can't mention and a channel where it can't write are taken, with a sentence of what to do."""
    silent = world.guild.create_role("Quiet")
    me = world.guild.me
    assert me is not None
    world.env.backend.edit_role(world.guild.id, me.top_role.id, {"permissions": PERMISSIONS.value})
    hidden = world.guild.create_text_channel(
        "hidden", overwrites={me: discord.PermissionOverwrite(view_channel=False)}
    )
    page = await _page(world)
    await world.admin.select(page, [silent], custom_id="setting:helper_role_id")
    shown = await world.admin.select(page, [hidden], custom_id="setting:helper_channel_id")
    assert say("setting-role-silent") in text_of(shown)
    assert say("setting-channel-closed") in text_of(shown)


@pytest.mark.asyncio
async def test_what_is_not_offered_is_refused(world: World) -> None:
    """Everybody's role, another server's role or channel and unknown values change nothing; a sentence says so."""
    page = await _page(world)
    await world.admin.select(page, ["30"], custom_id="setting:cooldown_seconds")
    before = await _settings(world)
    elsewhere = make_world(world.env, "Elsewhere")
    role, channel = elsewhere.guild.create_role("Theirs"), elsewhere.guild.create_text_channel("theirs")
    admin = callers(world)["admin"]
    for name, sent, refusal in (
        ("helper_role_id", str(world.guild.id), say("setting-role-refused")),
        ("helper_role_id", str(role.id), say("setting-role-refused")),
        ("helper_role_id", "role", say("setting-role-refused")),
        ("helper_channel_id", str(channel.id), say("setting-channel-refused")),
        ("helper_channel_id", "9" * 40, say("setting-channel-refused")),
        ("language", "tlh", say("setting-unknown-choice")),
        ("cooldown_seconds", "7", say("setting-unknown-choice")),
    ):
        result = await admin.press(world, f"setting:{name}", [sent])
        assert refusal in text_of(result)
        assert await _settings(world) == before


@pytest.mark.asyncio
async def test_of_two_admins_at_once_the_last_one_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page shows what holds when it is shown, not what it had shown before, or what its own admin chose."""
    other = world.guild.add_member(world.env.create_user("other"), roles=[world.guild.roles["Admins"]])
    mine, theirs = await _page(world), reply_of(await other.slash(world.channel, "settings"))
    await other.select(theirs, ["fr"], custom_id="setting:language")
    shown = await world.admin.select(mine, ["15"], custom_id="setting:cooldown_seconds")
    assert _chosen(_menus(shown)["language"]) == ["Français"]
    decide = Settings.decide

    async def decide_both(self: Settings, name: str, value: object) -> None:
        await decide(self, name, value)
        await decide(self, name, "es")  # the other admin's, at the same moment

    monkeypatch.setattr(Settings, "decide", decide_both)
    shown = await world.admin.select(mine, ["de"], custom_id="setting:language")
    assert f"Saved: {say('setting-name', name='language')} · Español" in text_of(shown)
    assert _chosen(_menus(shown)["language"]) == ["Español"]
