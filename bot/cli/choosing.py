"""Which article is meant by a number or by words of a title?"""

from __future__ import annotations

from knowledge.collection import Collection
from knowledge.errors import FootnoteError
from knowledge.records import Article

_MOST_NAMED = 10


async def find_article(collection: Collection, given: str) -> Article:
    """Return the article with that number, else the one with that title, else the only one whose title has the words.

    Raises ``FootnoteError`` where there is none or more than one: its sentence names those.
    """
    digits = given.strip().removeprefix("#")
    number = int(digits) if digits.isdecimal() else None
    found = await collection.articles.find_titles(given, limit=_MOST_NAMED) if given.strip() else []
    same = [article for article in found if article.title.casefold() == given.strip().casefold()]
    if number is not None:
        try:
            return await collection.articles.get(number)
        except FootnoteError:
            if not found:
                raise
    if len(same or found) == 1:
        return (same or found)[0]
    if not found:
        raise FootnoteError(f"There is no article “{given}”. `footnote list` shows which there are.")
    named = "".join(f"\n  {article.id:>6}  {article.title}" for article in same or found)
    raise FootnoteError(f"Several articles have “{given}” in their titles. Give the number of one:{named}")
