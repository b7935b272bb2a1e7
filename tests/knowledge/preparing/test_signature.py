"""Near-duplicate articles."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.markdown import extract_markdown
from knowledge.preparing.signature import Signature
from knowledge.samples import sample_articles
from tests.examples import examples

WORDS = [f"w{number}" for number in range(2_000)]


def _text(seed: int, words: int = 400) -> list[str]:
    generator = random.Random(seed)
    return [" ".join(generator.choices(WORDS, k=100)) for _ in range(words // 100)]


@settings(max_examples=examples(30), deadline=None)
@given(st.integers(0, 10_000))
def test_the_same_text_with_another_frame_is_near(seed: int) -> None:
    """A new first line, a closing line and other capitals leave an article near, and it shares a band."""
    text = _text(seed)
    one = Signature.of(text)
    other = Signature.of(["(agency) Our reporter", *(p.upper() for p in text), "Read more on our site."])
    assert one.is_near(other)
    assert set(enumerate(one.bands)) & set(enumerate(other.bands))


@settings(max_examples=examples(30), deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_other_texts_are_not_near(one: int, other: int) -> None:
    """Two articles of the same vocabulary are not taken for one another."""
    if one != other:
        assert not Signature.of(_text(one)).is_near(Signature.of(_text(other)))


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_a_signature_survives_its_bytes(paragraphs: list[str]) -> None:
    """Whatever the text, also none, the signature comes back from its bytes, with bands that SQLite can keep."""
    signature = Signature.of(paragraphs)
    assert Signature.from_bytes(signature.to_bytes()) == signature
    assert all(-(2**63) <= band < 2**63 for band in signature.bands)


SAMPLES = {
    name: [p.text for p in extract_markdown(data.decode()).paragraphs] for name, data in sample_articles()
}


def _shares_a_band(one: Signature, other: Signature) -> bool:
    return bool(set(enumerate(one.bands)) & set(enumerate(other.bands)))


@pytest.mark.parametrize("name", SAMPLES)
def test_edited_articles_are_near(name: str) -> None:
    """An article that was shortened, re-ordered, framed or changed in its words' forms is recognised and found."""
    texts = SAMPLES[name]
    one = Signature.of(texts)
    for edited in (
        texts[: len(texts) * 2 // 3],
        texts[::-1],
        ["(Agency) This report came in today.", *texts, "Share this article."],
        [text.upper() for text in texts],
        [text.replace(",", " –") for text in texts],
    ):
        other = Signature.of(edited)
        assert one.is_near(other)
        assert other.is_near(one)
        assert _shares_a_band(one, other)


def test_different_articles_are_not_near() -> None:
    """No two of the sample articles are taken for the same text."""
    signatures = [Signature.of(texts) for texts in SAMPLES.values()]
    assert not any(one.is_near(other) for one, other in combinations(signatures, 2))


def test_the_similarity_is_the_shared_part_of_the_runs() -> None:
    """The estimate is close to what counting gives: half of the runs shared is about one third of all."""
    words = [f"w{number}" for number in range(3_000)]
    one = Signature.of([" ".join(words[:2_000])])
    other = Signature.of([" ".join(words[1_000:])])
    assert abs(one.similarity(other) - 998 / 3_000) < 0.15


def test_signatures_never_change() -> None:
    """They are stored: the same text must have the same bands in every version."""
    signature = Signature.of(["The tide comes in twice a day on most coasts."])
    assert signature.runs == 8
    assert signature.bands[:2] == (2441076404168039767, -2605791711862489991)


def test_a_text_without_words_is_near_nothing() -> None:
    """Not even to itself; and bytes that are none are refused."""
    empty = Signature.of(["…", ""])
    assert empty.bands == ()
    assert not empty.is_near(empty)
    with pytest.raises(ValueError, match="no signature"):
        Signature.from_bytes(b"short")


def test_a_damaged_signature_is_near_to_nothing() -> None:
    """Bytes that are no signature keep no article from being added."""
    signature = Signature.of(["Eels swim to the Sargasso Sea to spawn."])
    assert signature.is_near_stored(signature.to_bytes())
    assert not signature.is_near_stored(signature.to_bytes()[:-1])
