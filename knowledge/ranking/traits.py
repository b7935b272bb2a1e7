"""What can be told of a form from its letters alone?

Asked for the forms of each question's candidates, found when first asked for, and kept beside the vocabulary,
whose numbers never change.
"""

from __future__ import annotations

import threading
from weakref import WeakKeyDictionary
from zlib import crc32

import numpy as np
import numpy.typing as npt

from knowledge.analysis import fold_accents
from knowledge.index import Vocabulary

WORD, NUMBER, YEAR = 1, 2, 3
"""Kinds of forms; 0 is one not looked at yet."""
PREFIX_LENGTHS = (4, 5, 6, 7)
"""Letters that related words may share: colonial and colonists, Europe and European."""
NO_PREFIX = 0
"""Of forms that are too short for one, or no words."""

Ints = npt.NDArray[np.integer]


class FormTraits:
    """Kinds and prefixes of a vocabulary's forms, by their numbers."""

    def __init__(self) -> None:
        self._kinds = np.zeros(0, np.uint8)
        self._prefixes = np.zeros((0, len(PREFIX_LENGTHS)), np.uint32)
        self._lock = threading.Lock()

    def of(self, forms: Ints, vocabulary: Vocabulary) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint32]]:
        """Give the kinds, uint8[forms], and `prefixes`, uint32[forms, lengths]."""
        kinds, prefixes = self._kinds, self._prefixes
        if (len(forms) and int(forms.max()) >= len(kinds)) or not kinds[forms].all():
            kinds, prefixes = self._learn(forms, vocabulary)
        return kinds[forms], prefixes[forms]

    def _learn(
        self, forms: Ints, vocabulary: Vocabulary
    ) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint32]]:
        with self._lock:
            known = len(self._kinds)
            if int(forms.max()) >= known:
                more = max(len(vocabulary.form_terms), int(forms.max()) + 1) - known
                self._kinds = np.concatenate([self._kinds, np.zeros(more, np.uint8)])
                self._prefixes = np.concatenate(
                    [self._prefixes, np.zeros((more, len(PREFIX_LENGTHS)), np.uint32)]
                )
            strings = vocabulary.form_strings
            for form in np.unique(forms[self._kinds[forms] == 0]).tolist():
                string = strings[form]
                self._prefixes[form] = prefixes(string)
                self._kinds[form] = kind(string)
            return self._kinds, self._prefixes


def kind(form: str) -> int:
    """Tell whether a form is a word, a number or a year."""
    if form.isdigit():
        return YEAR if len(form) == 4 and "1000" <= form < "2100" else NUMBER
    return NUMBER if any(character.isdigit() for character in form) else WORD


def prefixes(form: str) -> list[int]:
    """Give checksums of the form's beginnings without accents, `NO_PREFIX` for those that are the whole form."""
    bare = fold_accents(form)
    if not bare.isalpha():
        return [NO_PREFIX] * len(PREFIX_LENGTHS)
    return [crc32(bare[:length].encode()) if len(bare) > length else NO_PREFIX for length in PREFIX_LENGTHS]


_traits: WeakKeyDictionary[Vocabulary, FormTraits] = WeakKeyDictionary()


def traits_of(vocabulary: Vocabulary) -> FormTraits:
    """Give what is known of a vocabulary's forms so far."""
    return _traits.setdefault(vocabulary, FormTraits())
