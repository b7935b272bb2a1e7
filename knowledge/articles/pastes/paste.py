"""A text that somebody copied off a page → the article in it.

Such a text has the page's lines around the article's: menus, bread crumbs, by-line, buttons, captions,
teasers, comments, the footer. Each line gets a value: prose counts for, labels and menus against. The
article is the run of lines whose values add up to the most (maximum subsequence segmentation: Pasternack
and Roth, "Extracting article text from the web with maximum subsequence segmentation", WWW 2009), so that a
short line between two paragraphs stays and a sentence in the footer does not. A text without a page's signs
is taken as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from knowledge.articles.blocks import as_blocks
from knowledge.articles.clues.bylines import is_about_author
from knowledge.articles.clues.furniture import ends_like_sentence, is_pointer, opens_comments
from knowledge.articles.clues.names import fold
from knowledge.articles.clues.titles import without_site
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.paragraphs import clean
from knowledge.articles.pastes.lines import PROSE_WORDS, Line, read_lines
from knowledge.articles.pastes.source import (
    find_byline,
    find_source,
    find_title,
    headline_of_link,
    headline_of_text,
)
from knowledge.records import Draft, Known, Paragraph

_NOTHING = Known()
_PAGE_SIGNS = 3
"""So many labels in a text show that it is a page and not an article alone."""
_MENU_LINES = 6
_MENU_WORDS = 4
_ARTICLE_BEFORE_END = 40
"""Words of prose that must stand above a heading such as "Comments" for it to end the article."""
_BELOW_HEADLINE = 0.5
"""The share of the text's value that must stand below the headline that the link names, for the text to begin there."""
_LONGEST_HEADING = 15
_LEADS_ON = (":", "：")


def draft_from_paste(text: str, known: Known = _NOTHING) -> Draft:
    """Return the draft of a pasted text; see `extract_paste`.

    Raises:
        ArticleError: there is no text, or it is too long.
        LinkError: the link given with it is none.
    """
    return make_draft(extract_paste(text, known.url), known)


def extract_paste(text: str, url: str | None = None) -> Extracted:
    """Return the article in a text that was copied off a page, and what the text says of it.

    No paragraph is rewritten. Lines that were not taken are in ``left_out`` in their order. The publisher
    is the one that a line such as "Source: Harbour Gazette" names; the site that the text was copied from
    (the page of ``url``) is then ``via``.

    Raises:
        ArticleError: the text is too long.
    """
    lines = read_lines(clean(text))
    if not lines:
        return Extracted(())
    is_page = _is_page(lines)
    headline_at = headline_of_link(lines, url)
    start, end = 0, len(lines)
    if is_page:
        start, end = _article(lines, headline_at)
        if headline_at is None:
            headline_at = headline_of_text(lines, start, end)
            start, end = _article(lines, headline_at)
    kept = set(_kept(lines, start, end, is_page=is_page))
    title_at = headline_at if headline_at is not None and headline_at <= start else find_title(lines, kept)
    title = lines[title_at].text if title_at is not None else None
    repetitions = {index for index, line in enumerate(lines) if title and fold(line.text) == fold(title)}
    kept -= repetitions
    named = find_byline(lines, title_at, min(kept, default=end))
    kept -= named.lines
    while len(kept) > 1 and is_about_author(lines[max(kept)].text, named.authors):
        kept.remove(max(kept))
    source = find_source(lines, kept, named.lines, url)
    kept -= source.lines
    if title is not None and source.publisher is not None:
        title = without_site(title, [source.publisher])
    understood = kept | repetitions | named.lines | source.lines
    return Extracted(
        as_blocks(
            _paragraphs([lines[index] for index in sorted(kept)]),
            (line.text for index, line in enumerate(lines) if index not in understood),
        ),
        Known(title, source.publisher, "; ".join(named.authors) or None, named.published),
        source.via,
    )


def _is_page(lines: Sequence[Line]) -> bool:
    """Whether the text shows a page's signs: several labels, or a menu."""
    if sum(line.is_furniture for line in lines) >= _PAGE_SIGNS:
        return True
    menu = 0
    for line in lines:
        is_item = line.size <= _MENU_WORDS and not line.is_sentence and not line.is_item
        menu = menu + 1 if is_item else 0
        if menu >= _MENU_LINES:
            return True
    return False


