"""Texts in pieces."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import example, given, settings

from knowledge.analysis import analyse, cut, forms_of
from tests.examples import examples
from tests.knowledge.analysis.texts import languages, texts


@settings(max_examples=examples(300), deadline=None)
@given(texts, languages)
@example("।_e-mail", "hi")
@example("20 000", "fr")
@example("20\u2009000 é", "en")
def test_pieces_have_the_forms_of_the_text(text: str, language: str) -> None:
    """The forms of a text's pieces, one after another, are the text's, and their sentences its sentences."""
    sentences = cut(text, language)
    found = forms_of(chain.from_iterable(sentences), language)
    analysis = analyse(text, language)
    assert found.forms == analysis.forms
    assert found.capitals == analysis.capitals
    sizes = iter(found.sizes)
    counts = [sum(next(sizes) for _ in pieces) for pieces in sentences]
    starts = [sum(counts[:i]) for i, count in enumerate(counts) if count]
    assert starts == analysis.sentence_starts


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("The end. (So it is.)", "en", [["The", "end."], ["(So", "it", "is.)"]]),
        ("Mit 20 000 km", "de", [["Mit", "20", "000", "km"]]),
        ("Avec 20 000 km", "fr", [["Avec", "20 000", "km"]]),
        ("我们。他们", "zh", [["我们"], ["他们"]]),
        ("", "en", [[]]),
    ],
)
def test_texts_are_cut_at_white_space_where_that_will_do(
    text: str, language: str, pieces: list[list[str]]
) -> None:
    """Only numbers with a space inside and sentences without one between are cut another way."""
    assert [some for some in cut(text, language) if some or not text] == pieces
