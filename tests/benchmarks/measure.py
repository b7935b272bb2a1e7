"""What does one engine take, in a process of its own?

Run as ``python -m tests.benchmarks.measure ENGINE CORPUS``; prints one JSON object.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt
import psutil

from knowledge.index.memory import give_back
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import ENGINES, Engine

WARM_UP = 100
ROUNDS = 3
ADDED = 10
"""Passages of an added article."""
ADDITIONS = 30
SECONDS = 30
"""About how long questions may be asked of one engine; slow ones get fewer questions."""
LEAST_QUESTIONS = 30


def measure(name: str, path: Path) -> dict[str, Any]:
    """Measure one engine on a saved corpus."""
    passages, questions = Corpus.load(path).tokens()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        engine = ENGINES[name](Path(folder))
        gc.collect()
        give_back()
        before = _resident()
        _forget_peak()
        engine.load()
        build = _seconds(lambda: engine.build(passages))
        peak = _peak()
        gc.collect()
        give_back()  # what the C library keeps is nobody's need
        memory = _resident() - before
        times = _question_times(engine, questions)
        added = _addition(engine, passages, build)
        restart = _restart(engine, questions[0], build)
    p50, p99 = np.percentile(times, [50, 99])
    return {
        "engine": name,
        "passages": len(passages),
        "p50_ms": round(p50 * 1e3, 4),
        "p99_ms": round(p99 * 1e3, 4),
        "build_per_s": round(len(passages) / build),
        "memory_mb": round(memory / 1e6, 1),
        "build_peak_mb": round((peak - before) / 1e6, 1),
        "bytes_per_passage": round(memory / len(passages)),
        "add_ms": round(added * 1e3, 2),
        "restart_ms": round(restart * 1e3, 2),
    }


def _question_times(engine: Engine, questions: list[list[str]]) -> npt.NDArray[np.float64]:
    """Time each question: float64[questions], its best of some rounds, as other work on the machine comes and goes."""
    engine.search(questions[0])
    affordable = int(SECONDS / _seconds(lambda: engine.search(questions[1])))
    rounds = ROUNDS if affordable >= ROUNDS * len(questions) else 1
    questions = questions[: max(LEAST_QUESTIONS, affordable)]
    for question in questions[: min(WARM_UP, affordable)]:
        engine.search(question)
    times = np.full(len(questions), np.inf)
    for _ in range(rounds):
        for i, question in enumerate(questions):
            begun = perf_counter()
            engine.search(question)
            times[i] = min(times[i], perf_counter() - begun)
    return times


def _addition(engine: Engine, passages: list[list[str]], build: float) -> float:
    """Time an article's way from its tokens to the first answer that could hold it."""

    def add() -> None:
        engine.add(passages[:ADDED])
        engine.search(passages[0][:5])

    if not engine.add(passages[:ADDED]):
        return build
    return median(_seconds(add) for _ in range(ADDITIONS))


def _restart(engine: Engine, question: list[str], build: float) -> float:
    """Time the way from a saved index to the first answer."""

    def restart() -> None:
        engine.restart()
        engine.search(question)

    if not engine.save():
        return build
    return median(_seconds(restart) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _resident() -> int:
    resident: int = psutil.Process().memory_info().rss
    return resident


def _forget_peak() -> None:
    """Have Linux count the peak from now on."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """Give the highest resident size so far."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return _resident()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
