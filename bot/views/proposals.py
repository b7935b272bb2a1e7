"""Accept / Keep the old one under a page's text that waits, and the way to such texts."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.interactions import Interaction, begin, collection_of, finish
from bot.render.article import article_card
from bot.render.changes import proposal_card
from bot.render.limits import layout, notice
from bot.sending.interactions import replace_when_done
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.collection import Collection
from knowledge.errors import NotFound
from knowledge.records import Proposal


async def proposal_view(collection: Collection, proposal: Proposal, head: str = "") -> discord.ui.LayoutView:
    """Show a page's text beside the article's, to be accepted or refused."""
    compared = await collection.proposals.compare(proposal)
    return layout(
        proposal_card(proposal, compared, head),
        discord.ui.ActionRow[Any](
            ProposalButton(proposal.id, is_accepted=True), ProposalButton(proposal.id, is_accepted=False)
        ),
    )


async def waiting_view(collection: Collection, article_id: int = 0) -> discord.ui.LayoutView:
    """Show what waits for an article, or, where none is named by its id, what waits longest."""
    proposals = collection.proposals
    proposal = await (proposals.of(article_id) if article_id else proposals.oldest())
    if proposal is None:
        return notice(say("update-no-proposals"))
    return await proposal_view(collection, proposal)


class ProposalButton(
    StatefulButton, kind="proposal", template=r"(?P<proposal>\d{1,18}):(?P<choice>accept|keep)"
):
    """Decides on a page's text that waits."""

    roots = ("article",)

    def __init__(self, proposal_id: int, *, is_accepted: bool) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("update-proposal-accept") if is_accepted else say("update-proposal-keep"),
                style=discord.ButtonStyle.success if is_accepted else discord.ButtonStyle.secondary,
                custom_id=f"proposal:{proposal_id}:{'accept' if is_accepted else 'keep'}",
            )
        )
        self.proposal_id = proposal_id
        self.is_accepted = is_accepted
        self.decides = f"proposal {proposal_id}"

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["proposal"]), is_accepted=match["choice"] == "accept")

    async def pressed(self, interaction: Interaction) -> None:
        """Do what was chosen, and lead to the next text that waits."""
        collection = await collection_of(interaction)
        await replace_when_done(interaction, self._decided_or_gone(interaction, collection))

    async def _decided_or_gone(
        self, interaction: Interaction, collection: Collection
    ) -> discord.ui.LayoutView:
        try:
            view = await self._decided(interaction, collection)
        except NotFound:
            view = notice(say("update-proposal-gone"))
        if row := await waiting_row(collection):
            view.add_item(row)
        return view

    async def _decided(self, interaction: Interaction, collection: Collection) -> discord.ui.LayoutView:
        if self.is_accepted:
            article = await collection.proposals.accept(self.proposal_id, by=interaction.user.id)
            return layout(article_card(article, head=say("update-proposal-accepted")))
        article = await collection.proposals.keep(self.proposal_id)
        return layout(article_card(article, head=say("update-proposal-kept")))


async def waiting_row(collection: Collection) -> discord.ui.ActionRow[Any] | None:
    """Return the button that leads to the texts that wait, where some do."""
    count = await collection.proposals.count()
    return discord.ui.ActionRow[Any](WaitingButton(0, say("update-waiting", count=count))) if count else None


class WaitingButton(StatefulButton, kind="waiting", template=r"(?P<article>\d{1,18})"):
    """Shows a text that waits: an article's, or the one that waits longest."""

    roots = ("article",)

    def __init__(self, article_id: int, label: str = "") -> None:
        super().__init__(
            discord.ui.Button(
                label=label or say("update-waiting-look"),
                style=discord.ButtonStyle.primary,
                custom_id=f"waiting:{article_id}",
            )
        )
        self.article_id = article_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["article"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Show it to who pressed."""
        view = await waiting_view(await begin(interaction), self.article_id)
        await finish(interaction, view)
