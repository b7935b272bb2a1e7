"""Pages that are made of teasers: front pages, rubrics, archives and results of searches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement
from yarl import URL

from knowledge.articles.clues.furniture import folded_line
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.clues.names import fold
from knowledge.articles.pages.metadata import Metadata
from knowledge.records import Paragraph

_MANY_TEASERS = 8
_SOME_TEASERS = 5
_LONGEST_TEASER = 90
"""Words; what is longer is an article of its own."""
_BEGINNING = 60
"""Characters by which a paragraph is known again."""
_MOSTLY = 0.6
_LINKED_SHARE = 0.8
"""The share of a heading that its link must have: an anchor or "edit" beside it makes no teaser."""
_LISTS_PATH = re.compile(
    r"/(?:categor\w*|tags?|topics?|themen?|rubri\w*|ressorts?|sections?|archiv\w*|authors?|autor\w*|search|suche|page|seite"
    r"|blog|news|nachrichten|aktuell\w*|actualites?|noticias?|notizie|nieuws|artikel|articles|posts?)(?:/[^/]*){0,2}/?$",
    re.IGNORECASE,
)
_PAGES_CLASS = re.compile(
    r"(?:^|[\s_-])(?:pagination|pager|nav-?links|older-?posts|page-?numbers|load-?more)(?:$|[\s_-])",
    re.IGNORECASE,
)


def is_listing(
    tree: HtmlElement, metadata: Metadata, paragraphs: Sequence[Paragraph], url: str | None
) -> bool:
    """Return whether a page lists articles instead of being the one whose ``paragraphs`` were found.

    It must not call itself an article, and most of the paragraphs must stand below headings that lead elsewhere.
    """
    if metadata.linked.is_article or metadata.page_type == "article":
        return False
    teasers = _teasers(tree, url)
    if len(teasers) >= _MANY_TEASERS and _is_root(url):
        return True
    if len(teasers) < _SOME_TEASERS or not (_is_root(url) or _lists(tree, url)):
        return False
    texts = [teaser.text_content() for teaser in teasers]
    short = " ".join(fold(text) for text in texts if len(text.split()) <= _LONGEST_TEASER)
    inside = sum(
        len(paragraph.text) for paragraph in paragraphs if fold(paragraph.text[:_BEGINNING]) in short
    )
    return inside >= _MOSTLY * sum(len(paragraph.text) for paragraph in paragraphs)


def _is_root(url: str | None) -> bool:
    return url is not None and not URL(url).path.strip("/") and not URL(url).query_string


def _lists(tree: HtmlElement, url: str | None) -> bool:
    """Whether a page's link or its buttons say that it is one of several pages of a list."""
    if url is not None and _LISTS_PATH.search(URL(url).path):
        return True
    if tree.xpath("boolean(//link[@rel='next' or @rel='prev'] | //a[@rel='next'])"):
        return True
    for element in tree.iter("a", "div", "nav", "ul", "button"):
        if _PAGES_CLASS.search(element.get("class") or ""):
            return True
        if (
            element.tag in ("a", "button")
            and folded_line(element.text or "") in furniture_words().further_pages
        ):
            return True
    return False


def _teasers(tree: HtmlElement, url: str | None) -> list[HtmlElement]:
    """Return the blocks around the headings that lead to other pages, one for each."""
    headings = [heading for heading in tree.iter("h2", "h3", "h4") if _leads_away(heading, url)]
    inside = {id(heading) for heading in headings}
    blocks: list[HtmlElement] = []
    for heading in headings:
        block = heading
        for ancestor in heading.iterancestors():
            others = sum(id(other) in inside for other in ancestor.iter("h2", "h3", "h4"))
            if others > 1 or ancestor.tag in ("body", "main"):
                break
            block = ancestor
        blocks.append(block)
    return blocks


def _leads_away(heading: HtmlElement, url: str | None) -> bool:
    text = "".join(heading.itertext()).strip()
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    for link in links:
        target = (link.get("href") or "").strip()
        if not target or target.startswith("#") or (url and target.split("#")[0] == url):
            continue
        if link.tag == "a" and len("".join(link.itertext()).strip()) >= _LINKED_SHARE * len(text) > 0:
            return True
    return False
