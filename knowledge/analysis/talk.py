"""What is small talk with the bot about: thanks, what it is and does, or nothing but a greeting?

A few words seldom tell their language, so the lists of all languages are looked at together.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from knowledge.analysis.asking import read_question
from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.word_lists import read_word_lists

TALK_PATH = Path(__file__).with_name("talk.toml")
"""The word lists that come with the package, a table a language."""
_LONGEST = 200
"""Characters of a message that is only about the bot, at most."""
_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
"""Languages in whose lists a word may stand anywhere in a message."""
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
