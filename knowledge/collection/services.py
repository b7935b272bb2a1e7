"""What the collections of one process share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from knowledge.articles import Intake, Policy
from knowledge.collection.entrance import Entrance
from knowledge.collection.fair import FairPool
from knowledge.errors import ArticleError
from knowledge.preparing import Signature, signatures_of
from knowledge.ranking import DEFAULT_THRESHOLD, warm_up
from knowledge.semantic import Semantics
from knowledge.store import StoreThreads, times
from knowledge.workers import Workers

_LANGUAGES_WARMED = 3
"""Of a collection: its questions are in few, and what is kept of languages is bounded."""
_NICENESS = 10
_IDLE_SECONDS = 300.0
"""After which a process in the background ends: it takes some 60 MB, and a second to start."""
_LONG_SECONDS = 60.0
"""Of processor time, that the signatures of some articles may take: those of the longest take a second each."""


@dataclass(slots=True)
class Services:
    """Threads and helpers that every collection uses; made once, closed once."""

    threshold: float = DEFAULT_THRESHOLD
    """The confidence that an answer needs where a server has not set its own."""
    stores: StoreThreads = field(default_factory=StoreThreads)
    """Where the collections' files are read and written."""
    questions: FairPool = field(default_factory=FairPool)
    """Where questions are answered."""
    entrance: Entrance = field(default_factory=Entrance)
    """Where questions come in, a few in each turn of the event loop."""
    opening: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(4, thread_name_prefix="footnote-open")
    )
    """Where collections are opened: somebody waits for it, so not where large ones are saved."""
    upkeep: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(2, thread_name_prefix="footnote-upkeep")
    )
    """Where collections are merged and saved."""
    rebuilding: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(2, thread_name_prefix="footnote-rebuild")
    )
    """Where indexes are built anew, a few at a time: each takes a processor, and all others wait for theirs."""
    closing: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(4, thread_name_prefix="footnote-close")
    )
    """Where collections are closed, several at once: each waits for the disk, and others wait for the room."""
    background: Workers = field(
        default_factory=lambda: Workers(
            preload=("knowledge.preparing",),
            niceness=_NICENESS,
            idle_seconds=_IDLE_SECONDS,
            name="background",
        )
    )
    """Processes for what nobody waits for and takes long: it leaves this one's processor to answers."""
    question_days: int = 90
    """For which questions are kept, with who asked them."""
    backup_dir: Path | None = None
    """The folder of backups, which purges look into; `backups` beside the collection's file where left out."""
    clock: Callable[[], datetime] = times.now
    """What time it is, for all that is kept for some time."""
    semantics: Semantics = field(default_factory=Semantics)
    """What makes the vectors of passages and questions, where the extra for it is installed."""
    policy: Policy = field(default_factory=Policy)
    """How links are fetched; names who runs this to every website that is read."""
    intake: Intake = field(init=False)
    """Where drafts come from."""

    def __post_init__(self) -> None:
        """Make the intake with what was set."""
        self.intake = Intake(self.policy)

    def warm_up(self, languages: Iterable[str] = ("en",), *, is_meaning_used: bool = False) -> None:
        """Begin to load what the first question asked of articles in some languages would wait for."""
        if is_meaning_used:
            self.upkeep.submit(self.semantics.warm_up)
        for language in islice(languages, _LANGUAGES_WARMED):
            self.upkeep.submit(warm_up, language)

    def sign(self, articles: list[list[str]]) -> list[Signature]:
        """Return the signature of each article's texts, made in the background, or here where that can't be. Blocks."""
        try:
            return self.background.call(signatures_of, articles, timeout=_LONG_SECONDS)
        except ArticleError:
            return signatures_of(articles)

    async def close(self) -> None:
        """End the threads and processes; what was accepted is done first."""
        await self.intake.close()
        await asyncio.get_running_loop().run_in_executor(None, self.background.close)
        self.questions.close()
        self.semantics.close()
        self.opening.shutdown()
        self.closing.shutdown()
        self.upkeep.shutdown()
        self.rebuilding.shutdown()
        self.stores.shutdown()
