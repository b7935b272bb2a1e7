"""Texts that tests of collections add and ask about."""

from __future__ import annotations

from knowledge.articles import Intake
from knowledge.records import Draft, Known

TIDES = """The Moon's pull raises two bulges of water on opposite sides of the Earth, and the turning
Earth carries every coast through both of them once a day.

Spring tides come at new and full moon, when Sun and Moon pull along one line. Neap tides come at the half moons.
"""
BREAD = """A sourdough starter is flour and water in which wild yeast and bacteria live. It is fed with fresh flour
every day.

The loaf is baked in a closed pot at 250 degrees, so that the steam keeps the crust soft while it rises.
"""


async def draft_of(text: str, title: str = "Tides", url: str | None = None) -> Draft:
    """Make a draft of a text."""
    async with Intake() as intake:
        return await intake.from_text(text, Known(title=title, publisher="A library", url=url))
