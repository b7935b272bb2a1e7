from __future__ import annotations

import pytest

from bot.render.index import meaning
from knowledge.records import MeaningProgress


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (MeaningProgress("off"), "switched off"),
        (
            MeaningProgress("missing", total=5, most=9),
            "not looked at: the extra `semantic` is not installed, or can't run here",
        ),
        (MeaningProgress("large", total=70_000, most=50_000), "switched off for more than 50,000 passages"),
        (MeaningProgress("ready", 3_310, 3_310, 50_000), "all of 3,310 passages"),
        (MeaningProgress("making", 0, 3_310, 50_000), "0 of 3,310 passages"),
        (
            MeaningProgress("making", 1_204, 3_310, 50_000, 3.9),
            "1,204 of 3,310 passages, about 9 min left",
        ),
        (MeaningProgress("making", 9, 10, 50_000, 5.0), "9 of 10 passages, about 1 min left"),
        (MeaningProgress("making", 0, 40_000, 50_000, 4.0), "0 of 40,000 passages, about 2 h 47 min left"),
    ],
)
def test_how_far_the_vectors_are_is_said_plainly(progress: MeaningProgress, said: str) -> None:
    """Each state has its words; a time is told once a rate is known."""
    assert meaning(progress) == said
