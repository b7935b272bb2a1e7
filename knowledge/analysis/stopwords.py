"""Stopwords: words that say nothing of what a text is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import stopwordsiso

from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.scripts import ngrams
from knowledge.analysis.word_lists import read_word_lists

FUNCTION_WORDS_PATH = Path(__file__).with_name("function_words.toml")
"""The function words that come with the package, a list a language."""

_LONGEST_TRUSTED_LIST = 260
"""Words of a ready-made list: longer ones hold many that are no function words."""
_HAVE_LIST_OF = {"nb": "no", "nn": "no", "bs": "hr", "ms": "id"}
"""Languages that share the list of a close kin."""


def is_stopword(form: str, language: str) -> bool:
    """Tell whether ``form`` (folded) is a function word of ``language``, with its accents or without."""
    return fold_accents(form, language) in _stopwords(language)


def is_common(word: str, language: str) -> bool:
    """Tell whether the lower-case ``word`` is a function word or so common that it says little of its own.

    For this the long ready-made lists are right: no name is in them, and few words that others are made of.
    """
    return is_stopword(word, language) or word in _ready_made(language)


@lru_cache(maxsize=64)
def _stopwords(language: str) -> frozenset[str]:
    """Return our own list, else a ready-made one of moderate length; folded like terms."""
    own = read_word_lists(FUNCTION_WORDS_PATH).get(_HAVE_LIST_OF.get(language, language))
    words = _ready_made_words(language) if own is None else _as_written(own, language)
    return frozenset(fold_accents(word, language) for word in words)


def _as_written(words: Sequence[str], language: str) -> Sequence[str]:
    """Return the forms in which a text holds the words of our own list."""
    if language == "th":
        return [fold(word[start:end]) for word in words for start, end in ngrams(word)]
    if language == "ar":  # "and" and "so" are written together with the next word
        return [*words, *(letter + word for letter in "وف" for word in words)]
    return words


def _ready_made_words(language: str) -> list[str]:
    listed = _ready_made(language)
    return [fold(word) for word in listed if word.isalpha()] if len(listed) <= _LONGEST_TRUSTED_LIST else []


@lru_cache(maxsize=64)
def _ready_made(language: str) -> frozenset[str]:
    return frozenset(stopwordsiso.stopwords(language)) if stopwordsiso.has_lang(language) else frozenset()
