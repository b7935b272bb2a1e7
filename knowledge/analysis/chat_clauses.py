"""What each clause of a message does: ask, tell, or be polite."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from knowledge.analysis.chat_words import REST, WITHOUT_SPACES, ChatWords, Phrases, is_laughter
from knowledge.analysis.message_words import MessageWords
from knowledge.analysis.stopwords import is_stopword

_LONGEST_REST = 12
"""Words that the open end of a phrase may take in."""
_LONGEST_ADDRESS = 4
_LONGEST_EXCLAMATION = 10
_SHORTEST_FIRST_QUESTION = 4
"""Words, if a second question is to follow behind "and"."""
_MOST_TRIES = 12
"""Places of a sentence at which its question, or a second one, is looked for: what costs time must not grow with it."""
_REAL_AUXILIARIES = frozenset({"do", "does", "did", "can", "could", "should", "will", "would"})
"""Behind these a subject follows, so that "and is the …" after them is a new question."""


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
        self._has_marks = any(message.asks)
        self.has_strong_chat = False
        """Whether any of the chat is more than a polite way to ask."""

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
        return is_loud and begin < end and self._match(self._words.exclaiming, begin, end) > 0

    def _sentence(self, first: int, end: int) -> Iterator[Clause]:
        if self._is_chat(first, end):
            yield first, end, Kind.CHAT
            return
        begin = self._after_openings(first, end)
        last = self._before_closings(begin, end)
        if begin > first:
            yield first, begin, Kind.CHAT
        asks = self._message.asks[end] or (last < end and any(self._message.asks[last : end + 1]))
        story = self._end_of_story(begin, last)
        if story > begin:
            yield begin, story, Kind.TELLING
            begin = self._after_openings(story, last)
            if begin > story:
                yield story, begin, Kind.CHAT
        if asks or self._asks_without_mark(begin, last, end):
            second = self._second_question(begin, last)
            if second:
                yield begin, second, Kind.ASKING
                begin = second
            yield begin, last, Kind.ASKING
        else:
            yield begin, last, Kind.TELLING
        if last < end:
            yield last, end, Kind.CHAT

    # Chat

    def _is_chat(self, first: int, end: int) -> bool:
        """Tell whether all of a sentence is known chat, and not only who is addressed."""
        place, is_strong, has_phrase = first, False, False
        while place < end:
            size = self._match(self._words.wholes, place, end, is_whole=True)
            if size:
                has_phrase = True
                is_strong |= tuple(self._forms[place : place + size]) not in self._words.wrappers
            elif is_laughter(self._forms[place]):
                size, has_phrase, is_strong = 1, True, True
            elif self._forms[place] in self._words.address:
                size = 1
            else:
                return False
            place += size
        self.has_strong_chat |= has_phrase and is_strong
        return has_phrase

    def _after_openings(self, first: int, end: int) -> int:
        """Return the first word behind greetings and polite phrases; ``first`` where there is none."""
        place = first
        while place < end:
            size = self._match(self._words.openings, place, end)
            if not size and is_laughter(self._forms[place]):
                size = 1
            if not size:
                size = self._address(place, end, is_greeted=place > first)
            elif size == 1 and not self._may_part(place + 1, end):
                size = 0
            if not size:
                break
            place += size
            if place + 1 < end and self._forms[place] in self._words.contrast:
                place += 1
        if place >= end:
            return first
        self.has_strong_chat |= place > first and tuple(self._forms[first:place]) not in self._words.wrappers
        return place

    def _address(self, place: int, end: int, *, is_greeted: bool) -> int:
        """Return how many words from ``place`` name who is spoken to."""
        size = 0
        if self._message.codes[place] or self._message.exclaims[place]:
            return 0
        while (
            size < _LONGEST_ADDRESS
            and place + size < end
            and self._forms[place + size] in self._words.address
        ):
            size += 1
            if self._message.breaks[place + size]:
                return size
        return size if size and is_greeted and self._may_part(place + size, end) else 0

    def _may_part(self, place: int, end: int) -> bool:
        """Tell whether a lone word of chat before ``place`` can be parted from what follows: "hello world" can't."""
        if place >= end or self._message.breaks[place]:
            return True
        form = self._forms[place]
        return not self._is_spaceless and (
            form in self._words.personal
            or form in self._words.address
            or is_laughter(form)
            or is_stopword(form, self._words.language)
            or self._asks(place, end)
            or self._match(self._words.openings, place, end) > 0
        )

    def _before_closings(self, first: int, end: int) -> int:
        """Return the word behind which only thanks and the like stand; ``end`` where there is nothing before them."""
        last = end
        while last > first:
            size = self._closing(first, last)
            if not size:
                break
            last -= size
        if last <= first:
            return end
        self.has_strong_chat |= last < end
        return last

    def _closing(self, first: int, last: int) -> int:
        """Return how many words before ``last`` are a closing phrase, with those who are thanked."""
        thanked = last
        while (
            thanked > first
            and last - thanked < _LONGEST_ADDRESS
            and self._forms[thanked - 1] in self._words.address
        ):
            thanked -= 1
            if self._message.breaks[thanked] and thanked > first and last - thanked <= 2:
                return last - thanked
        for end in (last, thanked) if thanked < last else (last,):
            if end <= first:
                continue
            for phrase in self._words.closings.get(self._forms[end - 1], ()):
                begin = end - len(phrase)
                if (
                    begin >= first
                    and tuple(self._forms[begin:end]) == phrase
                    and self._may_close(begin, end, first)
                ):
                    return last - begin
            if is_laughter(self._forms[end - 1]) and self._may_close(end - 1, end, first):
                return last - end + 1
        return 0

    def _may_close(self, begin: int, end: int, first: int) -> bool:
        """Tell "how hot is it please" from "how do you say please"."""
        if self._message.breaks[begin] or begin == first:
            return True
        if self._is_spaceless or end - begin > 2:
            return end - begin > 1
        if not self._words.quoting.isdisjoint(self._forms[max(first, begin - 2) : begin]):
            return False
        language = self._words.language
        if end - begin == 2 or self._words.is_slang(self._forms[end - 1]):
            return any(not is_stopword(form, language) for form in self._forms[first:begin])
        return not is_stopword(self._forms[begin - 1], language)

    # Questions

    def _asks(self, first: int, end: int) -> bool:
        """Tell whether what begins at ``first`` asks, even without a question mark."""
        if first >= end:
            return False
        if self._words.asks_anywhere is not None:
            return self._words.asks_anywhere.search("".join(self._forms[first:end])) is not None
        return self._begins_question(first, end) or self._match(self._words.requests, first, end) > 0

    def _asks_without_mark(self, first: int, last: int, end: int) -> bool:
        """Tell whether a sentence asks that has no question mark; who sets one sets all, but for the last."""
        if self._has_marks and end < len(self._forms) and not self._is_spaceless:
            is_request = self._match(self._words.requests, first, last) > 0
            return is_request and self._forms[first] not in self._words.personal
        return self._asks(first, last)

    def _begins_question(self, place: int, end: int) -> bool:
        """Tell whether a question word or a verb that asks stands at ``place``, perhaps behind a preposition."""
        form = self._forms[place]
        if self._message.opens[place] or form in self._words.asking:
            return True
        if place + 1 >= end:
            return False
        if form in self._words.inverted:
            return True
        return self._forms[place + 1] in self._words.asking and is_stopword(form, self._words.language)

    def _end_of_story(self, first: int, end: int) -> int:
        """Return where in a sentence the question begins that a story leads to; ``first`` where there is no story.

        A clause is a story if a first person tells it or if chat ends it, so that "In 1850, who …" stays whole.
        """
        if self._is_spaceless or first >= end or self._begins_question(first, end):
            return first
        is_personal = self._forms[first] in self._words.personal
        breaks = [place for place in range(first + 1, end) if self._message.breaks[place]]
        for place in breaks[:_MOST_TRIES]:
            if is_personal or self._message.codes[place] or self._words.is_slang(self._forms[place - 1]):
                begin = self._after_openings(place, end)
                if self._begins_question(begin, end) or begin >= place + 2:
                    return place
        return first

    def _second_question(self, first: int, end: int) -> int:
        """Return where a second question begins behind "and"; 0 where there is one question only."""
        joints = [place for place in range(first + 2, end - 2) if self._forms[place] in self._words.joining]
        for place in joints[:_MOST_TRIES]:
            if self._is_new_question(first, place, end):
                return place
        return 0

    def _is_new_question(self, first: int, joint: int, end: int) -> bool:
        language, forms = self._words.language, self._forms
        if not self._begins_question(first, end):
            return False
        verbs = [place for place in range(first, joint) if self._has_verb(forms[place])]
        following = forms[joint + 1]
        if following in self._words.asking:
            is_other_language = self._words.inverted.isdisjoint(
                _REAL_AUXILIARIES
            )  # whose verbs are too many to list
            has_verb = bool(verbs) or (is_other_language and joint - first >= _SHORTEST_FIRST_QUESTION)
            return has_verb and any(not is_stopword(form, language) for form in forms[joint + 2 : end])
        return (
            following in self._words.inverted
            and any(forms[place] in _REAL_AUXILIARIES for place in verbs)
            and is_stopword(forms[joint + 2], language)
            and end - joint > 3
        )

    def _has_verb(self, form: str) -> bool:
        """Tell a verb that asks, or a question word that has taken one in: what's, where's."""
        return form in self._words.inverted or (form[-1:] == "s" and {form, form[:-1]} <= self._words.asking)

    # Phrases

    def _match(self, phrases: Phrases, place: int, end: int, *, is_whole: bool = False) -> int:
        """Return how many words from ``place`` are one of the phrases, 0 where none is."""
        for phrase in phrases.get(self._forms[place], ()):
            if phrase[-1] != REST:
                if place + len(phrase) <= end and tuple(self._forms[place : place + len(phrase)]) == phrase:
                    return len(phrase)
                continue
            size = len(phrase) - 1
            if place + size < end and tuple(self._forms[place : place + size]) == phrase[:-1]:
                rest = self._rest(place + size, end, is_whole=is_whole)
                if rest:
                    return size + rest
        return 0

    def _rest(self, first: int, end: int, *, is_whole: bool) -> int:
        """Return how many words the open end of a phrase takes in: to the next mark, or to where a question begins."""
        for place in range(first, min(end, first + _LONGEST_REST)):
            is_last = place + 1 == end
            if is_last:
                return place + 1 - first if is_whole and self._is_clearly_chat(first, end) else 0
            following = self._forms[place + 1]
            if self._message.breaks[place + 1] or following in self._words.contrast:
                return place + 1 - first
            if place > first and following in self._words.asking:
                return place + 1 - first
        return 0

    def _is_clearly_chat(self, first: int, end: int) -> bool:
        """Tell "thank you all for this" from "thank you card prices"."""
        if self._message.asks[end]:
            return False
        return self._message.exclaims[end] or any(
            form in self._words.address
            or form in self._words.personal
            or is_stopword(form, self._words.language)
            for form in self._forms[first:end]
        )
