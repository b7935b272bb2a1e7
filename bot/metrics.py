"""The bot's figures for Prometheus. The labels take a handful of values each, and none is of a member or a server."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.underway import Request

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class State(Protocol):
    """What is looked at when somebody asks for the figures."""

    @property
    def is_connected(self) -> bool:
        """Whether Discord's events arrive."""

    @property
    def heartbeat_seconds(self) -> float:
        """How long Discord took to acknowledge the last heartbeat; NaN where there is none."""

    @property
    def servers(self) -> int:
        """In how many servers the bot is."""

    @property
    def requests_underway(self) -> int:
        """What people wait for."""

    @property
    def questions_waiting(self) -> int:
        """Questions that wait for a thread."""

    @property
    def open_collections(self) -> int:
        """Collections that are open."""

    @property
    def index_bytes(self) -> int:
        """What their indexes take."""


class Metrics:
    """Counts what is over, and looks at the rest when asked."""

    content_type = "text/plain; version=0.0.4; charset=utf-8"

    def __init__(self, state: State) -> None:
        registry = self._registry = CollectorRegistry()
        self._requests = Counter(
            "footnote_requests", "What people asked the bot for.", ["kind", "outcome"], registry=registry
        )
        self._questions = Counter(
            "footnote_questions",
            "Questions that came to an answer, by its state; the answered share is that of “answered”.",
            ["state"],
            registry=registry,
        )
        self._seconds = Histogram(
            "footnote_request_seconds", "From its arrival here to its end.", ["kind"],
            buckets=_SECONDS, registry=registry,
        )  # fmt: skip
        self._stages = Histogram(
            "footnote_stage_seconds", "The parts of it.", ["stage"], buckets=_SECONDS, registry=registry
        )
        self._loop_delay = Histogram(
            "footnote_loop_delay_seconds", "How late the event loop was.",
            buckets=(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0), registry=registry,
        )  # fmt: skip
        registry.register(_States(state))
        ProcessCollector(registry=registry)  # processor time, memory, open handles and their limit
        for state_of_answer in ("answered", "closest", "nothing"):
            self._questions.labels(state_of_answer)

    def note_request(self, request: Request) -> None:
        """Count a request that is over."""
        self._requests.labels(request.kind, request.outcome).inc()
        self._seconds.labels(request.kind).observe(request.seconds)
        for stage, seconds in request.stages.items():
            self._stages.labels(stage).observe(seconds)
        if request.answer is not None:
            self._questions.labels(request.answer).inc()

    def note_loop_delay(self, seconds: float) -> None:
        """Count how late the event loop came back to somebody who slept."""
        self._loop_delay.observe(seconds)

    def page(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        return generate_latest(self._registry)


class _States(Collector):
    """What is looked at, not counted."""

    def __init__(self, state: State) -> None:
        self._state = state

    def collect(self) -> Iterable[Metric]:
        """Look."""
        state = self._state
        for name, text, value in (
            ("gateway_connected", "1 while Discord's events arrive.", float(state.is_connected)),
            ("gateway_heartbeat_seconds", "Discord's last answer to a heartbeat.", state.heartbeat_seconds),
            ("servers", "Servers that the bot is in.", state.servers),
            ("requests_underway", "What people wait for.", state.requests_underway),
            ("questions_waiting", "Questions that wait for a thread.", state.questions_waiting),
            ("collections_open", "Collections that are open.", state.open_collections),
            ("index_bytes", "What the open collections' indexes take.", state.index_bytes),
            ("threads", "Threads of the process.", threading.active_count()),
        ):
            yield GaugeMetricFamily(f"footnote_{name}", text, value=value)
