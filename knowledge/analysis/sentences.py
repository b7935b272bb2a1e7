"""Sentences: where they begin and end in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from knowledge.analysis.abbreviations import abbreviations_of
from knowledge.analysis.stopwords import is_common, is_stopword
from knowledge.records import Span

_CLOSERS = r"\"'”’»›“‘)\]}」』】）》〉*_"
_WIDE_CLOSERS = "”’」』】）》〉"
_OPENERS = "\"'“‘«‹„‚”’»([{「『【（《〈¿¡*_—–"
_BULLETS = "•‣◦▪●■∙⁃"
_SPECIAL_STOPS = "।॥۔።፧།៕។։"
"""Stops that mean nothing else, even without a space: of Devanagari, Urdu, Ethiopic, Tibetan, Khmer, Armenian."""
_WIDE_STOPS = "。！？｡"
"""Chinese and Japanese stops, after which no space stands."""
_GREEK_QUESTION = ";\u037e"
_THAI = "\u0e01-\u0e5b\u0e81-\u0edf"
_SHORTEST_THAI_SENTENCE = 40
"""Characters. Thai and Lao part sentences by a space, but phrases too; shorter pieces stay together."""
_SHORTEST_WRAPPED_LINE = 50
"""Characters from which on a line without a full stop may have been broken only to fit a page."""
_LONGEST_ABBREVIATION = 16
_LONGEST_LIST_MARK = 6
_CODES_ORDINAL_DOT = "de da no nb nn fi cs sk hu et lv sl hr sr bs tr is pl lb"
_ORDINAL_DOT = frozenset(_CODES_ORDINAL_DOT.split())
"""Languages that write "third" as 3."""

_SPACE_MAY_END = re.compile(f"[{_BULLETS}{_THAI}]")
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENERS)}\s]{{0,20}}(\w{{0,30}})(\.?)")
_LIST_MARK = re.compile(rf"[ \t]{{0,20}}(?:[{_BULLETS}*+–—-]|\(?(?:\d{{1,3}}|[a-zA-Z])[.)])[ \t]")
_ONLY_LIST_MARK = re.compile(r"\W*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})$")
_ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]{1,5})$")
_INITIAL = re.compile(r"[^\W\d_][^\w.]?$")
"""J, and in Hindi, where the vowel is a mark, also पी."""
_LETTERS_WITH_DOTS = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+$")
"""U.S, a.m, Ph.D, т.д"""


def sentences(text: str, language: str) -> list[Span]:
    """Return the spans of the sentences of ``text``, in order and without the white space between them.

    They do not overlap and hold every character that is not white space; a text of white space has none.
    """
    spans: list[Span] = []
    start = 0
    for end in ends(text, language):
        sentence = text[start:end]
        bare = sentence.strip()
        if bare:
            first = start + len(sentence) - len(sentence.lstrip())
            spans.append((first, first + len(bare)))
        start = end
    return spans


def ends(text: str, language: str) -> Iterator[int]:
    """Yield where sentences end; the last end is that of ``text``, and what is between two may be white space."""
    start = 0
    has_capitals = not text.islower()
    abbreviations = abbreviations_of(language).all
    are_spaces_candidates = not text.isascii() and _SPACE_MAY_END.search(text) is not None
    candidates = _candidates(_GREEK_QUESTION if language == "el" else "", are_spaces_candidates)
    for match in candidates.finditer(text):
        begin, end = match.span()
        # Nearly always a word of small letters stands before a full stop, and a capital behind it.
        is_plain = (
            begin - start > _LONGEST_ABBREVIATION
            and (around := text[begin : end + 2]).isupper()
            and around.startswith(". ")
            and (word := text[begin - _LONGEST_ABBREVIATION : begin].rpartition(" ")[2]).islower()
            and word.isalpha()
            and len(word) > 1
            and word not in abbreviations
        )
        if is_plain or _is_end(text, start, begin, end, language, has_capitals):
            yield end
            start = end
    yield len(text)


def _is_end(text: str, start: int, begin: int, end: int, language: str, has_capitals: bool) -> bool:
    """Tell whether the sentence that began at ``start`` ends with the mark at ``text[begin:end]``."""
    mark = text[begin:end]
    if mark == "\n":
        return _is_end_of_line(text, start, begin)
    if mark.isspace():
        return end < len(text) and (text[end] in _BULLETS or end - start >= _SHORTEST_THAI_SENTENCE)
    if mark[0] in _SPECIAL_STOPS or mark[0] in _WIDE_STOPS:
        return True
    following, is_initial = _next_word(text, end)
    if has_capitals and _is_in_lower_case(following):
        return False
    if mark[0] == "." and mark[1:2] != "." and following:
        word = _word_before(text, start, begin)
        return word is not None and _is_full_stop(word, following, is_initial, language)
    return True


@lru_cache(maxsize=4)
def _candidates(further_stops: str, are_spaces_candidates: bool) -> re.Pattern[str]:
    """Return the pattern of what may end a sentence: stops, bullets and line breaks."""
    stops = ".!?…‼⁇⁈⁉؟" + further_stops
    spaces = " \t" if are_spaces_candidates else ""
    return re.compile(
        rf"[{stops}{_SPECIAL_STOPS}{_WIDE_STOPS}\n{spaces}]"  # one class in front, so that the search runs fast
        rf"(?:(?<=\n)"
        rf"|(?<=[{_SPECIAL_STOPS}])[{_SPECIAL_STOPS}]*+[{_CLOSERS}]*+"
        rf"|(?<=[{_WIDE_STOPS}])[{_WIDE_STOPS}]*+[{_WIDE_CLOSERS}]*+"
        rf"|(?<=[{stops}])(?<![{stops}].)[{stops}]*+[{_CLOSERS}]*+(?:[ \u00a0\u202f]»)?+(?:\[\d{{1,3}}\])*+(?=\s)"
        rf"|(?<=[!?])(?<![{stops}].)[!?]*+(?=[\u3040-\u30ff\u4e00-\u9fff])"
        rf"|(?<=\s)(?=[{_BULLETS}]\s)"
        rf"|(?<=[{_THAI}]\s)(?=[{_THAI}]))"
    )


def _next_word(text: str, end: int) -> tuple[str, bool]:
    """Return the word after ``end``, empty where there is none, and whether it is an initial."""
    match = _NEXT_WORD.match(text, end)
    return (match[1], bool(match[2]) and len(match[1]) == 1) if match else ("", False)


def _is_in_lower_case(word: str) -> bool:
    """Tell "etc. and" and "Yes!" he said, but not a name like iPhone, from a new sentence."""
    return word[:1].islower() and not word[1:2].isupper()


def _word_before(text: str, start: int, dot: int) -> str | None:
    """Return the word before a full stop, or None where all of the sentence is the mark of a list item."""
    if dot - start <= _LONGEST_LIST_MARK and _ONLY_LIST_MARK.match(text, start, dot):
        return None
    before = text[max(start, dot - _LONGEST_ABBREVIATION) : dot].split()
    return before[-1].lstrip(_OPENERS).rsplit("-", 1)[-1] if before else ""


def _is_full_stop(word: str, following: str, is_initial: bool, language: str) -> bool:
    """Tell the end of a sentence from the dot of an abbreviation, an initial or an ordinal number."""
    lower = word.lower()
    abbreviations = abbreviations_of(language)
    if lower in abbreviations.never_last:
        return False
    if lower in abbreviations.before_number and following[0].isdigit():
        return False
    if _INITIAL.match(word) or (language in _ORDINAL_DOT and _ORDINAL.match(word)):
        return not is_initial and is_stopword(following.lower(), language)
    if lower in abbreviations.seldom_last or _LETTERS_WITH_DOTS.match(word):
        return not is_initial and is_common(following.lower(), language)
    return True


def _is_end_of_line(text: str, start: int, line_break: int) -> bool:
    """Tell a line that ends a sentence, heading or list item from one that was broken to fit a page."""
    line = text[max(start, text.rfind("\n", start, line_break) + 1) : line_break].strip()
    following = text[line_break + 1 : line_break + 100]
    bare = following.lstrip(" \t\r")
    if not line or not bare or bare[0] == "\n" or _LIST_MARK.match(following):
        return True
    if line[-1] == ".":
        return False  # the full stop has been judged already
    if line[-1] in "!?:;…" or line[-1] in _WIDE_STOPS:
        return True
    return not _is_in_lower_case(_next_word(text, line_break + 1)[0]) and len(line) < _SHORTEST_WRAPPED_LINE
