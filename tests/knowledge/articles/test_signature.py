"""Near-duplicate articles."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.signature import Signature

WORDS = [f"w{number}" for number in range(2_000)]


def _text(seed: int, words: int = 400) -> list[str]:
    generator = random.Random(seed)
    return [" ".join(generator.choices(WORDS, k=100)) for _ in range(words // 100)]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_the_same_text_with_another_frame_is_near(seed: int) -> None:
    """A new first line, a closing line and other capitals leave an article near, and it shares a band."""
    text = _text(seed)
    one = Signature.of(text)
    other = Signature.of(["(agency) Our reporter", *(p.upper() for p in text), "Read more on our site."])
    assert one.is_near(other)
    assert set(enumerate(one.bands)) & set(enumerate(other.bands))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_other_texts_are_not_near(one: int, other: int) -> None:
    """Two articles of the same vocabulary are not taken for one another."""
    if one != other:
        assert not Signature.of(_text(one)).is_near(Signature.of(_text(other)))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_a_signature_survives_its_bytes(paragraphs: list[str]) -> None:
    """Whatever the text, also none, the signature comes back from its bytes, with bands that SQLite can keep."""
    signature = Signature.of(paragraphs)
    assert Signature.from_bytes(signature.to_bytes()) == signature
    assert all(-(2**63) <= band < 2**63 for band in signature.bands)
