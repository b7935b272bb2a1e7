from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse, is_stopword, term
from knowledge.index import Index, IndexedArticle
from knowledge.ranking.lookup import lookup
from knowledge.ranking.matching import Matches, match
from knowledge.ranking.passage_features import passage_features
from knowledge.ranking.question import Question, understand
from knowledge.ranking.sentence_features import sentence_features
from tests.examples import examples
from tests.knowledge.ranking.small import GLACIERS, LIGHTHOUSE, collection, two_articles

SNAPSHOT = two_articles()
TEXTS = dict(enumerate((*LIGHTHOUSE, *GLACIERS), 1))
WORDS = sorted({form for text in TEXTS.values() for form in analyse(text, "en").forms})
TITLES = {
    number: analyse("The lighthouse of Varn" if number <= len(LIGHTHOUSE) else "Glaciers", "en").forms
    for number in TEXTS
}
QUESTIONS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


NUMBER = st.integers(0, 40) | st.integers(0, 40).map(lambda n: n << 12)


@given(keys=st.sets(NUMBER), values=st.lists(NUMBER))
def test_lookup_finds_just_the_keys(keys: set[int], values: list[int]) -> None:
    """Each value that is a key is found, with the key's place; no other is, though it ends in the same bits."""
    ascending = sorted(keys)
    places, found = lookup(np.array(ascending, np.int64), np.array(values, np.int64))
    expected = [(i, ascending.index(value)) for i, value in enumerate(values) if value in keys]
    assert list(zip(places.tolist(), found.tolist(), strict=True)) == expected


def has_term(forms: Sequence[str], question: Question, slot: int) -> bool:
    """Tell whether forms have a term of a slot."""
    terms = {term(form, "en") for form in forms}
    places = zip(question.terms, question.term_slots.tolist(), question.term_also.tolist(), strict=True)
    return any(string in terms and slot in filled for string, *filled in places)


@given(question=QUESTIONS)
@settings(max_examples=examples(60), deadline=None)
def test_filled_slots_are_words_of_the_sentence(question: str) -> None:
    """A slot is filled in a sentence, or in the title above all, just where it has one of the slot's terms."""
    understood = understand(question, SNAPSHOT)
    hits = SNAPSHOT.search(understood.terms, 10)
    if not len(hits):
        return
    matches = match(understood, SNAPSHOT.gather(hits.passage_ids), SNAPSHOT)
    row = 0
    for passage_id in hits.passage_ids.tolist():
        analysis = analyse(TEXTS[passage_id], "en")
        bounds = [*analysis.sentence_starts, len(analysis.forms)]
        sentences = [analysis.forms[first:last] for first, last in pairwise(bounds)]
        for forms in (TITLES[passage_id], *sentences):
            expected = [has_term(forms, understood, slot) for slot in range(len(understood.words))]
            assert (matches.filled[row] > 0).tolist() == expected
            row += 1
    assert row == len(matches.filled)


@given(question=QUESTIONS)
@settings(max_examples=examples(60), deadline=None)
def test_features_are_finite_columns(question: str) -> None:
    """Every feature is a finite column, and shares of the question lie between 0 and 1."""
    understood = understand(question, SNAPSHOT)
    hits = SNAPSHOT.search(understood.terms, 10)
    if not len(hits):
        return
    matches = match(understood, SNAPSHOT.gather(hits.passage_ids), SNAPSHOT)
    sentences = sentence_features(matches)
    passages = passage_features(matches, sentences, hits, SNAPSHOT)
    for columns, rows in ((sentences, len(matches.filled)), (passages, len(hits))):
        for name, column in columns.items():
            assert column.shape == (rows,), name
            assert np.isfinite(column).all(), name
    for name in ("coverage", "as_written", "begun", "with_head", "phrases", "in_order", "near"):
        assert ((sentences[name] >= 0) & (sentences[name] <= 1 + 1e-9)).all(), name


def features_of(question: str, passages: list[str]) -> dict[str, list[float]]:
    """Give the features of passages of one sentence each, in their order; not those of the title above them."""
    snapshot = collection(("Notes", "en", passages))
    understood = understand(question, snapshot)
    ids = list(range(1, len(passages) + 1))
    matches = match(understood, snapshot.gather(ids), snapshot)
    return {
        name: column[matches.own_sentences].tolist() for name, column in sentence_features(matches).items()
    }


