"""The small internet of the fetching tests."""

from __future__ import annotations

from tests.knowledge.articles.fetching.conftest import world

__all__ = ["world"]
