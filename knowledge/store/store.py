"""How is a collection's file opened, and what is in it?"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import ParamSpec, TypeVar

from knowledge.errors import NewerCollection, NotACollection, StorageError, StorageFull
from knowledge.records import Status
from knowledge.store import migrations, times
from knowledge.store.answers import Answers
from knowledge.store.articles import Articles
from knowledge.store.copying import APPLICATION_ID
from knowledge.store.database import Database, say_nothing
from knowledge.store.drafts import Drafts
from knowledge.store.feeds import Feeds
from knowledge.store.fitting import ArticleFilters
from knowledge.store.forgetting import Forgetting
from knowledge.store.freshness import Freshness
from knowledge.store.health import check_file
from knowledge.store.lacking import Lacking
from knowledge.store.lock import Lock
from knowledge.store.mark import Mark, differences, read_mark, refuse_emptied, write_mark
from knowledge.store.overview import OverviewStore
from knowledge.store.people import People
from knowledge.store.private import make_private_folder
from knowledge.store.proposals import Proposals
from knowledge.store.purging import Purging
from knowledge.store.ratings import Ratings
from knowledge.store.rebuilds import Rebuilds
from knowledge.store.reserve import Reserve
from knowledge.store.settings import Settings, Synonyms
from knowledge.store.signatures import Signatures
from knowledge.store.votes import Votes
from knowledge.store.waiting import Waiting

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)


class Store:
    """One collection's file, by subject. Each method of a subject is one unit of work, whole or not at all.

    It is for one thread at a time (see :class:`~knowledge.store.owner.Owner`), but for the methods that say
    otherwise.
    """

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[], datetime] = times.now,
        link_key: Callable[[str], str] = str.strip,
    ) -> None:
        """Open the collection at ``path``; a file that is missing or empty becomes one.

        ``link_key`` makes the text that all links to one page share, so that an article is recognised by its
        link.

        Raises:
            CollectionInUse: When somebody has it open.
            NotACollection: When the file is another program's, is no database, or is damaged.
            NewerCollection: When a newer Footnote wrote it. The file is left as it is.
            StorageFull: When the file or its folder can't be made or written.
        """
        path = path.resolve()  # the lock lies beside the file itself, whatever links lead there
        try:
            make_private_folder(path.parent)
        except OSError as error:
            raise StorageFull(path, error.strerror or str(error)) from error
        if path.is_dir():
            raise NotACollection(path, "a folder")
        self.path = path
        with ExitStack() as opened:
            self._lock = Lock(path)
            opened.callback(self._lock.release)
            self._reserve = Reserve(path.parent)
            before = read_mark(self._lock)
            refuse_emptied(path, before)
            self._database = Database(path)
            opened.callback(self._database.close)
            _prepare(self._database)
            self.articles = Articles(self._database, clock, link_key)
            self.filters = ArticleFilters(self._database)
            self.answers = Answers(self._database, self.articles)
            self.votes = Votes(self._database)
            self.ratings = Ratings(self._database, self.articles)
            self.overview = OverviewStore(self._database, self.articles)
            self.waiting = Waiting(self._database, clock)
            self.drafts = Drafts(self._database, clock)
            self.proposals = Proposals(self._database, self.articles, clock)
            self.rebuilds = Rebuilds(self._database, clock)
            self.settings = Settings(self._database)
            self.synonyms = Synonyms(self._database, clock)
            self.feeds = Feeds(self._database, clock)
            self.freshness = Freshness(self._database, clock)
            self.signatures = Signatures(self._database)
            self.lacking = Lacking(self._database, self.signatures)
            self.forgetting = Forgetting(self._database, clock)
            self.people = People(self._database)
            self.purging = Purging(self._database, self.articles)
            self.id = str(self._database.value("SELECT collection_id FROM state"))
            """Made at random with the collection, 32 hexadecimal digits. Copies of the file share it."""
            # Nobody else has the collection open, so whoever began a rebuild is gone.
            self.rebuilds.interrupt()
            self._mark = before
            with suppress(NotACollection):  # the log of changes is damaged: the check says so
                self._mark = differences(path, before, self._new_mark(), self.articles.token)
            for notice in self._mark.notices:
                log.warning("%s", notice)
            write_mark(self._lock, self._mark)
            self._database.committed = self._note_change
            self._opened = opened.pop_all()

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed of the file when it was opened, a sentence each, until ``put_notices_away``."""
        return self._mark.notices

    def note(self, notice: str) -> None:
        """Keep a sentence among the notices."""
        if notice not in self._mark.notices:
            self._remember(replace(self._mark, notices=(*self._mark.notices, notice)))

    def put_notices_away(self) -> None:
        """Take the file for what it is from now on."""
        self._remember(replace(self._mark, notices=()))

    def _new_mark(self) -> Mark:
        generation = self.articles.generation()
        return Mark(self.id, generation, self.articles.token(generation))

    def _note_change(self) -> None:
        """Remember the last change, once it is on the disk."""
        with suppress(StorageError):  # the change is done, whatever becomes of its mark
            if self.articles.generation() != self._mark.generation:
                self._remember(replace(self._new_mark(), notices=self._mark.notices))

    def _remember(self, mark: Mark) -> None:
        self._mark = mark
        write_mark(self._lock, mark)

    def status(self) -> Status:
        """Return the collection's figures at once, however large it is. Its health is not looked at."""
        articles, passages, generation, unanswered, doubtful = self._database.rows(
            "SELECT articles, passages, generation, unanswered, doubtful FROM state"
        )[0]
        return Status(
            articles=articles,
            passages=passages,
            generation=generation,
            bytes_on_disk=self.bytes_on_disk(),
            rebuilt_at=self.rebuilds.last_done_at(),
            unanswered=unanswered,
            doubtful=doubtful,
        )

    def bytes_on_disk(self) -> int:
        """Return the size of the file and of its write-ahead log."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def together(self) -> AbstractContextManager[None]:
        """Do the units of work in the block as a whole, or none of them: the disk is waited for once."""
        return self._database.change()

    def freeing(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do a unit of work that makes the collection smaller, on a full disk too.

        Where there is no room for it, the write-ahead log is put into its file and cut off; where that is not enough,
        the room that is held back in the folder makes way. It is tried again each time.

        Raises:
            StorageFull: When there is no room even so, or no right to write.
        """
        for make_room in (self._put_log_away, self._reserve.release):
            try:
                return work(*args, **kwargs)
            except StorageFull:
                make_room()
        self._put_log_away()  # what could not grow before
        try:
            return work(*args, **kwargs)
        finally:
            self._put_log_away()
            self._reserve.hold()

    def _put_log_away(self) -> None:
        with suppress(StorageFull):
            self._database.put_log_into_file()

    def check(self) -> tuple[str, ...]:
        """Read the whole file and return what is wrong with it, a sentence each; nothing when all is well.

        It takes seconds for a large file, and may be called on any thread, so that no question waits for it.
        """
        return (*self.notices, *check_file(self.path))

    def close(self) -> None:
        """Close the file and let go of its lock. Doing so twice is no error."""
        self._opened.close()
        self._database.committed = say_nothing  # so that nothing refers to itself, and goes without a search


def _prepare(database: Database) -> None:
    """Make sure that the file is ours, set the connection up, and bring the tables up to date.

    What is not ours, or not for this version, is left as it is.
    """
    application_id = database.value("PRAGMA application_id")
    is_new = application_id == 0 and database.value("SELECT count(*) FROM sqlite_schema") == 0
    if application_id != APPLICATION_ID and not is_new:
        raise NotACollection(database.path, "a database of another program")
    known = migrations.names()
    with database.our_errors():
        applied = {migration.name for migration in migrations.collection.applied(database.tools)}
    if applied - known:
        raise NewerCollection(database.path)
    # Of these, only the first two are kept in the file; the others count for this connection.
    if is_new:
        database.run("PRAGMA auto_vacuum = INCREMENTAL")
    database.run("PRAGMA journal_mode = WAL")
    database.run("PRAGMA foreign_keys = ON")
    database.run("PRAGMA synchronous = FULL")
    database.run("PRAGMA secure_delete = ON")
    database.run("PRAGMA journal_size_limit = 16777216")
    if known - applied:
        with database.change():
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.collection.apply(database.tools)
