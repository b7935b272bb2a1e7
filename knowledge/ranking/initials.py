"""Which words in a row have the initials that a question asks for: gm, guild master?

Asked only for a short word that the collection lacks, so that few questions pay for looking at all passages.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from knowledge.analysis import is_stopword
from knowledge.analysis.scripts import is_spaceless
from knowledge.index import Snapshot, Vocabulary

SHORTEST, LONGEST = 2, 5
"""Letters of what is taken for initials."""
MOST_PASSAGES = 1000
"""Of a larger collection nothing is looked for: its passages are too many to be looked at for one question."""
MOST_FOUND = 3
_LEAST = 2
"""How often words in a row must be there: of those that are there once most have the letters by chance."""

Int32s = npt.NDArray[np.int32]


def may_be_initials(word: str) -> bool:
    """Tell whether a word may be the initials of others."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha() and not is_spaceless(word)


def spelled_out(initials: str, snapshot: Snapshot, language: str) -> list[tuple[int, ...]]:
    """Give the forms in a row, the commonest first, that begin with these letters and are no function words."""
    if not may_be_initials(initials) or snapshot.passages > MOST_PASSAGES:
        return []
    forward = snapshot.gather(snapshot.passage_ids())
    counts: dict[tuple[int, ...], int] = {}
    firsts = _first_letters_of(snapshot.vocabulary)
    for forms, bounds in (
        (forward.forms, forward.sentence_bounds),
        (forward.titles, forward.title_bounds),
        (forward.sections, forward.section_bounds),
    ):
        rows = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
        size = len(forms) - len(initials) + 1
        if size <= 0:
            continue
        is_there = rows[:size] == rows[len(initials) - 1 :]
        for place, letter in enumerate(initials):
            is_there &= firsts[forms[place : place + size]] == ord(letter)
        for start in np.flatnonzero(is_there).tolist():
            found = tuple(forms[start : start + len(initials)].tolist())
            counts[found] = counts.get(found, 0) + 1
    strings = snapshot.vocabulary.form_strings
    often = sorted((-count, found) for found, count in counts.items() if count >= _LEAST)
    return [
        found
        for _, found in often
        if not any(is_stopword(strings[form], language) for form in (found[0], found[-1]))
    ][:MOST_FOUND]


_first_letters: WeakKeyDictionary[Vocabulary, Int32s] = WeakKeyDictionary()


def _first_letters_of(vocabulary: Vocabulary) -> Int32s:
    """int32[forms]: the first letter of each form; kept, for to read them takes longer than all else here."""
    known, count = _first_letters.get(vocabulary, np.empty(0, np.int32)), len(vocabulary.form_terms)
    if len(known) < count:
        new = [ord(string[0]) if string else 0 for string in vocabulary.form_strings[len(known) : count]]
        known = _first_letters[vocabulary] = np.concatenate([known, np.array(new, np.int32)])
    return known
