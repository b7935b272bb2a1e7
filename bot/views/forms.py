"""The forms in which an article is typed or changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import discord

from bot import texts
from bot.attachments import read_attachment
from bot.importing import MANY_NAMES, import_if_many
from bot.interactions import AbstractBot, Interaction, begin, finish
from bot.render.article import article_card
from bot.render.limits import layout
from bot.views.base import Form
from bot.views.drafts import offer
from bot.views.fields import (
    TEXT_LENGTH,
    Field,
    date_field,
    date_of,
    file_field,
    file_of,
    line_field,
    link_field,
    link_of,
    text_field,
    value_of,
)
from knowledge.collection import Collection
from knowledge.errors import ArticleError
from knowledge.records import Article, Draft, Known, Passage


class AddForm(Form, kind="add"):
    """Takes a new article: title, publisher, link, and its text or a file."""

    roots = ("article",)

    def __init__(self, bot: AbstractBot, *, author: str | None, published: date | None) -> None:
        super().__init__(bot, texts.FORM_ADD)
        self.author = author
        self.published = published
        self.title_field = line_field("title", texts.FORM_TITLE, hint=texts.FORM_TITLE_HINT)
        self.publisher_field = line_field("publisher", texts.FORM_PUBLISHER)
        self.link_field = link_field()
        self.text_field = text_field()
        self.file_field = file_field()
        for field in (
            self.title_field, self.publisher_field, self.link_field, self.text_field, self.file_field
        ):  # fmt: skip
            self.add_item(field)

    async def submitted(self, interaction: Interaction) -> None:
        """Store what was typed as it stands; ask first about a file, a double, or text that was left out."""
        known = Known(
            title=value_of(self.title_field),
            publisher=value_of(self.publisher_field),
            author=self.author,
            published=self.published,
            url=link_of(self.link_field),
        )
        collection = await begin(interaction)
        if await self._imported(interaction, collection, known):
            return
        draft = await _draft(interaction, collection, self.text_field, self.file_field, known)
        is_as_typed = file_of(self.file_field) is None and not draft.left_out
        if is_as_typed and await collection.articles.find_duplicate(draft) is None:
            article = await collection.articles.add(draft, added_by=interaction.user.id)
            view = layout(article_card(article, head=texts.ADDED))
        else:
            view = await offer(collection, draft, held_by=interaction.user.id)
        await finish(interaction, view)

    async def _imported(self, interaction: Interaction, collection: Collection, known: Known) -> bool:
        """Import the file where it holds many articles, and say whether it does."""
        file = file_of(self.file_field)
        if file is None or value_of(self.text_field) or not file.filename.lower().endswith(MANY_NAMES):
            return False
        data = await read_attachment(file, interaction.client.max_file_bytes)
        return await import_if_many(interaction, collection, data, file.filename, known)


class EditForm(Form, kind="edit"):
    """Changes an article: its source, and its text where that fits into a form."""

    roots = ("article",)

    def __init__(
        self,
        bot: AbstractBot,
        article: Article,
        passages: Sequence[Passage],
        *,
        author: str | None,
        published: date | None,
    ) -> None:
        super().__init__(bot, texts.FORM_EDIT)
        self.article_id = article.id
        self.author = author or article.author
        self.published = published or article.published
        self.shown_text = as_typed(passages)
        self.title_field = line_field("title", texts.FORM_TITLE, article.title, required=True)
        self.publisher_field = line_field("publisher", texts.FORM_PUBLISHER, article.publisher)
        self.link_field = link_field(article.url)
        self.text_field: Field | None = None
        self.file_field: Field | None = None
        self.author_field: Field | None = None
        self.date_field: Field | None = None
        fields = [self.title_field, self.publisher_field, self.link_field]
        if len(self.shown_text) <= TEXT_LENGTH:
            self.text_field, self.file_field = text_field(self.shown_text), file_field()
            fields += [self.text_field, self.file_field]
        else:
            self.title_field.description = texts.FORM_TOO_LONG
            self.author_field = line_field("author", texts.FORM_AUTHOR, self.author)
            self.date_field = date_field(self.published)
            fields += [self.author_field, self.date_field]
        for field in fields:
            self.add_item(field)

    async def submitted(self, interaction: Interaction) -> None:
        """Store the change; nothing is stored when the article was removed meanwhile."""
        known = Known(
            title=value_of(self.title_field),
            publisher=value_of(self.publisher_field),
            author=value_of(self.author_field) if self.author_field else self.author,
            published=date_of(self.date_field) if self.date_field else self.published,
            url=link_of(self.link_field),
        )
        collection = await begin(interaction)
        article = await collection.articles.get(self.article_id)
        draft = await self._changed(interaction, collection, article, known)
        if self.file_field is not None and file_of(self.file_field) is not None:
            view = await offer(collection, draft, held_by=interaction.user.id, replaces=self.article_id)
        else:
            changed = await collection.articles.edit(self.article_id, draft, edited_by=interaction.user.id)
            view = layout(article_card(changed, head=texts.CHANGED))
        await finish(interaction, view)

    async def _changed(
        self, interaction: Interaction, collection: Collection, article: Article, known: Known
    ) -> Draft:
        is_new_file = self.file_field is not None and file_of(self.file_field) is not None
        typed = value_of(self.text_field) if self.text_field else None
        if self.text_field is None or (not is_new_file and typed == self.shown_text.strip()):
            passages = await collection.articles.passages(article.id)
            return draft_of(article, passages, known)
        if typed == self.shown_text.strip():
            return await _draft_of_file(interaction, collection, self.file_field, known)
        return await _draft(interaction, collection, self.text_field, self.file_field, known)


def draft_of(article: Article, passages: Sequence[Passage], known: Known) -> Draft:
    """Return an article's stored text as a draft, with what is known of its source now."""
    return Draft(
        title=known.title or article.title,
        paragraphs=tuple(passage.paragraph for passage in passages),
        language=article.language,
        publisher=known.publisher,
        author=known.author,
        published=known.published,
        url=known.url,
        via=article.via,
    )


def as_typed(passages: Sequence[Passage]) -> str:
    """Write passages as they would be typed into a form: blank lines between them, headings behind #."""
    blocks: list[str] = []
    section: str | None = None
    for passage in passages:
        if passage.section != section and passage.section:
            blocks.append(f"# {passage.section}")
        section = passage.section
        blocks.append(passage.text)
    return "\n\n".join(blocks)


async def _draft(
    interaction: Interaction, collection: Collection, text: Field, file: Field | None, known: Known
) -> Draft:
    """Make a draft of what was typed or of the file. Raises ``ArticleError`` for both or neither."""
    typed = value_of(text)
    attachment = None if file is None else file_of(file)
    if typed and attachment:
        raise ArticleError(texts.TEXT_AND_FILE)
    if typed:
        return await collection.intake.from_text(typed, known)
    return await _draft_of_file(interaction, collection, file, known)


async def _draft_of_file(
    interaction: Interaction, collection: Collection, file: Field | None, known: Known
) -> Draft:
    attachment: discord.Attachment | None = None if file is None else file_of(file)
    if attachment is None:
        raise ArticleError(texts.TEXT_MISSING)
    data = await read_attachment(attachment, interaction.client.max_file_bytes)
    return await collection.intake.from_bytes(data, attachment.filename, known)
