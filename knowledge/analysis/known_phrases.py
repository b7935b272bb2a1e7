"""Known phrases of a chat, where they stand in a message."""

from __future__ import annotations

from knowledge.analysis.chat_words import REST, ChatWords, Phrases
from knowledge.analysis.message_words import MessageWords
from knowledge.analysis.stopwords import is_stopword

_LONGEST_REST = 12
"""Words that the open end of a phrase may take in."""

_MOST_SOFT = 3
_SHORTEST_CLEAR = 3
"""Words of an open phrase, its open end counted, behind which what follows is chat whatever it is."""


class KnownPhrases:
    """Finds phrases in one message."""

    def __init__(self, words: ChatWords, message: MessageWords) -> None:
        self._words = words
        self._message = message
        self._forms = message.forms

    def match(self, phrases: Phrases, place: int, end: int, *, is_whole: bool = False) -> int:
        """Return how many words from ``place`` are one of the phrases, 0 where none is."""
        for phrase in phrases.get(self._forms[place], ()):
            is_open = phrase[-1] == REST
            size = self._size(phrase[:-1] if is_open else phrase, place, end)
            if size and is_open:
                is_clear = len(phrase) > _SHORTEST_CLEAR
                rest = self._rest(place + size, end, is_whole=is_whole, is_clear=is_clear)
                size = size + rest if rest else 0
            if size:
                return size
        return 0

    def _size(self, phrase: tuple[str, ...], first: int, end: int) -> int:
        """Return how many words a phrase takes, with soft ones inside; 0 where it does not stand there."""
        place, soft = first, 0
        for word in phrase:
            while place < end and self._forms[place] != word and place > first:
                soft += 1
                if soft > _MOST_SOFT or self._forms[place] not in self._words.soft:
                    return 0
                place += 1
            if place >= end or self._forms[place] != word:
                return 0
            place += 1
        return place - first

    def _rest(self, first: int, end: int, *, is_whole: bool, is_clear: bool) -> int:
        """Return how many words the open end of a phrase takes in: to the next mark, or to where a question begins."""
        for place in range(first, min(end, first + _LONGEST_REST)):
            is_last = place + 1 == end
            if is_last:
                return (
                    place + 1 - first if is_whole and (is_clear or self._is_clearly_chat(first, end)) else 0
                )
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
