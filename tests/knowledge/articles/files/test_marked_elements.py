"""Elements that say of themselves that Markdown stands in them: as many as somebody likes to begin."""

from __future__ import annotations

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
def test_many_are_read(kind: str) -> None:
    """However many somebody begins, the text in them is kept."""
    draft = draft_from_text("# Fog\n\n" + BEGUN[kind](800), Known(title="Fog"))
    assert any("The horn sounds." in paragraph.text for paragraph in draft.paragraphs)
