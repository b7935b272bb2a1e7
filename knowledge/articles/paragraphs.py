"""What makes a good passage: the last step that every kind of source goes through.

A passage is stored once and quoted word for word, so what is done to a text is done here, before it is
stored: characters that a reader can't see are taken out, paragraphs that can't stand alone are joined with a
neighbour, and very long ones are split at sentences. Apart from that, each paragraph stays as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, pairwise

from knowledge.analysis import analyse
from knowledge.errors import ArticleError
from knowledge.records import Paragraph, PassageKind

LONGEST_WIDTH = 1500
"""A wider paragraph is split. An East Asian ideograph counts as two: it says about as much as two letters."""
SHORTEST_WIDTH = 40
"""A narrower paragraph ("Yes.", "Ingredients") can't answer anything alone and is joined with a neighbour."""
_LONG_WIDTH = 300
"""A wider paragraph that leads on to nothing is quoted without the table or the code that comes after it."""
_OF_ITSELF = frozenset((PassageKind.TABLE, PassageKind.CODE))
MOST_CHARACTERS = 3_000_000
"""A longer text is refused: it is a shelf of books, not an article. As much fits into the largest page that is read."""

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What a reader can't see: controls (but tab and line feed), the soft hyphen, zero-width space and word
# joiner, the byte order mark, and the bidirectional embeddings, overrides and isolates. Those can make a
# line read differently from what is stored, and one half of a pair would spill out of a quote. The marks of
# one character (LRM, RLM) and the joiners that Persian, Hindi and emoji need stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LIST_ITEM = re.compile(r"^[ \t]*(?:[-*•–‣◦]|\d{1,3}[.)])[ \t]", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:：][\"'”’»)\]]*$")
_VALUE = re.compile(r"[^\W\d_][^\n:：]*[:：]\s*[^\s:：][^\n]*")
_LEADS_ON = re.compile(r"[:：]$")
_COMMAND_OPTION = re.compile(r"\s*--?[A-Za-z?][\w-]*(?:[ ,=|\[<]|$)")
_MOST_MARKS = 20


def check_length(text: str) -> None:
    """Refuse a text that is too long for an article, before anything looks at each line of it.

    Raises:
        ArticleError: it is longer than `MOST_CHARACTERS`.
    """
    if len(text) > MOST_CHARACTERS:
        raise ArticleError(
            "This text has {length:,} characters; an article may have up to {most:,}. Divide it and add the parts.",
            code="text-long",
            length=len(text),
            most=MOST_CHARACTERS,
        )


def clean(text: str) -> str:
    """Return the text with one kind of line end and without the characters that no reader sees.

    Raises:
        ArticleError: the text is longer than `MOST_CHARACTERS`.
    """
    check_length(text)
    text = _LINE_END.sub("\n", text)
    return _LONE_SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))


def width(text: str) -> int:
    """Return the number of characters, East Asian wide ones counted twice."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(character) in "WF" for character in text)


def finish(paragraphs: Iterable[Paragraph], language: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs as they are stored: cleaned, joined where too short, split where too long.

    The words, their order and the line breaks between them stay. Paragraphs are joined by a line break and only
    within their section; the page of a joined one is its first part's.
    """
    whole = [
        replace(paragraph, text=text, section=_one_line(paragraph.section))
        for paragraph in paragraphs
        if (text := clean(paragraph.text).strip())
    ]
    return tuple(
        part
        for _, section in groupby(whole, key=lambda paragraph: paragraph.section)
        for part in finish_run(section, language)
    )


def finish_run(section: Iterable[Paragraph], language: str) -> tuple[Paragraph, ...]:
    """Return the cleaned paragraphs of one section as they are stored: joined where too short, split where too long.

    The words, their order and the line breaks between them stay. Paragraphs are joined by a line break; the page of
    a joined one is its first part's.
    """
    whole = [part for paragraph in section if (part := _stripped(paragraph)).text]
    return tuple(part for paragraph in _join(whole) for part in _split(paragraph, language))


def joined(first: Paragraph, second: Paragraph) -> Paragraph:
    """Return two paragraphs as one, a line break between them.

    It is of the kind that most of it is; what introduces something, of what it introduces.
    """
    offset = len(first.text) + 1
    return replace(
        first,
        text=f"{first.text}\n{second.text}",
        kind=second.kind
        if _LEADS_ON.search(first.text) or len(second.text) > len(first.text)
        else first.kind,
        code=first.code + tuple((start + offset, end + offset) for start, end in second.code),
    )


def _stripped(paragraph: Paragraph) -> Paragraph:
    start = len(paragraph.text) - len(paragraph.text.lstrip())
    return _part(paragraph, start, len(paragraph.text))


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return a slice of a paragraph without space around it, its code in its place."""
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    code = tuple((max(first, start) - start, min(last, end) - start) for first, last in paragraph.code)
    return replace(
        paragraph, text=paragraph.text[start:end], code=tuple(span for span in code if span[0] < span[1])
    )


def _one_line(text: str | None) -> str | None:
    return " ".join(clean(text).split()) or None if text else None


def _join(section: Iterable[Paragraph]) -> list[Paragraph]:
    """Join what can't stand alone: a label with what follows it, a scrap with what precedes it."""
    joined: list[Paragraph] = []
    for paragraph in section:
        joined.append(paragraph)
        if len(joined) > 1 and (
            _wants_next(joined[-2], is_first=len(joined) == 2) or _wants_previous(paragraph, joined[-2])
        ):
            _join_last_two(joined)
    # A label at the end of a section has nothing after it: it goes to what is before it.
    while len(joined) > 1 and _is_left_over(joined[-1], joined[-2]) and _join_last_two(joined):
        pass
    return joined


