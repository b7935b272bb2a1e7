"""Accept / Correct / Discard under what was understood of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any, Self

import discord

from bot.checks import MENU_ADD
from bot.interactions import Interaction, collection_of
from bot.render.article import article_card, draft_card
from bot.render.escape import clip, escape
from bot.render.limits import layout, notice
from bot.sending.interactions import answer, open_form, replace_when_done
from bot.texts import say, say_again, say_left_out
from bot.views.base import Form, StatefulButton
from bot.views.fields import date_field, date_of, line_field, link_field, link_of, value_of
from knowledge.articles.drafts import with_restored, without_restored
from knowledge.articles.links import link_key
from knowledge.collection import Collection
from knowledge.errors import DateError, DuplicateArticle, FootnoteError, LinkError, NotFound
from knowledge.records import Article, Draft, HeldDraft, block_text

_MENU_LINES = 25
"""Options that Discord allows a menu."""
_OPTION = 100
"""Characters that Discord allows an option's label and its description."""
_TYPED = 300


async def offer(
    collection: Collection, draft: Draft, *, held_by: int, replaces: int | None = None, note: str = ""
) -> discord.ui.LayoutView:
    """Keep a draft and show it for acceptance; where the collection has it already, as an update of that."""
    if replaces is None:
        twin = await collection.articles.find_duplicate(draft)
        if twin is not None:
            replaces, note = twin.id, _already_there(twin.title, _what_is_same(twin, draft))
    draft_id = await collection.drafts.hold(draft, held_by=held_by, replaces=replaces)
    return await draft_view(collection, draft_id, note)


async def draft_view(
    collection: Collection, draft_id: int, note: str = "", page: int = 0
) -> discord.ui.LayoutView:
    """Show a draft that waits; ``page`` is that of the menu of what was left out of it."""
    held = await collection.drafts.get(draft_id)
    replaces = await _article_or_none(collection, held.replaces)
    choices = ["update" if replaces else "accept", "correct"]
    if held.draft.left_out:
        choices.append("restore")
    choices.append("discard")
    return layout(
        draft_card(held, replaces, note),
        *_rows_for_restoring(draft_id, held.draft, page),
        discord.ui.ActionRow[Any](*(DraftButton(draft_id, choice) for choice in choices)),
    )


async def store_draft(
    collection: Collection, held: HeldDraft, *, by: int, version: int | None = None
) -> tuple[Article, str]:
    """Make an article of an accepted draft, new or in another's place; return it and what to say.

    Raises ``DuplicateArticle`` where the same article came in while the draft waited, and ``BusyError`` where the
    article in whose place it goes has another ``version`` by now; the draft is kept then.
    """
    article, said = None, say("changed")
    if held.replaces is not None:
        # One that was removed while the draft waited is added anew.
        with suppress(NotFound):
            article = await collection.articles.edit(
                held.replaces, held.draft, edited_by=by, version=version, held_as=held.id
            )
    if article is None:
        article = await collection.articles.add(held.draft, added_by=by, held_as=held.id)
        said = say("added")
    return article, said


_STYLES = {
    "accept": discord.ButtonStyle.success,
    "update": discord.ButtonStyle.success,
    "correct": discord.ButtonStyle.primary,
    "restore": discord.ButtonStyle.secondary,
    "discard": discord.ButtonStyle.secondary,
}


