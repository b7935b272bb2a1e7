"""Which words in a row have the initials that a question asks for: gm, guild master?

Asked only for a short word that the collection lacks, so that few questions pay for looking at all passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from knowledge.analysis import is_stopword
from knowledge.analysis.scripts import is_spaceless
from knowledge.index import Snapshot, Vocabulary
from knowledge.index.ragged import positions
from knowledge.index.strings import StringTable

SHORTEST, LONGEST = 2, 5
"""Letters of what is taken for initials."""
MOST_PASSAGES = 1000
"""Of a larger collection nothing is looked for: its passages are too many to be looked at for one question."""
MOST_FOUND = 3
_LEAST = 2
"""How often words in a row must be there: of those that are there once most have the letters by chance."""

_BYTES_OF_LETTER = np.repeat([1, 2, 3, 4], [0xC0, 0x20, 0x10, 0x10])
"""By the first of them, in UTF-8."""

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]


def may_be_initials(word: str) -> bool:
    """Tell whether a word may be the initials of others."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha() and not is_spaceless(word)


def spelled_out(words: Sequence[str], snapshot: Snapshot, language: str) -> list[list[tuple[int, ...]]]:
    """Give for each word the forms in a row, the commonest first, that it is the initials of.

    Neither the first nor the last of them is a function word.
    """
    if not words or snapshot.passages > MOST_PASSAGES:
        return [[] for _ in words]
    forward = snapshot.gather(snapshot.passage_ids())
    firsts = first_letters(snapshot.vocabulary)
    fields = [
        (forms, bounds, firsts.take(forms))
        for forms, bounds in (
            (forward.forms, forward.sentence_bounds),
            (forward.titles, forward.title_bounds),
            (forward.sections, forward.section_bounds),
        )
    ]
    return [_commonest(_found(word, fields), snapshot.vocabulary, language) for word in words]


def _found(initials: str, fields: Sequence[tuple[Int32s, Int64s, Int32s]]) -> Counter[tuple[int, ...]]:
    """Count the forms in a row that have some initials.

    Args:
        initials: letters.
        fields: of each the forms, where its rows begin and end, and the forms' first letters.
    """
    counts: Counter[tuple[int, ...]] = Counter()
    for forms, bounds, letters in fields:
        starts = np.flatnonzero(letters[: max(len(forms) - len(initials) + 1, 0)] == ord(initials[0]))
        for distance, letter in enumerate(initials[1:], 1):
            starts = starts[letters[starts + distance] == ord(letter)]
        rows, last_rows = (bounds.searchsorted(starts + end, "right") for end in (0, len(initials) - 1))
        for start in starts[rows == last_rows].tolist():
            counts[tuple(forms[start : start + len(initials)].tolist())] += 1
    return counts


def _commonest(
    counts: Counter[tuple[int, ...]], vocabulary: Vocabulary, language: str
) -> list[tuple[int, ...]]:
    strings = vocabulary.form_strings
    often = sorted((-count, found) for found, count in counts.items() if count >= _LEAST)
    return [
        found
        for _, found in often
        if not any(is_stopword(strings[form], language) for form in (found[0], found[-1]))
    ][:MOST_FOUND]


_first_letters: WeakKeyDictionary[Vocabulary, Int32s] = WeakKeyDictionary()


def first_letters(vocabulary: Vocabulary) -> Int32s:
    """int32[forms]: the first letter of each form, of which none is empty.

    Kept, for to read them takes longer than all else here.
    """
    known, count = _first_letters.get(vocabulary, np.empty(0, np.int32)), len(vocabulary.form_terms)
    if len(known) < count:
        table = vocabulary.form_keys.table
        frozen = min(max(len(table), len(known)), count)
        recent = "".join(string[:1] or "\0" for string in vocabulary.form_strings[frozen:count])
        known = np.concatenate([known, _frozen_letters(table, len(known), frozen), _codes(recent)])
        _first_letters[vocabulary] = known
    return known


def _frozen_letters(table: StringTable, begin: int, end: int) -> Int32s:
    """int32: the first letters of some strings, cut out of their UTF-8 and decoded at once."""
    begins = table.offsets[begin:end].astype(np.int64)
    sizes = _BYTES_OF_LETTER.take(table.blob.take(begins))
    return _codes(table.blob.take(positions(begins, sizes)).tobytes().decode("utf-8", "surrogatepass"))


def _codes(letters: str) -> Int32s:
    return np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.int32)
