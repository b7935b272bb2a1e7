"""Which article does somebody mean by what they typed?"""

from __future__ import annotations

from discord import app_commands

from bot.checks import Refused
from bot.render.choices import MOST_CHOICES, choices
from bot.texts import say
from knowledge.collection import Collection
from knowledge.errors import NotFound
from knowledge.records import Article, is_id


async def title_choices(collection: Collection, typed: str) -> list[app_commands.Choice[str]]:
    """Return the titles that fit what was typed so far."""
    # After a choice was made a client may ask once more, with the choice's value.
    chosen = await collection.articles.named(typed) if is_id(typed) else []
    found = await collection.articles.find_titles(typed, limit=MOST_CHOICES)
    return choices((article.title, article.id) for article in dict.fromkeys([*chosen, *found]))


async def find_article(collection: Collection, given: str) -> Article:
    """Return the article of an autocompleted id, or of a title that was typed in full.

    Raises ``NotFound``, or ``Refused`` where the title leaves it open.
    """
    found = await collection.articles.named(given)
    if len(found) == 1:
        return found[0]
    if not found and is_id(given):
        raise NotFound("article", given)
    raise Refused(say("several-such-titles") if found else say("no-such-title"))
