"""Does a collection stay as small as a fresh one, however often it changes?

Articles are added, edited and removed at random, and questions asked and kept, while the collection's clock goes on for
a year. In the end the same articles are put into a new collection, and both are compared.
"""

from __future__ import annotations

import asyncio
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from knowledge.collection import Collection, Services, open_collection
from knowledge.records import Draft, Paragraph
from knowledge.semantic import Semantics

_PASSAGES = (3, 9)
_WORDS = (40, 120)
_VOCABULARY = 5000
_QUESTION_SHARE = 0.2
_UPKEEP_EVERY = 100
"""Changes."""


class Articles:
    """Articles of random words, some of which no other has: names, numbers, slips of the pen."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self._numbers = count()

    def new(self) -> Draft:
        """Return an article."""
        paragraphs = tuple(self._paragraph() for _ in range(self._draw.randint(*_PASSAGES)))
        return Draft(f"Article {next(self._numbers)} of {self._word()}", paragraphs, "en")

    def edited(self, draft: Draft) -> Draft:
        """Return an article with one paragraph in the place of another."""
        paragraphs = list(draft.paragraphs)
        paragraphs[self._draw.randrange(len(paragraphs))] = self._paragraph()
        return Draft(draft.title, tuple(paragraphs), draft.language)

    def question(self) -> str:
        """Return a question."""
        return f"What of {' '.join(self._word() for _ in range(5))}?"

    def _paragraph(self) -> Paragraph:
        words = [self._word() for _ in range(self._draw.randint(*_WORDS))]
        words[::40] = [f"only{next(self._numbers)}" for _ in words[::40]]
        return Paragraph(f"{' '.join(words).capitalize()}.", f"Section {self._draw.randrange(20)}")

    def _word(self) -> str:
        return f"word{int(self._draw.paretovariate(0.5)) % _VOCABULARY}"


class Clock:
    """The collection's clock, which goes faster than ours."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


def measure_soak(
    changes: int, articles: int, *, minutes: float | None = None, days: float = 365, seed: int = 1
) -> dict[str, Any]:
    """Change a collection so many times, or for so many minutes, and compare it with a fresh one."""
    return asyncio.run(_soak(changes, articles, minutes, days, seed))


async def _soak(changes: int, articles: int, minutes: float | None, days: float, seed: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path, fresh = Path(folder) / "1.db", Path(folder) / "2.db"
        texts, draw, clock = Articles(seed), random.Random(seed), Clock()
        held: dict[int, Draft] = {}
        curve: list[dict[str, float]] = []
        services = Services(clock=clock, semantics=Semantics(most_passages=0))
        began = time.monotonic()
        async with open_collection(path, services=services) as collection:
            for _ in range(articles):
                await _add(collection, texts.new(), held)
            done = 0
            for done in _until(changes, minutes):
                clock.now += timedelta(days=days / changes)
                kind = draw.random()
                some = draw.choice(list(held))
                if kind < 1 / 3 or len(held) < 2:
                    await _add(collection, texts.new(), held)
                elif kind < 2 / 3:
                    held[some] = texts.edited(held[some])
                    await collection.articles.edit(some, held[some])
                else:
                    del held[some]
                    await collection.articles.remove(some)
                if draw.random() < _QUESTION_SHARE:
                    answer = await collection.ask(texts.question(), asked_by=draw.randrange(50))
                    await collection.questions.record(replace(answer, asked_at=clock.now))
                if done % _UPKEEP_EVERY == 0:
                    await collection.upkeep()
                if done % max(1, changes // 20) == 0:
                    curve.append({"changes": done, **_sizes(path), "memory_mb": _memory_mb()})
            await collection.forget_removed()
            await collection.upkeep()
            health = (await collection.index.status(look_closely=True)).health
            is_equal = (await collection.index.check()).is_equal
        seconds = time.monotonic() - began
        async with open_collection(fresh, services=Services(semantics=Semantics(most_passages=0))) as other:
            for draft in held.values():
                await _add(other, draft, {})
        old, new = _sizes(path), _sizes(fresh)
        return {
            "changes": done,
            "articles": len(held),
            "seconds": round(seconds, 1),
            "file_mb": old["file_mb"],
            "fresh_file_mb": new["file_mb"],
            "file_ratio": round(old["file_mb"] / new["file_mb"], 2),
            "index_mb": old["index_mb"],
            "fresh_index_mb": new["index_mb"],
            "index_ratio": round(old["index_mb"] / new["index_mb"], 2),
            "health": list(health),
            "scores_equal": is_equal,
            "curve": curve,
        }


def _until(changes: int, minutes: float | None) -> Iterator[int]:
    end = None if minutes is None else time.monotonic() + 60 * minutes
    for done in count(1):
        if done > changes if end is None else time.monotonic() > end:
            return
        yield done


async def _add(collection: Collection, draft: Draft, held: dict[int, Draft]) -> None:
    article = await collection.articles.add(draft)
    held[article.id] = draft


def _sizes(path: Path) -> dict[str, float]:
    def size(suffix: str) -> float:
        file = path.with_name(path.name + suffix)
        return round(file.stat().st_size / 1e6, 3) if file.exists() else 0.0

    return {"file_mb": size(""), "log_mb": size("-wal"), "index_mb": size(".index")}


def _memory_mb() -> float:
    """Return the most memory that the process has taken so far."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
