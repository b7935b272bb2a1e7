"""A text that somebody copied off a page → the article in it.

Such a text has the page's lines around the article's: menus, bread crumbs, by-line, buttons, captions, teasers,
comments, the footer. They stay in their places among the blocks, each with the reason why it was left out. Between the
headline and the end of the article all is kept that is not clearly the page's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.articles.clues.bylines import is_about_author
from knowledge.articles.clues.names import fold
from knowledge.articles.clues.titles import without_site
from knowledge.articles.drafts import Extracted
from knowledge.articles.files.text import extract_text
from knowledge.articles.paragraphs import clean
from knowledge.articles.pastes.article import article_run, value_of
from knowledge.articles.pastes.blocks import blocks_of
from knowledge.articles.pastes.headline import find_headline
from knowledge.articles.pastes.lines import Line, read_lines
from knowledge.articles.pastes.reasons import reasons_of
from knowledge.articles.pastes.signs import is_page
from knowledge.articles.pastes.source import Named, Source, find_byline, find_source
from knowledge.articles.pastes.source_line import last_source
from knowledge.records import Block, BlockKind, Known

_NOTHING = Known()
_MOST_BELOW = 0.75
"""The share of the text's value below a headline that stands in the text, for it to be the headline of all."""
_BYLINE, _SOURCE, _AUTHOR, _HEADLINE = "by-line", "source line", "about the author", "headline"


def extract_paste(text: str, known: Known = _NOTHING) -> Extracted:
    """Return the article in a text that was copied off a page, and what the text says of it.

    Each line is the title or a block in its place; a by-line is a block that was left out, and told as well. The
    publisher is the one that a line such as "Source: Harbour Gazette" names; the site that the text was copied from
    (the page of ``known.url``) is then ``via``. A text of nothing but the article and its source line is taken as
    written, but for that line.

    Raises:
        ArticleError: the text is too long.
    """
    text = clean(text)
    lines = read_lines(text)
    if not is_page(lines):
        return _as_written(text, known)
    headline_at, start, end = _bounds(lines, known.url)
    title = lines[headline_at].text if headline_at is not None else None
    named = find_byline(lines, headline_at, start)
    source = find_source(lines, end, named.lines, known.url)
    reasons = reasons_of(lines, start, end)
    for index in named.lines:
        reasons[index] = _BYLINE
    for index in source.lines:
        reasons[index] = _SOURCE
    _leave_author_out(lines, reasons, named)
    shown = [index for index, line in enumerate(lines) if title is None or fold(line.text) != fold(title)]
    if headline_at is not None and known.title and fold(known.title) != fold(lines[headline_at].text):
        # Somebody gave another title: the headline is not lost for that.
        shown = sorted({*shown, headline_at})
        reasons[headline_at] = _HEADLINE
    if title is not None and source.publisher is not None:
        title = without_site(title, [source.publisher])
    return Extracted(
        blocks_of([lines[index] for index in shown], [reasons[index] for index in shown]),
        _found(title, named, source),
        source.via,
        is_copied=True,
    )


def _bounds(lines: list[Line], url: str | None) -> tuple[int | None, int, int]:
    """Return where the headline stands (None for none), and where the article below it begins and ends."""
    whole = article_run(lines)
    headline_at = find_headline(lines, url, *whole)
    start, end = article_run(lines, headline_at)
    if headline_at is not None and headline_at >= whole[0]:
        # It may be a heading inside, with a good part of the text above it.
        above = find_headline(lines[: whole[0]], url, whole[0], whole[0])
        others = value_of(lines, *whole) - max(lines[headline_at].value, 0)
        is_inside = value_of(lines, start, end) < _MOST_BELOW * others
        if headline_at >= start or (above is not None and is_inside):
            return above, *whole
    return headline_at, start, end


def _found(title: str | None, named: Named, source: Source) -> Known:
    authors = "; ".join(named.authors) or None
    return Known(title, source.publisher, authors, named.published or source.published, source.link)


def _leave_author_out(lines: Sequence[Line], reasons: list[str | None], named: Named) -> None:
    """Leave out what presents the author below the text."""
    taken = [index for index, reason in enumerate(reasons) if reason is None]
    while len(taken) > 1 and is_about_author(lines[taken[-1]].text, named.authors):
        reasons[taken.pop()] = _AUTHOR


def _as_written(text: str, known: Known) -> Extracted:
    """Return a text as it is, but for the line at its end that says where it was published."""
    lines = text.split("\n")
    written = [index for index, line in enumerate(lines) if line.strip()]
    found = last_source([lines[index] for index in written])
    if found is None or not found[1].is_labelled or not found[0]:
        return extract_text(text, known)
    place, source = found
    taken = {written[index] for index in range(place, place + source.lines)}
    rest = "\n".join("" if index in taken else line for index, line in enumerate(lines))
    extracted = extract_text(rest, known)
    left_out = tuple(Block(BlockKind.TEXT, lines[index].strip(), reason=_SOURCE) for index in sorted(taken))
    own = extracted.found
    return replace(
        extracted,
        blocks=extracted.blocks + left_out,
        found=replace(
            own,
            publisher=own.publisher or source.publisher,
            published=own.published or source.published,
            url=own.url or source.link,
        ),
        is_copied=True,
    )
