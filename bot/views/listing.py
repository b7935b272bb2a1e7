"""◀ ▶ through the list of articles."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot import texts
from bot.interactions import Interaction, collection_of
from bot.render.article import article_list
from bot.render.limits import layout
from bot.views.base import StatefulButton
from bot.views.proposals import waiting_row
from knowledge.collection import Collection

_PAGE = 10


async def list_view(collection: Collection, offset: int = 0) -> discord.ui.LayoutView:
    """Show ten articles, newest first, after the ``offset`` newest."""
    total = (await collection.index.status()).articles
    offset = max(0, min(offset, (total - 1) // _PAGE * _PAGE))
    articles = await collection.articles.page(offset=offset, limit=_PAGE)
    view = layout(article_list(articles, offset, total))
    if row := await waiting_row(collection):
        view.add_item(row)
    if total > _PAGE:
        view.add_item(
            discord.ui.ActionRow[Any](
                ListButton(offset - _PAGE, is_forward=False, is_off=offset == 0),
                ListButton(offset + _PAGE, is_forward=True, is_off=offset + _PAGE >= total),
            )
        )
    return view


class ListButton(StatefulButton, kind="list", template=r"(?P<offset>-?\d{1,9}):(?P<way>[bf])"):
    """Turns the list to its newer or older articles."""

    roots = ("article",)

    def __init__(self, offset: int, *, is_forward: bool, is_off: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=texts.NEXT if is_forward else texts.PREVIOUS,
                custom_id=f"list:{offset}:{'f' if is_forward else 'b'}",
                disabled=is_off,
            )
        )
        self.offset = offset

    @classmethod
    async def from_custom_id(  # type: ignore[override]
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["offset"]), is_forward=match["way"] == "f")

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page."""
        view = await list_view(await collection_of(interaction), self.offset)
        await interaction.response.edit_message(view=view)
