"""How many examples does a property that wants another number than most look at?"""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100
"""Examples of a property in a thorough run, where it says nothing else."""
_LEAST = 10


def examples(thorough: int) -> int:
    """Return how many examples the profile in use gives to a property that looks at ``thorough`` in a thorough run."""
    return min(thorough, max(_LEAST, thorough * settings.default.max_examples // _USUAL))
