"""How far a collection's vectors are, which tell how near passages are to questions in meaning."""

from __future__ import annotations

from knowledge.records import MeaningProgress

OFF = "switched off"
MISSING = "not looked at: the extra `semantic` is not installed, or can't run here"


def told(progress: MeaningProgress) -> str:
    """Say how far the vectors are."""
    if progress.state == "off":
        return OFF
    if progress.state == "missing":
        return MISSING
    if progress.state == "large":
        return f"switched off for more than {progress.most:,} passages"
    if progress.state == "ready":
        return f"all of {progress.total:,} passages"
    made = f"{progress.done:,} of {progress.total:,} passages"
    return made if progress.seconds_left is None else f"{made}, about {_about(progress.seconds_left)} left"


def _about(seconds: float) -> str:
    """Write a time as one wants to know it of something that takes long."""
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
