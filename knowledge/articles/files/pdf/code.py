"""Lines of code keep their indentation, which is where they stand on the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from knowledge.articles.files.pdf.lines import Line

_EMPTY_LINE = 1.7
"""Times the usual distance: lines that are farther apart have empty ones between them."""


def code_text(lines: Sequence[Line]) -> str:
    """Return lines of code as text, spaces and empty lines as they show."""
    left = min(line.left for line in lines)
    pitch = median((word.right - word.left) / len(word.text) for line in lines for word in line.words)
    usual = _usual_distance(lines)
    text = ""
    for index, line in enumerate(lines):
        if index:
            above = lines[index - 1]
            distance = above.baseline - line.baseline if above.page == line.page else usual
            text += "\n" * (round(distance / usual) if distance > _EMPTY_LINE * usual else 1)
        text += _spaced(line, left, pitch)
    return text


def _usual_distance(lines: Sequence[Line]) -> float:
    distances = [
        above.baseline - below.baseline
        for above, below in pairwise(lines)
        if above.page == below.page and above.baseline > below.baseline
    ]
    return min(distances, default=0.0) or lines[0].size


def _spaced(line: Line, left: float, pitch: float) -> str:
    text = ""
    for word in line.words:
        column = round((word.left - left) / pitch) if pitch > 0 else 0
        text = text.ljust(max(column, len(text) + bool(text.strip()))) + word.text
    return text
