"""What the tables were given since: votes on what was quoted."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run


@collection()
def m017_create_votes(db: Database) -> None:
    """What people said of quotes, and the words of the questions that these were for."""
    run(
        db,
        # None for an answer of before: its words are read from the question when it is voted on.
        "ALTER TABLE answers ADD COLUMN topic TEXT",
        # Outlives the answer. Of its question only the words are kept, and after the questions' time nobody's id.
        """
        CREATE TABLE voted_answers (
            answer_id TEXT PRIMARY KEY,
            topic TEXT NOT NULL,
            passages TEXT NOT NULL,
            asked_by INTEGER,
            asked_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX voted_answers_by_person ON voted_answers(asked_by, asked_at) WHERE asked_by IS NOT NULL",
        # A vote is of the very text that was read: it goes with the passage.
        """
        CREATE TABLE votes (
            answer_id TEXT NOT NULL REFERENCES voted_answers(answer_id) ON DELETE CASCADE,
            passage_id INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
            voted_by INTEGER NOT NULL,
            is_helpful INTEGER NOT NULL,
            is_by_staff INTEGER NOT NULL,
            voted_at TEXT NOT NULL,
            reason TEXT,
            line TEXT,
            PRIMARY KEY (answer_id, passage_id, voted_by)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX votes_by_passage ON votes(passage_id)",
        "CREATE INDEX votes_by_person ON votes(voted_by)",
        "CREATE INDEX votes_by_age ON votes(voted_at)",
        "CREATE INDEX votes_with_line ON votes(voted_at) WHERE line IS NOT NULL",
        # The words of a question are kept for its votes alone.
        "CREATE TRIGGER votes_removed AFTER DELETE ON votes BEGIN "
        "DELETE FROM voted_answers WHERE answer_id = old.answer_id"
        " AND NOT EXISTS (SELECT 1 FROM votes WHERE answer_id = old.answer_id); END",
    )
