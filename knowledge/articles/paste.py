"""A text that somebody copied off a page → the article in it.

Such a text has the page's lines around the article's: menus, bread crumbs, by-line, buttons, captions, teasers,
comments, the footer. Each line gets a value: prose counts for, labels and menus against. The article is the run of
lines whose values add up to the most (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text
from the web with maximum subsequence segmentation", WWW 2009), so that a short line between two paragraphs stays
and a sentence in the footer does not. A text without a page's signs is taken as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.analysis import detect_language, is_stopword
from knowledge.articles import furniture_words as words
from knowledge.articles.bylines import is_about_author, read_byline
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.furniture import (
    ends_like_sentence,
    folded_line,
    is_furniture,
    label_before,
    opens_comments,
    opens_the_end,
)
from knowledge.articles.names import fold
from knowledge.articles.paragraphs import clean
from knowledge.records import Draft, Known, Paragraph

_SENTENCE_INSIDE = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(¿¡]*\S|[。！？]")
_CRUMBS = re.compile(r"\s*(?:[»›>→▸/|]|::)\s*")
_BULLET = re.compile(r"^(?:[-*•–‣◦▪·]|\d{1,2}[.)])\s+")
_OPENS_SMALL = re.compile(r"^[^\W\d_]")
_COPYRIGHT_NAME = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?:copyright\W*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?\W*(?:by\s+)?"
    r"([^.|,;:()©\d\n]{3,50}?)\s*(?:[.|,;:(–—-]|\ball rights|\balle rechte|\btous droits|\btodos|\btutti|$)",
    re.IGNORECASE,
)
_WRAPPED_WIDTHS = (45, 100)

_PROSE_WORDS = 8
"""A line of so many words that ends like a sentence is prose."""
_LONG_WORDS = 25
"""A line of so many words is prose however it ends."""
_MOST_VALUE = 60
_SHORT_SENTENCE = 2.0
_SHORT_LINE = -3.0
_TITLE_LINE = -2.0
_FURNITURE = -6.0
_ENDING = -20.0
_PAGE_SIGNS = 3
"""So many labels of a page in a text show that it is one and not an article alone."""
_ARTICLE_BEFORE_END = 40
"""Words of prose that must stand above a heading such as "Comments" for it to end the article."""
_DETECTION_CHARACTERS = 20_000
_TITLE_REACH = 40
_SOURCE_REACH = 12


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, or several that the page had broken, and what it looks like."""

    text: str
    size: int
    """Its words; half its characters in scripts without blanks."""
    value: float
    is_prose: bool
    is_furniture: bool
    is_ending: bool
    after_blank: bool


def draft_from_paste(text: str, known: Known = Known()) -> Draft:
    """Return the draft of a pasted text; see `extract_paste`.

    Raises:
        ArticleError: there is no text, or it is too long.
        LinkError: the link given with it is none.
    """
    return make_draft(extract_paste(text, known), known)


def extract_paste(text: str, known: Known = Known()) -> Extracted:
    """Return the article in a text that was copied off a page, and what the text says of it.

    No paragraph is rewritten. Lines that were not taken are in ``left_out`` in their order. The publisher is the one
    that a line such as "Source: Harbour Gazette" names; the site that the text was copied from is then ``via``.

    Raises:
        ArticleError: the text is too long.
    """
    text = clean(text)
    language = detect_language(text[:_DETECTION_CHARACTERS])
    lines = [_looked_at(line, after_blank) for line, after_blank in _joined(text, language)]
    if not lines:
        return Extracted(())
    is_page = _is_page(lines)
    start, end = _article(lines) if is_page else (0, len(lines))
    kept = set(_kept(lines, start, end, is_page=is_page))
    first = min(kept, default=end)
    title_at = _title(lines, kept, first, is_page=is_page)
    title = lines[title_at].text if title_at is not None else None
    if title is not None:
        kept -= {index for index in kept if fold(lines[index].text) == fold(title)}
    first = min(kept, default=end)
    authors, published, byline_lines = _byline(lines, title_at, first)
    kept -= byline_lines
    while len(kept) > 1 and is_about_author(lines[max(kept)].text, authors):
        kept.remove(max(kept))
    publisher, via, source_lines = _publisher(lines, kept, known)
    kept -= source_lines
    used = byline_lines | source_lines | ({title_at} if title_at is not None else set())
    left_out = [
        line.text
        for index, line in enumerate(lines)
        if index not in kept and index not in used and fold(line.text) != fold(title or "")
    ]
    found = Known(title, publisher, "; ".join(authors) or None, published)
    return Extracted(tuple(_paragraphs(lines, sorted(kept))), found, tuple(left_out), via)


