"""Texts as numbers of forms."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse, term
from knowledge.index.numbering import Numbering
from knowledge.index.vocabulary import TERM_SEPARATOR
from tests.examples import examples
from tests.knowledge.analysis.texts import languages, texts

batches = st.lists(st.tuples(languages, st.lists(texts, min_size=1, max_size=4)), min_size=1, max_size=3)


@settings(max_examples=examples(400), deadline=None)
@given(batches, st.sampled_from([0, 10, 1000]))
@example([("fr", ["1 000 mots. 20\u00a0000 e-mails"]), ("fr", [""])], 0)
@example([("und", ["।_e-mail a。b", "", " . ! Word word. (Word)"])], 10)
def test_numbers_are_of_the_forms_that_analysis_gives(
    batches: list[tuple[str, list[str]]], remembers: int
) -> None:
    """Forms, capitals and sentences are those that ``analyse`` gives, whatever was forgotten; terms are right too."""
    numbering = Numbering(remembers)
    keys: list[str] = []
    for language, some in batches:
        forms, sentences = numbering.analyse(some, language)
        keys += numbering.take_new_keys()
        assert len(forms) == len(sentences) == len(some)
        for i, text in enumerate(some):
            expected = analyse(text, language)
            row = forms.row(i).tolist()
            found = [keys[max(number, ~number)].partition(TERM_SEPARATOR) for number in row]
            assert [form for form, _, _ in found] == expected.forms
            assert [stem if mark else form for form, mark, stem in found] == [
                term(f, language) for f in expected.forms
            ]
            assert bytes(number < 0 for number in row) == expected.capitals
            assert sentences.row(i).tolist() == (expected.sentence_starts or [0])
    assert len(set(keys)) * len(batches) >= len(keys)
