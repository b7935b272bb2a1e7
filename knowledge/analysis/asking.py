"""Which part of a message asks?

Members greet, tell what happened, ask, and thank. What they ask is searched; what they tell helps to choose between
equals; the rest is chat. Only known phrases at the ends of a sentence are taken for chat, so that nothing is lost
that somebody may ask about: a plain question stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.analysis.chat_clauses import Clause, Clauses, Kind
from knowledge.analysis.chat_codes import without_codes
from knowledge.analysis.chat_words import chat_words_of
from knowledge.analysis.greetings import language_of_greeting
from knowledge.analysis.languages import UNKNOWN, detect_language
from knowledge.analysis.lookalikes import with_plain_letters
from knowledge.analysis.message_words import MessageWords, message_words
from knowledge.records import Span

__all__ = ["Kind", "Message", "Part", "read_message", "read_question"]

MOST_WORDS_OF_KEYWORDS = 12
"""Where nothing asks, a message of so many words is searched as a whole, of a longer one the last sentence."""
_AT_ONCE = 16
"""Questions that are being answered: each is read by several of those who answer it, one after another."""
_OPENERS = re.compile(
    r"(?<![¿¡\"'“‘«„(\[{「『【（《*_`<#@$€£+~/\\.…-])[¿¡\"'“‘«„(\[{「『【（《*_`<#@$€£+~/\\.…-]*+$"
)
"""What belongs to the word behind it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a message."""

    span: Span
    """Characters of the message, without white space at the ends."""
    kind: Kind


@dataclass(frozen=True, slots=True)
class Message:
    """A member's message."""

    text: str
    """The message with spaces in the place of mentions, emoji and the like; offsets are those of the message."""
    parts: tuple[Part, ...]
    """In order and without overlap; every character of ``text`` that is not white space is in one of them."""
    language: str
    """In which it was read."""
    is_question: bool = False
    """Whether something is asked for sure, by a question mark or a question word, and not only by keywords."""

    @property
    def is_small_talk(self) -> bool:
        """Whether nothing is asked, not even by keywords."""
        return all(part.kind is not Kind.ASKING for part in self.parts)

    def asking(self) -> tuple[str, ...]:
        """Return what is asked, a text a question."""
        return tuple(
            self.text[start:end]
            for start, end in (part.span for part in self.parts if part.kind is Kind.ASKING)
        )


@lru_cache(maxsize=_AT_ONCE)
def read_question(text: str) -> Message:
    """Return the parts of a message in the language that it seems to be in (see `read_message`)."""
    plain = with_plain_letters(text)
    return read_message(plain, detect_language(plain))


def read_message(text: str, language: str) -> Message:
    """Return the parts of a message, an ISO 639-1 code naming its language (``und``: unknown, read as the
    language that it greets in, else as English).

    Any string is taken, in linear time.
    """
    blank = without_codes(text)
    if language == UNKNOWN:
        language = language_of_greeting(blank)
    if not blank or blank.isspace():
        return Message(blank, (), language)
    words = chat_words_of(language)
    message = message_words(text, blank, words)
    if not message.forms:
        return Message(blank, (Part(_stripped(blank, 0, len(blank)), Kind.CHAT),), language)
    clauses = Clauses(words, message)
    read = clauses.read()
    # A verb in front asks for sure with a question mark only: "will try".
    is_marked = any(message.asks) or not words.asking.isdisjoint(message.forms)
    is_question = is_marked and any(kind is Kind.ASKING for _, _, kind in read)
    parts = _parts(blank, message, _with_something_asked(read, clauses))
    return Message(blank, parts, language, is_question)


def _with_something_asked(found: list[Clause], clauses: Clauses) -> list[Clause]:
    """Take what is told for what is asked where nothing else is: keywords, or the last sentence of a story."""
    if any(kind is Kind.ASKING for _, _, kind in found):
        return found
    told = [place for place, (_, _, kind) in enumerate(found) if kind is Kind.TELLING]
    if not told:
        # Only chat: is it small talk, or a polite phrase that is all that we have?
        return found if clauses.has_strong_chat else [(first, end, Kind.ASKING) for first, end, _ in found]
    if all(clauses.is_exclamation(first, end) for first, end in _joined(found)):
        return [(first, end, Kind.CHAT) for first, end, _ in found]
    words = sum(found[place][1] - found[place][0] for place in told)
    asked = set(told if words <= MOST_WORDS_OF_KEYWORDS else told[-1:])
    return [
        (first, end, Kind.ASKING if place in asked else kind)
        for place, (first, end, kind) in enumerate(found)
    ]


def _joined(found: Sequence[Clause]) -> list[tuple[int, int]]:
    """Return what is told with the chat that stands at its ends."""
    spans: list[tuple[int, int]] = []
    for place, (first, end, kind) in enumerate(found):
        if kind is Kind.TELLING:
            begin = found[place - 1][0] if place and found[place - 1][2] is Kind.CHAT else first
            last = found[place + 1][1] if place + 1 < len(found) and found[place + 1][2] is Kind.CHAT else end
            spans.append((begin, last))
    return spans


def _parts(text: str, message: MessageWords, found: Sequence[Clause]) -> tuple[Part, ...]:
    """Turn words into characters; neighbours that are told, or chat, become one part."""
    merged: list[Clause] = []
    for first, end, kind in found:
        if first == end:
            continue
        if merged and merged[-1][2] is kind and kind is not Kind.ASKING:
            merged[-1] = (merged[-1][0], end, kind)
        else:
            merged.append((first, end, kind))
    bounds = [0]
    for first, _, _ in merged[1:]:
        gap = text[message.ends[first - 1] : message.starts[first]]
        opener = _OPENERS.search(gap)
        bounds.append(message.starts[first] - (len(opener.group()) if opener and opener.start() else 0))
    bounds.append(len(text))
    return tuple(
        Part(_stripped(text, begin, end), kind)
        for begin, end, (_, _, kind) in zip(bounds, bounds[1:], merged, strict=False)
    )


def _stripped(text: str, begin: int, end: int) -> Span:
    """Return the span without the white space at its ends."""
    piece = text[begin:end]
    bare = piece.strip()
    first = begin + len(piece) - len(piece.lstrip())
    return first, first + len(bare)