def _joined(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """Give the lines that are not empty, with whether an empty one stood before; put broken ones together.

    A line is broken where a page (or a mail program) has cut a sentence: it ends in the middle, and the next one
    begins with a small letter or a comma; or all lines of a block are about as wide as a page.
    """
    blocks = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.strip("\n"))
    for block in blocks:
        lines = [" ".join(line.split()) for line in block.split("\n")]
        lines = [line for line in lines if line]
        if _is_wrapped(lines):
            yield "\n".join(lines), True
            continue
        after_blank = True
        for line in _mended(lines, language):
            yield line, after_blank
            after_blank = False


def _mended(lines: list[str], language: str) -> list[str]:
    """Put the parts of broken sentences together, from the last to the first."""
    mended: list[str] = []
    for line in reversed(lines):
        if mended and _goes_on(line, mended[-1], language):
            following = mended.pop()
            line += following if following[0] in ",.;:!?)”»" else f" {following}"
        mended.append(line)
    return mended[::-1]


def _is_wrapped(lines: Sequence[str]) -> bool:
    low, high = _WRAPPED_WIDTHS
    return (
        len(lines) > 2
        and all(low <= len(line) <= high for line in lines[:-1])
        and len(lines[-1]) <= high
        and sum(ends_like_sentence(line) for line in lines[:-1]) <= len(lines) // 2
        and sum(line[:1].islower() for line in lines[1:]) >= (len(lines) - 1) / 3
    )


def _goes_on(line: str, following: str, language: str) -> bool:
    """Whether a sentence goes on in the following line, which is mended already."""
    if ends_like_sentence(line) or line.endswith((":", "|")):
        return False
    if following[0] in ",.;:!?)”»":
        return True
    if max(len(line.split()), len(following.split())) < _PROSE_WORDS - 2:
        return False
    last = line.rpartition(" ")[2]
    return following[0].islower() or (last.islower() and last.isalpha() and is_stopword(last, language))


def _looked_at(text: str, after_blank: bool) -> _Line:
    size = _size(text)
    furniture = is_furniture(text) or _is_crumbs(text)
    ending = opens_the_end(text)
    ends = ends_like_sentence(text)
    is_sentence = ends or bool(_SENTENCE_INSIDE.search(text))
    is_prose = not furniture and ((is_sentence and size >= _PROSE_WORDS) or size >= _LONG_WORDS)
    if ending:
        value = _ENDING
    elif furniture:
        value = _FURNITURE
    elif is_prose:
        value = float(min(size, _MOST_VALUE)) * (1.0 if ends else 0.6)
    elif ends and size > 2:
        value = _SHORT_SENTENCE
    else:
        value = _TITLE_LINE if size >= _PROSE_WORDS else _SHORT_LINE
    return _Line(text, size, value, is_prose, furniture or ending, ending, after_blank)


def _size(text: str) -> int:
    unspaced = sum(1 for c in text if c > "\u0e00" and c.isalpha() and not "\uac00" <= c <= "\ud7a3")
    return len(text.split()) + unspaced // 2


def _is_crumbs(text: str) -> bool:
    """Whether a line is bread crumbs: "Home » Politics » …"."""
    parts = [part for part in _CRUMBS.split(text) if part]
    return len(parts) > 1 and folded_line(parts[0]) in _homes()


def _homes() -> frozenset[str]:
    return frozenset(map(folded_line, words.HOMES))


