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


@lru_cache(maxsize=64)
def _stopwords(language: str) -> frozenset[str]:
    """Return our own list, else a ready-made one of moderate length; folded like terms."""
    if language in FUNCTION_WORDS:
        words = FUNCTION_WORDS[language].split()
    elif stopwordsiso.has_lang(language):
        listed = stopwordsiso.stopwords(language)
        words = [word for word in listed if word.isalpha()] if len(listed) <= _LONGEST_TRUSTED_LIST else []
    else:
        words = []
    if language == "th":
        words = [word[start:end] for word in words for start, end in ngrams(word)]
    return frozenset(fold_accents(fold(word), language) for word in words)
