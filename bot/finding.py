"""Which article does somebody mean by what they typed?"""

from __future__ import annotations

from contextlib import suppress

from discord import app_commands

from bot import texts
from bot.checks import Refused
from bot.render.choices import MOST_CHOICES, choices
from knowledge.collection import Collection
from knowledge.errors import NotFound
from knowledge.records import Article


async def title_choices(collection: Collection, typed: str) -> list[app_commands.Choice[str]]:
    """Return the titles that fit what was typed so far."""
    # After a choice was made a client may ask once more, with the choice's value.
    chosen = await _with_id(collection, typed)
    found = await collection.articles.find_titles(typed, limit=MOST_CHOICES)
    offered = dict.fromkeys([*([chosen] if chosen else []), *found])
    return choices((article.title, article.id) for article in offered)


def is_id(given: str) -> bool:
    """Tell whether what was given has the form of an id."""
    return given.isascii() and given.isdecimal() and len(given) <= 18


async def find_article(collection: Collection, given: str) -> Article:
    """Return the article of an autocompleted id, or of a title that was typed in full.

    Raises ``NotFound``, or ``Refused`` where the title leaves it open.
    """
    chosen = await _with_id(collection, given)
    if chosen is not None:
        return chosen
    wanted = " ".join(given.split()).casefold()
    same = [
        a
        for a in await collection.articles.find_titles(given)
        if " ".join(a.title.split()).casefold() == wanted
    ]
    if len(same) == 1:
        return same[0]
    if not same and is_id(given):
        raise NotFound("article", given)
    raise Refused(texts.SEVERAL_SUCH_TITLES if same else texts.NO_SUCH_TITLE)


async def _with_id(collection: Collection, given: str) -> Article | None:
    """Return the article of that id; None where what was given is no id, or none of ours."""
    if not is_id(given):
        return None
    with suppress(NotFound):
        return await collection.articles.get(int(given))
    return None
