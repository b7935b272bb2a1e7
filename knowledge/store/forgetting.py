"""What is kept no longer, and how do its last traces leave the file?

SQLite overwrites what it deletes (``secure_delete``), but some places have copies: the write-ahead log, until it is cut
off; the words of titles, until FTS5 merges its parts; the unused edges of pages from which rows were moved to others,
until the file is written anew; and, outside of this file, the index and the vectors. So a removal is noted as one to be
forgotten until all of them are known to be clean.

Each step is short, so that a question waits for one of them at most.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from knowledge.store import drafts
from knowledge.store.database import Database
from knowledge.store.times import time_text

VERSIONS_KEPT = 10
"""Texts that an article had before, at most."""
VERSIONS_KEPT_FOR = timedelta(days=90)
"""From then on nobody needs an earlier text back, and whoever had it changed wants it gone."""
_REBUILDS_KEPT = 20
_ROWS = 200
"""Deleted in one step: a few milliseconds."""
_CHANGES = 1000
_PAGES = 256
"""Given back in one step, and merged of the titles' words in one."""

MARK = "UPDATE state SET forget_until = generation"
"""Notes that what is gone by now is to be forgotten."""


class Forgetting:
    """What is deleted when its time is over, and how all traces of it go."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def expire(self, question_days: int) -> bool:
        """Delete some of what is kept no longer; return whether there may be more of it.

        ``question_days`` are the days for which questions are kept, with who asked them and what they got. Votes stay,
        but nobody knows any more who had asked, and what people wrote beside them goes.
        """
        now, run = self._clock(), self._database.run
        asked_before = time_text(now - timedelta(days=question_days))
        with self._database.change():
            expired = run("DELETE FROM drafts WHERE held_at < ?", [time_text(now - drafts.KEPT_FOR)])
            expired = max(
                expired,
                run(
                    "DELETE FROM answers WHERE id IN"
                    " (SELECT id FROM answers WHERE asked_at < ? ORDER BY asked_at LIMIT ?)",
                    [asked_before, _ROWS],
                ),
            )
            run(
                "UPDATE voted_answers SET asked_by = NULL WHERE asked_by IS NOT NULL AND asked_at < ?",
                [asked_before],
            )
            run("UPDATE votes SET line = NULL WHERE line IS NOT NULL AND voted_at < ?", [asked_before])
            versions = run(
                "DELETE FROM versions WHERE (article_id, version) IN (SELECT article_id, version FROM versions"
                " WHERE replaced_at < ? ORDER BY replaced_at LIMIT ?)",
                [time_text(now - VERSIONS_KEPT_FOR), _ROWS],
            )
            if versions:
                run(MARK)
            run(
                "DELETE FROM rebuilds WHERE id <= (SELECT max(id) FROM rebuilds) - ? AND is_reported = 1"
                " AND state <> 'running' AND id IS NOT"
                " (SELECT id FROM rebuilds WHERE state = 'done' ORDER BY ended_at DESC LIMIT 1)",
                [_REBUILDS_KEPT],
            )
        return max(expired, versions) >= _ROWS

    def prune_changes(self, before: int) -> bool:
        """Delete some of the changes before a generation; return whether there are more of them.

        What was saved of that generation or a later one is still caught up with; what is older is made anew.
        """
        with self._database.change():
            return (
                self._database.run(
                    "DELETE FROM changes WHERE generation IN"
                    " (SELECT generation FROM changes WHERE generation < ? ORDER BY generation LIMIT ?)",
                    [before, _CHANGES],
                )
                == _CHANGES
            )

    # What was removed

    def waits(self) -> int | None:
        """Return the generation at which the last thing went that is to be forgotten; None where nothing waits."""
        until = self._database.value("SELECT forget_until FROM state")
        return None if until is None else int(until)

    def done(self, generation: int) -> None:
        """Note that what was gone at a generation is forgotten everywhere."""
        with self._database.change():
            self._database.run("UPDATE state SET forget_until = NULL WHERE forget_until <= ?", [generation])

    def merge_titles(self, *, is_first: bool) -> bool:
        """Write some of the titles' words anew, without those of titles that are gone; return whether more is left."""
        connection = self._database.tools.conn
        with self._database.change():
            before = connection.total_changes
            # A negative number begins to merge all into one; see "The 'merge' command" of https://sqlite.org/fts5.html.
            self._database.run(
                "INSERT INTO titles (titles, rank) VALUES ('merge', ?)", [-_PAGES if is_first else _PAGES]
            )
            return connection.total_changes - before >= 2

    def cut_log(self) -> bool:
        """Bring the write-ahead log into the file and cut it off; return whether that was possible.

        It is not while somebody reads the file by a connection of their own; nobody is waited for.
        """
        waiting = self._database.value("PRAGMA busy_timeout")
        self._database.run("PRAGMA busy_timeout = 0")
        try:
            return not self._database.value("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._database.rows(f"PRAGMA busy_timeout = {int(waiting)}")

    # Free pages

    def give_back(self) -> bool:
        """Give some of the file's free pages back to the system; return whether many are left.

        A few are kept for what comes next. Does nothing to a file that can't do so in steps (see :meth:`is_old`).
        """
        if self.is_old() or not self._has_many_free():
            return False
        self._database.rows(f"PRAGMA incremental_vacuum({_PAGES})")
        return self._has_many_free()

    def is_old(self) -> bool:
        """Return whether the file was made before deleted texts were overwritten and pages given back."""
        return bool(self._database.value("PRAGMA auto_vacuum") != _INCREMENTAL)

    def write_anew(self) -> None:
        """Write the whole file anew: nothing is left in it that was ever deleted. It takes seconds for a large one."""
        is_small = self._database.value(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        )
        # The copy is made in memory where it fits, so that no file elsewhere ever had the texts.
        self._database.run(f"PRAGMA temp_store = {2 if is_small < _IN_MEMORY else 0}")
        self._database.run(f"PRAGMA auto_vacuum = {_INCREMENTAL}")
        self._database.run("VACUUM")

    def interrupt(self) -> None:
        """Let :meth:`write_anew` be given up; the file is as it was. From any thread."""
        self._database.interrupt()

    def _has_many_free(self) -> bool:
        free, total = (
            int(self._database.value(f"PRAGMA {name}")) for name in ("freelist_count", "page_count")
        )
        return free > max(_PAGES, total // 10)


_INCREMENTAL = 2
"""SQLite's number for ``auto_vacuum = INCREMENTAL``."""
_IN_MEMORY = 64_000_000
