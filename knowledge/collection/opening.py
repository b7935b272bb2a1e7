"""How is a collection opened: where do its store and its index come from?

The index lies beside the store's file, as a copy of what can be made from the passages at any time. Where it
is missing, damaged, or not of this file, it is made anew.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from knowledge.articles import link_key
from knowledge.collection.catching_up import all_articles, catch_up
from knowledge.collection.handles import ran_out
from knowledge.collection.server_settings import read_settings, read_threshold
from knowledge.errors import StorageFull
from knowledge.index import Index, rebuild_index
from knowledge.ranking import Ballots
from knowledge.records import ServerSettings
from knowledge.semantic import Saved, Semantics, load_vectors
from knowledge.store import Owner, Reserve, Store, StoreThreads, times

log = logging.getLogger(__name__)

MOST_VOTES = 10_000
"""That count, the newest: they take some 5 MB, and are read in less than half a second."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A collection's parts, as they were found."""

    store: Store
    owner: Owner
    index: Index
    saved_generation: int
    """The generation that the index file holds; -1 for none."""
    threshold: float
    server_settings: ServerSettings
    synonyms: tuple[tuple[str, ...], ...]
    vectors: Saved | None
    """The saved vectors of its passages, where they can be used."""
    ballots: Ballots
    """The newest votes."""


def open_parts(
    path: Path,
    threads: StoreThreads,
    default_threshold: float,
    semantics: Semantics,
    clock: Callable[[], datetime] = times.now,
) -> Opened:
    """Open a collection's file and bring its index up to it. Blocks.

    ``threads`` are where its file is used from then on; here it is on the caller's, for it may take long.

    Raises:
        CollectionInUse: When another process, or this one, has it open.
        NotACollection, NewerCollection, StorageFull: As the store finds it.
    """
    store = _open_store(path, clock)
    try:
        index = Index.load(
            index_path(store.path), store.id, store.articles.token, partial(_note_older, store)
        )
        saved_generation = index.generation if index else -1
        if index is None:
            index = _build(store)
        else:
            catch_up(index, store)
        stored = store.settings.all()
        threshold = read_threshold(stored, default_threshold, store.path.name)
        server_settings = read_settings(stored, store.path.name)
        synonyms = tuple(group.phrases for group in store.synonyms.all())
        vectors = _load_vectors(store, index, semantics)
        ballots = Ballots(store.votes.newest(MOST_VOTES))
        return Opened(
            store,
            Owner(threads),
            index,
            saved_generation,
            threshold,
            server_settings,
            synonyms,
            vectors,
            ballots,
        )
    except BaseException:
        store.close()
        raise


def _note_older(store: Store, indexed: int) -> None:
    """Keep a notice where the file of a collection is older than its index, unless it tells of that already."""
    generation = store.articles.generation()
    if indexed > generation and not store.notices:
        store.note(
            f"{store.path.name} ends with change {generation:,}, and its index had come to {indexed:,}."
            " If that was not meant, put a backup in its place; if it was, a rebuild of the index ends this notice."
        )


def _open_store(path: Path, clock: Callable[[], datetime]) -> Store:
    try:
        return Store(path, clock=clock, link_key=link_key)
    except StorageFull as error:  # to open it takes a little room, and what is removed then makes some
        if ran_out(error) or not Reserve(path.parent).release():
            raise
        return Store(path, clock=clock, link_key=link_key)


def _build(store: Store) -> Index:
    status = store.status()
    if status.passages:
        log.info("Building the index of %s: %d passages", store.path.name, status.passages)
    return rebuild_index(
        all_articles(lambda last: store.articles.batch(after_article_id=last)),
        generation=store.articles.generation(),
        total_passages=status.passages,
    )


def _load_vectors(store: Store, index: Index, semantics: Semantics) -> Saved | None:
    passages = index.snapshot.passages
    if not 0 < passages <= semantics.most_passages or semantics.embedder is None:
        return None
    return load_vectors(vectors_path(store.path), store.id, semantics.embedder, store.articles.token)


def index_path(path: Path) -> Path:
    """Return where the index of the collection at ``path`` is saved."""
    return path.with_name(path.name + ".index")


def vectors_path(path: Path) -> Path:
    """Return where the vectors of the collection at ``path`` are saved."""
    return path.with_name(path.name + ".vectors")


def save_index(index: Index, store: Store, owner: Owner) -> int:
    """Save a collection's index beside it; return the generation that was saved.

    Raises:
        StorageFull: When it can't be written; the file that was there stays.
    """
    snapshot = index.snapshot
    token = owner.submit(store.articles.token, snapshot.generation).result()
    index.save(index_path(store.path), collection_id=store.id, token=token, snapshot=snapshot)
    return snapshot.generation
