from __future__ import annotations

import pytest

from knowledge.ranking import ahead, read_ahead
from tests.knowledge.ranking.small import two_articles


def test_all_that_a_first_question_would_wait_for_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters of words are read ahead, and versions and compounds too."""
    vocabulary = two_articles().vocabulary
    read: list[object] = []
    monkeypatch.setattr(ahead.spelling, "read_ahead", read.append)
    monkeypatch.setattr(ahead.related, "read_related_ahead", read.append)
    read_ahead(vocabulary)
    assert read == [vocabulary, vocabulary]
