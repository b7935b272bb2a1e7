"""Stopwords: words that say nothing of what a text is about."""

from __future__ import annotations

from functools import lru_cache

import stopwordsiso

from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.function_words import FUNCTION_WORDS
from knowledge.analysis.scripts import ngrams

_LONGEST_TRUSTED_LIST = 260
"""Words of a ready-made list: longer ones hold many that are no function words."""


def is_stopword(form: str, language: str) -> bool:
    """Tell whether ``form`` (folded) is a function word of ``language``, with its accents or without."""
    return fold_accents(form, language) in _stopwords(language)


def may_begin_sentence(word: str, language: str) -> bool:
    """Tell whether the lower-case ``word`` is so common that a capital shows the beginning of a sentence.

    For this the ready-made lists are right: a name is in none of them.
    """
    return is_stopword(word, language) or word in _ready_made(language)


@lru_cache(maxsize=64)
def _stopwords(language: str) -> frozenset[str]:
    """Return our own list, else a ready-made one of moderate length; folded like terms."""
    if language in FUNCTION_WORDS:
        words = FUNCTION_WORDS[language].split()
    else:
        listed = _ready_made(language)
        words = [word for word in listed if word.isalpha()] if len(listed) <= _LONGEST_TRUSTED_LIST else []
    if language == "th":
        words = [word[start:end] for word in words for start, end in ngrams(word)]
    return frozenset(fold_accents(fold(word), language) for word in words)


@lru_cache(maxsize=64)
def _ready_made(language: str) -> frozenset[str]:
    return frozenset(stopwordsiso.stopwords(language)) if stopwordsiso.has_lang(language) else frozenset()
