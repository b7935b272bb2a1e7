"""What a question can be kept to, and which part of it a citation answers."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run
from knowledge.store.titles import fold_title


@collection()
def m020_add_publishers_and_parts(db: Database) -> None:
    """Whose articles there are, for filters; the part of a question that each citation answers, for its label."""
    run(db, "ALTER TABLE articles ADD COLUMN publisher_folded TEXT")
    names = db.execute("SELECT DISTINCT publisher FROM articles WHERE trim(publisher) <> ''").fetchall()
    for (name,) in names:
        folded = fold_title(name) or name.strip()
        if folded:
            db.execute("UPDATE articles SET publisher_folded = ? WHERE publisher = ?", [folded, name])
    run(
        db,
        "CREATE INDEX articles_by_publisher ON articles(publisher_folded, published)"
        " WHERE publisher_folded IS NOT NULL",
        "CREATE INDEX articles_by_date ON articles(published) WHERE published IS NOT NULL",
        "CREATE TABLE publishers (folded TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "INSERT INTO publishers SELECT publisher_folded, count(*) FROM articles"
        " WHERE publisher_folded IS NOT NULL GROUP BY publisher_folded",
        "CREATE INDEX publishers_by_use ON publishers(articles DESC, folded)",
        """
        CREATE TRIGGER publishers_article_added AFTER INSERT ON articles WHEN new.publisher_folded IS NOT NULL BEGIN
            INSERT INTO publishers VALUES (new.publisher_folded, 1)
                ON CONFLICT (folded) DO UPDATE SET articles = articles + 1;
        END
        """,
        """
        CREATE TRIGGER publishers_article_removed AFTER DELETE ON articles WHEN old.publisher_folded IS NOT NULL BEGIN
            UPDATE publishers SET articles = articles - 1 WHERE folded = old.publisher_folded;
            DELETE FROM publishers WHERE folded = old.publisher_folded AND articles < 1;
        END
        """,
        """
        CREATE TRIGGER publishers_article_changed AFTER UPDATE OF publisher_folded ON articles
        WHEN new.publisher_folded IS NOT old.publisher_folded BEGIN
            UPDATE publishers SET articles = articles - 1 WHERE folded = old.publisher_folded;
            DELETE FROM publishers WHERE folded = old.publisher_folded AND articles < 1;
            INSERT INTO publishers SELECT new.publisher_folded, 1 WHERE new.publisher_folded IS NOT NULL
                ON CONFLICT (folded) DO UPDATE SET articles = articles + 1;
        END
        """,
        "ALTER TABLE citations ADD COLUMN part TEXT",
        "ALTER TABLE answers ADD COLUMN unanswered_parts TEXT NOT NULL DEFAULT '[]'",
    )
