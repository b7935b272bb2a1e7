"""In which language does somebody greet or thank, where the message is too short to tell?

"merci" and "hola" are fewer letters than a language is told by, but they stand in one list or few.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from knowledge.analysis.chat_words import CHAT_WORDS_PATH, WITHOUT_SPACES, word_pattern
from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.languages import UNKNOWN
from knowledge.analysis.word_lists import read_word_lists

_KINDS = ("greetings", "closings", "calls")
_NOT_FOREIGN = frozenset({"all", "en"})
"""Lists that a message in an unknown language is read with in any case."""
_LONGEST_PHRASE = 4
_LONGEST_START = 100
"""Characters of a message that its greeting stands in."""


def language_of_greeting(text: str) -> str:
    """Return the language whose greeting, thanks or call for help ``text`` begins with, ``und`` where it has none.

    What English uses too tells nothing, nor does a single word before others: it may be a name.
    """
    start = text[:_LONGEST_START]
    forms = [_bare(match.group()) for match in word_pattern(start, UNKNOWN).finditer(start)]
    for size in range(min(_LONGEST_PHRASE, len(forms)), 0, -1):
        if size > 1 or len(forms) == 1:
            language = _phrases().get(" ".join(forms[:size]))
            if language is not None:
                return language
    return UNKNOWN


@cache
def _phrases() -> Mapping[str, str]:
    """Return the languages of greetings and the like, without accents; the first list of several has them."""
    lists = read_word_lists(CHAT_WORDS_PATH)
    found: dict[str, str] = {}
    for key, phrases in lists.items():
        language, _, kind = key.partition(".")
        if kind in _KINDS and language not in WITHOUT_SPACES:
            for phrase in phrases:
                found.setdefault(_bare(phrase), UNKNOWN if language in _NOT_FOREIGN else language)
    return MappingProxyType(found)


def _bare(words: str) -> str:
    return fold_accents(fold(words)).replace("'", "").replace("’", "")
