"""How is a collection's index built anew while the old one goes on answering?"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import TypeVar

from knowledge.collection import garbage
from knowledge.collection.catching_up import all_articles, catch_up
from knowledge.collection.making_up import make_up
from knowledge.errors import Cancelled, FootnoteError
from knowledge.index import Index, rebuild_index
from knowledge.preparing import Signature
from knowledge.records import Article, Passage, Progress, RebuildJob
from knowledge.records.sentences import Sentence
from knowledge.store import Owner, Priority, Store

T = TypeVar("T")

log = logging.getLogger(__name__)

_ARTICLES_A_READ = 50
"""Articles fetched in one job of the owner's: a few milliseconds, so that no question waits long."""
_CANCELLED = Sentence("The rebuild was cancelled; the index is as it was.", "rebuild-cancelled")


class Rebuild:
    """One rebuild, in the background. Poll ``progress`` and ``is_done``; nothing needs to be awaited."""

    def __init__(
        self,
        job: RebuildJob,
        store: Store,
        owner: Owner,
        put_in_place: Callable[[Index], None],
        give_way: Callable[[], object],
        sign: Callable[[list[list[str]]], list[Signature]],
        threads: Executor,
    ) -> None:
        """Know what to rebuild.

        Args:
            job: as the store noted it.
            store: the collection's.
            owner: through whom alone the store is used.
            put_in_place: called in a job of the owner's with the index that is to be used from then on.
            give_way: called before each portion, to let questions go first.
            sign: gives the signature of each article's texts.
            threads: where rebuilds run; one waits there for its turn.
        """
        self.job = job
        self._store = store
        self._owner = owner
        self._put_in_place = put_in_place
        self._give_way = give_way
        self._sign = sign
        self._threads = threads
        self._turn: Future[None] | None = None
        self._began = 0.0
        self._stop = threading.Event()
        self._is_interrupted = False
        self._done = threading.Event()
        self._progress = Progress(0, job.total, 0.0)
        self._error: BaseException | None = None

    def start(self) -> None:
        """Begin, once those before it are done."""
        self._turn = self._threads.submit(self._run)

    @property
    def progress(self) -> Progress:
        """How far it is, in passages."""
        return self._progress

    @property
    def is_done(self) -> bool:
        """Whether it has ended, however it did."""
        return self._done.is_set()

    def result(self) -> Progress:
        """Return the final progress of a rebuild that has ended.

        Raises:
            Cancelled: When somebody stopped it.
            FootnoteError: When it failed.
        """
        if self._error is not None:
            raise self._error
        return self._progress

    def cancel(self) -> None:
        """Stop it soon; the old index stays in use."""
        self._stop_it("cancelled")

    def interrupt(self) -> None:
        """Stop it soon because the process ends: nobody wanted that, so whoever began it is to be told."""
        self._is_interrupted = True
        self._stop_it("interrupted")

    def _stop_it(self, state: str) -> None:
        self._stop.set()
        if self._turn is not None and self._turn.cancel():  # its turn had not come
            self._error = Cancelled(_CANCELLED)
            noted = self._owner.submit(self._store.rebuilds.end, self.job.id, state, error=_CANCELLED)
            noted.add_done_callback(lambda _: self._done.set())

    def wait(self) -> None:
        """Block until it has ended."""
        self._done.wait()

    def _run(self) -> None:
        self._began = time.monotonic()
        # So much is made that Python would search through all that it holds again and again.
        garbage.settle()
        try:
            self._rebuild()
        except Cancelled as error:
            self._end("interrupted" if self._is_interrupted else "cancelled", error)
        except FootnoteError as error:
            self._end("failed", error)
        except BaseException as error:
            log.exception("The rebuild of %s failed", self._store.path.name)
            self._end("failed", error)
        else:
            self._end("done", None)

    def _rebuild(self) -> None:
        generation = self._owner.submit(self._store.articles.generation).result()
        index = rebuild_index(
            all_articles(self._read_after),
            generation=generation,
            total_passages=self.job.total,
            is_waited_for=False,
            on_progress=self._note,
            is_cancelled=self._stop.is_set,
        )
        make_up(self._store, self._run_between_questions, self._stop.is_set, self._sign)
        # What changed meanwhile is indexed on this thread first, so that the store's has next to nothing to do.
        catch_up(index, self._store, self._run_between_questions)
        self._owner.submit(self._swap, index).result()
        total = index.snapshot.passages
        self._progress = Progress(total, total, time.monotonic() - self._began)

    def _read_after(self, last: int) -> list[tuple[Article, tuple[Passage, ...]]]:
        """Read the next few articles, between the questions."""
        if self._stop.is_set():
            raise Cancelled(_CANCELLED)
        self._give_way()
        read = partial(self._store.articles.batch, after_article_id=last, articles=_ARTICLES_A_READ)
        return self._run_between_questions(read)

    def _run_between_questions(self, fn: Callable[..., T], *args: object) -> T:
        return self._owner.submit_as(Priority.BULK, fn, *args).result()

    def _swap(self, index: Index) -> None:
        catch_up(index, self._store)
        self._put_in_place(index)
        self._store.put_notices_away()

    def _note(self, progress: Progress) -> None:
        self._progress = progress

    def _end(self, state: str, error: BaseException | None) -> None:
        self._error = error
        try:
            self._owner.submit(
                self._store.rebuilds.end, self.job.id, state, error=str(error) if error else None
            ).result()
        except Exception:
            log.exception("Could not note how the rebuild of %s ended", self._store.path.name)
        self._done.set()