def _is_page(lines: Sequence[_Line]) -> bool:
    """Whether the text shows a page's signs beyond an article's own head and foot."""
    signs = sum(line.is_furniture for line in lines)
    menu = longest = 0
    for line in lines:
        menu = (
            menu + 1
            if line.size <= 4 and not ends_like_sentence(line.text) and not _BULLET.match(line.text)
            else 0
        )
        longest = max(longest, menu)
    return signs >= _PAGE_SIGNS or longest >= 2 * _PAGE_SIGNS


def _article(lines: Sequence[_Line]) -> tuple[int, int]:
    """Return the run of lines with the greatest sum of values, cut where the article ends."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, index
        total += line.value
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best_start, _cut(lines, best_start, best_end)


def _cut(lines: Sequence[_Line], start: int, end: int) -> int:
    """Return where the article ends: at a heading of comments, or of other articles if no prose goes on after it."""
    above = 0
    for index in range(start, end):
        line = lines[index]
        if (
            line.is_ending
            and above >= _ARTICLE_BEFORE_END
            and (opens_comments(line.text) or not _prose_goes_on(lines, index + 1, end))
        ):
            return index
        above += line.size if line.is_prose else 0
    return end


def _prose_goes_on(lines: Sequence[_Line], start: int, end: int) -> bool:
    """Whether two paragraphs follow each other before the next such heading: a box stood inside the article."""
    previous = False
    for line in lines[start:end]:
        if line.is_ending:
            return False
        is_paragraph = line.is_prose and line.size >= 2 * _PROSE_WORDS and ends_like_sentence(line.text)
        if is_paragraph and previous:
            return True
        previous = is_paragraph
    return False


def _kept(lines: Sequence[_Line], start: int, end: int, *, is_page: bool) -> Iterator[int]:
    """Give the indices of the article's lines: prose, headings above prose, and lists."""
    is_elsewhere = False
    index = start
    while index < end:
        line = lines[index]
        if line.is_furniture:
            is_elsewhere = line.is_ending
            index += 1
            continue
        if line.is_prose or (ends_like_sentence(line.text) and line.size > 1) or not is_page:
            is_elsewhere = False
            yield index
            index += 1
            continue
        run = index
        while (
            run < end
            and not lines[run].is_prose
            and not lines[run].is_furniture
            and not (ends_like_sentence(lines[run].text) and lines[run].size > 1)
        ):
            run += 1
        if not is_elsewhere:
            yield from _kept_of_run(lines, index, run, end)
        index = run


def _kept_of_run(lines: Sequence[_Line], start: int, stop: int, end: int) -> Iterator[int]:
    """Give what is kept of lines that are no sentences: a list, a heading above prose, what is too long for a label."""
    is_list = start > 0 and lines[start - 1].text.endswith((":", "："))
    for index in range(start, stop):
        line = lines[index]
        is_heading = index == stop - 1 and stop < end and lines[stop].is_prose and _is_heading(line)
        if is_list or is_heading or _BULLET.match(line.text) or line.size >= _PROSE_WORDS:
            yield index


def _is_heading(line: _Line) -> bool:
    return line.size <= 15 and not line.text.endswith((",", ";")) and not line.text[:1].islower()


def _title(lines: Sequence[_Line], kept: set[int], first: int, *, is_page: bool) -> int | None:
    """Return the index of the headline: above the text, of its words, often repeated on a page."""
    candidates = [
        index
        for index in range(max(0, first - _TITLE_REACH), first)
        if not lines[index].is_furniture and read_byline(lines[index].text) is None
    ]
    if not is_page or not candidates:
        # An article alone begins with its title, where the first line does not end like a sentence.
        opening = next((index for index, line in enumerate(lines) if not line.is_furniture), None)
        if (
            opening is not None
            and _may_be_title(lines[opening])
            and len(lines) > 1
            and not ends_like_sentence(lines[opening].text)
        ):
            return opening
        return None
    said = {part for index in kept for part in _parts(lines[index].text)}
    repeated = Counter(fold(line.text) for line in lines)

    def likeness(index: int) -> float:
        line = lines[index]
        parts = _parts(line.text)
        common = sum(part in said for part in parts) / len(parts) if parts else 0.0
        return (
            3 * common
            + (repeated[fold(line.text)] > 1)
            - 0.04 * (first - index)
            - (0.1 * max(0, line.size - 14))
            - (line.size < 3)
            - ends_like_sentence(line.text)
        )

    best = max((index for index in candidates if _may_be_title(lines[index])), key=likeness, default=None)
    return best if best is not None and likeness(best) > 0 else None


