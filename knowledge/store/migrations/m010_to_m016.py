"""What the tables were given since: kinds, proposals, doubts, sums of texts, and what is to be forgotten."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run


@collection()
def m010_add_passage_kinds(db: Database) -> None:
    """What a passage is, whether it answers the question above it, and which of its lines are code."""
    run(
        db,
        "ALTER TABLE passages ADD COLUMN kind TEXT NOT NULL DEFAULT 'text'",
        "ALTER TABLE passages ADD COLUMN is_answer INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE passages ADD COLUMN code TEXT NOT NULL DEFAULT '[]'",
    )


@collection()
def m011_add_failed_items(db: Database) -> None:
    """When an item of a feed last failed to become an article."""
    run(db, "ALTER TABLE feed_items ADD COLUMN failed_at TEXT")


@collection()
def m012_create_proposals(db: Database) -> None:
    """What pages have in the place of an article's text, how looks at them fare, and why a text was replaced."""
    run(
        db,
        # What the page had when the article's text was last taken from it or found there.
        "ALTER TABLE articles ADD COLUMN page_hash BLOB",
        "ALTER TABLE articles ADD COLUMN page_title TEXT",
        "ALTER TABLE articles ADD COLUMN page_publisher TEXT",
        "ALTER TABLE articles ADD COLUMN looked_at TEXT",
        "ALTER TABLE articles ADD COLUMN failures INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE articles ADD COLUMN failing_since TEXT",
        "ALTER TABLE articles ADD COLUMN failure TEXT",
        "UPDATE articles SET page_hash = text_hash, looked_at = checked_at",
        "DROP INDEX articles_by_check",
        "CREATE INDEX articles_by_look ON articles(looked_at, id) WHERE url IS NOT NULL",
        "ALTER TABLE versions ADD COLUMN cause TEXT",
        """
        CREATE TABLE proposals (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE,
            draft TEXT NOT NULL,
            text_hash BLOB NOT NULL,
            doubts TEXT NOT NULL,
            found_at TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE refused_texts (
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            text_hash BLOB NOT NULL,
            PRIMARY KEY (article_id, text_hash)
        ) STRICT, WITHOUT ROWID
        """,
    )


@collection()
def m013_add_doubtful_answers(db: Database) -> None:
    """Whether an answer was only the closest there was; it counts among those that got none, and apart."""
    run(
        db,
        "ALTER TABLE answers ADD COLUMN is_doubtful INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE state ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0",
        "CREATE TRIGGER state_doubtful_added AFTER INSERT ON answers WHEN new.is_doubtful = 1 BEGIN "
        "UPDATE state SET doubtful = doubtful + 1; END",
        "CREATE TRIGGER state_doubtful_removed AFTER DELETE ON answers WHEN old.is_doubtful = 1 BEGIN "
        "UPDATE state SET doubtful = doubtful - 1; END",
    )


@collection()
def m014_add_text_sums(db: Database) -> None:
    """What tells whether a passage's text is still the one that was stored. Those of old files are made up later."""
    run(
        db,
        "ALTER TABLE passages ADD COLUMN text_sum INTEGER",
        "CREATE INDEX passages_without_sum ON passages(article_id) WHERE text_sum IS NULL",
    )


@collection()
def m015_prepare_forgetting(db: Database) -> None:
    """What is to be forgotten still, and how to find what has had its time."""
    run(
        db,
        # The generation at which something went that is to be forgotten; none where nothing waits.
        "ALTER TABLE state ADD COLUMN forget_until INTEGER",
        "UPDATE state SET forget_until = generation WHERE generation > 0",
        "CREATE INDEX answers_by_age ON answers(asked_at)",
        "CREATE INDEX answers_by_person ON answers(asked_by) WHERE asked_by IS NOT NULL",
        "CREATE INDEX versions_by_age ON versions(replaced_at)",
        "CREATE INDEX drafts_by_article ON drafts(replaces) WHERE replaces IS NOT NULL",
        "CREATE INDEX citations_by_article ON citations(article_id)",
    )


@collection()
def m016_add_sums_of_heads_and_places(db: Database) -> None:
    """What tells whether titles and headings are still those that were stored. Those of old files are made up later."""
    run(
        db,
        "ALTER TABLE articles ADD COLUMN head_sum INTEGER",
        "ALTER TABLE passages ADD COLUMN place_sum INTEGER",
        "CREATE INDEX passages_without_place_sum ON passages(article_id) WHERE place_sum IS NULL",
    )
