"""Whole article: read from where it was quoted, a leaf at a time."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.limits import layout, notice
from bot.render.reading import Marked, leaf_card
from bot.render.words import safe_link
from bot.sending.interactions import answer
from bot.texts import say
from bot.views.base import StatefulButton
from bot.views.cited import CITED, Cited
from bot.views.more import Choice, show_privately
from knowledge.collection import Collection
from knowledge.records import Article


class Whole(Choice):
    """Shows the article that is quoted."""

    name = "whole"
    emoji = "📄"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("whole-article")

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Show it to who chose it, from the quote on."""
        await answer(interaction, await leaf_view(collection, cited, 0))


async def leaf_view(collection: Collection, cited: Cited, number: int) -> discord.ui.LayoutView:
    """Show a leaf of a quote's article; 0 is the one with the quote, or the first where that was edited out."""
    marked = await cited.marked(collection)
    leaf = None
    if not number:
        place = min((start for start, _ in marked.highlights), default=0)
        leaf = await collection.reading.leaf_of(cited.passage_id, place)
    leaf = leaf or await collection.reading.leaf(cited.article_id, number or 1)
    if leaf is None:
        return notice(say("article-gone"))
    is_there = await _is_there(collection, marked)
    note = since_notice(cited, leaf.article) if is_there else say("quote-edited-out")
    if not cited.passage_id:  # the article came near, and nothing of it was quoted
        note = ""
    buttons: list[discord.ui.Item[Any]] = []
    if leaf.of > 1:
        buttons += [
            LeafButton(cited, leaf.number - 1, say("previous"), is_on=leaf.number > 1),
            LeafButton(cited, leaf.number + 1, say("next"), is_on=leaf.number < leaf.of),
        ]
    if link := safe_link(leaf.article.url):
        buttons.append(discord.ui.Button(label=say("source"), emoji="🔗", url=link))
    view = layout(leaf_card(leaf, marked, note))
    if buttons:
        view.add_item(discord.ui.ActionRow[Any](*buttons))
    return view


async def _is_there(collection: Collection, marked: Marked) -> bool:
    return await collection.reading.around(marked.passage_id, before=0, after=0) is not None


def since_notice(cited: Cited, article: Article) -> str:
    """Say that an article's text was changed since it was quoted; nothing where it was not."""
    return "" if article.version == cited.version else say("article-edited")


class LeafButton(StatefulButton, kind="leaf", template=rf"{CITED}:(?P<number>\d{{1,6}})"):
    """Shows a leaf of a quote's article."""

    roots = ("ask",)

    def __init__(
        self, cited: Cited, number: int, label: str = "", *, is_on: bool = True, emoji: str | None = None
    ) -> None:
        """``number``: from 1; 0 is the leaf with the quote."""
        super().__init__(
            discord.ui.Button(
                label=label or say("whole-article"),
                emoji=emoji,
                custom_id=f"leaf:{cited}:{number}",
                disabled=not is_on,
            )
        )
        self.cited = cited
        self.number = number

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(Cited.read(match), int(match["number"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Show it to who pressed."""
        await show_privately(
            interaction, await leaf_view(await collection_of(interaction), self.cited, self.number)
        )
