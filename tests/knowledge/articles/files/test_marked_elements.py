"""Elements that say of themselves that Markdown stands in them: as many as somebody likes to begin."""

from __future__ import annotations

import time

import pytest

from knowledge.articles.reading import draft_from_text
from knowledge.records import Known

BEGUN = {
    "without an end": lambda times: "<div markdown>\nThe horn sounds.\n\n" * times,
    "with ends further in": lambda times: (
        "<div markdown>\nThe horn sounds.\n\n" * times + "    </div>\n" * times
    ),
    "in each other": lambda times: "<div markdown>\n\n" * times + "The horn sounds.\n\n" + "</div>\n" * times,
}


@pytest.mark.parametrize("kind", BEGUN)
def test_many_are_read_in_time(kind: str) -> None:
    """Four times as many take about four times as long, and the text in them is kept."""

    def seconds(times: int) -> float:
        begun = time.thread_time()
        draft = draft_from_text("# Fog\n\n" + BEGUN[kind](times), Known(title="Fog"))
        taken = time.thread_time() - begun
        assert any("The horn sounds." in paragraph.text for paragraph in draft.paragraphs)
        return taken

    seconds(10)
    assert seconds(800) < 10 * seconds(200)
