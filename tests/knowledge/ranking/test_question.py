from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import term
from knowledge.ranking import rank
from knowledge.ranking.question import understand
from knowledge.ranking.slots import MOST_SLOTS, SYNONYM_STRENGTH
from tests.examples import examples
from tests.knowledge.ranking.small import GLACIERS, LIGHTHOUSE, collection, two_articles

SNAPSHOT = two_articles()


def test_a_slot_is_a_content_word() -> None:
    """Function words are no slots, repeated words and forms of one stem are one."""
    question = understand("Who built the lighthouse, and who was building lighthouses?", SNAPSHOT)
    assert question.words == ("built", "lighthouse", "building")


@given(st.text(max_size=200))
@settings(max_examples=examples(80), deadline=None)
def test_every_part_of_a_question_fits(text: str) -> None:
    """Terms and forms are ascending, point at slots, and all weights are finite and not negative."""
    question = understand(text, SNAPSHOT)
    slots = len(question.words)
    assert (np.diff(question.term_ids) > 0).all()
    assert (np.diff(question.form_ids) > 0).all()
    assert ((question.term_slots >= 0) & (question.term_slots < slots)).all()
    assert ((question.form_slots >= -1) & (question.form_slots < slots)).all()
    assert np.isfinite(question.weights).all()
    assert (question.weights >= 0).all()
    assert question.prefixes.shape[0] == slots


def test_an_unknown_word_weighs_most() -> None:
    """A word that the collection lacks counts in the total as the rarest of all."""
    question = understand("lighthouse zyxwvut", SNAPSHOT)
    assert list(question.is_known) == [True, False]
    assert question.weights[1] > question.weights[0]


def test_a_misspelt_word_is_tried_as_its_nearest() -> None:
    """A word that the collection lacks is tried as the nearest ones, and that is told."""
    ranking = rank("When was the lihgthouse built?", SNAPSHOT, k=1)
    assert ranking.also_searched == (("lihgthouse", ("lighthouse",)),)
    assert ranking.hits[0].passage_id == 1


def test_a_known_word_is_not_corrected() -> None:
    """A word that the collection has is searched as it is."""
    assert rank("light and lamp", SNAPSHOT, k=1).also_searched == ()


def test_a_word_of_a_heading_is_no_typing_error() -> None:
    """A word that stands in a title only is not searched as another word that looks like it."""
    snapshot = collection(("When things go wrong", "en", ["The cloth is wrung out.", "It dries in the sun."]))
    assert rank("What is wrong?", snapshot, k=1).also_searched == ()


@pytest.mark.parametrize("asked", ["colza oil", "Colza Oil", "COLZA OIL"])
def test_synonyms_are_searched_too(asked: str) -> None:
    """The words of a synonym stand for what the question says, a little less than the words themselves."""
    snapshot = collection(
        ("Lamps", "en", ["Rapeseed fuel lit the lamps.", "Gas came later, and then current."])
    )
    assert not rank(f"What is {asked}?", snapshot, k=1).hits
    groups = [("colza oil", "rapeseed fuel")]
    assert rank(f"What is {asked}?", snapshot, k=1, synonyms=groups).hits[0].passage_id == 1
    assert rank("rapeseed fuel", snapshot, k=1, synonyms=groups).hits[0].passage_id == 1
    question = understand(f"What is {asked}?", snapshot, groups)
    assert set(question.term_strengths.tolist()) == {SYNONYM_STRENGTH}


def test_a_synonym_needs_its_whole_phrase() -> None:
    """A phrase counts where the question has all of it, in its order."""
    groups = [("colza oil", "rapeseed fuel")]
    question = understand("oil of colza", SNAPSHOT, groups)
    assert set(question.term_strengths.tolist()) == {1.0}


def test_a_mixed_collection_is_asked_in_each_language() -> None:
    """A question is stemmed in the collection's languages too, so that it finds passages in each."""
    german = ("Der Leuchtturm von Varn wurde 1871 gebaut. Die Wärter wohnten unter der Lampe.",)
    snapshot = collection(
        ("The lighthouse of Varn", "en", LIGHTHOUSE),
        ("Glaciers", "en", GLACIERS),
        ("Der Leuchtturm", "de", german),
    )
    assert rank("Wo wohnten die Wärter des Leuchtturms?", snapshot, k=1).hits[0].passage_id == 6
    assert rank("Where did the keepers live?", snapshot, k=1).hits[0].passage_id == 3
    question = understand("Varn keepers Leuchtturms", snapshot)
    assert {term("keepers", "en"), term("leuchtturms", "de")} <= set(question.terms)


def test_long_questions_keep_their_known_words() -> None:
    """Past the bound, words that the collection lacks go first."""
    words = " ".join(f"{a}{b}or{c}" for a in "bdfg" for b in "aeiou" for c in "prst")
    question = understand(f"{words} lighthouse", SNAPSHOT)
    assert len(question.words) == MOST_SLOTS
    assert "lighthouse" in question.words


@pytest.mark.parametrize(
    ("language", "text", "short", "long"),
    [
        ("en", "The lighthouse is open on Sundays.", "wats the lighthouse n r u open", "lighthouse open"),
        ("pt", "O farol abre aos domingos.", "oq eh o farol", "farol"),
        ("de", "Der Leuchtturm hat am Sonntag Besuch.", "gibts nen leuchtturm", "leuchtturm"),
    ],
)
def test_a_short_function_word_is_no_slot(language: str, text: str, short: str, long: str) -> None:
    """What chat writes in short for a function word is looked for no more than the function word itself."""
    question = understand(short, collection(("Title", language, [text, text + "."])))
    assert question.words == tuple(long.split())


def test_a_short_way_of_writing_may_be_a_word_of_the_collection() -> None:
    """Where the articles have it as a word, such as the language R, it is looked for."""
    snapshot = collection(("Languages", "en", ["R is a language for figures.", "Others are for letters."]))
    assert "r" in understand("is r slow", snapshot).words
