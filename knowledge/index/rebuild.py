"""How is a whole collection indexed anew, fast and without holding up the bot?

Large collections are analysed by worker processes, which number words by vocabularies of their own; the
calling thread puts their results together, in an eighth of the time. Small ones are analysed where they are: starting
a process takes longer.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from multiprocessing import get_context, parent_process
from time import monotonic

import numpy as np

from knowledge.errors import Cancelled, FootnoteError
from knowledge.index.builder import Builder
from knowledge.index.distinct import Slices
from knowledge.index.encode import IndexedArticle, analysed_passages
from knowledge.index.growing import Growing
from knowledge.index.index import Index
from knowledge.index.numbering import Numbering
from knowledge.index.passages import Passages
from knowledge.records import Progress

_CHUNK = 1_000
"""Passages that are analysed in one step."""
_LARGE = 10_000
"""Passages from which on several worker processes pay: they take half a second to start."""
_WORTH_A_PROCESS = 2_000
"""Passages from which on one pays that nobody waits for: they hold others in this process for half a second."""
_AHEAD = 3
"""Chunks a worker that are under way at once, so that none waits for the next."""


def rebuild_index(
    articles: Iterable[IndexedArticle],
    *,
    generation: int,
    total_passages: int,
    workers: int | None = None,
    is_waited_for: bool = True,
    on_progress: Callable[[Progress], object] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Index:
    """Index articles from nothing.

    Args:
        articles: all of the collection, in the order in which they were added.
        generation: of the collection as it is read.
        total_passages: how many there will be, for the progress.
        workers: how many processes analyse; where left out, as many as there are processors for large collections,
            and none for small ones.
        is_waited_for: whether it matters when it is done; else it matters what else this process could do meanwhile.
        on_progress: called after each step with the passages done.
        is_cancelled: asked after each step whether to stop.

    Raises:
        Cancelled: ``is_cancelled`` said so.
        FootnoteError: a worker process died.
    """
    if workers is None:
        workers = _workers_for(total_passages, is_waited_for)
    begun = monotonic()
    encoded = _encoded_by_workers if workers else _encoded_here
    numbers: dict[int, Growing[np.int32]] = {}
    with Builder() as builder:
        for chunk in encoded(_chunks(articles), workers):
            builder.add(_renumbered(chunk, numbers, builder))
            on_progress(Progress(builder.size, max(total_passages, builder.size), monotonic() - begun))
            if is_cancelled():
                raise Cancelled(
                    "The rebuild was cancelled; the index is as it was.", code="rebuild-cancelled"
                )
        return Index(builder.finish(generation))


def _workers_for(passages: int, is_waited_for: bool) -> int:
    """Return how many processes are to analyse so many passages; 0: this one does."""
    if passages >= _LARGE:
        return os.cpu_count() or 1
    return 1 if passages >= _WORTH_A_PROCESS and not is_waited_for else 0


def _chunks(articles: Iterable[IndexedArticle]) -> Iterator[list[IndexedArticle]]:
    chunk: list[IndexedArticle] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.passages)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _encoded_here(chunks: Iterator[list[IndexedArticle]], workers: int) -> Iterator[_Encoded]:
    numbering = Numbering()
    for chunk in chunks:
        yield _encode(chunk, numbering)


def _encoded_by_workers(chunks: Iterator[list[IndexedArticle]], workers: int) -> Iterator[_Encoded]:
    """Have worker processes encode the chunks; give the results in the chunks' order."""
    waiting: deque[Future[_Encoded]] = deque()
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin_worker)
    try:
        for chunk in chain(chunks, [None]):
            if chunk is not None:
                waiting.append(pool.submit(_encode_in_worker, chunk))
            while waiting and (chunk is None or len(waiting) > workers * _AHEAD):
                yield waiting.popleft().result()
    except BrokenExecutor as error:
        raise FootnoteError("A process that rebuilt the index died.", code="rebuild-died") from error
    finally:
        # The workers end by themselves; to clear away what they hold takes them a while.
        pool.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Encoded:
    """What a process made of a chunk. It has its own numbers of forms and languages (see `Numbering`)."""

    process: int
    """The process's id. Each one's results arrive in the order in which it made them."""
    passages: Passages
    new_keys: Slices
    """The forms that the process numbered since its last chunk (see `Vocabulary.form_keys`)."""
    languages: list[str]


def _begin_worker() -> None:
    """Leave the processors to whoever wants them first, Ctrl-C to the parent, and end when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(10)  # this process is for work that can wait
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End once the parent has: one that was killed can't tell its workers, which would wait for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


_worker_numbering: Numbering | None = None
"""Lives as long as the worker process."""


def _encode_in_worker(articles: list[IndexedArticle]) -> _Encoded:
    """Analyse a chunk, in a worker process."""
    global _worker_numbering
    if _worker_numbering is None:
        _worker_numbering = Numbering()
    return _encode(articles, _worker_numbering)


def _encode(articles: list[IndexedArticle], numbering: Numbering) -> _Encoded:
    passages = analysed_passages(articles, numbering)
    return _Encoded(os.getpid(), passages, Slices.of(numbering.take_new_keys()), numbering.languages)


def _renumbered(encoded: _Encoded, numbers: dict[int, Growing[np.int32]], builder: Builder) -> Passages:
    """Number a process's forms and languages as the builder does.

    Args:
        encoded: what the process made.
        numbers: the builder's numbers of each process's forms; gets the new ones.
        builder: gives the numbers.
    """
    known = numbers.setdefault(encoded.process, Growing(np.empty(0, np.int32)))
    known.append(builder.take_keys(encoded.new_keys))
    languages = np.array([builder.language_id(name) for name in encoded.languages], np.int32)
    passages = encoded.passages.renumbered(known.view())
    return replace(passages, article_languages=languages[passages.article_languages])
