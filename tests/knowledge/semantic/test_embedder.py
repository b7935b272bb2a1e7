from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.semantic import text_of_passage, text_of_question
from knowledge.semantic.embedder import clean, key_of

ANY = st.text(st.characters(codec=None), max_size=300)


@given(ANY)
def test_a_model_is_given_clean_texts(text: str) -> None:
    """What is given to a model can be encoded, has no zero, single spaces, and would not be cleaned again."""
    cleaned = clean(text)
    assert b"\0" not in cleaned.encode()
    assert "  " not in cleaned
    assert clean(cleaned) == cleaned


@given(ANY, st.none() | ANY, ANY)
def test_a_passage_is_embedded_with_what_stands_above_it(title: str, section: str | None, text: str) -> None:
    """Title and section come first; the whole has a bounded length, and short texts are whole."""
    given_text = text_of_passage(title, section, text)
    assert len(given_text.encode()) <= 1_900
    if len(clean(text).encode()) <= 1_600:
        assert given_text.endswith(clean(text))
    if len(title) < 50:
        assert given_text.startswith(clean(title))


@given(st.text(st.characters(codec="utf-8"), min_size=600, max_size=2_000))
def test_a_long_question_is_embedded_by_its_ends(question: str) -> None:
    """A story asks at its beginning or at its end; its middle would only take time."""
    text = text_of_question(question)
    assert len(text.encode()) <= 330
    if " … " in text and "…" not in clean(question):
        begin, end = text.split(" … ")
        assert clean(question).startswith(begin)
        assert clean(question).endswith(end)


def test_a_key_tells_texts_apart() -> None:
    """Title, section and text all count: another one of them means another vector."""
    texts = [
        text_of_passage("Fog", "Horns", "Loud."),
        text_of_passage("Fog", "Bells", "Loud."),
        text_of_passage("Ice", "Horns", "Loud."),
        text_of_passage("Fog", "Horns", "Low."),
    ]
    assert len({key_of(text) for text in texts}) == 4
    assert all(0 <= key_of(text) < 2**64 for text in texts)
