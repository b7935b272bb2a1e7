"""Moderators follow feeds; what those bring is added by itself."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.checks import NEEDED, Refused
from bot.interactions import AbstractBot, Interaction, begin, collection_of, finish, guarded, guarded_choices
from bot.render.choices import choices
from bot.render.escape import clip, escape
from bot.render.feed import feed_list, feed_look, feed_title
from bot.render.limits import layout, notice
from bot.texts import described, say
from knowledge.collection import Collection
from knowledge.records import Feed


class Feeds(commands.Cog):
    """``/feed``."""

    group = app_commands.Group(
        name="feed",
        description=described("command-feed"),
        default_permissions=NEEDED["feed"],
        guild_only=True,
    )

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Have feeds looked at in the background."""
        if self.bot.may_look_outside:
            self.bot.rounds.append(_look_at_feeds)

    @group.command(name="add", description=described("command-feed-add"))
    @app_commands.describe(link=described("command-feed-link"))
    @guarded("feed")
    async def add(self, interaction: Interaction, link: str) -> None:
        """Follow a feed and take what it has."""
        collection = await begin(interaction)
        feed = await collection.feeds.add(link, added_by=interaction.user.id)
        view = await _look(collection, feed, is_new=True)
        await finish(interaction, view)

    @group.command(name="list", description=described("command-feed-list"))
    @guarded("feed")
    async def list_(self, interaction: Interaction) -> None:
        """List the feeds."""
        feeds = await (await begin(interaction)).feeds.all()
        view = layout(feed_list(feeds))
        await finish(interaction, view)

    @group.command(name="remove", description=described("command-feed-remove"))
    @app_commands.describe(feed=described("command-feed-which"))
    @guarded("feed")
    async def remove(self, interaction: Interaction, feed: str) -> None:
        """Stop following a feed."""
        collection = await begin(interaction)
        removed = await collection.feeds.remove((await _find(collection, feed)).id)
        said = say("feed-removed", title=escape(clip(feed_title(removed), 150)))
        await finish(interaction, notice(said))

    @group.command(name="check", description=described("command-feed-check"))
    @app_commands.describe(feed=described("command-feed-which"))
    @guarded("feed")
    async def check(self, interaction: Interaction, feed: str) -> None:
        """Look at a feed now."""
        collection = await begin(interaction)
        view = await _look(collection, await _find(collection, feed))
        await finish(interaction, view)

    @remove.autocomplete("feed")
    @check.autocomplete("feed")
    @guarded_choices("feed")
    async def titles(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the feeds that fit what was typed so far."""
        feeds = await (await collection_of(interaction)).feeds.all()
        named = [(feed_title(feed), feed.id) for feed in feeds]
        return choices((name, id_) for name, id_ in named if typed.casefold() in name.casefold())


async def _find(collection: Collection, given: str) -> Feed:
    """Return the feed of an autocompleted id, or of a title or link. Raises ``Refused`` where there is none."""
    for feed in await collection.feeds.all():
        if given.strip() in {str(feed.id), feed.title, feed.url}:
            return feed
    raise Refused(say("no-such-feed"))


async def _look(collection: Collection, feed: Feed, *, is_new: bool = False) -> discord.ui.LayoutView:
    """Look at a feed and show what that brought."""
    poll = await collection.feeds.check(feed.id)
    title = poll.title or feed_title(feed)
    brought = say("feed-brought", count=poll.new_articles)
    head = say("feed-added", title=escape(clip(title, 80)), brought=brought) if is_new else brought
    return layout(feed_look(title, head, poll.failure, poll.failed, poll.left_over))


async def _look_at_feeds(collection: Collection) -> None:
    await collection.feeds.check_due()
