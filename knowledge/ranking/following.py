"""Does a question say by itself what it is about, or does the question before it?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from knowledge.analysis import fold_accents, is_stopword, tokens
from knowledge.analysis.asking import read_question
from knowledge.analysis.chat_words import chat_words_of
from knowledge.analysis.word_lists import read_word_lists

MOST_WORDS_BEFORE = 2
"""Words of a question that may stand before a pronoun whose meaning is in the question before: verbs mostly."""
_PATH = Path(__file__).with_name("follow_up_words.toml")


def leans_on_what_was_asked(words: Sequence[tuple[str, bool]], language: str) -> bool:
    """Tell whether a question that follows on from another needs that one to be understood.

    It does where it begins with what joins it to that one ("and …") or has a word that stands for something said there
    ("how long does it take?"). Behind some words of its own, "it" is one of these. In a language whose words for that
    are not known, only the beginning tells.

    Args:
        words: the question's, and whether each is no function word.
        language: in which it is read.
    """
    if words and words[0][0] in chat_words_of(language).joining:
        return True
    own = 0
    for form, is_content in words:
        if fold_accents(form) in _pronouns(language):
            return True
        own += is_content
        if own > MOST_WORDS_BEFORE:
            return False
    return False


def carry_context(context: str | None, question: str) -> str:
    """Return what a question is asked with that follows on from ``question``, which followed on from ``context``.

    A question that says by itself what it is about begins anew: it is its own context. Another one is put behind what
    the conversation began with; what stood between says less with each question, so that ``context`` is the first one.
    """
    if context is None:
        return question
    message = read_question(question)
    language = message.language
    forms = [token.text for token in tokens(message.text, language)]
    words = [(form, not is_stopword(form, language)) for form in forms]
    says_enough = sum(is_content for _, is_content in words) > MOST_WORDS_BEFORE
    return (
        question if says_enough and not leans_on_what_was_asked(words, language) else f"{context} {question}"
    )


@cache
def _pronouns(language: str) -> frozenset[str]:
    return frozenset(map(fold_accents, read_word_lists(_PATH).get(f"pronouns.{language}", ())))