class DraftButton(
    StatefulButton,
    kind="draft",
    template=r"(?P<draft>\d{1,18}):(?P<choice>accept|update|correct|restore|discard)",
):
    """Decides on a draft."""

    roots = ("article", MENU_ADD)

    def __init__(self, draft_id: int, choice: str) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("draft-button", choice=choice),
                style=_STYLES[choice],
                custom_id=f"draft:{draft_id}:{choice}",
            )
        )
        self.draft_id = draft_id
        self.choice = choice
        self.decides = f"draft {draft_id}" if choice in {"accept", "update", "discard"} else ""

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["draft"]), match["choice"])

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen."""
        collection = await collection_of(interaction)
        if self.choice == "correct" and (held := await _held_or_none(collection, self.draft_id)) is not None:
            await open_form(interaction, CorrectForm(interaction, held))
        else:
            await replace_when_done(interaction, self._decided(interaction, collection))

    async def _decided(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        held = await _held_or_none(collection, self.draft_id)
        if held is None:
            return notice(say("draft-gone"))
        if self.choice == "discard":
            await collection.drafts.drop(held.id)
            return notice(say("draft-discarded"))
        if self.choice == "restore":
            await collection.drafts.correct(held.id, with_left_out(held.draft))
            return await draft_view(collection, held.id)
        replaces = await _article_or_none(collection, held.replaces)
        if replaces is not None and (replaces.changed_at or held.held_at) > held.held_at:
            return await self._shown_again(interaction, collection, held)
        try:
            article, said = await store_draft(
                collection, held, by=interaction.user.id, version=replaces.version if replaces else None
            )
        except DuplicateArticle as error:
            if error.article_id == held.replaces:
                raise
            await collection.drafts.drop(held.id)
            view = await offer(collection, held.draft, held_by=interaction.user.id, replaces=error.article_id)
            view.add_item(discord.ui.TextDisplay(_already_there(error.title, error.same)))
            return view
        return layout(article_card(article, head=said))

    @staticmethod
    async def _shown_again(
        interaction: Interaction, collection: Collection, held: HeldDraft
    ) -> discord.ui.LayoutView:
        """Hold a draft anew and show it beside what its article is by now, to be decided on with that in view."""
        view = await offer(
            collection,
            held.draft,
            held_by=interaction.user.id,
            replaces=held.replaces,
            note=say("draft-is-older"),
        )
        await collection.drafts.drop(held.id)
        return view


class RestoreMenu(StatefulButton, kind="restore", template=r"(?P<draft>\d{1,18}):(?P<page>\d{1,6})"):
    """Puts single lines back that were left out, and leaves them out again."""

    roots = ("article", MENU_ADD)

    def __init__(self, draft_id: int, page: int, options: Sequence[discord.SelectOption] = ()) -> None:
        super().__init__(
            discord.ui.Select[Any](
                custom_id=f"restore:{draft_id}:{page}",
                placeholder=say("draft-choose"),
                options=list(options),
                min_values=0,
                max_values=max(1, len(options)),
            )
        )
        self.draft_id = draft_id
        self.page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["draft"]), int(match["page"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Put back what is chosen of the menu's page, and leave out the rest of it."""
        collection = await collection_of(interaction)
        await replace_when_done(interaction, self._restored(collection))

    async def _restored(self, collection: Collection) -> discord.ui.LayoutView:
        held = await _held_or_none(collection, self.draft_id)
        if held is None:
            return notice(say("draft-gone"))
        offered = _page_of(held.draft, self.page)
        chosen = {place for place in offered if str(place) in self.item.values}
        draft = with_restored(without_restored(held.draft, set(offered) - chosen), chosen)
        await collection.drafts.correct(held.id, draft)
        return await draft_view(collection, held.id, page=self.page)


class RestorePage(
    StatefulButton, kind="restorepage", template=r"(?P<draft>\d{1,18}):(?P<page>-?\d{1,6}):(?P<way>[bf])"
):
    """Turns the menu of what was left out to its other pages."""

    roots = ("article", MENU_ADD)

    def __init__(self, draft_id: int, page: int, *, is_forward: bool, is_off: bool = False) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("next") if is_forward else say("previous"),
                custom_id=f"restorepage:{draft_id}:{page}:{'f' if is_forward else 'b'}",
                disabled=is_off,
            )
        )
        self.draft_id = draft_id
        self.page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["draft"]), int(match["page"]), is_forward=match["way"] == "f")

    async def pressed(self, interaction: Interaction) -> None:
        """Turn the page."""
        collection = await collection_of(interaction)
        await replace_when_done(interaction, _view_or_gone(collection, self.draft_id, self.page))


