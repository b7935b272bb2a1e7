"""What each clause of a message does: ask, tell, or be polite."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from knowledge.analysis.chat_questions import Questions
from knowledge.analysis.chat_words import WITHOUT_SPACES, ChatWords
from knowledge.analysis.known_phrases import KnownPhrases
from knowledge.analysis.message_words import MessageWords
from knowledge.analysis.politeness import Politeness

_LONGEST_EXCLAMATION = 10
_MOST_TRIES = 12
"""Marks of a sentence behind which its question is looked for: what costs time must not grow with it."""


_MOST_JOINED = 3
"""Questions of a sentence, each joined to the one before it, that are told apart."""


class Kind(Enum):
    """What a part of a message does."""

    ASKING = "asking"
    TELLING = "telling"
    CHAT = "chat"


Clause = tuple[int, int, Kind]
"""First word, the one behind the last, kind."""


class Clauses:
    """The clauses of one message."""

    def __init__(self, words: ChatWords, message: MessageWords) -> None:
        self._words = words
        self._message = message
        self._forms = message.forms
        self._is_spaceless = words.language in WITHOUT_SPACES
        self._phrases = KnownPhrases(words, message)
        self._questions = Questions(words, message)
        self._politeness = Politeness(words, message, self._questions)

    @property
    def has_strong_chat(self) -> bool:
        """Whether any of the chat is more than a polite way to ask; known once the clauses are read."""
        return self._politeness.is_strong

    def read(self) -> list[Clause]:
        """Return the clauses in order; they hold every word."""
        starts = self._message.sentence_starts
        return [clause for first, end in pairwise(starts) for clause in self._sentence(first, end)]

    def is_exclamation(self, first: int, end: int) -> bool:
        """Tell a clause that only exclaims: "haha that was epic yesterday"."""
        if end - first > _LONGEST_EXCLAMATION or self._message.asks[end]:
            return False
        begin = first
        while begin < end and self._words.is_slang(self._forms[begin]):
            begin += 1
        is_loud = begin > first or self._message.exclaims[end] or self._words.is_slang(self._forms[end - 1])
        return is_loud and begin < end and self._phrases.match(self._words.exclaiming, begin, end) > 0

    def _sentence(self, first: int, end: int) -> Iterator[Clause]:
        if self._politeness.is_chat(first, end):
            yield first, end, Kind.CHAT
            return
        begin = self._politeness.after_openings(first, end)
        last = self._politeness.before_closings(begin, end)
        if begin > first:
            yield first, begin, Kind.CHAT
        asks = self._message.asks[end] or (last < end and any(self._message.asks[last : end + 1]))
        story = self._end_of_story(first, begin, last)
        if story > begin:
            yield begin, story, Kind.TELLING
            begin = self._politeness.after_openings(story, last)
            if begin > story:
                yield story, begin, Kind.CHAT
        if asks or self._questions.asks_without_mark(begin, last, end):
            for _ in range(_MOST_JOINED - 1):
                second = self._questions.second(begin, last)
                if second:
                    yield begin, second, Kind.ASKING
                    begin = second
            yield begin, last, Kind.ASKING
        else:
            yield begin, last, Kind.TELLING
        if last < end:
            yield last, end, Kind.CHAT

    def _end_of_story(self, opening: int, first: int, end: int) -> int:
        """Return where in a sentence the question begins that a story leads to; ``first`` where there is no story.

        A clause is a story if a first person tells it, if chat ends it, or if it says that a question comes, so that
        "In 1850, who …" stays whole. What was taken off since ``opening`` may have begun it: "sorry | to barge in,".
        """
        if self._is_spaceless or first >= end or self._questions.begins(first, end):
            return first
        is_personal = self._forms[first] in self._words.personal
        breaks = [place for place in range(first + 1, end) if self._message.breaks[place]]
        told = next(
            place
            for place in range(first, opening - 1, -1)
            if place == opening or self._message.breaks[place]
        )
        for place in breaks[:_MOST_TRIES]:
            if (
                is_personal
                or self._message.codes[place]
                or self._words.is_slang(self._forms[place - 1])
                or self._politeness.is_preamble(told, place)
            ):
                begin = self._politeness.after_openings(place, end)
                is_asked = self._message.asks[end] and end - begin > 1 and not is_personal
                if is_asked or self._questions.begins(begin, end) or begin >= place + 2:
                    return place
        return first
