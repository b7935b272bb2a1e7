"""How many passages hold the terms of a question?

Several who understand it ask, most of them for the same terms. To ask numpy for one term takes as long as for all, so
that each is looked up once, together with others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.analysis import is_stopword
from knowledge.index import Snapshot


class Held:
    """The terms of one question in a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._found: dict[str, tuple[int, int]] = {}  # term → its number, and in how many passages it stands

    def look_up(self, terms: Iterable[str]) -> None:
        """Learn of terms what `count` and `number` tell."""
        missing = [term for term in dict.fromkeys(terms) if term not in self._found]
        if missing:
            numbers = self._snapshot.vocabulary.term_ids(missing)
            counts = self._snapshot.document_frequencies_of(numbers)
            self._found.update(zip(missing, zip(numbers.tolist(), counts.tolist(), strict=True), strict=True))

    def count(self, term: str) -> int:
        """Tell how many passages hold a term that was looked up."""
        return self._found[term][1]

    def number(self, term: str) -> int:
        """Give the number of a term that was looked up, -1 where the collection never had it."""
        return self._found[term][0]

    def terms_of(self, forms: Sequence[int]) -> list[str]:
        """Give the terms of forms."""
        vocabulary = self._snapshot.vocabulary
        return vocabulary.term_strings.take(vocabulary.form_terms.take(forms))

    def frequencies(self, forms: Sequence[int], language: str) -> list[int]:
        """Tell in how many passages forms stand; 0 for function words: nobody asks about them."""
        vocabulary = self._snapshot.vocabulary
        numbers = np.array(forms, np.int64)
        counts = self._snapshot.document_frequencies_of(vocabulary.form_terms.take(numbers)).tolist()
        return [
            0 if count and is_stopword(string, language) else count
            for string, count in zip(vocabulary.form_strings.take(numbers), counts, strict=True)
        ]
