"""Is a collection's file in order?

That reads the whole file, so it uses a connection of its own, on whichever thread it is called, while
the owner thread goes on answering. That connection can only read: it never writes a checkpoint, which is what
SQLite before 3.51.3 does not do safely from two connections (https://sqlite.org/wal.html#the_wal_reset_bug).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from knowledge.errors import NotACollection
from knowledge.store.database import Database, Row
from knowledge.store.rows import (
    ARTICLE_COLUMNS,
    PASSAGE_COLUMNS,
    article_from_row,
    checked_passages,
    text_hash,
)

_ARTICLES_A_READ = 100
_MOST_NAMED = 20
"""Damaged articles that are named; of more it is said that there are more."""
_HEAD_DAMAGED = "its title, publisher, author, date or link is damaged on the disk, and it is not quoted"
_MENDED = "To store it anew, edit the article and save it, or refresh it from its page."


@contextmanager
def _reading(path: Path) -> Iterator[Database]:
    database = Database(path, is_read_only=True)
    try:
        yield database
    finally:
        database.close()


def check_file(path: Path) -> tuple[str, ...]:
    """Return what is wrong with the collection at ``path``, a sentence each; nothing when all is well."""
    try:
        with _reading(path) as database:
            return tuple(_faults(database))
    except NotACollection as error:  # too damaged to say more
        return (str(error),)


def check_contents(path: Path) -> tuple[str, ...]:
    """Do the same with a file that SQLite finds whole: what is stored in it is looked at.

    Raises:
        NotACollection: When it can't be read after all.
    """
    with _reading(path) as database:
        return tuple(_faults_of_contents(database))


def damage_in(database: Database) -> tuple[str, ...]:
    """Return where a file is not what SQLite wrote, in SQLite's words; nothing when all is well."""
    return tuple(text for (text,) in database.rows("PRAGMA integrity_check(5)") if text != "ok")


def _faults(database: Database) -> Iterator[str]:
    damage = damage_in(database)
    if damage:
        yield f"SQLite finds the file damaged ({'; '.join(damage)}). Put a backup in its place."
    else:
        yield from _faults_of_contents(database)


def _faults_of_contents(database: Database) -> Iterator[str]:
    # One statement, so that it sees the tables and their counts at one moment.
    is_miscounted = database.value(
        "SELECT articles IS NOT (SELECT count(*) FROM articles)"
        " OR passages IS NOT (SELECT count(*) FROM passages)"
        " OR unanswered IS NOT (SELECT count(*) FROM answers WHERE is_answered = 0)"
        " OR doubtful IS NOT (SELECT count(*) FROM answers WHERE is_doubtful = 1) FROM state"
    )
    if is_miscounted:
        yield "The counts of articles and passages are wrong."
    if database.rows("PRAGMA foreign_key_check"):
        yield "Some passages belong to no article."
        return
    damaged = _damaged_articles(database)
    yield from islice(damaged, _MOST_NAMED)
    if more := sum(1 for _ in damaged):
        yield f"{more:,} more articles are damaged."


def _damaged_articles(database: Database) -> Iterator[str]:
    """Compare all that is shown of articles with its sums and hashes."""
    last = 0
    while articles := _read_texts(database, last):
        for head, rows in articles:
            article, expected = article_from_row(head[:-1]), head[-1]
            passages = checked_passages(rows, expected)
            last = article.id
            what = []
            if article.is_damaged:
                what.append(_HEAD_DAMAGED)
            if damaged := [passage.number for passage in passages if passage.is_damaged]:
                what.append(
                    f"of {article.passages} passages {_listed(damaged)} damaged on the disk and not quoted"
                )
            elif len(passages) != article.passages or text_hash(p.paragraph for p in passages) != expected:
                what.append("its text as a whole is not the one that was stored")
            if what:
                yield f"Article {article.id}, “{article.title}”: {'; '.join(what)}. {_MENDED}"


def _read_texts(database: Database, after: int) -> list[tuple[Row, list[Row]]]:
    """Read the next articles and the rows of their passages, all at one moment."""
    with database.reading():
        heads = database.rows(
            f"SELECT {ARTICLE_COLUMNS}, text_hash FROM articles WHERE id > ? ORDER BY id LIMIT ?",
            [after, _ARTICLES_A_READ],
        )
        if not heads:
            return []
        passages: dict[int, list[Row]] = {head[0]: [] for head in heads}
        for row in database.rows(
            f"SELECT {PASSAGE_COLUMNS} FROM passages WHERE article_id BETWEEN ? AND ? ORDER BY article_id, number",
            [heads[0][0], heads[-1][0]],
        ):
            passages[row[1]].append(row)
    return [(head, passages[head[0]]) for head in heads]


def _listed(numbers: Sequence[int]) -> str:
    """Name passages by their numbers, the first ten of many."""
    named = ", ".join(map(str, numbers[:10])) + (", …" if len(numbers) > 10 else "")
    return f"number {named} is" if len(numbers) == 1 else f"numbers {named} are"
