"""Which questions is somebody offered while they type?"""

from __future__ import annotations

import discord
from discord import app_commands

from bot.interactions import Interaction
from bot.render.choices import MOST_CHOICES, NAME_LENGTH
from bot.render.escape import clip
from knowledge.collection import Collection


async def question_choices(
    collection: Collection, interaction: Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Offer what got an answer where they could see it too, and then titles.

    A question that is too long to be sent as a choice is not offered.
    """
    asked = await collection.questions.offered(typed)
    seen = {channel_id: _sees(interaction, channel_id) for _, channel_id in asked}
    questions = [question for question, channel_id in asked if seen[channel_id]]
    titles = [
        clip(a.title, NAME_LENGTH) for a in await collection.articles.find_titles(typed, limit=MOST_CHOICES)
    ]
    fitting = (text for text in (*questions, *titles) if 0 < len(text) <= NAME_LENGTH)
    return [
        app_commands.Choice(name=text, value=text) for text in list(dict.fromkeys(fitting))[:MOST_CHOICES]
    ]


def _sees(interaction: Interaction, channel_id: int) -> bool:
    """Tell whether who types sees a channel; one that is gone nobody sees."""
    channel = interaction.guild.get_channel(channel_id) if interaction.guild else None
    member = interaction.user
    return (
        channel is not None
        and isinstance(member, discord.Member)
        and channel.permissions_for(member).view_channel
    )
