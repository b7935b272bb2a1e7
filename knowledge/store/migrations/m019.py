"""What a question is kept with: which one it goes back to, where and for whom it was asked."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run


@collection()
def m019_add_circumstances_of_questions(db: Database) -> None:
    """With which question a conversation began, where others could see it, and to whom its answer was addressed.

    Of questions of before it is not known whether they were asked in private, so that they count as that.
    """
    run(
        db,
        "ALTER TABLE answers ADD COLUMN first_answer TEXT",
        "ALTER TABLE answers ADD COLUMN asked_in INTEGER",
        "ALTER TABLE answers ADD COLUMN asked_for INTEGER",
        # Only of those that are offered to others while they type.
        "ALTER TABLE answers ADD COLUMN offered TEXT",
        "CREATE INDEX answers_by_offered ON answers(offered, asked_in) WHERE offered IS NOT NULL",
        "CREATE INDEX answers_by_addressee ON answers(asked_for) WHERE asked_for IS NOT NULL",
        # The oldest of a person's go where they have too many.
        "DROP INDEX answers_by_person",
        "CREATE INDEX answers_by_person ON answers(asked_by, asked_at) WHERE asked_by IS NOT NULL",
    )
