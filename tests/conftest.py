"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from hypothesis import settings

from knowledge.articles import intake
from knowledge.collection import services
from knowledge.semantic import semantics
from knowledge.store import reserve
from knowledge.workers import Workers, _Kind, _Worker

# Few examples by default, so that all tests take a few minutes; CI looks at five times as many:
# pytest --hypothesis-profile=ci
settings.register_profile("quick", max_examples=20)
settings.register_profile("ci", max_examples=100)
settings.load_profile("quick")

_MOST_PROCESSES = 8
"""Each of them starts readers of its own, and takes some 300 MB."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Share all tests among the cores that we may use; 0 is none but this process, which is quicker for a few files."""
    are_named = config.args_source is pytest.Config.ArgsSource.ARGS
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 0 if are_named or cores == 1 else min(cores, _MOST_PROCESSES)


class _KeptWorkers(Workers):
    """Hands its resting workers on to the next test's: each takes seconds to start with all its modules loaded."""

    resting: ClassVar[dict[_Kind, list[_Worker]]] = {}

    def __init__(self, *, niceness: int = 0, **settings: Any) -> None:
        """Leave the ``niceness`` out: tests wait for what is done in the background, beside other tests."""
        super().__init__(**settings)

    def _take(self) -> _Worker:
        with self._lock:
            resting = self.resting.get(self._kind, [])
            while resting and not self._idle:
                worker = resting.pop()
                self._all.add(worker)
                self._idle.append(worker)
        return super()._take()

    def close(self) -> None:
        with self._lock:
            resting, self._idle = self._idle, []
            self._all.difference_update(resting)
        self.resting.setdefault(self._kind, []).extend(resting)
        super().close()


@pytest.fixture(scope="session", autouse=True)
def kept_workers() -> Iterator[None]:
    """Let the collections of all tests read files in the same few processes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "Workers", _KeptWorkers)
        patch.setattr(services, "Workers", _KeptWorkers)
        yield
    for workers in _KeptWorkers.resting.values():
        for worker in workers:
            worker.close()


@pytest.fixture(scope="session", autouse=True)
def no_model() -> Iterator[None]:
    """Let no test depend on whether the extra for meaning is installed; those that mean it bring their own model."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(semantics, "find_embedder", lambda: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def small_reserve() -> Iterator[None]:
    """Let no test hold much of the disk back; those that fill one hold what they need."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reserve, "BYTES", 4096)
        yield
