"""Where a quote comes from: the link that leads to it, and on a web page to the very words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from bot.render.limits import LINK_LENGTH
from bot.render.words import safe_link
from knowledge.records import Citation, Span

_DISCORD = re.compile(r"(?:\w+\.)?discord(?:app)?\.com")
_MARK = re.compile(r"[^\S\n]*(?:[-*+•–◦▪]|\(?\w{1,3}[.)]|§ ?\d+)\s+")
"""A list item's mark, which is none of its page's text."""
_UNIT = re.compile(r"[^\s，。、；：！？]+[，。、；：！？]*\s*")
"""A word, or what stands between two marks where words are not set apart."""
_EDGES = re.compile(r"^\W+|\W+$")
_CELLS = " | "
_SHORT_LENGTH = 90
"""Characters up to which a sentence is searched for as a whole."""
_TERM_LENGTH = 80
_UNITS = (6, 4, 3, 2, 1)
_BEFORE = 3
"""Words that tell one place from an earlier one with the same words."""


def source_link(citation: Citation) -> str | None:
    """Return the link to a quote, for a button; None where the article has none that fits one.

    On a web page it leads to the sentences that answer, by a text fragment as the WICG's "URL Fragment Text
    Directives" describes it, where that fits; in a PDF to the page; to a message as it is.
    """
    link = safe_link(citation.article.url)
    if link is None:
        return None
    exact = (each for each in _exact_links(link, citation) if len(each) <= LINK_LENGTH)
    return next(exact, link)


def _exact_links(link: str, citation: Citation) -> Iterator[str]:
    """Yield links that lead further than to the page, the most exact first."""
    address = urlsplit(link)
    page = citation.passage.page
    if _DISCORD.fullmatch((address.hostname or "").lower()):
        return
    if address.path.lower().endswith(".pdf"):
        if page is not None and not address.fragment:
            yield f"{link.removesuffix('#')}#page={page}"
    elif ":~:" not in address.fragment:
        base = link if "#" in link else f"{link}#"
        for directive in directives(citation.passage.text, citation.highlighted):
            yield f"{base}:~:text={directive}"


def directives(text: str, span: Span) -> Iterator[str]:
    """Yield text directives that lead to a span of a passage, the most exact first, encoded and without ``text=``.

    Each is ``[prefix-,]start[,end]``; its terms are slices of the passage, white space aside.
    """
    lines = _lines(text, span)
    if not lines:
        return
    first, last = lines[0], lines[-1]
    if len(lines) == 1 and first[1] - first[0] <= _SHORT_LENGTH:
        yield _written(text, first, None)
    for count in _UNITS:
        start = _trimmed(text, _first_units(text, first, count))
        end = _trimmed(text, _last_units(text, last, count))
        if max(start[1] - start[0], end[1] - end[0]) > _TERM_LENGTH and count > 1:
            continue
        if start[1] <= end[0] and _is_first(text, end, start[1]):
            yield _written(text, start, end)
    yield _written(text, _trimmed(text, _first_units(text, first, 1 + _BEFORE)), None)


def _lines(text: str, span: Span) -> list[Span]:
    """Return what of a span's lines stands on their page too: without marks and edges, of a table's row one cell."""
    found: list[Span] = []
    for match in re.finditer(r"[^\n\r]+", text[slice(*span)]):
        start, end = span[0] + match.start(), span[0] + match.end()
        is_whole_line = start == 0 or text[start - 1] in "\n\r"
        mark = _MARK.match(text, start, end) if is_whole_line else None
        start = mark.end() if mark else start
        cells = text[start:end].split(_CELLS)
        if len(cells) > 1:
            longest = max(cells, key=len)
            start += text[start:end].index(longest)
            end = start + len(longest)
        start, end = _trimmed(text, (start, end))
        if start < end:
            found.append((start, end))
    return found


def _trimmed(text: str, span: Span) -> Span:
    """Leave out what stands around the outermost letters and digits."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _units(text: str, line: Span) -> list[Span]:
    return [match.span() for match in _UNIT.finditer(text, *line)]


def _first_units(text: str, line: Span, count: int) -> Span:
    units = _units(text, line)[:count]
    return (line[0], units[-1][1]) if units else line


def _last_units(text: str, line: Span, count: int) -> Span:
    units = _units(text, line)[-count:]
    return (units[0][0], line[1]) if units else line


def _is_first(text: str, term: Span, after: int) -> bool:
    """Tell whether a browser that looks for a term behind ``after`` finds this one first."""
    return _plain(text[after : term[1]]).find(_plain(text[slice(*term)])) == len(
        _plain(text[after : term[0]])
    )


def _plain(text: str) -> str:
    return re.sub(r"\s", " ", text).casefold()


def _written(text: str, start: Span, end: Span | None) -> str:
    prefix = ""
    if not _is_first(text, start, 0):
        first = _last_units(text, (_line_start(text, start[0]), start[0]), _BEFORE)[0]
        # Between a prefix and what it stands before there may be nothing but white space.
        if before := text[first : start[0]].strip():
            prefix = f"{_encoded(before)}-,"
    return prefix + ",".join(_encoded(text[slice(*term)]) for term in (start, end) if term)


def _line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def _encoded(term: str) -> str:
    """Encode a term: what the syntax uses itself (``-``, ``,``, ``&``) must be, and all else may be."""
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")
