"""The texts that an article had, what putting one back would change, and doing so."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, begin, collection_of, finish
from bot.render.article import article_card
from bot.render.changes import history_card, version_card
from bot.render.limits import layout
from bot.sending.interactions import replace_when_done
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.collection import Collection

_PAGE = 5
"""Versions on a page; as many buttons fit into a row."""


async def history_view(collection: Collection, article_id: int, offset: int = 0) -> discord.ui.LayoutView:
    """Show five versions of an article, newest first, after the ``offset`` newest."""
    article = await collection.articles.get(article_id)
    versions = await collection.articles.versions(article_id)
    offset = max(0, min(offset, article.version - 1) // _PAGE * _PAGE)
    newest = article.version - offset
    shown = range(max(1, newest - _PAGE + 1), newest + 1)
    view = layout(history_card(article, versions, shown))
    earlier = [number for number in reversed(shown) if number != article.version]
    if earlier:
        buttons = [VersionButton(article_id, number, is_back=False) for number in earlier]
        view.add_item(discord.ui.ActionRow[Any](*buttons))
    if article.version > _PAGE:
        view.add_item(
            discord.ui.ActionRow[Any](
                HistoryButton(article_id, max(0, offset - _PAGE), "b", is_off=offset == 0),
                HistoryButton(article_id, offset + _PAGE, "f", is_off=newest <= _PAGE),
            )
        )
    return view


class HistoryButton(
    StatefulButton, kind="history", template=r"(?P<article>\d{1,18}):(?P<offset>\d{1,9}):(?P<way>[oubf])"
):
    """Opens an article's versions (o), goes back up to them (u), or turns to newer or older ones (b, f)."""

    roots = ("article",)

    def __init__(self, article_id: int, offset: int = 0, way: str = "o", *, is_off: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("update-versions", way=way),
                custom_id=f"history:{article_id}:{offset}:{way}",
                disabled=is_off,
            )
        )
        self.article_id = article_id
        self.offset = offset
        self.way = way

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["article"]), int(match["offset"]), match["way"])

    async def pressed(self, interaction: Interaction) -> None:
        """Show the versions: of a card beside it, else in the message's place."""
        if self.way == "o":
            collection = await begin(interaction)
            await finish(interaction, await history_view(collection, self.article_id, self.offset))
            return
        collection = await collection_of(interaction)
        await replace_when_done(interaction, history_view(collection, self.article_id, self.offset))


class VersionButton(
    StatefulButton,
    kind="version",
    template=r"(?P<article>\d{1,18}):(?P<version>\d{1,9}):(?P<choice>show|back)",
):
    """Shows what putting a version back would change, or puts it back."""

    roots = ("article",)

    def __init__(self, article_id: int, version: int, *, is_back: bool) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("update-put-back", number=version)
                if is_back
                else say("version-name", number=version),
                style=discord.ButtonStyle.primary if is_back else discord.ButtonStyle.secondary,
                custom_id=f"version:{article_id}:{version}:{'back' if is_back else 'show'}",
            )
        )
        self.article_id = article_id
        self.version = version
        self.is_back = is_back
        self.decides = f"version {article_id}:{version}" if is_back else ""

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["article"]), int(match["version"]), is_back=match["choice"] == "back")

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen, in the message's place."""
        collection = await collection_of(interaction)
        await replace_when_done(interaction, self._done(interaction, collection))

    async def _done(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        if self.is_back:
            article = await collection.articles.put_back(
                self.article_id, self.version, by=interaction.user.id
            )
            view = layout(article_card(article, head=say("update-was-put-back", number=self.version)))
            back = HistoryButton(self.article_id)
        else:
            compared = await collection.proposals.compare_version(self.article_id, self.version)
            view = layout(version_card(self.version, compared))
            back = HistoryButton(self.article_id, way="u")
        buttons = [] if self.is_back else [VersionButton(self.article_id, self.version, is_back=True)]
        view.add_item(discord.ui.ActionRow[Any](*buttons, back))
        return view
