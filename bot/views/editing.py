"""Giving out a text that is too long for a form, as a file."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, collection_of
from bot.render.limits import file_notice
from bot.sending.interactions import Attached, answer, open_form
from bot.texts import say
from bot.views.base import StatefulButton
from bot.views.forms import EditForm
from knowledge.articles.editing import write_edit_file
from knowledge.records import Article, Passage


async def give_file(interaction: Interaction, article: Article, passages: list[Passage]) -> None:
    """Answer with the article's text as a file, and a button for its title and source."""
    file = Attached(f"article-{article.id}.md", write_edit_file(article, passages).encode())
    row = discord.ui.ActionRow[Any](SourceButton(article.id))
    await answer(interaction, file_notice(say("edit-by-file"), file.name, row), attached=file)


class SourceButton(StatefulButton, kind="source", template=r"(?P<article>\d{1,18})"):
    """Opens the form for an article's title and source."""

    roots = ("article",)

    def __init__(self, article_id: int) -> None:
        super().__init__(discord.ui.Button(label=say("edit-source"), custom_id=f"source:{article_id}"))
        self.article_id = article_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["article"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form."""
        collection = await collection_of(interaction)
        article = await collection.articles.get(self.article_id)
        passages = await collection.articles.passages(article.id)
        form = EditForm(interaction, article, passages, author=None, published=None)
        await open_form(interaction, form)
