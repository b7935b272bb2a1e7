"""A slice of a passage as Markdown: escaped, best sentences bold, code in blocks, […] where something is left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from bot.render.escape import escape
from knowledge.records import Span

CUT = "\\[…\\]"
"""The mark for what is left out, as Markdown."""


_FENCE = "```"


def quote_markdown(
    text: str, quote: Span, highlights: Sequence[Span], budget: int, code: Sequence[Span] = ()
) -> str:
    """Render ``text[quote]`` in at most ``budget`` characters of Markdown.

    Args:
        text: the whole passage.
        quote: the characters to show.
        highlights: sentences to set in bold, best first, inside ``quote``.
        budget: Discord's limit counts the Markdown, backslashes included. At least 20.
        code: whole lines that are code; they are shown in code blocks, unless they hold a fence themselves.

    A slice that does not fit is cut down around the best highlight, at spaces where there are any.
    """
    blocks = [span for span in code if span[0] < span[1] and _FENCE not in text[slice(*span)]]

    def render(window: Span) -> str:
        return _render(text, window, highlights, blocks)

    whole = render(quote)
    if len(whole) <= budget:
        return whole
    best = highlights[0] if highlights else (quote[0], quote[0])
    return render(_widest(text, quote, best, render, budget))


def edge_markdown(text: str, budget: int, code: Sequence[Span] = (), *, at_end: bool) -> str:
    """Render as much of a text's beginning, or of its end, as ``budget`` characters hold; at least 20."""
    if not at_end:
        return quote_markdown(text, (0, len(text)), (), budget, code)
    whole = (0, len(text))

    def ending(length: int) -> str:
        window = _at_spaces(text, (len(text) - length, len(text)), whole)
        return quote_markdown(text, window, (), 3 * len(text) + budget, code)

    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if len(ending(middle)) <= budget else (low, middle - 1)
    return ending(low)


def barred(text: str, quote: Span, highlights: Sequence[Span], budget: int, code: Sequence[Span] = ()) -> str:
    """Render as ``quote_markdown`` does, each line behind Discord's quote mark, in at most ``budget`` characters."""
    # Fences add lines.
    marks = 2 * (1 + sum(text.count(sign) for sign in "\n\r") + 4 * len(code))
    return behind_bar(quote_markdown(text, quote, highlights, budget - marks, code))


def behind_bar(markdown: str) -> str:
    """Put each line behind Discord's quote mark."""
    return "\n".join(f"> {line}" for line in markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _widest(text: str, quote: Span, best: Span, render: Callable[[Span], str], budget: int) -> Span:
    """Return the widest window around ``best`` (or, if need be, of its beginning) that fits."""

    def around(margin: int) -> Span:
        return _at_spaces(text, (max(quote[0], best[0] - margin), min(quote[1], best[1] + margin)), quote)

    def beginning(length: int) -> Span:
        return _at_spaces(text, (best[0], min(quote[1], best[0] + length)), quote)

    def fits(window: Span) -> bool:
        return len(render(window)) <= budget

    shape = around if fits(around(0)) and best[1] > best[0] else beginning
    low, high = 0, quote[1] - quote[0]
    while low < high:
        middle = (low + high + 1) // 2
        if fits(shape(middle)):
            low = middle
        else:
            high = middle - 1
    return shape(low)


def _at_spaces(text: str, window: Span, quote: Span) -> Span:
    """Draw a window's edges in to the next space, if there is one near."""
    start, end = window
    near = 30
    if start > quote[0] and not text[start - 1].isspace():
        space = next((i for i in range(start, min(end, start + near)) if text[i].isspace()), None)
        start = start if space is None else space + 1
    if end < quote[1] and not text[end].isspace():
        space = next((i for i in range(end, max(start, end - near), -1) if text[i - 1].isspace()), None)
        end = end if space is None else space - 1
    return start, max(start, end)


def _render(text: str, window: Span, highlights: Sequence[Span], code: Sequence[Span]) -> str:
    start, end = _stripped(text, window)
    before = f"{CUT} " if text[:start].strip() else ""
    after = f" {CUT}" if text[end:].strip() else ""
    inside = [(max(first, start), min(last, end)) for first, last in code if first < end and last > start]
    pieces = [before]
    position = start
    for first, last in inside:
        pieces.append(_prose(text, start, (position, first), highlights))
        # A fence stands on a line of its own, also behind the mark for what is left out.
        line_end = "" if "".join(pieces)[-1:] in ("", "\n") else "\n"
        pieces.append(f"{line_end}{_FENCE}\n{text[first:last]}\n{_FENCE}")
        position = last
    if position < end or not inside:
        pieces.append(_prose(text, start, (position, end), highlights))
    pieces.append(f"\n{after.lstrip()}" if after and inside and position == end else after)
    return "".join(pieces)


def _prose(text: str, first: int, span: Span, highlights: Sequence[Span]) -> str:
    """Render a piece without code, of a text that is shown from ``first`` on."""
    # Escaped as one piece, so that what opens something only at a line's start is seen as such.
    pieces = []
    position, end = span
    for bold_start, bold_end in _bold_ranges(text, span, highlights):
        pieces.append(escape_inside(text, first, position, bold_start))
        pieces.append(f"**{escape_inside(text, first, bold_start, bold_end)}**")
        position = bold_end
    pieces.append(escape_inside(text, first, position, end))
    return "".join(pieces)


def escape_inside(text: str, first: int, start: int, end: int) -> str:
    """Escape ``text[start:end]``, as a line's beginning only where it is one; ``first`` is the text's."""
    piece = text[start:end]
    if start == first or text[start - 1] in "\n\r":
        return escape(piece)
    # A letter before it keeps the piece's beginning from being taken for a line's.
    return escape("x" + piece)[1:]


def _bold_ranges(text: str, window: Span, highlights: Iterable[Span]) -> list[Span]:
    """Return the ranges to set in bold: in order, apart, one a line, and such that any renderer sees them.

    CommonMark takes ``**`` for a mark only beside a letter on the inside, unless there is a space or a
    punctuation mark on the outside; “**句子。**下” would show its asterisks. There bold leaves the mark out.
    """
    clipped = sorted((max(s, window[0]), min(e, window[1])) for s, e in highlights)
    merged: list[Span] = []
    for start, end in clipped:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    lines = [line for span in merged for line in _lines(text, span)]
    drawn_in = [_flanked(text, window, line) for line in lines]
    return [span for span in drawn_in if span[1] > span[0]]


def _lines(text: str, span: Span) -> list[Span]:
    """Split a range at line breaks, which bold does not survive, and strip each."""
    result, start = [], span[0]
    for index in range(span[0], span[1] + 1):
        if index == span[1] or text[index] in "\n\r":
            line = _stripped(text, (start, index))
            if line[1] > line[0]:
                result.append(line)
            start = index + 1
    return result


def _flanked(text: str, window: Span, span: Span) -> Span:
    start, end = span
    while start < end and _is_sign(text[start]) and start > window[0] and not _is_gap(text[start - 1]):
        start += 1
    while end > start and _is_sign(text[end - 1]) and end < window[1] and not _is_gap(text[end]):
        end -= 1
    return _stripped(text, (start, end))


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_gap(character: str) -> bool:
    return character.isspace() or _is_sign(character)
