from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import fold_accents
from knowledge.index import Index, IndexedArticle
from knowledge.ranking import amounts
from knowledge.ranking.traits import (
    AMOUNT,
    CLOCK,
    DURATION,
    MONEY,
    NO_PREFIX,
    PLACE,
    PREFIX_LENGTHS,
    REASON,
    STEP,
    FormTraits,
    kind,
    prefixes,
)
from tests.examples import examples

LETTERS = st.text("abcé", max_size=4)
WORD = st.one_of(
    st.tuples(st.sampled_from(["", "abcd", "ab", "école", "школьник", "aaaaaaaaaaa"]), LETTERS).map("".join),
    st.sampled_from(
        ["1871", "3d", "x86", "20,000", "running", "stations", "a" * 14, "a" * 15, "a" * 16, "a" * 17]
    ),
)


@given(texts=st.lists(st.lists(WORD, min_size=1, max_size=20), min_size=2, max_size=2), word=WORD)
@settings(max_examples=examples(150), deadline=None)
def test_forms_are_known_by_their_letters(texts: list[list[str]], word: str) -> None:
    """However a form is stored, its kind is found, and the beginnings that it shares with a word."""
    index = Index()
    index.add(IndexedArticle(1, "", "fr", [(1, " ".join(texts[0]), None)]), 1)
    vocabulary = index.snapshot.vocabulary
    vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
    index.add(IndexedArticle(2, "", "fr", [(2, " ".join(texts[1]), None)]), 2)
    forms, traits = np.arange(len(vocabulary.form_strings)), FormTraits()
    strings = list(vocabulary.form_strings)
    assert traits.kinds(forms, vocabulary).tolist() == [kind(string) for string in strings]
    assert traits.kinds(forms[::-1], vocabulary).tolist() == [kind(string) for string in reversed(strings)]

    places, shared = traits.alike(forms, prefixes([word]))
    found = {place: row[0].tolist() for place, row in zip(places.tolist(), shared, strict=True)}
    for place, string in enumerate(strings):
        one, other = fold_accents(string), fold_accents(word)
        expected = [
            one.isalpha()
            and other.isalpha()
            and min(len(one), len(other)) > size
            and one[:size] == other[:size]
            for size in PREFIX_LENGTHS
        ]
        assert found.get(place, [False] * len(PREFIX_LENGTHS)) == expected


def test_whole_words_have_no_prefix() -> None:
    """A beginning is not the whole word."""
    assert (prefixes(["abcd", "1871a", ""]) == NO_PREFIX).all()
    assert (prefixes(["abcde"]) != NO_PREFIX).tolist() == [[True, False, False, False]]


BITS = dict(zip(amounts.KINDS, (AMOUNT, DURATION, MONEY, CLOCK, REASON, STEP, PLACE), strict=True))


@given(
    words=st.lists(
        st.sampled_from(["twenty", "weeks", "euro", "noon", "because", "click", "hall", "étape", "lamp", "7"])
    ),
    is_frozen=st.booleans(),
)
@settings(max_examples=examples(60), deadline=None)
def test_signs_are_those_of_the_lists(words: list[str], is_frozen: bool) -> None:
    """However a form is stored, it has the bit of each kind of which its letters without accents are a sign."""
    index = Index()
    index.add(IndexedArticle(1, "", "en", [(1, " ".join(["so", *words]), None)]), 1)
    vocabulary, traits = index.snapshot.vocabulary, FormTraits()
    if is_frozen:
        vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
    strings = list(vocabulary.form_strings)
    forms = np.arange(len(strings))
    traits.kinds(forms, vocabulary)
    for string, bits in zip(strings, traits.signs(forms).tolist(), strict=True):
        for name, bit in BITS.items():
            assert bool(bits & bit) == (fold_accents(string) in amounts.signs(name).words), (string, name)
