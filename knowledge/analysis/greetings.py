"""In which language does somebody greet or thank, where the message is too short to tell?

"merci" and "hola" are fewer letters than a language is told by, but they stand in one list or few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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

    What English uses too tells nothing, nor does a single word before others: it may be a name. But of single
    words and phrases that are the whole message ("salut ça va"), the first that has a language tells it.
    """
    start = text[:_LONGEST_START]
    forms = [_bare(match.group()) for match in word_pattern(start, UNKNOWN).finditer(start)]
    for size in range(min(_LONGEST_PHRASE, len(forms)), 0, -1):
        if size > 1 or len(forms) == 1:
            language = _phrases().get(" ".join(forms[:size]))
            if language is not None:
                return language
    return _language_of_several(forms) if len(text) <= _LONGEST_START else UNKNOWN


def _language_of_several(forms: Sequence[str]) -> str:
    """Return the one language of the phrases that ``forms`` are made of, ``und`` where anything else is said."""
    heard = (_phrases().get(" ".join(pair), UNKNOWN) for size in (1, 2) for pair in _rows(forms, size))
    for language in dict.fromkeys(heard):
        if language != UNKNOWN and _is_made_of(_phrases_of(language), forms):
            return language
    return UNKNOWN


def _rows(forms: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (forms[start : start + size] for start in range(len(forms) - size + 1))


def _is_made_of(phrases: frozenset[str], forms: Sequence[str]) -> bool:
    """Tell whether ``forms`` are phrases one behind the other, and nothing else."""
    ends = {0}
    for end in range(1, len(forms) + 1):
        if any(
            start in ends and " ".join(forms[start:end]) in phrases
            for start in range(max(0, end - _LONGEST_PHRASE), end)
        ):
            ends.add(end)
    return len(forms) in ends


@cache
def _phrases_of(language: str) -> frozenset[str]:
    """Return the greetings and the like of one language, without accents."""
    lists = read_word_lists(CHAT_WORDS_PATH)
    return frozenset(_bare(phrase) for kind in _KINDS for phrase in lists.get(f"{language}.{kind}", ()))


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
