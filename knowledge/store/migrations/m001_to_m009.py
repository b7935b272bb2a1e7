"""The tables up to the ninth migration: articles, answers, drafts, rebuilds, settings, feeds, signatures."""

from __future__ import annotations

from sqlite_utils import Database

from knowledge.store.migrations.steps import collection, run


@collection()
def m001_create_articles(db: Database) -> None:
    """Articles, their passages, and the texts that they had before."""
    run(
        db,
        # AUTOINCREMENT, because an id that was once shown, cited or put into a button must never name another
        # row.
        """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            title_folded TEXT NOT NULL,
            language TEXT NOT NULL,
            publisher TEXT,
            author TEXT,
            published TEXT,
            url TEXT,
            link_key TEXT UNIQUE,
            via TEXT,
            text_hash BLOB NOT NULL UNIQUE,
            passages INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 1,
            added_by INTEGER,
            added_at TEXT NOT NULL,
            changed_at TEXT,
            etag TEXT,
            last_modified TEXT,
            checked_at TEXT,
            gone_at TEXT,
            twin_of INTEGER REFERENCES articles(id) ON DELETE SET NULL
        ) STRICT
        """,
        "CREATE INDEX articles_by_title ON articles(title_folded)",
        "CREATE INDEX articles_by_check ON articles(checked_at, id) WHERE url IS NOT NULL",
        "CREATE INDEX articles_by_twin ON articles(twin_of) WHERE twin_of IS NOT NULL",
        """
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            section TEXT,
            page INTEGER,
            UNIQUE (article_id, number)
        ) STRICT
        """,
        """
        CREATE TABLE versions (
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            paragraphs TEXT NOT NULL,
            replaced_at TEXT NOT NULL,
            replaced_by INTEGER,
            PRIMARY KEY (article_id, version)
        ) STRICT, WITHOUT ROWID
        """,
    )


@collection()
def m002_create_titles(db: Database) -> None:
    """The words of the titles, for finding an article by what is typed of its title."""
    run(
        db,
        "CREATE VIRTUAL TABLE titles USING fts5("
        "title_folded, content='articles', content_rowid='id', prefix='1 2 3', tokenize='unicode61')",
        "CREATE TRIGGER titles_added AFTER INSERT ON articles BEGIN "
        "INSERT INTO titles(rowid, title_folded) VALUES (new.id, new.title_folded); END",
        "CREATE TRIGGER titles_removed AFTER DELETE ON articles BEGIN "
        "INSERT INTO titles(titles, rowid, title_folded) VALUES ('delete', old.id, old.title_folded); END",
        "CREATE TRIGGER titles_changed AFTER UPDATE OF title_folded ON articles BEGIN "
        "INSERT INTO titles(titles, rowid, title_folded) VALUES ('delete', old.id, old.title_folded); "
        "INSERT INTO titles(rowid, title_folded) VALUES (new.id, new.title_folded); END",
    )


@collection()
def m003_create_state(db: Database) -> None:
    """The generation, the log of changes, and counts that need no counting."""
    run(
        db,
        """
        CREATE TABLE state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            collection_id TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),
            generation INTEGER NOT NULL DEFAULT 0,
            articles INTEGER NOT NULL DEFAULT 0,
            passages INTEGER NOT NULL DEFAULT 0,
            unanswered INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        "INSERT INTO state (id) VALUES (1)",
        """
        CREATE TABLE changes (
            generation INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'removed')),
            at TEXT NOT NULL,
            token INTEGER NOT NULL DEFAULT (random())
        ) STRICT
        """,
        "CREATE TABLE languages (language TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TRIGGER state_article_added AFTER INSERT ON articles BEGIN
            UPDATE state SET articles = articles + 1, passages = passages + new.passages;
            INSERT INTO languages VALUES (new.language, 1)
                ON CONFLICT (language) DO UPDATE SET articles = articles + 1;
        END
        """,
        """
        CREATE TRIGGER state_article_removed AFTER DELETE ON articles BEGIN
            UPDATE state SET articles = articles - 1, passages = passages - old.passages;
            UPDATE languages SET articles = articles - 1 WHERE language = old.language;
        END
        """,
        """
        CREATE TRIGGER state_article_changed AFTER UPDATE OF passages, language ON articles BEGIN
            UPDATE state SET passages = passages - old.passages + new.passages;
            UPDATE languages SET articles = articles - 1 WHERE language = old.language;
            INSERT INTO languages VALUES (new.language, 1)
                ON CONFLICT (language) DO UPDATE SET articles = articles + 1;
        END
        """,
    )


