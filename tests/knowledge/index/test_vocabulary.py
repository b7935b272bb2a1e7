from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import term
from knowledge.index import Vocabulary
from knowledge.index.vocabulary import form_key
from tests.examples import examples

WORDS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=4), max_size=20)


@settings(max_examples=examples(150), deadline=None)
@given(WORDS, WORDS, st.data())
def test_numbers_stay_and_strings_come_back(first: list[str], second: list[str], data: st.DataObject) -> None:
    """A string keeps its number through compaction and additions, and every number gives its string."""
    vocabulary = Vocabulary()
    before = vocabulary.number_keys(first, len(first)).tolist()
    vocabulary.number_terms()
    if data.draw(st.booleans()):
        vocabulary.adopt(vocabulary.compacted(vocabulary.counts))
    after = vocabulary.number_keys(second + first, len(second + first)).tolist()
    vocabulary.number_terms()
    assert after[len(second) :] == before
    forms = vocabulary.form_strings
    assert [forms[number] for number in after] == second + first
    assert forms.take(np.array(after, np.int64)) == second + first
    assert list(forms) == forms[:] == list(dict.fromkeys(first + second))
    assert len(vocabulary.form_terms) == len(forms)
    for word in first:
        assert vocabulary.term_strings[vocabulary.term_id(word)] == word
    assert vocabulary.term_id("absent") == -1


def test_a_form_has_a_number_for_each_of_its_terms() -> None:
    """A word that two languages stem differently is two forms; one that they stem alike is one."""
    vocabulary = Vocabulary()
    keys = [form_key(form, term(form, language)) for form in ("dies", "berlin") for language in ("en", "de")]
    english, german, *same = vocabulary.number_keys(keys, len(keys)).tolist()
    vocabulary.number_terms()
    terms = [vocabulary.term_strings[vocabulary.form_terms[number]] for number in (english, german)]
    assert terms[0] != terms[1]
    assert [vocabulary.form_strings[number] for number in (english, german)] == ["dies", "dies"]
    assert vocabulary.form_id("dies", "en") == english
    assert vocabulary.form_id("dies", "de") == german
    assert vocabulary.form_id("dies", "fr") in (english, german, -1)
    assert same[0] == same[1]


@given(st.lists(st.sampled_from(["dies", "berlin", "lamps", "lamp", "naïve", "дома", "7", ""]), max_size=8))
def test_forms_that_are_looked_up_together_have_the_numbers_of_each(forms: list[str]) -> None:
    """Forms asked together get what each gets alone, in their order; unknown ones -1."""
    vocabulary = Vocabulary()
    keys = [form_key(form, term(form, "en")) for form in ("dies", "lamps", "naïve", "дома")]
    vocabulary.number_keys(keys, len(keys))
    vocabulary.number_terms()
    for language in ("en", "de", "ru"):
        assert vocabulary.form_ids(forms, language) == [vocabulary.form_id(form, language) for form in forms]
