"""Moderators add, list, show, change and remove articles."""

from __future__ import annotations

from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.attachments import read_attachment
from bot.checks import NEEDED, Refused
from bot.finding import find_article, title_choices
from bot.importing import import_if_many
from bot.interactions import AbstractBot, Interaction, begin, collection_of, finish, guarded, guarded_choices
from bot.render.article import synonym_list
from bot.render.choices import choices
from bot.render.escape import escape
from bot.render.limits import layout
from bot.sending.interactions import open_form
from bot.texts import described, say, say_again
from bot.views.cards import article_view
from bot.views.drafts import offer
from bot.views.editing import give_file
from bot.views.fields import checked_link
from bot.views.forms import AddForm, EditForm, draft_of, draft_of_file
from bot.views.listing import list_view
from bot.views.proposals import proposal_view
from bot.views.questions import questions_view
from bot.views.removal import removal_view
from bot.views.versions import history_view
from knowledge.articles.clues.dates import parse_date
from knowledge.collection import Collection
from knowledge.records import Known, is_id


class Articles(commands.Cog):
    """``/article``."""

    group = app_commands.Group(
        name="article",
        description=described("command-article"),
        default_permissions=NEEDED["article"],
        guild_only=True,
    )

    def __init__(self, bot: AbstractBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """Have articles' links looked at in the background."""
        if self.bot.may_look_outside:
            self.bot.rounds.append(_look_at_links)

    @group.command(name="add", description=described("command-article-add"))
    @app_commands.describe(
        file=described("command-article-file"),
        link=described("command-article-link"),
        author=described("command-article-author"),
        date=described("command-article-date"),
    )
    @guarded("article")
    async def add(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        link: str | None = None,
        author: str | None = None,
        date: str | None = None,
    ) -> None:
        """Take an article from a file or a link, all articles of a file of many, or open a form."""
        published = parse_date(date) if date else None
        url = checked_link(link)
        if file is None and url is None:
            await open_form(interaction, AddForm(interaction, author=author, published=published))
            return
        collection = await begin(interaction)
        known = Known(author=author, published=published, url=url)
        if file is not None:
            data = await read_attachment(file, self.bot.max_file_bytes)
            if await import_if_many(interaction, collection, data, file.filename, known):
                return
            draft = await collection.intake.from_bytes(data, file.filename, known)
        else:
            draft = await collection.intake.from_link(
                url or "", replace(known, url=None), collection=collection.path
            )
        view = await offer(collection, draft, held_by=interaction.user.id)
        await finish(interaction, view)

    @group.command(name="list", description=described("command-article-list"))
    @guarded("article")
    async def list_(self, interaction: Interaction) -> None:
        """List the articles, ten a page."""
        view = await list_view(await begin(interaction))
        await finish(interaction, view)

    @group.command(name="show", description=described("command-article-show"))
    @app_commands.describe(article=described("command-article-which"))
    @guarded("article")
    async def show(self, interaction: Interaction, article: str) -> None:
        """Show an article's source and how its passages begin."""
        collection = await begin(interaction)
        found = await find_article(collection, article)
        view = article_view(found, await collection.articles.passages(found.id))
        await finish(interaction, view)

    @group.command(name="history", description=described("command-history"))
    @app_commands.describe(article=described("command-article-which"))
    @guarded("article")
    async def history(self, interaction: Interaction, article: str) -> None:
        """Show the texts that an article had."""
        collection = await begin(interaction)
        found = await find_article(collection, article)
        await finish(interaction, await history_view(collection, found.id))

    @group.command(name="edit", description=described("command-article-edit"))
    @app_commands.describe(
        article=described("command-article-which"),
        file=described("command-article-file"),
        author=described("command-article-author"),
        date=described("command-article-date"),
    )
    @guarded("article")
    async def edit(
        self,
        interaction: Interaction,
        article: str,
        file: discord.Attachment | None = None,
        author: str | None = None,
        date: str | None = None,
    ) -> None:
        """Open a form with what an article is now, or give its text as a file; take a file in its place."""
        published = parse_date(date) if date else None
        collection = await collection_of(interaction)
        found = await find_article(collection, article)
        passages = await collection.articles.passages(found.id)
        if file is None:
            form = EditForm(interaction, found, passages, author=author, published=published)
            if form.text_field is None and author is None and published is None:
                await give_file(interaction, found, passages)
            else:
                await open_form(interaction, form)
            return
        await begin(interaction)
        known = Known(
            title=found.title,
            publisher=found.publisher,
            author=author or found.author,
            published=published or found.published,
            url=found.url,
        )
        draft, note = await draft_of_file(
            interaction, collection, file, draft_of(found, passages, known), found
        )
        view = await offer(collection, draft, held_by=interaction.user.id, replaces=found.id, note=note)
        await finish(interaction, view)

    @group.command(name="remove", description=described("command-article-remove"))
    @app_commands.describe(article=described("command-article-which"))
    @guarded("article")
    async def remove(self, interaction: Interaction, article: str) -> None:
        """Ask whether an article is to be removed."""
        found = await find_article(await begin(interaction), article)
        await finish(interaction, removal_view(found))

    @group.command(name="refresh", description=described("command-article-refresh"))
    @app_commands.describe(article=described("command-article-which"))
    @guarded("article")
    async def refresh(self, interaction: Interaction, article: str) -> None:
        """Look at an article's link now."""
        collection = await begin(interaction)
        found = await find_article(collection, article)
        refreshed = await collection.freshness.refresh(found.id, asked_by=interaction.user.id)
        head = " ".join(
            filter(
                None, (say("refreshed", outcome=refreshed.state), escape(say_again(refreshed.reason or "")))
            )
        )
        proposal = await collection.proposals.of(found.id) if refreshed.state == "waits" else None
        if proposal is None:
            view = article_view(refreshed.article, head=head)
        else:
            view = await proposal_view(collection, proposal)
        await finish(interaction, view)

    @group.command(name="questions", description=described("command-questions"))
    @guarded("article")
    async def questions(self, interaction: Interaction) -> None:
        """List the questions that got no answer or a doubtful one, five a page."""
        view = await questions_view(await begin(interaction))
        await finish(interaction, view)

    @group.command(name="synonyms", description=described("command-synonyms"))
    @app_commands.describe(add=described("command-synonyms-add"), remove=described("command-synonyms-remove"))
    @guarded("article")
    async def synonyms(
        self, interaction: Interaction, add: str | None = None, remove: str | None = None
    ) -> None:
        """Let words mean the same here, or not any more; then show all groups."""
        collection = await begin(interaction)
        if add is not None:
            phrases = list(
                dict.fromkeys(" ".join(phrase.split()) for phrase in add.split("=") if phrase.strip())
            )
            if len(phrases) < 2:
                raise Refused(say("synonyms-form"))
            await collection.settings.add_synonyms(phrases, added_by=interaction.user.id)
        if remove is not None:
            if not is_id(remove):
                raise Refused(say("no-such-synonyms"))
            await collection.settings.remove_synonyms(int(remove))
        await finish(interaction, layout(synonym_list(await collection.settings.synonyms())))

    @synonyms.autocomplete("remove")
    @guarded_choices("article")
    async def groups(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the groups that fit what was typed so far."""
        groups = await (await collection_of(interaction)).settings.synonyms()
        named = [(" = ".join(group.phrases), group.id) for group in groups]
        return choices(
            (name, id_) for name, id_ in named if typed.casefold() in name.casefold() or typed == str(id_)
        )

    @refresh.autocomplete("article")
    @show.autocomplete("article")
    @history.autocomplete("article")
    @edit.autocomplete("article")
    @remove.autocomplete("article")
    @guarded_choices("article")
    async def titles(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the titles that fit what was typed so far."""
        return await title_choices(await collection_of(interaction), typed)


async def _look_at_links(collection: Collection) -> None:
    await collection.freshness.check_due()