def _article(lines: Sequence[Line], headline_at: int | None) -> tuple[int, int]:
    """Return the run of lines that is the article, from below its headline where that is known."""
    value, start, end = _best_run(lines, 0)
    if headline_at is not None and start <= headline_at < end:
        below = _best_run(lines, headline_at + 1)
        if below[0] >= _BELOW_HEADLINE * value:
            _, start, end = below
    return start, _cut(lines, start, end)


def _best_run(lines: Sequence[Line], start: int) -> tuple[float, int, int]:
    """Return the greatest sum of values of neighbouring lines from ``start`` on, and where they begin and end."""
    best, best_start, best_end = 0.0, start, start
    total = 0.0
    for index in range(start, len(lines)):
        if total <= 0:
            total, start = 0.0, index
        total += lines[index].value
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best, best_start, best_end


def _cut(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where the article ends: at comments, or behind its last paragraph at a heading of other articles."""
    above = 0
    cut: int | None = None
    for index in range(start, end):
        line = lines[index]
        if line.is_ending and above >= _ARTICLE_BEFORE_END:
            if opens_comments(line.text):
                return index if cut is None else cut
            if _prose_goes_on(lines[index + 1 : end], after_one_title=is_pointer(line.text)):
                cut = None
            elif cut is None:
                cut = index
        elif line.is_prose:
            above += line.size
    return end if cut is None else cut


def _prose_goes_on(lines: Sequence[Line], *, after_one_title: bool) -> bool:
    """Whether the article goes on below a heading of other articles, up to the next such heading.

    Then the heading stood in a box inside it. Below the real end stand teasers: a title and a sentence or two, several
    times. Prose of two paragraphs and more is the article's, and so is a single one that follows a list of titles,
    or a single title where the heading is of those that point to one (``after_one_title``).
    """
    groups: list[int] = []
    titles = titles_before = 0
    is_pointed_at = False
    for line in lines:
        if line.is_ending:
            break
        if line.is_furniture:
            is_pointed_at = line.text.endswith(_LEADS_ON)
        elif line.is_sentence:
            if titles or not groups:
                groups.append(0)
                titles_before = titles
            groups[-1] += 1
            titles = 0
        else:
            titles += not is_pointed_at
            is_pointed_at = False
    return any(size > 1 for size in groups) or (len(groups) == 1 and (titles_before != 1 or after_one_title))


def _kept(lines: Sequence[Line], start: int, end: int, *, is_page: bool) -> Iterator[int]:
    """Give the indices of the article's lines: prose, headings above prose, and lists."""
    leads_elsewhere = False
    index = start
    while index < end:
        line = lines[index]
        if line.is_furniture:
            leads_elsewhere = line.is_ending or line.text.endswith(_LEADS_ON)
            index += 1
        elif line.is_prose or line.is_sentence or not is_page:
            leads_elsewhere = False
            yield index
            index += 1
        else:
            stop = index
            while stop < end and not (
                lines[stop].is_prose or lines[stop].is_sentence or lines[stop].is_furniture
            ):
                stop += 1
            if not leads_elsewhere:
                yield from _kept_of_labels(lines, index, stop, end)
            index = stop


def _kept_of_labels(lines: Sequence[Line], start: int, stop: int, end: int) -> Iterator[int]:
    """Give what is kept of lines that are no sentences: lists, a heading, what is long for a label."""
    is_list = start > 0 and lines[start - 1].text.endswith(_LEADS_ON)
    for index in range(start, stop):
        line = lines[index]
        is_heading = index == stop - 1 and stop < end and lines[stop].is_prose and _may_be_heading(line)
        if is_list or is_heading or line.is_item or line.size >= PROSE_WORDS:
            yield index


def _may_be_heading(line: Line) -> bool:
    is_label = not line.is_prose and not ends_like_sentence(line.text)
    return is_label and line.size <= _LONGEST_HEADING and not line.text.endswith((",", ";", *_LEADS_ON))


def _paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Give lines as paragraphs: a heading becomes the section of what follows, a list one paragraph."""
    section: str | None = None
    items: list[str] = []
    for line, following in zip_longest(lines, lines[1:]):
        if line.is_item:
            items.append(line.text)
            if following is not None and following.is_item:
                continue
            yield Paragraph("\n".join(items), section)
            items = []
        elif following is not None and _may_be_heading(line) and following.is_text:
            section = line.text
        else:
            yield Paragraph(line.text, section)
