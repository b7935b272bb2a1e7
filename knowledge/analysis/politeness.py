"""What stands before and behind a question out of politeness, and what is chat as a whole."""

from __future__ import annotations

from knowledge.analysis.chat_questions import Questions
from knowledge.analysis.chat_words import WITHOUT_SPACES, ChatWords, is_laughter
from knowledge.analysis.known_phrases import KnownPhrases
from knowledge.analysis.message_words import MessageWords
from knowledge.analysis.stopwords import is_stopword

_LONGEST_ADDRESS = 4
_LONGEST_LIGHT = 8
_MOST_CALLED = 2
_SHORTEST_AFTER_SLANG = 3
"""Words; fewer may be what "lol emote" is."""


class Politeness:
    """Finds chat in one message."""

    def __init__(self, words: ChatWords, message: MessageWords, questions: Questions) -> None:
        self._words = words
        self._message = message
        self._forms = message.forms
        self._is_spaceless = words.language in WITHOUT_SPACES
        self._questions = questions
        self._phrases = KnownPhrases(words, message)
        self.is_strong = False
        """Whether any of the chat found is more than a polite way to ask."""

    def is_chat(self, first: int, end: int) -> bool:
        """Tell whether all of a sentence is known chat, and not only who is addressed."""
        place, is_small_talk, has_phrase = first, False, False
        while place < end:
            size = self._phrases.match(self._words.wholes, place, end, is_whole=True)
            if size:
                has_phrase = True
                is_small_talk |= tuple(self._forms[place : place + size]) not in self._words.wrappers
            elif is_laughter(self._forms[place]):
                size, has_phrase, is_small_talk = 1, True, True
            elif self._forms[place] in self._words.address:
                size = 1
            else:
                return False
            place += size
        self.is_strong |= has_phrase and is_small_talk
        return has_phrase

    def after_openings(self, first: int, end: int) -> int:
        """Return the first word behind greetings and polite phrases; ``first`` where there is none."""
        place = first
        while place < end:
            size = self._phrases.match(self._words.openings, place, end)
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
        place = self._after_light_words(place, end)
        if place >= end:
            return first
        self.is_strong |= place > first and tuple(self._forms[first:place]) not in self._words.wrappers
        return place

    def is_preamble(self, first: int, end: int) -> bool:
        """Tell a clause that says that a question comes, in words that no list has as a phrase: "bit of a random one".

        Half of its words at least are those of polite phrases; function words count for neither side.
        """
        if end - first > _LONGEST_LIGHT:
            return False
        language = self._words.language
        telling = [form for form in self._forms[first:end] if not is_stopword(form, language)]
        polite = sum(self._is_light(form) or form in self._words.polite for form in telling)
        return polite > 0 and 2 * polite >= len(telling)

    def _after_light_words(self, first: int, end: int) -> int:
        """Return the word behind what leads to a question word and is made of light words: "random thought but"."""
        place = first
        for word in range(first, min(end, first + _LONGEST_LIGHT)):
            form = self._forms[word]
            if form in self._words.asking:
                begin = self._forms[first]
                leads = self._is_light(begin) or begin in self._words.inverted
                return place if leads or self._forms[place - 1] in self._words.contrast else first
            if self._is_light(form):
                place = word + 1
            elif not is_stopword(form, self._words.language):
                break
        return first

    def _is_light(self, form: str) -> bool:
        words = self._words
        is_called = form in words.address and form not in words.roles
        return is_called or form in words.light or form in words.contrast or words.is_slang(form)

    def _address(self, place: int, end: int, *, is_greeted: bool) -> int:
        """Return how many words from ``place`` name who is spoken to."""
        size = 0
        if self._message.codes[place] or self._message.exclaims[place]:
            return 0
        if is_greeted and not self._message.breaks[place] and self._is_called_together(place, end):
            return 2
        while (
            size < _LONGEST_ADDRESS
            and place + size < end
            and self._forms[place + size] in self._words.address
        ):
            size += 1
            if self._message.breaks[place + size]:
                return size if is_greeted or self._questions.asks(place + size, end) else 0
        return size if size and is_greeted and self._may_part(place + size, end) else 0

    def _is_called_together(self, place: int, end: int) -> bool:
        """Tell who is greeted with a small word before: "a tutti,", "la team,", "ihr Lieben,"."""
        return (
            place + 2 < end
            and self._message.breaks[place + 2]
            and self._forms[place + 1] in self._words.address | self._words.roles
            and is_stopword(self._forms[place], self._words.language)
        )

    def _may_part(self, place: int, end: int) -> bool:
        """Tell whether a lone word of chat before ``place`` can be parted from what follows: "hello world" can't."""
        if place >= end or self._message.breaks[place]:
            return True
        if self._words.is_slang(self._forms[place - 1]) and end - place >= _SHORTEST_AFTER_SLANG:
            return True
        form = self._forms[place]
        return not self._is_spaceless and (
            form in self._words.personal
            or form in self._words.address
            or is_laughter(form)
            or is_stopword(form, self._words.language)
            or self._questions.asks(place, end)
            or self._phrases.match(self._words.openings, place, end) > 0
        )

    def before_closings(self, first: int, end: int) -> int:
        """Return the word behind which only thanks and the like stand; ``end`` where there is nothing before them."""
        last = end
        while last > first:
            size = self._closing(first, last)
            if not size:
                break
            last -= size
        if last <= first:
            return end
        self.is_strong |= last < end
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
            if self._is_called(thanked, last) and thanked > first:
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

    def _is_called(self, begin: int, end: int) -> bool:
        """Tell ", guys" behind a question from "what may admins, mods"."""
        return (
            self._message.breaks[begin]
            and end - begin <= _MOST_CALLED
            and self._words.roles.isdisjoint(self._forms[begin:end])
        )

    def _may_close(self, begin: int, end: int, first: int) -> bool:
        """Tell "how hot is it please" from "how do you say please"."""
        if self._message.breaks[begin] or begin == first:
            return True
        if self._is_spaceless or end - begin > 2:
            return end - begin > 1
        if not self._words.quoting.isdisjoint(self._forms[max(first, begin - 2) : begin]):
            return False
        language = self._words.language
        if self._words.quoting or end - begin == 2 or self._words.is_slang(self._forms[end - 1]):
            return any(not is_stopword(form, language) for form in self._forms[first:begin])
        return not is_stopword(self._forms[begin - 1], language)
