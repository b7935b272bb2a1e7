"""Share: what only one person saw, for all in the channel."""

from __future__ import annotations

from collections.abc import Callable

import discord

from bot import asking
from bot.checks import Refused
from bot.interactions import Interaction
from bot.sending.interactions import answer as answer_with
from bot.spoken import to_all
from bot.texts import say
from bot.views.cited import Cited
from bot.views.more import Choice
from knowledge.collection import Collection
from knowledge.records import Answer

Shown = Callable[[Answer, int, str], discord.ui.LayoutView]
"""Makes the view of an answer's page, with a note."""


class Share(Choice):
    """Posts an answer in the channel, and says who shared it."""

    name = "share"
    emoji = "📣"

    def __init__(self, shown: Shown) -> None:
        self._shown = shown

    @property
    def label(self) -> str:
        """What it is called."""
        return say("share")

    def is_offered(self, *, is_private: bool) -> bool:
        """What all see needs no sharing."""
        return is_private

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Post it once, if who shares it may write there; it takes a turn as a question does."""
        if not asking.may_write(interaction):
            raise Refused(say("share-may-not"))
        answer, citation = await cited.find(collection)
        if answer is None:
            raise Refused(say("answer-unknown"))
        if citation is None:
            raise Refused(say("quote-gone"))
        page = answer.citations.index(citation)
        shared, sharing = interaction.client.shared, f"{answer.id} {interaction.user.id}"
        if shared.taken_by(sharing) is not None:
            raise Refused(say("share-again"))
        asking.take_turn_by(interaction, interaction.client)
        shared.take(sharing, interaction.id)
        with to_all(interaction):
            view = self._shown(answer, page, shared_by(interaction.user.id))
        try:
            await answer_with(interaction, view, is_private=False)
        except Exception:
            shared.give_back(sharing)
            raise


def shared_by(user_id: int) -> str:
    """Say who shared an answer."""
    return say("shared-by", who=f"<@{user_id}>")