@collection()
def m004_create_answers(db: Database) -> None:
    """Every question that was asked and what it got."""
    run(
        db,
        """
        CREATE TABLE answers (
            id TEXT PRIMARY KEY,
            question TEXT NOT NULL,
            asked_by INTEGER,
            asked_at TEXT NOT NULL,
            generation INTEGER NOT NULL,
            confidence REAL NOT NULL,
            is_answered INTEGER NOT NULL,
            is_collection_empty INTEGER NOT NULL,
            closest TEXT NOT NULL,
            also_searched TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX answers_unanswered ON answers(asked_at) WHERE is_answered = 0",
        # No foreign keys to articles and passages: the log outlives them.
        """
        CREATE TABLE citations (
            answer_id TEXT NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
            rank INTEGER NOT NULL,
            passage_id INTEGER NOT NULL,
            article_id INTEGER NOT NULL,
            quote_start INTEGER NOT NULL,
            quote_end INTEGER NOT NULL,
            highlights TEXT NOT NULL,
            score REAL NOT NULL,
            confidence REAL NOT NULL,
            twins TEXT NOT NULL,
            PRIMARY KEY (answer_id, rank)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX citations_by_passage ON citations(passage_id)",
        "CREATE TRIGGER state_question_added AFTER INSERT ON answers WHEN new.is_answered = 0 BEGIN "
        "UPDATE state SET unanswered = unanswered + 1; END",
        "CREATE TRIGGER state_question_removed AFTER DELETE ON answers WHEN old.is_answered = 0 BEGIN "
        "UPDATE state SET unanswered = unanswered - 1; END",
    )


@collection()
def m005_create_drafts(db: Database) -> None:
    """Drafts that wait for a moderator's word."""
    run(
        db,
        """
        CREATE TABLE drafts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            draft TEXT NOT NULL,
            held_by INTEGER NOT NULL,
            held_at TEXT NOT NULL,
            replaces INTEGER
        ) STRICT
        """,
        "CREATE INDEX drafts_by_age ON drafts(held_at)",
    )


@collection()
def m006_create_rebuilds(db: Database) -> None:
    """Rebuilds of the index, so that one cut short by a restart can be told so."""
    run(
        db,
        """
        CREATE TABLE rebuilds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
            started_at TEXT NOT NULL,
            ended_at TEXT,
            requested_by INTEGER,
            channel_id INTEGER,
            message_id INTEGER,
            done INTEGER NOT NULL DEFAULT 0,
            total INTEGER NOT NULL DEFAULT 0,
            error TEXT,
            is_reported INTEGER NOT NULL DEFAULT 1
        ) STRICT
        """,
        "CREATE UNIQUE INDEX rebuilds_running ON rebuilds(state) WHERE state = 'running'",
        "CREATE INDEX rebuilds_done ON rebuilds(ended_at) WHERE state = 'done'",
        "CREATE INDEX rebuilds_unreported ON rebuilds(id) WHERE is_reported = 0",
    )


@collection()
def m007_create_settings(db: Database) -> None:
    """The server's own settings and synonyms."""
    run(
        db,
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE synonyms (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            phrases TEXT NOT NULL,
            added_by INTEGER,
            added_at TEXT NOT NULL
        ) STRICT
        """,
    )


@collection()
def m008_create_feeds(db: Database) -> None:
    """Feeds, and which of their items were seen."""
    run(
        db,
        """
        CREATE TABLE feeds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            url TEXT NOT NULL UNIQUE,
            title TEXT,
            added_by INTEGER,
            added_at TEXT NOT NULL,
            interval INTEGER NOT NULL,
            next_check_at TEXT NOT NULL,
            etag TEXT,
            last_modified TEXT,
            checked_at TEXT,
            last_new_at TEXT,
            failing_since TEXT,
            failure TEXT,
            failures INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        "CREATE INDEX feeds_by_next_check ON feeds(next_check_at)",
        """
        CREATE TABLE feed_items (
            feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            PRIMARY KEY (feed_id, key)
        ) STRICT, WITHOUT ROWID
        """,
    )


@collection()
def m009_create_signatures(db: Database) -> None:
    """Signatures of the articles' texts, by whose bands nearly equal ones are found."""
    run(
        db,
        """
        CREATE TABLE signatures (
            article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
            signature BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE signature_bands (
            band INTEGER NOT NULL,
            value INTEGER NOT NULL,
            article_id INTEGER NOT NULL REFERENCES signatures(article_id) ON DELETE CASCADE,
            PRIMARY KEY (band, value, article_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX signature_bands_by_article ON signature_bands(article_id)",
    )
