"""The bot's figures for Prometheus. The labels take a handful of values each, and none is of a member or a server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.underway import Request

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(frozen=True, slots=True)
class Gauge:
    """A figure that is looked at when somebody asks for it."""

    name: str
    text: str
    """What it says, a sentence."""
    value: float


class Metrics:
    """Counts what is over, and looks at the rest when asked."""

    content_type = "text/plain; version=0.0.4; charset=utf-8"

    def __init__(self, look: Callable[[], Iterable[Gauge]]) -> None:
        """``look`` gives the figures that are not counted here."""
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
        registry.register(_Gauges(look))
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


class _Gauges(Collector):
    """What is looked at, not counted."""

    def __init__(self, look: Callable[[], Iterable[Gauge]]) -> None:
        self._look = look

    def collect(self) -> Iterable[Metric]:
        """Look."""
        for gauge in self._look():
            yield GaugeMetricFamily(f"footnote_{gauge.name}", gauge.text, value=gauge.value)
