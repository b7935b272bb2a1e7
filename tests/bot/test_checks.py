from __future__ import annotations

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.backend.command_access import command_access

from bot.checks import MENU_ADD, NEEDED, Caller, Override, Overrides, is_allowed, not_allowed
from bot.texts import say
from tests.bot.world import FOG, World, reply_of, text_of
from tests.examples import examples

MEMBER, ROLE, OTHER_ROLE, CHANNEL, GUILD, APPLICATION, COMMAND = 11, 21, 22, 31, 41, 51, 61
TARGETS = [
    (MEMBER, 2), (12, 2), (ROLE, 1), (OTHER_ROLE, 1), (23, 1), (GUILD, 1),
    (CHANNEL, 3), (32, 3), (GUILD - 1, 3),
]  # fmt: skip
LINES = st.lists(st.tuples(st.sampled_from(TARGETS), st.booleans()), max_size=5)


class Discord:
    """As much of simcord's backend as its own rule for slash commands asks for."""

    application_id = APPLICATION

    def __init__(
        self, permissions: discord.Permissions, overrides: dict[int, list[dict[str, object]]]
    ) -> None:
        self.permissions = permissions
        self.overrides = overrides
        self.guild_id = GUILD
        self.role_ids = [ROLE, OTHER_ROLE]
        self.members = {MEMBER: self}

    def get_channel(self, channel_id: int) -> Discord:
        """Return the one channel there is."""
        return self

    def permission_channel_id(self) -> int:
        """Return whose settings hold in it."""
        return CHANNEL

    def get_guild(self, guild_id: int) -> Discord:
        """Return the one server there is."""
        return self

    def compute_permissions(self, *_: int) -> int:
        """Return what the member may do."""
        return self.permissions.value

    def get_command_permissions(self, guild_id: int, target_id: int) -> list[dict[str, object]] | None:
        """Return what the server's admins set."""
        return self.overrides.get(target_id)


@given(LINES, LINES, st.booleans(), st.booleans(), st.sampled_from(sorted(NEEDED)))
@settings(max_examples=examples(500), deadline=None)
def test_rule_is_that_of_slash_commands(
    command: list[tuple[tuple[int, int], bool]],
    application: list[tuple[tuple[int, int], bool]],
    has_permission: bool,
    is_administrator: bool,
    root: str,
) -> None:
    """For any settings of a server our rule decides as simcord's own, written from Discord's."""
    needed = NEEDED[root]
    permissions = discord.Permissions(use_application_commands=True, administrator=is_administrator)
    if has_permission:
        permissions |= needed
    wire = {
        target: [{"id": str(id_), "type": kind, "permission": on} for (id_, kind), on in lines]
        for target, lines in ((COMMAND, command), (APPLICATION, application))
    }
    expected = command_access(
        Discord(permissions, wire),
        {"id": str(COMMAND), "default_member_permissions": str(needed.value) if needed.value else None},
        user_id=MEMBER,
        channel_id=CHANNEL,
    ).allowed
    caller = Caller(GUILD, MEMBER, frozenset({ROLE, OTHER_ROLE}), CHANNEL, permissions)
    ours = Overrides(*(tuple(_override(*line) for line in lines) for lines in (command, application)))
    assert is_allowed(caller, needed, ours) is expected


def _override(target: tuple[int, int], is_on: bool) -> Override:
    return Override(target[0], discord.AppCommandPermissionType(target[1]), is_on)


async def set_permissions(world: World, root: str, lines: dict[object, bool]) -> None:
    """Set who may use a command, as an admin does under Integrations, and let Discord tell the bot."""
    command_id = world.bot.command_id(root)
    assert command_id is not None
    world.guild.set_command_permissions(command_id, lines)  # type: ignore[arg-type]
    world.env.backend.emit(
        "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
        {
            "id": str(command_id),
            "application_id": str(world.env.backend.application_id),
            "guild_id": str(world.guild.id),
            "permissions": world.env.backend.get_command_permissions(world.guild.id, command_id),
        },
    )
    await world.env.settle()


