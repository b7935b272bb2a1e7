"""What becomes of a question that got no answer: who waits for one, and that somebody was called."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run


@collection()
def m018_create_waiting(db: Database) -> None:
    """Who is to be told when a question gets an answer, and for which questions the helpers were called."""
    run(
        db,
        # None for an answer of before, of which only titles are known.
        "ALTER TABLE answers ADD COLUMN closest_ids TEXT",
        "ALTER TABLE answers ADD COLUMN unknown_words TEXT",
        # The last passage that there was when a question got no answer: what comes later may be one.
        "ALTER TABLE answers ADD COLUMN newest_passage INTEGER",
        # Without a channel they are told in private.
        """
        CREATE TABLE waiting (
            answer_id TEXT NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
            kept_for INTEGER NOT NULL,
            channel_id INTEGER,
            message_id INTEGER,
            since TEXT NOT NULL,
            looked_at INTEGER NOT NULL,
            PRIMARY KEY (answer_id, kept_for)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX waiting_by_person ON waiting(kept_for)",
        "CREATE INDEX waiting_by_look ON waiting(looked_at, since)",
        """
        CREATE TABLE calls (
            answer_id TEXT PRIMARY KEY REFERENCES answers(id) ON DELETE CASCADE,
            called_by INTEGER,
            called_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX calls_by_person ON calls(called_by) WHERE called_by IS NOT NULL",
        "CREATE INDEX calls_by_age ON calls(called_at)",
    )