def _parts(text: str) -> list[str]:
    """Return the longer words of a text; in scripts without blanks the pairs of characters."""
    parts: list[str] = []
    for word in folded_line(text).split():
        if word > "\u0e00":
            parts.extend(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) > 3:
            parts.append(word)
    return parts


def _may_be_title(line: _Line) -> bool:
    return (
        1 <= line.size <= 40
        and len(line.text) <= 250
        and "\n" not in line.text
        and not line.text.endswith((":", ","))
    )


def _byline(
    lines: Sequence[_Line], title_at: int | None, first: int
) -> tuple[tuple[str, ...], date | None, set[int]]:
    """Return authors, day and the lines that give them: near the headline, above or right below the text's start."""
    authors: tuple[str, ...] = ()
    published: date | None = None
    used: set[int] = set()
    low = title_at if title_at is not None else first
    for index in range(max(0, low - 4), min(len(lines), first + 3)):
        if index == title_at or lines[index].is_prose:
            continue
        byline = read_byline(lines[index].text)
        if byline is None:
            continue
        authors = authors or byline.authors
        published = published or byline.published
        used.add(index)
    return authors, published, used


def _publisher(
    lines: Sequence[_Line], kept: set[int], known: Known
) -> tuple[str | None, str | None, set[int]]:
    """Return the publisher, the site the text was copied from, and the lines that name the source."""
    last = max(kept, default=0)
    site = next((name for line in reversed(lines) if (name := _copyright_name(line.text))), None)
    for index in range(max(0, last - 1), min(len(lines), last + _SOURCE_REACH)):
        named = label_before(lines[index].text.strip("()[] "), words.SOURCES)
        if named and len(named.split()) <= 8 and any(c.isalpha() for c in named):
            named = named.strip(" .()[]")
            via = site if site and fold(site) != fold(named) else None
            return named, via or _host(known.url), {index}
    return site, None, set()


def _copyright_name(text: str) -> str | None:
    if len(text.split()) > 25:
        return None
    match = _COPYRIGHT_NAME.search(text)
    name = match[1].strip() if match else ""
    return (
        name if name[:1].isupper() and folded_line(name) not in ("all rights reserved", "copyright") else None
    )


def _host(url: str | None) -> str | None:
    match = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    return match[1] if match else None


def _paragraphs(lines: Sequence[_Line], kept: Sequence[int]) -> Iterator[Paragraph]:
    """Give the kept lines as paragraphs, short headings as the section of what follows, lists as one paragraph."""
    section: str | None = None
    waiting: list[str] = []
    places = list(kept)
    for place, index in enumerate(places):
        line = lines[index]
        following = lines[places[place + 1]] if place + 1 < len(places) else None
        is_item = bool(_BULLET.match(line.text))
        if waiting and not is_item:
            yield Paragraph("\n".join(waiting), section)
            waiting = []
        if is_item:
            waiting.append(line.text)
        elif (
            following is not None
            and following.is_prose
            and not line.is_prose
            and not ends_like_sentence(line.text)
            and not line.text.endswith((":", "："))
            and _is_heading(line)
        ):
            section = line.text
        else:
            yield Paragraph(line.text, section)
    if waiting:
        yield Paragraph("\n".join(waiting), section)


def put_back(extracted: Extracted, line: str) -> Extracted:
    """Return the same with a line that was left out added as its last paragraph."""
    left_out = list(extracted.left_out)
    left_out.remove(line)
    return replace(extracted, paragraphs=(*extracted.paragraphs, Paragraph(line)), left_out=tuple(left_out))