@pytest.mark.asyncio
async def test_whom_the_admin_let_in_is_let_in(world: World) -> None:
    """A member whom a server's settings allow /article may use all of it: titles, form and button too."""
    article = await world.add("Fog", "In fog the horn sounds.")
    assert "article list" not in world.member.available_commands(world.channel)
    await set_permissions(world, "article", {world.member: True})
    choices = await world.member.autocomplete(world.channel, "article remove", "article", "f")
    assert [choice["value"] for choice in choices] == [str(article.id)]
    form = await world.member.slash(world.channel, "article edit", article=str(article.id))
    assert say("changed") in text_of(
        await world.member.submit_modal(form, {"title": "Mist", "text": "Other."})
    )
    shown = reply_of(await world.member.slash(world.channel, "article remove", article=str(article.id)))
    await world.member.click(shown, label=say("remove-yes"))
    assert text_of(shown) == say("removed", title="Mist")


@pytest.mark.asyncio
async def test_who_may_use_the_menu_may_accept_its_draft(world: World) -> None:
    """A member who was given the message menu only can make an article of a message, but use no /article."""
    await set_permissions(world, MENU_ADD, {world.member: True})
    message = await world.member.send(world.channel, FOG[0])
    shown = reply_of(await world.member.context_menu(world.channel, MENU_ADD, message))
    form = await world.member.click(shown, label=say("draft-button", choice="correct"))
    await world.member.submit_modal(form, {"title": "Fog"})
    await world.member.click(shown, label=say("draft-button", choice="accept"))
    (article,) = await (await world.collection()).articles.page()
    assert article.title == "Fog"
    removal = await world.press(world.member, f"remove:{article.id}:yes")
    assert text_of(removal) == not_allowed("article")


@pytest.mark.asyncio
async def test_whom_the_admin_shut_out_is_out(world: World) -> None:
    """A moderator who loses /article while a form and a button are open can use neither."""
    article = await world.add("Fog", "In fog the horn sounds.")
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id))
    shown = reply_of(await world.moderator.slash(world.channel, "article remove", article=str(article.id)))
    await set_permissions(world, "article", {world.moderator: False})
    pressed = await world.moderator.click(shown, label=say("remove-yes"))
    assert text_of(pressed) == not_allowed("article")
    submitted = await world.moderator.submit_modal(form, {"title": "Mist", "text": "Another text."})
    assert not_allowed("article") in text_of(submitted)
    assert (await (await world.collection()).articles.get(article.id)).title == "Fog"


@pytest.mark.asyncio
async def test_who_may_not_ask_is_not_answered_by_mention(world: World) -> None:
    """A channel in which /ask is off is off for mentions as well."""
    await world.add("Fog", "In fog the horn sounds twice a minute.")
    await set_permissions(world, "ask", {world.channel: False})
    assert text_of(await world.mention("how often does the horn sound in fog?")) == not_allowed("ask")
    await set_permissions(world, "ask", {})
    assert "twice a minute" in text_of(await world.mention("how often does the horn sound in fog?"))


@pytest.mark.asyncio
async def test_settings_are_fetched_once(world: World) -> None:
    """A server's settings are kept: a second use of a command asks Discord nothing."""
    await world.moderator.slash(world.channel, "article list")
    count = len([r for r in world.env.http_requests if r.path.endswith("/permissions")])
    await world.moderator.slash(world.channel, "article list")
    assert len([r for r in world.env.http_requests if r.path.endswith("/permissions")]) == count


@pytest.mark.asyncio
async def test_unknown_settings_keep_moderators_out_and_members_in(world: World) -> None:
    """While Discord does not say who may, questions are answered and articles stay as they are."""
    world.env.inject_error("GET", "/applications/*/permissions", status=403, times=None)
    assert text_of(await world.moderator.slash(world.channel, "article list")) == say("access-unknown")
    assert say("collection-empty") in text_of(
        await world.member.slash(world.channel, "ask", question="Is anybody there?")
    )


@pytest.mark.asyncio
async def test_unknown_button_gets_an_answer(world: World) -> None:
    """A button of a kind that this version does not have does not leave anybody waiting."""
    assert text_of(await world.press(world.member, "vote:1:up")) == say("button-unknown")
