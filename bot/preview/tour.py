"""What the preview says first: what to press, and what to ask."""

from __future__ import annotations

import discord

from bot.preview.people import NAME
from bot.render.limits import notice
from knowledge.samples import TOUR


def tour() -> discord.ui.LayoutView:
    """Say in the channel what to press first."""
    return notice(
        "**Welcome!** Below, somebody asked; press what stands under the answer.\n"
        f"- Then reply to it: **@{NAME} {TOUR.follow_up}**\n"
        f"- Or ask with **/ask**: “{TOUR.two_parts}”, “{TOUR.closest}” or “{TOUR.nothing}”\n"
        "- “Viewing as” makes you a moderator or an admin: **/article questions**, **/settings**\n"
        "- For what this page has no place for: **/try-menu**, **/try-place**, **/try-language**"
    )


def greeting(url: str) -> str:
    """Say in the terminal where the page is and how to ask."""
    questions = "\n".join(f"  {question}" for question in (TOUR.question, TOUR.two_parts, TOUR.nothing))
    return (
        f"Footnote's preview is at {url}\n"
        "Write there as a member, a moderator or an admin (“viewing as”).\n"
        f"Type /ask and press Enter, then a question and Enter again. For example:\n{questions}\n"
        f"Or begin a message, or a reply to an answer, with @{NAME}.\n"
        "Ctrl-C stops it."
    )