class CorrectForm(Form, kind="correct"):
    """Corrects what was understood of an article's source; its text stays."""

    roots = ("article", MENU_ADD)

    def __init__(self, interaction: Interaction, held: HeldDraft) -> None:
        super().__init__(interaction, say("form-correct"))
        draft = held.draft
        self.draft_id = held.id
        self.title_field = line_field("title", say("form-title"), draft.title, required=True)
        self.publisher_field = line_field("publisher", say("form-publisher"), draft.publisher)
        self.author_field = line_field("author", say("form-author"), draft.author)
        self.date_field = date_field(draft.published)
        self.link_field = link_field(draft.url)
        for field in (
            self.title_field, self.publisher_field, self.author_field, self.date_field, self.link_field
        ):  # fmt: skip
            self.add_item(field)

    async def submitted(self, interaction: Interaction) -> None:
        """Put the corrected draft in the old one's place and show it."""
        collection = await collection_of(interaction)
        try:
            published, url = date_of(self.date_field), link_of(self.link_field)
        except (DateError, LinkError) as error:
            await answer(interaction, notice(self._given_back(error)))
            return
        await replace_when_done(interaction, self._corrected(collection, published, url))

    async def _corrected(
        self, collection: Collection, published: date | None, url: str | None
    ) -> discord.ui.LayoutView:
        try:
            held = await collection.drafts.get(self.draft_id)
            corrected = replace(
                held.draft,
                title=value_of(self.title_field) or held.draft.title,
                publisher=value_of(self.publisher_field),
                author=value_of(self.author_field),
                published=published,
                url=url,
            )
            await collection.drafts.correct(self.draft_id, corrected)
        except NotFound:
            return notice(say("draft-gone"))
        return await draft_view(collection, self.draft_id)

    def _given_back(self, error: FootnoteError) -> str:
        """Say what is wrong, and what was typed, to be copied into the form again."""
        fields = (self.title_field, self.publisher_field, self.author_field, self.date_field, self.link_field)
        typed = [
            f"- {field.text}: {escape(clip(value, _TYPED))}" for field in fields if (value := value_of(field))
        ]
        return "\n".join(
            [escape(clip(say_again(error.sentence), _TYPED)), say("draft-not-corrected"), *typed]
        )


def with_left_out(draft: Draft) -> Draft:
    """Return the draft with all that was left out back in its place."""
    return with_restored(draft, [i for i, block in enumerate(draft.blocks) if block.reason is not None])


def _places(draft: Draft) -> list[int]:
    """Return the places of the blocks that were left out, those that were put back too."""
    restored = dict(draft.restored)
    return [
        place for place, block in enumerate(draft.blocks) if block.reason is not None or place in restored
    ]


def _page_of(draft: Draft, page: int) -> list[int]:
    return _places(draft)[page * _MENU_LINES : (page + 1) * _MENU_LINES]


def _rows_for_restoring(draft_id: int, draft: Draft, page: int) -> Iterator[discord.ui.ActionRow[Any]]:
    """Give the menu of what was left out, and the arrows to its other pages."""
    places, restored = _places(draft), dict(draft.restored)
    if not places:
        return
    last = (len(places) - 1) // _MENU_LINES
    page = min(max(page, 0), last)
    options = [
        discord.SelectOption(
            label=clip(" ".join(block_text(draft.blocks[place]).split()), _OPTION) or "…",
            value=str(place),
            description=clip(say_left_out(draft.blocks[place].reason or restored[place]), _OPTION) or None,
            default=place in restored,
        )
        for place in _page_of(draft, page)
    ]
    yield discord.ui.ActionRow[Any](RestoreMenu(draft_id, page, options))
    if last:
        yield discord.ui.ActionRow[Any](
            RestorePage(draft_id, page - 1, is_forward=False, is_off=page == 0),
            RestorePage(draft_id, page + 1, is_forward=True, is_off=page == last),
        )


async def _held_or_none(collection: Collection, draft_id: int) -> HeldDraft | None:
    with suppress(NotFound):
        return await collection.drafts.get(draft_id)
    return None


async def _view_or_gone(collection: Collection, draft_id: int, page: int) -> discord.ui.LayoutView:
    try:
        return await draft_view(collection, draft_id, page=page)
    except NotFound:
        return notice(say("draft-gone"))


def _what_is_same(article: Article, draft: Draft) -> str:
    same_link = article.url and draft.url and link_key(article.url) == link_key(draft.url)
    return "link" if same_link else "text"


def _already_there(title: str, same: str) -> str:
    return say("already-there", title=escape(clip(title, 150)), same=same)


async def _article_or_none(collection: Collection, article_id: int | None) -> Article | None:
    if article_id is None:
        return None
    try:
        return await collection.articles.get(article_id)
    except NotFound:
        return None
