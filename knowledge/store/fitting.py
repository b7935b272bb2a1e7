"""Which articles fit a filter, and whose are there?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from knowledge.records import Article, Filter, Publisher
from knowledge.store.database import Database, Value
from knowledge.store.titles import fold_title, prefix_end


@dataclass(frozen=True, slots=True)
class Fitting:
    """The articles that fit a filter."""

    article_ids: tuple[int, ...]
    """Ascending."""
    unmet: Filter | None = None
    """Where there are none: what no article fits, the publisher alone or the dates alone, else both together."""


def fold_publisher(publisher: str | None) -> str | None:
    """Return what all spellings of a publisher share; None for none."""
    if publisher is None or not publisher.strip():
        return None
    return fold_title(publisher) or publisher.strip()


def fits(article: Article, within: Filter) -> bool:
    """Tell whether an article fits a filter."""
    publisher, day = fold_publisher(within.publisher), article.published
    if publisher is not None and fold_publisher(article.publisher) != publisher:
        return False
    if within.after is None and within.before is None:
        return True
    return (
        day is not None
        and (within.after is None or within.after <= day)
        and (within.before is None or day <= within.before)
    )


class ArticleFilters:
    """The articles of a collection by publisher and date, read from indexes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fitting(self, within: Filter) -> Fitting:
        """Return the articles that fit, or what of the filter none does."""
        found = self._ids(within)
        if found or not self._ids(Filter(), limit=1):
            return Fitting(found, None if found else within)
        alone = [
            one
            for one in (Filter(publisher=within.publisher), replace(within, publisher=None))
            if not self._ids(one, limit=1)
        ]
        return Fitting((), (alone or [within])[0])

    def publishers(self, typed: str = "", *, limit: int = 25) -> list[Publisher]:
        """Return the publishers whose name begins with what was typed, those with most articles first."""
        folded = fold_publisher(typed)
        condition, values = "", list[Value]()
        if folded is not None:
            condition, values = " WHERE folded >= ? AND folded < ?", [folded, prefix_end(folded)]
        rows = self._database.rows(
            "SELECT (SELECT publisher FROM articles WHERE publisher_folded = folded"
            " ORDER BY published DESC LIMIT 1), publishers.articles"
            f" FROM publishers{condition} ORDER BY publishers.articles DESC, folded LIMIT ?",
            [*values, limit],
        )
        return [Publisher(*row) for row in rows]

    def _ids(self, within: Filter, *, limit: int = -1) -> tuple[int, ...]:
        conditions: dict[str, Value] = {
            "publisher_folded = ?": fold_publisher(within.publisher),
            "published >= ?": within.after.isoformat() if within.after else None,
            "published <= ?": within.before.isoformat() if within.before else None,
        }
        asked = {condition: value for condition, value in conditions.items() if value is not None}
        where = f" WHERE {' AND '.join(asked)}" if asked else ""
        rows = self._database.rows(f"SELECT id FROM articles{where} LIMIT ?", [*asked.values(), limit])
        return tuple(sorted(id_ for (id_,) in rows))
