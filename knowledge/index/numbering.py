"""How do many texts become numbers of forms?

Texts are cut into pieces at white space. A piece that came before is known by its hash, and its forms' numbers are
copied; only new pieces are analysed, and only the forms among them that are new are stemmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from knowledge import analysis
from knowledge.index.growing import Growing
from knowledge.index.hashed import HashedNumbers
from knowledge.index.ragged import Ragged
from knowledge.index.vocabulary import form_key

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]

_AT_ONCE = 32_768
"""Characters whose pieces are looked up at once: so many strings fit into the processor's cache."""


class Numbering:
    """Numbers the forms of texts in the order in which they come.

    What it remembers is bounded: a form may come again under another number.
    """

    def __init__(self, remembers: int = 1_000_000) -> None:
        """``remembers`` is how many pieces of a language; a million take some 70 MB."""
        self.languages: list[str] = []
        """In the order in which they came."""
        self._new_keys: list[str] = []
        self._count = 0
        self._remembers = remembers
        self._known: dict[str, _Known] = {}

    def language_id(self, language: str) -> int:
        """Number a language."""
        if language not in self.languages:
            self.languages.append(language)
        return self.languages.index(language)

    def take_new_keys(self) -> list[str]:
        """Give the forms numbered since the last time, as `Vocabulary.form_keys` has them."""
        keys, self._new_keys = self._new_keys, []
        return keys

    def analyse(self, texts: Sequence[str], language: str) -> tuple[Ragged, Ragged]:
        """Analyse texts of a language.

        Returns:
            A row a text: the numbers of its forms, ``~number`` where the word began with a capital letter; and which
            form each of its sentences begins with, the first always with 0.
        """
        known = self._known.get(language)
        if known is None or max(len(known.pieces), len(known.piece_forms)) > self._remembers:
            known = self._known[language] = _Known()
        cut = _Cut()
        numbers: list[Int32s] = []
        waiting = 0
        for text in texts:
            cut.add(analysis.cut(text, language))
            waiting += len(text)
            if waiting >= _AT_ONCE:
                numbers.append(self._number(cut.take_pieces(), known, language))
                waiting = 0
        numbers.append(self._number(cut.take_pieces(), known, language))
        of_pieces = Ragged(known.piece_forms.view(), known.piece_starts.view())
        return cut.put_together(of_pieces.take(np.concatenate(numbers)))

    def _number(self, pieces: list[str], known: _Known, language: str) -> Int32s:
        """Number pieces; analyse the new ones."""
        numbers, firsts = known.pieces.number(_hashes(pieces))
        if len(firsts):
            self._learn([pieces[first] for first in firsts.tolist()], known, language)
        return numbers

    def _learn(self, pieces: list[str], known: _Known, language: str) -> None:
        """Analyse pieces, number the new ones of their forms, and remember all that."""
        found = analysis.forms_of(pieces, language)
        of_new, firsts = known.forms.number(_hashes(found.forms))
        new = [found.forms[first] for first in firsts.tolist()]
        self._new_keys += map(form_key, new, analysis.terms(new, language))
        known.form_numbers.append(np.arange(self._count, self._count + len(new), dtype=np.int32))
        self._count += len(new)
        values = known.form_numbers.view()[of_new]
        is_capital = np.frombuffer(found.capitals, np.bool_)
        known.piece_forms.append(np.where(is_capital, ~values, values))
        known.piece_starts.append(known.piece_starts.view()[-1] + np.cumsum(found.sizes))


class _Known:
    """What is remembered of a language."""

    def __init__(self) -> None:
        self.forms = HashedNumbers()
        self.form_numbers = Growing(np.empty(0, np.int32))
        """The number of each form in all languages."""
        self.pieces = HashedNumbers()
        self.piece_forms = Growing(np.empty(0, np.int32))
        """The forms of one piece after another, by number."""
        self.piece_starts = Growing(np.zeros(1, np.int64))


class _Cut:
    """Texts cut into pieces."""

    def __init__(self) -> None:
        self._waiting: list[list[str]] = []  # the pieces of each sentence, as far as they were not taken
        self._pieces: list[int] = []  # of each sentence before those: how many
        self._sentences: list[int] = []  # of each text: how many

    def add(self, sentences: list[list[str]]) -> None:
        """Add the pieces of a text, which has at least one sentence."""
        self._waiting += sentences
        self._sentences.append(len(sentences))

    def take_pieces(self) -> list[str]:
        """Give the pieces that came since the last time."""
        pieces = list(chain.from_iterable(self._waiting))
        self._pieces += map(len, self._waiting)
        self._waiting.clear()
        return pieces

    def put_together(self, of_pieces: Ragged) -> tuple[Ragged, Ragged]:
        """Give the forms and the sentences of each text, as `Numbering.analyse` does.

        Args:
            of_pieces: the forms of each piece; all were taken.
        """
        sentences = np.append(0, np.cumsum(self._pieces))  # with which piece each begins
        texts = np.append(0, np.cumsum(self._sentences))  # with which sentence each begins
        begins = of_pieces.starts[sentences]
        starts = begins[texts]
        offsets = begins[:-1] - np.repeat(starts[:-1], np.diff(texts))
        # A sentence without forms goes with the one before it; at the beginning of a text, with the one behind.
        kept = (np.diff(begins) > 0) & (offsets > 0)
        kept[texts[:-1]] = True
        return (
            Ragged(of_pieces.values, starts),
            Ragged(offsets[kept].astype(np.int32), np.append(0, np.cumsum(kept))[texts]),
        )


def _hashes(strings: Sequence[str]) -> Int64s:
    return np.fromiter(map(hash, strings), np.int64, len(strings))
