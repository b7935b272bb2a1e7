"""Stop: the button under a rebuild's progress."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.checks import Refused
from bot.interactions import Interaction, collection_of
from bot.render.index import progress_card
from bot.render.limits import layout, notice
from bot.sending.interactions import replace
from bot.texts import say
from bot.views.base import StatefulButton
from knowledge.records import Progress


def progress_view(job_id: int, progress: Progress) -> discord.ui.LayoutView:
    """Show how far a rebuild is, with a button to stop it."""
    return layout(progress_card(progress), discord.ui.ActionRow[Any](StopButton(job_id)))


class StopButton(StatefulButton, kind="rebuild", template=r"(?P<job>\d{1,18}):stop"):
    """Stops a rebuild."""

    roots = ("index",)

    def __init__(self, job_id: int) -> None:
        super().__init__(
            discord.ui.Button(
                label=say("rebuild-cancel"),
                style=discord.ButtonStyle.danger,
                custom_id=f"rebuild:{job_id}:stop",
            )
        )
        self.job_id = job_id

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        return cls(int(match["job"]))

    async def pressed(self, interaction: Interaction) -> None:
        """Stop that rebuild, if it is still the one that runs."""
        rebuild = (await collection_of(interaction)).index.last_rebuild
        if rebuild is None or rebuild.is_done or rebuild.job.id != self.job_id:
            raise Refused(say("rebuild-not-running"))
        rebuild.cancel()
        await replace(interaction, lambda: notice(say("rebuild-stopping")))
