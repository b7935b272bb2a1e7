"""Who wrote the article of a page? What is marked goes before what only stands there, and nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.names import believable_authors, fold

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author[s_-]*(?:names?|link|info|title)?|authors?|contributor-?name|posted-?by|writer"
    r"|journalist|reporter|article-?author|post-?author|entry-?author|autor(?:en|es|name)?|auteur|redakteur|fn)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL_CLASS = re.compile(r"(?:[Cc]ontributor|[Aa]uthor)Name|[Bb]y[Ll]ine(?:$|[\s_-]|[A-Z])")
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|by|profiles?|people|persons?|journalists?|contributors?|columnists?"
    r"|reporters?|writers?|redakteur\w*)/[^/?#]+/?(?:[?#]|$)",
    re.IGNORECASE,
)
_NOT_THE_ARTICLE = re.compile(
    r"comment(?!ary|-?open|s-?closed)|respond|(?<!has-)(?<!with-)sidebar|related|footer|widget|teaser|recommend|most-?read"
    r"|popular|newsletter|(?:^|[\s_-])(?:share|social)",
    re.IGNORECASE,
)
_TAGS = ("a", "span", "p", "div", "address", "strong", "b", "cite", "li", "h3", "h4", "h5", "em", "small")
_LONGEST = 120
_REACH = 40
"""Among how many elements behind the headline an unmarked by-line is looked for."""


def find_authors(tree: HtmlElement, told: Iterable[Iterable[str]], not_persons: list[str]) -> tuple[str, ...]:
    """Return the persons who wrote the page's article, none where nobody can be believed.

    ``told`` are by-lines that the page's head tells, the surest source first; ``not_persons`` are the names of the
    site, the publisher and the like.
    """
    for lines in told:
        if names := _believable(lines, not_persons):
            return names
    for line, is_sure in _marked(tree):
        if names := believable_authors(line, not_persons, is_marked=is_sure):
            return names
    for line in _below_headline(tree):
        byline = read_byline(line)
        if byline and (names := _believable(byline.authors, not_persons)):
            return names
    return ()


def _believable(lines: Iterable[str], not_persons: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for line in lines:
        if len(line) <= 3 * _LONGEST:
            for name in believable_authors(line, not_persons, is_marked=True):
                found.setdefault(fold(name), name)
    return tuple(found.values())


def _marked(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Give the texts marked as by-lines of this page's article, and whether beyond doubt; those come first."""
    sure: list[str] = []
    likely: list[str] = []
    for element in tree.iter(*_TAGS):
        is_sure = (
            "author" in (element.get("rel") or "").split()
            or "author" in (element.get("itemprop") or "").split()
            or element.get("data-testid") in ("AuthorCard", "AuthorURL", "byline")
        )
        is_profile = element.tag == "a" and _PROFILE.search(element.get("href") or "")
        if not (is_sure or is_profile or _is_byline_class(element.get("class") or "")):
            continue
        text = _text(element)
        if not 2 < len(text) <= _LONGEST or _is_elsewhere(element):
            continue
        # The link inside a by-line is the name without what stands around it.
        linked = [name for link in element.iter("a") if 1 < len((name := _text(link)).split()) <= 4]
        texts = ["; ".join(linked), text] if linked and element.tag != "a" else [text]
        # One word is believed only where it is marked beyond doubt.
        if is_sure or is_profile:
            sure.extend(texts)
        elif len(text.split()) > 1:
            likely.extend(texts)
    yield from ((text, True) for text in sure)
    yield from ((text, False) for text in likely)


def _is_byline_class(names: str) -> bool:
    return bool(names and (_CLASS.search(names) or _CAMEL_CLASS.search(names)))


def _below_headline(tree: HtmlElement) -> Iterator[str]:
    """Give the short lines that follow the page's headline, where by-lines stand that are not marked."""
    headline = next(tree.iter("h1"), next(tree.iter("h2"), None))
    if headline is None:
        return
    for element in headline.xpath(f"following::*[position() <= {_REACH}]"):
        if element.tag in _TAGS:
            text = _text(element)
            if len(text) <= _LONGEST and len(text.split()) > 1 and not _is_elsewhere(element):
                yield text


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether the element stands in comments, teasers, the sidebar or the footer."""
    for ancestor in element.iterancestors():
        if ancestor.tag in ("aside", "footer", "nav", "figure"):
            return True
        if ancestor.tag in ("body", "main"):
            return False
        if _NOT_THE_ARTICLE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
        if ancestor.tag == "article":
            return False
    return False


def _text(element: HtmlElement) -> str:
    """Return an element's text, with a bar where a line is broken."""
    pieces: list[str] = []
    for part in element.iter():
        if isinstance(part.tag, str):
            pieces.append("|" if part.tag == "br" else part.text or "")
        if part is not element:
            pieces.append(part.tail or "")
    return " ".join(" ".join(pieces).split()).strip("| ")
