"""The forms in which an article is typed or changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import discord

from bot.attachments import read_attachment
from bot.importing import MANY_NAMES, import_if_many
from bot.interactions import Interaction, begin, finish
from bot.render.article import article_card
from bot.render.limits import layout
from bot.texts import say
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
from knowledge.articles.editing import read_edit_file
from knowledge.articles.notation import write_notation
from knowledge.collection import Collection
from knowledge.errors import ArticleError
from knowledge.records import Article, Draft, Known, Passage


class AddForm(Form, kind="add"):
    """Takes a new article: title, publisher, link, and its text or a file."""

    roots = ("article",)

    def __init__(self, interaction: Interaction, *, author: str | None, published: date | None) -> None:
        super().__init__(interaction, say("form-add"))
        self.author = author
        self.published = published
        self.title_field = line_field("title", say("form-title"), hint=say("form-title-hint"))
        self.publisher_field = line_field("publisher", say("form-publisher"))
        self.link_field = link_field()
        self.text_field = text_field()
        self.file_field = file_field()
        for field in (
            self.title_field, self.publisher_field, self.link_field, self.text_field, self.file_field
        ):  # fmt: skip
            self.add_item(field)

    async def submitted(self, interaction: Interaction) -> None:
        """Store what was read as typed; ask first about a file, a double, and what was read as a copied page."""
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
        is_as_typed = file_of(self.file_field) is None and not (
            draft.is_copied or draft.left_out or draft.problems
        )
        if is_as_typed and await collection.articles.find_duplicate(draft) is None:
            article = await collection.articles.add(draft, added_by=interaction.user.id)
            view = layout(article_card(article, head=say("added")))
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
        interaction: Interaction,
        article: Article,
        passages: Sequence[Passage],
        *,
        author: str | None,
        published: date | None,
    ) -> None:
        super().__init__(interaction, say("form-edit"))
        self.article_id = article.id
        self.version = article.version
        self.author = author or article.author
        self.published = published or article.published
        self.shown_text = write_notation(passage.paragraph for passage in passages)
        self.title_field = line_field("title", say("form-title"), article.title, required=True)
        self.publisher_field = line_field("publisher", say("form-publisher"), article.publisher)
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
            self.title_field.description = say("form-too-long")
            self.author_field = line_field("author", say("form-author"), self.author)
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
        draft, note = await self._changed(interaction, collection, article, known)
        if self.file_field is not None and file_of(self.file_field) is not None:
            view = await offer(
                collection, draft, held_by=interaction.user.id, replaces=self.article_id, note=note
            )
        else:
            changed = await collection.articles.edit(self.article_id, draft, edited_by=interaction.user.id)
            view = layout(article_card(changed, head=say("changed")))
        await finish(interaction, view)

    async def _changed(
        self, interaction: Interaction, collection: Collection, article: Article, known: Known
    ) -> tuple[Draft, str]:
        """Return what was typed or given as a draft, and what there is to say of it."""
        passages = await collection.articles.passages(article.id)
        stored = draft_of(article, passages, known)
        attachment = file_of(self.file_field) if self.file_field else None
        typed = value_of(self.text_field) if self.text_field else None
        is_changed = self.text_field is not None and typed != self.shown_text.strip()
        if attachment is not None:
            if is_changed and typed:
                raise ArticleError(say("text-and-file"))
            return await draft_of_file(interaction, collection, attachment, stored, article)
        if not is_changed:
            return stored, ""
        if not typed:
            raise ArticleError(say("text-missing"))
        if article.version != self.version:
            raise ArticleError(say("changed-since"))
        return await collection.intake.from_edited(typed, stored), ""


async def draft_of_file(
    interaction: Interaction,
    collection: Collection,
    attachment: discord.Attachment,
    stored: Draft,
    article: Article,
) -> tuple[Draft, str]:
    """Make a draft of a file with an article's new text; return it and what there is to say of it.

    Raises ``ArticleError`` for a file with another article's text.
    """
    data = await read_attachment(attachment, interaction.client.max_file_bytes)
    edited = read_edit_file(data)
    if edited is None:
        known = Known(stored.title, stored.publisher, stored.author, stored.published, stored.url)
        return await collection.intake.from_bytes(data, attachment.filename, known), ""
    if edited.article_id != article.id:
        raise ArticleError(say("file-of-another"))
    note = say("changed-meanwhile") if edited.version != article.version else ""
    return await collection.intake.from_edited(edited.text, stored), note


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


async def _draft(
    interaction: Interaction, collection: Collection, text: Field, file: Field | None, known: Known
) -> Draft:
    """Make a draft of what was typed or of the file. Raises ``ArticleError`` for both or neither."""
    typed = value_of(text)
    attachment = None if file is None else file_of(file)
    if typed and attachment:
        raise ArticleError(say("text-and-file"))
    if typed:
        return await collection.intake.from_text(typed, known)
    return await _draft_of_file(interaction, collection, file, known)


async def _draft_of_file(
    interaction: Interaction, collection: Collection, file: Field | None, known: Known
) -> Draft:
    attachment: discord.Attachment | None = None if file is None else file_of(file)
    if attachment is None:
        raise ArticleError(say("text-missing"))
    data = await read_attachment(attachment, interaction.client.max_file_bytes)
    return await collection.intake.from_bytes(data, attachment.filename, known)
