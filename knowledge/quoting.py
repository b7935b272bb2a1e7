"""What is shown of a passage: a verbatim slice around the sentences that answer.

Which sentences answer is decided by the ranking; nothing here reads the question. Every span is one of the
stored text, so that what is shown can't differ from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from knowledge.records import Span

DEFAULT_LIMIT = 900
"""Characters of a quote: about a screen on a phone, and three of them fit into one Discord message."""

_JOINER = "\u200d"


def quote(
    text: str, sentences: Sequence[Span], answering: Sequence[int], limit: int = DEFAULT_LIMIT
) -> tuple[Span, tuple[Span, ...]]:
    """Return the span of ``text`` to show, and inside it the spans that answer, best first.

    ``sentences`` are those of ``analyse(text, language)``; ``answering`` are indices of them, best first. A
    passage of up to ``limit`` characters is shown whole; of a longer one, whole sentences around the best; of
    a best sentence that is longer itself, its beginning up to a word's end. Neighbours that answer are
    highlighted as one.

    Raises:
        ValueError: ``limit`` is not positive.
        IndexError: ``answering`` names a sentence that is not there.
    """
    if limit < 1:
        raise ValueError("a quote needs at least one character")
    whole = _trimmed(text, (0, len(text)))
    if _length(whole) <= limit:
        return whole, _highlights(sentences, answering)
    if not sentences:
        return _cut(text, whole, limit), ()
    first = last = answering[0] if answering else 0
    if _length(sentences[first]) > limit:
        shown = _cut(text, sentences[first], limit)
        return shown, (shown,) if answering else ()
    for index in answering[1:]:
        if sentences[max(last, index)][1] - sentences[min(first, index)][0] <= limit:
            first, last = min(first, index), max(last, index)
    first, last = _widened(sentences, first, last, limit)
    shown = sentences[first][0], sentences[last][1]
    return shown, _highlights(sentences, [index for index in answering if first <= index <= last])


def _highlights(sentences: Sequence[Span], answering: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans of the answering sentences in their order, neighbours in the place of the better one."""
    groups: list[set[int]] = []
    for index in answering:
        neighbours = next((group for group in groups if {index - 1, index + 1} & group), None)
        if neighbours is None:
            groups.append({index})
        else:
            neighbours.add(index)
    return tuple((sentences[min(group)][0], sentences[max(group)][1]) for group in groups)


def _widened(sentences: Sequence[Span], first: int, last: int, limit: int) -> tuple[int, int]:
    """Take in neighbours in turn while they fit, first the one before: it says who "she" is."""
    is_growing = True
    while is_growing:
        is_growing = False
        if first > 0 and sentences[last][1] - sentences[first - 1][0] <= limit:
            first -= 1
            is_growing = True
        if last + 1 < len(sentences) and sentences[last + 1][1] - sentences[first][0] <= limit:
            last += 1
            is_growing = True
    return first, last


def _cut(text: str, span: Span, limit: int) -> Span:
    """Return the beginning of ``span``, up to a word's end where there is one in its second half."""
    start, end = span
    if end - start <= limit:
        return span
    cut = start + limit
    for position in range(cut, start + limit // 2, -1):
        if text[position].isspace():
            return _trimmed(text, (start, position))
    while cut > start + 1 and not _is_between_characters(text, cut):
        cut -= 1
    return _trimmed(text, (start, cut))


def _is_between_characters(text: str, position: int) -> bool:
    """Tell whether no accent, vowel sign or part of an emoji would be torn from its character."""
    after = text[position]
    return not unicodedata.category(after).startswith("M") and _JOINER not in (after, text[position - 1])


def _trimmed(text: str, span: Span) -> Span:
    part = text[span[0] : span[1]]
    start = span[0] + len(part) - len(part.lstrip())
    return start, max(start, span[0] + len(part.rstrip()))


def _length(span: Span) -> int:
    return span[1] - span[0]
