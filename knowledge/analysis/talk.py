"""What is small talk with the bot about: thanks, what it is and does, or nothing but a greeting?

A few words seldom tell their language, so the lists of all languages are looked at together.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from knowledge.analysis.asking import read_question
from knowledge.analysis.chat_words import is_laughter
from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.stopwords import is_stopword
from knowledge.analysis.word_lists import read_word_lists

TALK_PATH = Path(__file__).with_name("talk.toml")
"""The word lists that come with the package, a table a language."""
_LONGEST = 200
"""Characters of a message that is only about the bot, at most."""
_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
"""Languages in whose lists a word may stand anywhere in a message."""
_SPACED = ("en", "de", "es", "fr", "pt")
"""Languages whose function words may stand beside thanks."""
_WORDS = re.compile(r"\w+")


def is_about_me(text: str) -> bool:
    """Tell whether a message asks what the bot is and does, and nothing else: "hi, what can you do?"

    An article may answer the very same words, so they are small talk only where none does.
    """
    if len(text) > _LONGEST:
        return False
    asked = [_letters(part) for part in read_question(text).asking()]
    wholes = _about_me()
    return _letters(text) in wholes or (bool(asked) and all(one in wholes for one in asked))


def is_thanks(text: str) -> bool:
    """Tell whether small talk thanks somebody."""
    bare = _bare(text)
    return not _thanks().isdisjoint(_WORDS.findall(bare)) or any(word in bare for word in _unspaced_thanks())


def is_with_thanks(text: str) -> bool:
    """Tell whether a message only thanks, and says that it helped: "thx that worked".

    An article may answer the very same words, so they are small talk only where none does.
    """
    if len(text) > _LONGEST or not is_thanks(text) or read_question(text).is_question:
        return False
    bare = _bare(text)
    for phrase in _unspaced_thanks():
        bare = bare.replace(phrase, " ")
    rest = [word for word in _WORDS.findall(bare) if word not in _thanks()]
    words = _with_thanks()
    return all(
        word in words or any(is_stopword(word, language) for language in _SPACED) or _is_made_of(word, words)
        for word in rest
    )


def is_aside(text: str) -> bool:
    """Tell whether a message only takes leave, laughs, agrees or scolds: "bye", "you suck".

    As with thanks, an article may answer the very same words.
    """
    letters = _letters(text)
    return len(text) <= _LONGEST and (letters in _asides() or is_laughter(letters))


def _is_made_of(text: str, words: frozenset[str]) -> bool:
    """Tell whether writing without spaces is made of some words, one behind another."""
    if text.isascii():
        return False
    reached = {0}
    for end in range(1, len(text) + 1):
        if any(text[begin:end] in words for begin in reached):
            reached.add(end)
    return len(text) in reached


@cache
def _with_thanks() -> frozenset[str]:
    return frozenset(
        _bare(word)
        for key, words in read_word_lists(TALK_PATH).items()
        if key.endswith(".with_thanks")
        for word in words
    )


@cache
def _asides() -> frozenset[str]:
    return frozenset(
        _letters(text)
        for key, texts in read_word_lists(TALK_PATH).items()
        if key.endswith(".asides")
        for text in texts
    )


@cache
def _about_me() -> frozenset[str]:
    lists = read_word_lists(TALK_PATH)
    return frozenset(
        _letters(text) for key, texts in lists.items() if key.endswith(".about_me") for text in texts
    )


@cache
def _thanks() -> frozenset[str]:
    return frozenset(
        _bare(word)
        for key, words in read_word_lists(TALK_PATH).items()
        if key.endswith(".thanks")
        for word in words
    )


@cache
def _unspaced_thanks() -> tuple[str, ...]:
    """Return the thanks that are found anywhere: in writing without spaces, and those of several words."""
    return tuple(
        _bare(word)
        for key, words in read_word_lists(TALK_PATH).items()
        if key.endswith(".thanks")
        for word in words
        if " " in word or key.partition(".")[0] in _UNSPACED
    )


def _letters(text: str) -> str:
    return "".join(_WORDS.findall(_bare(text)))


def _bare(text: str) -> str:
    return fold_accents(fold(text))
