"""The list of articles, a page at a time."""

from __future__ import annotations

import discord

from bot.render.article import article_list
from bot.render.limits import layout
from bot.views.proposals import waiting_row
from bot.views.turning import PLACE, TurningButton, first_of_page, turning_row
from knowledge.collection import Collection

_PAGE = 10


async def list_view(collection: Collection, offset: int = 0) -> discord.ui.LayoutView:
    """Show ten articles, newest first, after the ``offset`` newest."""
    total = (await collection.index.status()).articles
    offset = first_of_page(offset, _PAGE, total)
    articles = await collection.articles.page(offset=offset, limit=_PAGE)
    view = layout(article_list(articles, offset, total))
    for row in (await waiting_row(collection), turning_row(ListButton, offset, _PAGE, total)):
        if row:
            view.add_item(row)
    return view


class ListButton(TurningButton, kind="list", template=PLACE):
    """Turns the list to its newer or older articles."""

    roots = ("article",)
    name = "list"

    async def page(self, collection: Collection) -> discord.ui.LayoutView:
        """Show the articles from the button's offset on."""
        return await list_view(collection, self.offset)
