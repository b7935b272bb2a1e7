"""What the collections of one process share."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from knowledge.analysis import detect_language
from knowledge.articles import Intake, Policy
from knowledge.collection.fair import FairPool
from knowledge.ranking import DEFAULT_THRESHOLD, default_models
from knowledge.semantic import Semantics
from knowledge.store import times


@dataclass(slots=True)
class Services:
    """Threads and helpers that every collection uses; made once, closed once."""

    threshold: float = DEFAULT_THRESHOLD
    """The confidence that an answer needs where a server has not set its own."""
    questions: FairPool = field(default_factory=FairPool)
    """Where questions are answered."""
    opening: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(4, thread_name_prefix="footnote-open")
    )
    """Where collections are opened: somebody waits for it, so not where large ones are saved."""
    upkeep: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(2, thread_name_prefix="footnote-upkeep")
    )
    """Where collections are merged, saved and closed."""
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

    def warm_up(self) -> None:
        """Begin to load what the first question would wait for: the detector of languages and the ranking's weights."""
        self.upkeep.submit(detect_language, "In which language is this question asked?")
        self.upkeep.submit(default_models)

    async def close(self) -> None:
        """End the threads and processes; what was accepted is done first."""
        await self.intake.close()
        self.questions.close()
        self.semantics.close()
        self.opening.shutdown()
        self.upkeep.shutdown()
