"""Fractions inside a line of text: what stands above and below the line goes back into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.articles.files.pdf.lines import Line

_NEAREST, _FARTHEST = 0.3, 1.0
"""How far above and below the base line the parts stand, in letter heights."""
_CLOSE = 0.6
_LONGEST = 30
_LARGEST = 1.15
"""Times the letters of the line: those of formulas may be a little larger."""
_MOST_LINES = 300
"""Of one column: more are no lines of text, and comparing each with each would take long."""


def with_fractions(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, the parts of each fraction as one on the base line: ``a/b``."""
    result = list(lines)
    if len(lines) > _MOST_LINES:
        return result
    for line in lines:
        pairs = [
            (above, below)
            for above in result
            if _is_beside(above, line) and _NEAREST < (above.baseline - line.baseline) / line.size < _FARTHEST
            for below in result
            if _is_beside(below, line)
            and _NEAREST < (line.baseline - below.baseline) / line.size < _FARTHEST
            and above.left < below.right
            and below.left < above.right
        ]
        for above, below in pairs[:1]:
            result[result.index(above)] = replace(
                above,
                text=f"{above.text}/{below.text}",
                left=min(above.left, below.left),
                right=max(above.right, below.right),
                baseline=line.baseline,
            )
            result.remove(below)
    return result


def _is_beside(part: Line, line: Line) -> bool:
    """Whether a short text begins where a line ends."""
    return (
        len(part.text) <= _LONGEST
        and part.size <= _LARGEST * line.size
        and abs(part.left - line.right) < _CLOSE * line.size
    )
