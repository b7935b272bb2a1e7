"""Which article is meant by a number or by words of a title?"""

from __future__ import annotations

from knowledge.collection import Collection
from knowledge.errors import FootnoteError, NotFound
from knowledge.records import Article, is_id

_MOST_NAMED = 10


async def find_article(collection: Collection, given: str) -> Article:
    """Return the article with that number, else the one with that title, else the only one whose title has the words.

    Raises ``FootnoteError`` where there is none or more than one: its sentence names those.
    """
    given = given.strip().removeprefix("#")
    articles = collection.articles
    found = await articles.named(given)
    if not found and given:
        found = await articles.find_titles(given, limit=_MOST_NAMED)
    if not found and is_id(given):
        raise NotFound("article", given)
    if not found:
        raise FootnoteError(f"There is no article “{given}”. `footnote list` shows which there are.")
    if len(found) > 1:
        named = "".join(f"\n  {article.id:>6}  {article.title}" for article in found[:_MOST_NAMED])
        raise FootnoteError(
            f"Several articles have “{given}” in their titles. Give the number of one:{named}"
        )
    return found[0]
