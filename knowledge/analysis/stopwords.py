"""Function words, which say nothing of what a text is about."""

from __future__ import annotations

from functools import lru_cache

import stopwordsiso

from knowledge.analysis.folding import fold

_NO_STOPWORDS: frozenset[str] = frozenset()


def is_stopword(form: str, language: str) -> bool:
    """Tell whether ``form`` (folded) is a function word of ``language``."""
    return form in _stopwords(language)


@lru_cache(maxsize=64)
def _stopwords(language: str) -> frozenset[str]:
    if not stopwordsiso.has_lang(language):
        return _NO_STOPWORDS
    forms = (fold(word).replace("'", "") for word in stopwordsiso.stopwords(language))
    return frozenset(
        form for form in forms if form and not form.isdigit() and form.islower() | (not form.isascii())
    )
