"""Letters that look like others are read as what they seem to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis.lookalikes import with_plain_letters


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("wh\u043e is the m\u0430ster", "who is the master"),
        ("\uff47\uff55\uff49\uff4c\uff44\u3000rules?", "guild rules?"),
        ("\u041c\u043e\u0441\u043a\u0432\u0430 in May", "\u041c\u043e\u0441\u043a\u0432\u0430 in May"),
        ("USB-\u043a\u0430\u0431\u0435\u043b\u044c", "USB-\u043a\u0430\u0431\u0435\u043b\u044c"),
        ("\u91cd\u8981\uff1f", "\u91cd\u8981\uff1f"),
    ],
)
def test_only_what_deceives_is_changed(text: str, plain: str) -> None:
    """Words of mixed scripts and full-width letters become plain; whole words of another script stay."""
    assert with_plain_letters(text) == plain


@given(st.text())
def test_places_stay(text: str) -> None:
    """Each character stands for one: what was found at a place is still there."""
    assert len(with_plain_letters(text)) == len(text)
