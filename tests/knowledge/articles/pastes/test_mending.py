"""Sentences that a page has broken are put together again."""

from __future__ import annotations

import pytest

from knowledge.articles.pastes.mending import joined

REST = "the Marrow Society found that the wheel had turned for ninety years without a single repair."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("In their paper,", REST),
        ("“For the town,”", f"Ada Frostwick said, {REST}"),
        ("According to the", f"Marrow Society {REST}"),
        ("Laut dem", f"Müllerverein von Tallau {REST}"),
        ("The wheel stands at the", "Mill"),
        ("The wheel is old. It was built of larch and oak in the yard of", f"Marrow Bay, {REST}"),
        ("The wheel has a number", "—a plate of brass on its shaft shows it to everyone who asks for it."),
    ],
)
def test_a_sentence_goes_on(above: str, below: str) -> None:
    """A comma, an article and a full stop inside show that a sentence goes on behind a link."""
    parts = [text for block in joined(f"{above}\n{below}", "en") for text, _ in block]
    expected = above + ("" if below[0] == "—" else " ") + below
    assert parts == ([above, below] if below == "Mill" else [expected])


@pytest.mark.parametrize("heading", ["Where to buy it", "What to look for", "How to sign in", "Marrow Bay"])
def test_a_heading_stays_alone(heading: str) -> None:
    """A heading that ends with a small word is not the beginning of the sentence below it."""
    assert next(text for block in joined(f"{heading}\nThe {REST[4:]}", "en") for text, _ in block) == heading


def test_lines_of_a_poem_stay_apart() -> None:
    """Short lines that end with a comma are lines of their own."""
    poem = ["The wheel has turned since morning light,", "The miller sleeps all through the night."]
    assert [text for block in joined("\n".join(poem), "en") for text, _ in block] == poem
