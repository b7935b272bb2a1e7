"""What the menu under an answer offers: a class each, in a file of its own."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import discord

from bot.interactions import Interaction
from bot.sending.interactions import answer, replace
from bot.views.cited import Cited
from knowledge.collection import Collection
from knowledge.records import Answer


class Choice(ABC):
    """One thing that can be done with a quote."""

    name: ClassVar[str]
    """Its value in the menu."""
    emoji: ClassVar[str]
    """Stands before its label."""

    @property
    @abstractmethod
    def label(self) -> str:
        """What it is called."""

    def is_offered(self, *, is_private: bool) -> bool:
        """Tell whether it makes sense under an answer that only one person sees, or under one that all see."""
        return True

    def is_for(self, answer: Answer) -> bool:
        """Tell whether it makes sense for what an answer is."""
        return True

    @abstractmethod
    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Do it, and answer."""


async def show_privately(interaction: Interaction, view: discord.ui.LayoutView) -> None:
    """End a press with a view that only who pressed sees: in the place of what only they saw, beside anything else."""
    if is_private(interaction):
        await replace(interaction, lambda: view)
    else:
        await answer(interaction, view)


def is_private(interaction: Interaction) -> bool:
    """Tell whether only one person sees the message whose button was pressed."""
    return interaction.message is not None and interaction.message.flags.ephemeral
