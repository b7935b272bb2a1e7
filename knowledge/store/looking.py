"""How is a collection read that somebody else may have open?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.errors import FootnoteError
from knowledge.store import times
from knowledge.store.copying import Contents, contents, reading
from knowledge.store.database import Database
from knowledge.store.lookup import ArticleLookup
from knowledge.store.settings import Settings


@dataclass(frozen=True, slots=True)
class Look:
    """A collection at one moment, for reading only. Its tables are those of this version."""

    contents: Contents
    articles: ArticleLookup
    _database: Database

    def passage_ids(self, besides: set[int]) -> list[int]:
        """Return the ids of all passages but those of some articles, ascending."""
        if not besides:
            return [id_ for (id_,) in self._database.rows("SELECT id FROM passages ORDER BY id")]
        rows = self._database.rows("SELECT id, article_id FROM passages ORDER BY id")
        return [id_ for id_, article_id in rows if article_id not in besides]

    def article_ids(self, most: int) -> list[int]:
        """Return the ids of some articles, at equal distances."""
        ids = [id_ for (id_,) in self._database.rows("SELECT id FROM articles ORDER BY id")]
        return ids[:: max(1, len(ids) // most)][:most]


def setting_of(path: Path, name: str) -> Any:
    """Return a setting of a collection that may be open or not; None where it is not set, or can't be read."""
    try:
        with reading(path) as database:
            return Settings(database).get(name)
    except FootnoteError:
        return None


@contextmanager
def looking_at(path: Path) -> Iterator[Look]:
    """Read a collection as it is at one moment, whoever has it open and whatever they write meanwhile.

    Raises:
        NotACollection: When it is none, or damaged.
        NewerCollection: When a newer Footnote wrote it.
    """
    with reading(path) as database:
        yield Look(contents(database), ArticleLookup(database, times.now, str.strip), database)
