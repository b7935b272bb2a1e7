"""All that is tried, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.fuzz import of_bot, targets
from tests.fuzz.decisions import Decisions

EVERYTHING: Mapping[str, Callable[[Decisions], None]] = {**targets.TARGETS, **of_bot.TARGETS}
