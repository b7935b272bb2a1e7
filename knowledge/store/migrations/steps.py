"""What is a migration made of?"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

collection = Migrations("footnote")


def run(db: Database, *statements: str) -> None:
    """Run statements one by one: sqlite3's executescript would commit the migration's transaction first."""
    for statement in statements:
        db.execute(statement)
