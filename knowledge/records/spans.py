"""A piece of a text."""

from __future__ import annotations

Span = tuple[int, int]
"""A half-open range of characters ``[start, end)`` of a text."""