@pytest.mark.parametrize(
    ("feature", "better", "worse"),
    [
        ("in_order", "They saw a green lamp.", "The lamp was not green."),
        (
            "near",
            "The lamp was not green.",
            "The lamp that stood behind the barn of the inn was seldom green.",
        ),
        ("proximity", "They saw a green lamp.", "The lamp was not green."),
        ("phrases", "They saw a green lamp.", "They saw a lamp, and green it was."),
        ("coverage", "They saw a green lamp.", "They saw a lamp."),
        ("as_written", "They saw a green lamp.", "They saw green lamps."),
        ("begun", "Greenish light came from a lamp.", "Some light came from a lamp."),
    ],
)
def test_a_feature_prefers(feature: str, better: str, worse: str) -> None:
    """Each kind of evidence is greater for the sentence that has more of it."""
    values = features_of(
        "Who saw the greens of a green lamp?" if feature == "begun" else "a green lamp", [better, worse]
    )
    assert values[feature][0] > values[feature][1]


@pytest.mark.parametrize(
    ("question", "feature", "better", "worse"),
    [
        ("When was the lamp lit?", "wanted_date", "The lamp was lit in 1871.", "The lamp was lit by hand."),
        ("How many lamps burned?", "wanted_number", "Of the lamps 40 burned.", "All of the lamps burned."),
        ("Who lit the lamp?", "wanted_name", "The lamp was lit by Oksen.", "The lamp was lit by hand."),
        ("Where is the lamp?", "wanted_place", "The lamp is in Varn.", "The lamp is in the barn."),
        ("Wann brannte die lamp?", "wanted_date", "The lamp was lit in 1871.", "The lamp was lit by hand."),
    ],
)
def test_what_is_wanted_is_looked_for(question: str, feature: str, better: str, worse: str) -> None:
    """A date for a when, a number for a how many, a name for a who or a where."""
    values = features_of(question, [better, worse])
    assert values[feature][0] > 0 > values[feature][1]


def test_what_is_not_wanted_does_not_count() -> None:
    """A question that wants nothing in particular has no opinion of dates and names."""
    values = features_of("Was the lamp green?", ["The lamp of Varn was green in 1871."])
    wanted = [values[name] for name in values if name.startswith("wanted")]
    assert len(wanted) > 5
    assert wanted == [[0.0]] * len(wanted)
    assert not is_stopword("lamp", "en")


def matches_of(question: str) -> tuple[list[str], Matches]:
    """Match a question with a passage that has a title, a heading and a text of different words."""
    index = Index()
    index.add(IndexedArticle(1, "Red boathouse", "en", [(1, "The Wi-Fi is slow. Fi wi.", "Green shed")]), 1)
    understood = understand(question, index.snapshot)
    return list(understood.words), match(understood, index.snapshot.gather([1]), index.snapshot)


@given(st.permutations(["red", "green", "slow", "zyxwvu"]), st.integers(1, 4))
@settings(max_examples=examples(30), deadline=None)
def test_title_section_and_text_are_told_apart(words: list[str], size: int) -> None:
    """A slot is filled in the title, the section or the text, each by its own words alone."""
    asked, matches = matches_of(" ".join(words[:size]))
    for place, word in enumerate(asked):
        found = [column[0, place] for column in (matches.in_title, matches.in_section, matches.in_text)]
        assert found == [word == "red", word == "green", word == "slow"]


def test_joined_neighbours_fill_a_slot_where_they_are_neighbours() -> None:
    """Two forms fill one slot in the sentence that has them side by side in this order, and in the text alone."""
    (word,), matches = matches_of("wifi")
    assert word == "wifi"
    assert (matches.filled[:, 0] > 0).tolist() == [False, True, False]
    assert (matches.in_text[0, 0] > 0, matches.in_title[0, 0], matches.in_section[0, 0]) == (True, 0.0, 0.0)


def test_a_word_that_is_two_slots_fills_both() -> None:
    """A form that is written as one of two words fills the slots of both, where it stands."""
    words, matches = matches_of("boat house")
    assert words == ["boat", "house"]
    assert (matches.in_title[0] > 0).tolist() == [True, True]
    assert not matches.in_text.any()
    assert not matches.in_section.any()
    assert (matches.filled[0] > 0).tolist() == [True, True]
