"""Which number has a form or a term?

A collection's vocabulary numbers its forms (words as written, folded) and its terms (their stems) in the
order in which they first appear. It only ever grows, so a number means the same in every snapshot that shares it. A
compaction of the index makes another one, of the words that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from knowledge import analysis
from knowledge.index.growing import Growing
from knowledge.index.strings import Strings, StringTable

TERM_SEPARATOR = "\0"
"""Between a form and its term in a key; no word holds one."""


class Vocabulary:
    """The numbers of a collection's forms and terms.

    A form's number tells its term, so a form that different languages stem differently has several; one that
    they stem alike has one.
    """

    def __init__(
        self,
        form_keys: Strings | None = None,
        term_strings: Strings | None = None,
        form_terms: npt.NDArray[np.int32] | None = None,
        languages: Sequence[str] = (),
    ) -> None:
        self.form_keys = Strings() if form_keys is None else form_keys
        """The form, and where its term is another string, a NUL and the term."""
        self.term_strings = Strings() if term_strings is None else term_strings
        """The terms by number."""
        self.languages = list(languages)
        """Languages by number, in order of appearance."""
        self._form_terms = Growing(np.empty(0, np.int32) if form_terms is None else form_terms)

    @property
    def form_terms(self) -> npt.NDArray[np.int32]:
        """int32[forms]: the number of each form's term."""
        return self._form_terms.view()

    @property
    def form_strings(self) -> FormStrings:
        """The forms by number; it only grows."""
        return FormStrings(self.form_keys)

    def term_id(self, term: str) -> int:
        """Give a term's number, -1 where the collection never had it."""
        return self.term_strings.find(term)

    def term_ids(self, terms: Sequence[str]) -> npt.NDArray[np.int32]:
        """int32[terms]: their numbers, -1 for unknown ones."""
        find = self.term_strings.find
        return np.fromiter((find(term) for term in terms), np.int32, len(terms))

    def form_id(self, form: str, language: str) -> int:
        """Give a form's number in a language, -1 where the collection never had it."""
        return self._finished(self.form_keys.find(form_key(form, analysis.term(form, language))))

    def form_ids(self, forms: Sequence[str], language: str) -> list[int]:
        """Give the numbers of forms that are asked once, most of them unknown: to stem them together is faster."""
        find, finished = self.form_keys.find, self._finished
        keys = map(form_key, forms, analysis.terms(forms, language))
        return [finished(find(key)) for key in keys]

    def _finished(self, number: int) -> int:
        """Give a form's number, -1 for one that is just being added: it has no term yet."""
        return number if number < len(self._form_terms) else -1

    def language_id(self, language: str) -> int:
        """Number a language."""
        if language not in self.languages:
            self.languages.append(language)
        return self.languages.index(language)

    def number_keys(self, keys: Iterable[str], count: int) -> npt.NDArray[np.int32]:
        """Number forms by their keys (see ``form_keys``), or ready-made tokens that are their own terms.

        New ones have no terms until `number_terms` is called.

        Args:
            keys: ``count`` of them.
            count: how many there are.

        Returns:
            int32[count]
        """
        return np.fromiter(map(self.form_keys.numbers.__getitem__, keys), np.int32, count)

    def number_terms(self) -> None:
        """Number the terms of the forms that came since the last time."""
        if new := self.form_keys[len(self._form_terms) :]:
            terms = (key.rpartition(TERM_SEPARATOR)[2] for key in new)
            numbers = map(self.term_strings.numbers.__getitem__, terms)
            self._form_terms.append(np.fromiter(numbers, np.int32, len(new)))

    @property
    def memory_bytes(self) -> int:
        """About how much it takes."""
        return self.form_keys.memory_bytes + self.term_strings.memory_bytes + self.form_terms.nbytes

    @property
    def counts(self) -> tuple[int, int]:
        """How many forms and terms there are. Nothing may be added meanwhile."""
        return len(self.form_keys), len(self.term_strings)

    def compacted(self, counts: tuple[int, int]) -> tuple[StringTable, StringTable]:
        """Make tables of the first forms and terms. More may be added meanwhile."""
        return self.form_keys.compacted(counts[0]), self.term_strings.compacted(counts[1])

    def adopt(self, tables: tuple[StringTable, StringTable]) -> None:
        """Take tables that `compacted` made. Nothing may be added meanwhile; reading is safe."""
        self.form_keys.adopt(tables[0])
        self.term_strings.adopt(tables[1])


class FormStrings(Sequence[str]):
    """The forms out of the keys that number them."""

    def __init__(self, keys: Strings) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [key.partition(TERM_SEPARATOR)[0] for key in self._keys[number]]
        return self._keys[number].partition(TERM_SEPARATOR)[0]

    def take(self, numbers: npt.NDArray[np.integer[Any]]) -> list[str]:
        """Give the forms of these numbers, many at once."""
        return [key.partition(TERM_SEPARATOR)[0] for key in self._keys.take(numbers)]

    def __iter__(self) -> Iterator[str]:
        return (key.partition(TERM_SEPARATOR)[0] for key in self._keys)


def form_key(form: str, term: str) -> str:
    """Give what a form is numbered by (see `Vocabulary.form_keys`)."""
    return form if form == term else f"{form}{TERM_SEPARATOR}{term}"
