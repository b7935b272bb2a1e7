"""Where on a page does something stand: with its article, or in comments, teasers, the sidebar and the like?"""

from __future__ import annotations

import re
from enum import Enum, auto

from lxml.html import HtmlElement

from knowledge.articles.clues.names import fold
from knowledge.articles.html.elements import remembered

_NOT_THE_ARTICLE = re.compile(
    r"comment(?!ary|-?open|s-?closed)|respond|(?<!has-)(?<!with-)(?<!no-)sidebar|related|footer|widget|teaser|recommend"
    r"|most-?read|popular|newsletter|promo|(?:^|[\s_-])(?:share|social)",
    re.IGNORECASE,
)
_OF_THE_ARTICLE = re.compile(
    r"(?:entry|post|article|story|content|hentry|single)[_-]*(?:footer|foot|meta|info|bottom|sidebar|aside|details)(?![a-z])",
    re.IGNORECASE,
)
"""What sites call the line below or the column beside an article that has its author, its day and its rubrics."""

_SMALLER = ("h2", "h3", "h4")


class _Called(Enum):
    """What an element's names say of it."""

    NOTHING = auto()
    ELSEWHERE = auto()
    OF_THE_ARTICLE = auto()


def short_text(element: HtmlElement, longest: int) -> str:
    """Return an element's text with a bar where a line is broken; "" where it has more than ``longest`` characters.

    The work is bounded by what is returned, so that it can be asked of every element of a page.
    """
    pieces: list[str] = []
    size = 0
    for count, part in enumerate(element.iter()):
        if isinstance(part.tag, str) and part.tag not in ("script", "style"):
            pieces.append("|" if part.tag == "br" else part.text or "")
        if part is not element:
            pieces.append(part.tail or "")
        size += sum(len(piece) for piece in pieces[-2:] if not piece.isspace())
        if size > 2 * longest or count > longest:
            return ""
    text = " ".join(" ".join(pieces).split()).strip("| ")
    return text if len(text) <= longest else ""


class Places:
    """The places of one page, told from where its headline stands."""

    def __init__(self, tree: HtmlElement, title: str | None = None) -> None:
        shown = _headline(tree, title)
        self.headline = next(tree.iter("h1"), next(tree.iter("h2"), None)) if shown is None else shown
        """The element that shows the title, else the first ``h1`` or ``h2``."""
        holders = [] if self.headline is None else [self.headline, *self.headline.iterancestors()]
        self._holders = frozenset(holders)
        self._article = next((holder for holder in holders if holder.tag == "article"), None)
        if self._article is None and shown is not None:
            self._article = _text_below(shown)
        self._is_certain = shown is not None

    def holds_headline(self, element: HtmlElement) -> bool:
        """Return whether the headline stands inside an element."""
        return element in self._holders

    def is_elsewhere(self, element: HtmlElement) -> bool:
        """Return whether an element stands in comments, teasers, the sidebar or the footer.

        Whatever holds the headline as well is none of these, whatever it is called.
        """
        for ancestor in (element, *element.iterancestors()):
            if ancestor in self._holders or ancestor.tag in ("body", "main"):
                return False
            if ancestor is not element and ancestor.tag == "article":
                return self._is_certain and ancestor is not self._article
            called = _called(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}")
            if called is _Called.OF_THE_ARTICLE:
                continue
            if ancestor.tag in ("aside", "nav", "figure") or (
                ancestor.tag == "footer" and not self._is_in_article(ancestor)
            ):
                return True
            if ancestor.tag != "footer" and called is _Called.ELSEWHERE:
                return True
        return False

    def _is_in_article(self, element: HtmlElement) -> bool:
        return any(ancestor.tag == "article" for ancestor in element.iterancestors())


@remembered
def _called(names: str) -> _Called:
    """Return what the classes and the id of an element say of where it stands."""
    if _OF_THE_ARTICLE.search(names) and "comment" not in names:
        return _Called.OF_THE_ARTICLE
    return _Called.ELSEWHERE if _NOT_THE_ARTICLE.search(names) else _Called.NOTHING


def _text_below(headline: HtmlElement) -> HtmlElement | None:
    """Return the ``article`` that follows a headline, unless it has another headline."""
    for article in headline.xpath("following::article[1]"):
        first = next(article.iter("h1", "h2", "h3", "h4", "p"), None)
        if first is None or first.tag == "p" or _folded(first) in _folded(headline):
            return article
    return None


def _headline(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """Return the heading that shows the title, alone or with a kicker or the site's name, None for none."""
    wanted = fold(title or "")
    if not wanted:
        return None
    first, others = (
        [(heading, _folded(heading)) for heading in tree.iter(*tags)] for tags in (("h1",), _SMALLER)
    )
    for headings, is_exact in ((first, True), (first, False), (others, True)):
        for heading, text in headings:
            if text == wanted or (not is_exact and (text.startswith(wanted) or text.endswith(wanted))):
                return heading
    return None


def _folded(heading: HtmlElement) -> str:
    return fold("".join(heading.itertext()))
