"""What was left out of a draft is put back where it stood, and left out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.drafts import Extracted, make_draft, with_restored, without_restored
from knowledge.errors import ArticleError
from knowledge.records import Block, BlockKind, Known

REASONS = (None, "menu", None, "button", "comments", None, "footer")
BLOCKS = tuple(
    Block(BlockKind.TEXT, f"Line {place} of the page has enough words to stand alone.", reason=reason)
    for place, reason in enumerate(REASONS)
)
DRAFT = make_draft(Extracted(BLOCKS), Known(title="A page"))
PLACES = st.sets(st.integers(0, len(BLOCKS) - 1))


@given(PLACES, PLACES)
def test_what_is_put_back_can_be_left_out_again(first: set[int], second: set[int]) -> None:
    """Lines come back in their places; those left out again have their old reasons, whatever was chosen before."""
    restored = with_restored(DRAFT, first)
    taken = [place for place, reason in enumerate(REASONS) if reason is None or place in first]
    assert [paragraph.text for paragraph in restored.paragraphs] == [BLOCKS[place].text for place in taken]
    assert without_restored(restored, first) == DRAFT
    assert without_restored(with_restored(restored, second), second - first) == restored
    assert without_restored(with_restored(restored, second), first | second) == DRAFT


@pytest.mark.parametrize("unseen", ["\u3164", "\u2800 \u115f", "\u200e\u200b"])
def test_a_title_that_nobody_sees(unseen: str) -> None:
    """A person's title of fillers alone is refused, a source's is none."""
    with pytest.raises(ArticleError, match="seen"):
        make_draft(Extracted(BLOCKS), Known(title=unseen))
    draft = make_draft(Extracted(BLOCKS, Known(title=unseen, publisher=unseen)))
    assert draft.title.startswith("Line 0")
    assert draft.publisher is None