def _join_last_two(paragraphs: list[Paragraph]) -> bool:
    """Join the last two paragraphs if they fit into one; say whether they did."""
    both = joined(*paragraphs[-2:])
    is_fitting = width(both.text) <= LONGEST_WIDTH
    if is_fitting:
        paragraphs[-2:] = [both]
    return is_fitting


def leads_on(text: str) -> bool:
    """Return whether a text ends with a colon: what it introduces comes next."""
    return bool(_LEADS_ON.search(text.rstrip()))


def _is_short(text: str) -> bool:
    return len(text) < SHORTEST_WIDTH and width(text) < SHORTEST_WIDTH


def _is_whole(text: str) -> bool:
    """Return whether a short text says something to its end: a sentence, or a name and its value ("Default: 8")."""
    return bool(_SENTENCE_END.search(text) or _VALUE.fullmatch(text))


def _wants_next(paragraph: Paragraph, *, is_first: bool) -> bool:
    text = paragraph.text
    # A short list or piece of code is no label of what comes after it, nor is what has its value beside it.
    is_label = paragraph.kind is PassageKind.TEXT and not _is_whole(text)
    return leads_on(text) or (_is_short(text) and (is_first or is_label))


def _is_left_over(paragraph: Paragraph, before: Paragraph) -> bool:
    """Whether a paragraph is too short to stand alone, below one that it may be joined with."""
    is_of_itself = paragraph.kind in _OF_ITSELF and before.kind is PassageKind.TEXT
    return _is_short(paragraph.text) and not (is_of_itself and width(before.text) > _LONG_WIDTH)


def _wants_previous(paragraph: Paragraph, before: Paragraph) -> bool:
    text = paragraph.text
    is_end = paragraph.kind is not PassageKind.TEXT or _is_whole(text)
    return _is_left_over(paragraph, before) and is_end and not leads_on(text)


def _split(paragraph: Paragraph, language: str) -> list[Paragraph]:
    text = paragraph.text
    if len(text) * 2 <= LONGEST_WIDTH or width(text) <= LONGEST_WIDTH:
        return [paragraph]
    cuts = _cuts(paragraph, language)
    bounds = zip(cuts, [*cuts[1:], len(text)], strict=True)
    units = [part for start, end in bounds for part in _halve(text[start:end])]
    # Parts of about the same size read better than full ones and a scrap.
    goal = width(text) / -(-width(text) // LONGEST_WIDTH)
    ends, size, end = [0], 0, 0
    for unit in units:
        unit_width = width(unit)
        if text[ends[-1] : end].strip() and (
            size + unit_width > LONGEST_WIDTH or size + unit_width / 2 > goal
        ):
            ends.append(end)
            size = 0
        end += len(unit)
        size += unit_width
    parts = [_part(paragraph, start, stop) for start, stop in pairwise([*ends, len(text)])]
    return [part for part in parts if part.text]


def _cuts(paragraph: Paragraph, language: str) -> list[int]:
    """Return where a paragraph may be cut, rising from 0: at sentences and list items, in code at lines."""
    text = paragraph.text
    cuts = {start for start, _ in analyse(text, language).sentences}
    cuts |= {item.start() for item in _LIST_ITEM.finditer(text)} | {0}
    for start, end in paragraph.code:
        cuts = {cut for cut in cuts if not start < cut < end}
        cuts |= {start + place for place in _code_cuts(text[start:end])}
    return sorted(cuts)


def _code_cuts(code: str) -> list[int]:
    """Return where code may be cut: before lines that do not stand inside what is above them, and before options.

    A function's lines stay together where they fit, and so does an option of a command with what is said of it.
    """
    cuts, place, outer = [0], 0, -1
    for line in code.split("\n"):
        indent = len(line) - len(line.lstrip())
        if line.strip() and (indent <= outer or outer < 0 or _COMMAND_OPTION.match(line)):
            cuts.append(place)
            outer = indent
        place += len(line) + 1
    return cuts


def _halve(text: str) -> list[str]:
    """Cut a "sentence" that is too long (a table, code, Thai) in halves, until all fit.

    Cuts at the line break nearest to the middle, else at the nearest space, else in the middle.
    """
    if width(text) <= LONGEST_WIDTH:
        return [text]
    middle = len(text) // 2
    for mark in ("\n", " "):
        found = (text.rfind(mark, 0, middle), text.find(mark, middle, -1))
        places = [place + 1 for place in found if place >= 0]
        nearest = min(places, key=lambda place: abs(place - middle), default=0)
        if 0 < nearest < len(text):
            return _halve(text[:nearest]) + _halve(text[nearest:])
    # Not between a letter and its accents, nor inside a joined emoji; a heap of accents is no word.
    for _ in range(_MOST_MARKS):
        if unicodedata.category(text[middle])[0] != "M" and "\u200d" not in text[middle - 1 : middle + 1]:
            break
        middle += 1
    return _halve(text[:middle]) + _halve(text[middle:])
