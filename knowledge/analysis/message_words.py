"""The words of a message, and what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from knowledge.analysis.abbreviations import abbreviations_of
from knowledge.analysis.chat_words import ChatWords, word_pattern
from knowledge.analysis.sentences import ends

_BREAK = re.compile(r"[,;:–—…(){}.!?¿¡、，。！？；：|~\n؟،؛।۔•]| - ")
_QUESTION = re.compile(r"[?？؟՞⁇⁈⁉‽፧]")
_GREEK_QUESTION = re.compile("[?;\u037e]")
_MAY_END = re.compile(r"(?<![!?.؟‽…])[!?.؟‽…]++[)*_~]*+\s++$|(?<![!?؟])[!?؟]++[)*_~]*+\s++[¿¡(*_~]*+$")
_CLOSED = re.compile(r"[\"'”’»]")
_LONGEST_BEFORE_NUMBER = 3
"""Letters of an abbreviation like Op. or No."""


@dataclass(frozen=True, slots=True)
class MessageWords:
    """The n words of a message."""

    forms: list[str]
    """As they are compared."""
    starts: list[int]
    ends: list[int]
    breaks: list[bool]
    """bool[n + 1]: whether a mark or a code stands before each word; the first and the last are True."""
    sentence_starts: list[int]
    """The first word of each sentence, and n."""
    asks: list[bool]
    """bool[n + 1]: whether a question mark stands before each word (after the last one)."""
    opens: list[bool]
    """bool[n + 1]: whether ¿ stands before each word."""
    codes: list[bool]
    """bool[n + 1]: whether a code, an emoji, a smiley stands before each word."""
    exclaims: list[bool]
    """bool[n + 1]: whether an exclamation mark does."""


def message_words(text: str, blank: str, words: ChatWords) -> MessageWords:
    """Return the words of ``blank``, which is ``text`` without its codes."""
    forms: list[str] = []
    starts: list[int] = []
    word_ends: list[int] = []
    for match in word_pattern(blank, words.language).finditer(blank):
        forms.append(words.form(match.group()))
        starts.append(match.start())
        word_ends.append(match.end())
    count = len(forms)
    breaks = [True] * (count + 1)
    asks, opens, codes, exclaims = ([False] * (count + 1) for _ in range(4))
    sentence_starts = [0] if count else []
    stops = list(ends(blank, words.language))
    question = _GREEK_QUESTION if words.language == "el" else _QUESTION
    for place in range(count + 1):
        begin = word_ends[place - 1] if place else 0
        end = starts[place] if place < count else len(text)
        gap = blank[begin:end]
        if 0 < place < count and (gap == " " or not gap):
            breaks[place] = False
            continue
        codes[place] = text[begin:end] != gap
        asks[place] = question.search(gap) is not None
        opens[place] = "¿" in gap
        exclaims[place] = "!" in gap or "！" in gap
        if 0 < place < count:
            breaks[place] = codes[place] or _BREAK.search(gap) is not None
            stop = bisect_left(stops, begin + 1)
            is_end = stop < len(stops) and stops[stop] <= end and stops[stop] < len(blank)
            if _is_inside_name(gap, blank[starts[place - 1] : begin], forms[place]):
                continue
            if is_end or (asks[place] and _may_end(gap)):
                sentence_starts.append(place)
            elif breaks[place] and _may_end(gap) and _begins(forms[place], words):
                if exclaims[place]:
                    is_end = forms[sentence_starts[-1]] not in words.asking | words.inverted
                else:
                    before = blank[starts[place - 1] : begin].lower()
                    is_end = before not in abbreviations_of(words.language).all
                if is_end:
                    sentence_starts.append(place)
    if count:
        sentence_starts.append(count)
    return MessageWords(forms, starts, word_ends, breaks, sentence_starts, asks, opens, codes, exclaims)


def _may_end(gap: str) -> bool:
    return _MAY_END.search(gap) is not None and _CLOSED.search(gap) is None


def _begins(form: str, words: ChatWords) -> bool:
    """Tell whether a sentence may begin in small letters behind a stop: members who write so are many."""
    return form in words.asking or form in words.personal or form in words.openings


def _is_inside_name(gap: str, before: str, following: str) -> bool:
    """Tell J. A. Hobson, Op. 10 and Yahoo!の from the end of a sentence."""
    if gap[0] == ".":
        return "\n" not in gap and (
            len(before) == 1 or (len(before) <= _LONGEST_BEFORE_NUMBER and following.isdigit())
        )
    return gap == "!" and before.isascii() and not following.isascii()
