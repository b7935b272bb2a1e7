"""Where in a message questions begin."""

from __future__ import annotations

from knowledge.analysis.chat_words import WITHOUT_SPACES, ChatWords
from knowledge.analysis.known_phrases import KnownPhrases
from knowledge.analysis.message_words import MessageWords
from knowledge.analysis.stopwords import is_stopword

_SHORTEST_FIRST_QUESTION = 4
"""Words, if a second question is to follow behind "and"."""
_MOST_TRIES = 12
"""Places of a sentence at which a second question is looked for: what costs time must not grow with it."""
_REAL_AUXILIARIES = frozenset({"do", "does", "did", "can", "could", "should", "will", "would"})
"""Behind these a subject follows, so that "and is the …" after them is a new question. A language that asks by them
turns verb and subject around in a question of its own and not in one inside of another: "when it starts"."""
_WHOLE_VERBS = frozenset({"do", "have", "has", "am"})
"""Those of the verbs that ask that are as often verbs by themselves: "how do I join and do the test?"."""
_SUBJECTS = frozenset(
    {"i", "you", "we", "they", "he", "she", "it", "there", "this", "that", "these", "those"}
    | {"anyone", "anybody", "someone", "somebody"}
)
"""What a verb that asks has behind it, and a question inside of another before its verb."""
_DETERMINERS = frozenset({"the", "a", "an", "my", "your", "our", "their", "his", "her", "its", "any"})
_LONGEST_ASKED = 3
"""Words that may stand between a question word and its verb: "how many new members can …"."""


class Questions:
    """Finds questions in one message."""

    def __init__(self, words: ChatWords, message: MessageWords) -> None:
        self._words = words
        self._message = message
        self._forms = message.forms
        self._is_spaceless = words.language in WITHOUT_SPACES
        self._has_marks = any(message.asks)
        self._phrases = KnownPhrases(words, message)

    def asks(self, first: int, end: int) -> bool:
        """Tell whether what begins at ``first`` asks, even without a question mark."""
        if first >= end:
            return False
        if self._words.asks_anywhere is not None:
            return self._words.asks_anywhere.search("".join(self._forms[first:end])) is not None
        return self.begins(first, end) or self._phrases.match(self._words.requests, first, end) > 0

    def asks_without_mark(self, first: int, last: int, end: int) -> bool:
        """Tell whether a sentence asks that has no question mark; who sets one sets all, but for the last."""
        if self._has_marks and end < len(self._forms) and not self._is_spaceless:
            is_request = self._phrases.match(self._words.requests, first, last) > 0
            return is_request and self._forms[first] not in self._words.personal
        return self.asks(first, last)

    def begins(self, place: int, end: int) -> bool:
        """Tell whether a question word or a verb that asks stands at ``place``, perhaps behind a preposition."""
        form = self._forms[place]
        if self._message.opens[place] or form in self._words.asking:
            return True
        if place + 1 >= end:
            return False
        if form in self._words.inverted:
            return True
        return self._forms[place + 1] in self._words.asking and is_stopword(form, self._words.language)

    def second(self, first: int, end: int) -> int:
        """Return where a second question begins behind "and"; 0 where there is one question only."""
        joints = [place for place in range(first + 2, end - 2) if self._forms[place] in self._words.joining]
        for place in joints[:_MOST_TRIES]:
            if self._is_new_question(first, place, end):
                return place
        return 0

    def _is_new_question(self, first: int, joint: int, end: int) -> bool:
        language, forms = self._words.language, self._forms
        turns_around = not _REAL_AUXILIARIES.isdisjoint(self._words.inverted)
        if turns_around and self._is_turned_around(first, joint, end):
            return True
        if forms[joint + 1] not in self._words.asking or not self.begins(first, end):
            return False
        has_verb = any(self._has_verb(form) for form in forms[first:joint])
        if not turns_around:  # verbs of other languages are too many to list
            has_verb = has_verb or joint - first >= _SHORTEST_FIRST_QUESTION
        return has_verb and any(not is_stopword(form, language) for form in forms[joint + 2 : end])

    def _is_turned_around(self, first: int, joint: int, end: int) -> bool:
        """Tell whether a verb that asks stands before its subject behind "and": "by when do I …", "is there …"."""
        language, forms = self._words.language, self._forms
        if all(is_stopword(form, language) for form in forms[first:joint]):
            return False
        begin = joint + 1
        while begin < end - 2 and forms[begin] in self._words.joining:
            begin += 1
        if forms[begin] in self._words.inverted:
            return self._asks_of_subject(first, joint, begin, end)
        if forms[begin] not in self._words.asking and is_stopword(forms[begin], language):
            begin += 1
        if forms[begin] not in self._words.asking:
            return False
        for place in range(begin + 1, min(begin + 2 + _LONGEST_ASKED, end - 1)):
            if forms[place] in _SUBJECTS or forms[place] in _DETERMINERS:
                return False
            if forms[place] in self._words.inverted:
                return True
        return False

    def _asks_of_subject(self, first: int, joint: int, verb: int, end: int) -> bool:
        """Tell whether a subject stands behind a verb that asks, so that it is no second verb of one before it."""
        forms = self._forms
        if verb + 2 >= end:
            return False
        following = forms[verb + 1]
        if forms[verb] in _WHOLE_VERBS:
            return following in {"i", "you", "we", "they"}
        if following in _SUBJECTS or forms[verb] in {"does", "did"}:
            return True
        has_verb = any(self._has_verb(form) for form in forms[first:joint])
        return has_verb and following in _DETERMINERS

    def _has_verb(self, form: str) -> bool:
        """Tell a verb that asks, or a question word that has taken one in: what's, where's."""
        return form in self._words.inverted or (form[-1:] == "s" and {form, form[:-1]} <= self._words.asking)
