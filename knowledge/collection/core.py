"""What the parts of an open collection share: its store, its index, and where their work runs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from knowledge.articles import Intake
from knowledge.collection.keeping import Keeper
from knowledge.collection.opening import Opened
from knowledge.collection.services import Services
from knowledge.errors import BusyError
from knowledge.index import Index
from knowledge.store import Priority

P = ParamSpec("P")
T = TypeVar("T")


class Core:
    """The one thing that every part of a collection is given.

    Work that goes through it counts as a use of the collection, and is refused once that is closed.
    """

    def __init__(self, opened: Opened, services: Services) -> None:
        self.store = opened.store
        self.owner = opened.owner
        """Through whom alone the store is used, one job at a time."""
        self.services = services
        self.keeper = Keeper(opened, services.upkeep, services.sign)
        """Whom changes are told to, so that the index follows."""
        self.is_closed = False
        """Whether no more work is taken."""
        self._uses = 0
        self._used_at = time.monotonic()

    @property
    def path(self) -> Path:
        """The collection's file."""
        return self.store.path

    @property
    def intake(self) -> Intake:
        """Where drafts come from."""
        return self.services.intake

    @property
    def index(self) -> Index:
        """The index that is in use now; after a rebuild it is another one."""
        return self.keeper.index

    # Where work runs

    async def stored(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a method of the store on its turn."""
        return await self.stored_at(Priority.CHANGE, fn, *args, **kwargs)

    async def stored_at(self, priority: Priority, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a method of the store, before or after what else of this collection waits for its turn."""
        return await self._run_in(self.owner.at(priority), partial(fn, *args, **kwargs))

    async def freed(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a method of the store that makes the collection smaller on its thread, on a full disk too."""
        return await self.stored(partial(self.store.freeing, fn, *args, **kwargs))

    async def answered(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn``, which answers a question, on one of the threads for that.

        Raises:
            BusyError: When so much waits for them already that it would take too long.
        """
        self.refuse_closed()
        questions = self.services.questions
        with self.in_use(), questions.place(self):
            await self.services.entrance.enter(self)
        return await self._run_in(questions.of(self, is_let_in=True), partial(fn, *args, **kwargs))

    async def computed(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn`` on one of the threads that answer questions, however long that takes.

        Raises:
            BusyError: When too much of this collection waits for them already.
        """
        executor = self.services.questions.of(self, may_wait=True)
        return await self._run_in(executor, partial(fn, *args, **kwargs))

    async def in_background(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn``, which takes long, on one of the threads for upkeep."""
        return await self._run_in(self.services.upkeep, partial(fn, *args, **kwargs))

    async def _run_in(self, executor: Executor, work: Callable[[], T]) -> T:
        self.refuse_closed()
        with self.in_use():
            try:
                return await asyncio.get_running_loop().run_in_executor(executor, work)
            except RuntimeError:  # what an executor says that takes no more work
                self.refuse_closed()
                raise

    def refuse_closed(self) -> None:
        """Raise ``BusyError`` when the collection was closed."""
        if self.is_closed:
            raise BusyError("The collection was just closed. Try again.", code="closed")

    # Uses

    @property
    def idle_for(self) -> float:
        """Seconds since the last use; 0 while something is under way."""
        return 0.0 if self._uses else time.monotonic() - self._used_at

    @property
    def unused_for(self) -> float:
        """Seconds since the last use ended, whatever else keeps the collection open."""
        return time.monotonic() - self._used_at

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the collection open from one step of a longer piece of work to the next."""
        try:
            with self.kept_open():
                yield
        finally:
            self.touch()

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Keep the collection open for what counts as no use by anybody."""
        self._uses += 1
        try:
            yield
        finally:
            self._uses -= 1

    def touch(self) -> None:
        """Count as used just now."""
        self._used_at = time.monotonic()
