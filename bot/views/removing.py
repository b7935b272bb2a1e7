"""Remove: an answer goes from its channel, for who asked and for moderators."""

from __future__ import annotations

from bot import asking
from bot.checks import Refused
from bot.interactions import Interaction
from bot.sending.interactions import take_back
from bot.texts import say
from bot.views.cited import Cited
from bot.views.more import Choice
from knowledge.collection import Collection
from knowledge.records import Answer


class Remove(Choice):
    """Deletes the message that an answer stands in; what was asked is offered to nobody any more."""

    name = "remove"
    emoji = "🗑️"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("remove-answer")

    def is_offered(self, *, is_private: bool) -> bool:
        """Discord has a way of its own to dismiss what only one person sees."""
        return not is_private

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Delete it, if it is theirs."""
        answer, _ = await cited.find(collection)
        if not _is_theirs(interaction, answer) and not interaction.permissions.manage_messages:
            try:
                await interaction.client.access.require(interaction, "article")
            except Refused:
                raise Refused(say("remove-not-yours")) from None
        if not await take_back(interaction):
            raise Refused(say("remove-failed"))
        await asking.withdraw(collection, cited.answer_id)


def _is_theirs(interaction: Interaction, answer: Answer | None) -> bool:
    """Tell whether somebody asked for the answer, got it, or shared it: also when the question is not kept."""
    message = interaction.message
    used = message.interaction_metadata if message else None
    theirs = {used.user.id} if used else set()
    return interaction.user.id in theirs | ({answer.asked_by, answer.asked_for} if answer else set())
