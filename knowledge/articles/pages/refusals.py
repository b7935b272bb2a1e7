"""Pages that hold no article, or not the whole of it, and how they are told.

Each rule needs two things: little article text, and a sign of the page's own. A long text is an article,
whatever words it holds.
"""

from __future__ import annotations

from lxml.html import HtmlElement
from yarl import URL

from knowledge.articles.clues.furniture import has_phrase
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.pages.metadata import Metadata
from knowledge.errors import FetchError
from knowledge.records import Paragraph

_LITTLE = 120
"""Words; a shorter text may be what a wall leaves visible."""
_PAYWALLED = 250
"""Words; teasers before a paywall are longer than other walls' texts."""
_TOO_LITTLE = 12
_NO_TEXT = 60
_MANY_TEASERS = 8

_SENTENCES = {
    "paywall": "This article is behind a paywall. You can paste its text instead.",
    "login": "This page asks for a log-in instead of showing an article.",
    "cookie_wall": "This page asks for consent to cookies first. You can paste the article's text instead.",
    "script_shell": "This page is empty until a browser runs its scripts. You can paste its text instead.",
    "robots": "This site asks whether we are a robot. You can paste the article's text instead.",
    "gone": "The site says that there is no such page (any more).",
    "not_an_article": "No article was found on this page; it may be a list or a front page.",
}


def refuse_walls(
    tree: HtmlElement, metadata: Metadata, paragraphs: tuple[Paragraph, ...], url: str | None
) -> None:
    """Do nothing where the paragraphs are an article; raise where the page shows something else in its place.

    Raises:
        FetchError: a paywall, a log-in, a cookie wall, an empty script shell, a check for robots, a page
        that is
            gone, or a page that is no article; ``kind`` says which.
    """
    kind = _what_instead(tree, metadata, paragraphs, url)
    if kind is not None:
        raise FetchError(url or metadata.url or "", kind, _SENTENCES[kind])


def _what_instead(
    tree: HtmlElement, metadata: Metadata, paragraphs: tuple[Paragraph, ...], url: str | None
) -> str | None:
    words = furniture_words()
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    size = _size(text)
    if _is_front_page(tree, metadata, url):
        return "not_an_article"
    if size >= _PAYWALLED:
        return None
    visible = _visible_text(tree)
    if metadata.linked.is_free is False or has_phrase(visible, words.paywalls) >= 3:
        return "paywall"
    if size >= _LITTLE:
        return None
    head = f"{metadata.title or ''} {text[:2000]}"
    small_page = _size(visible) < 3 * _LITTLE
    if small_page and has_phrase(f"{head} {visible[:3000]}", words.robot_checks):
        return "robots"
    if has_phrase(metadata.title or "", words.gone):
        return "gone"
    if size < _LITTLE // 2 and tree.xpath("boolean(//input[@type='password'])"):
        return "login"
    if small_page and size < _LITTLE // 2 and has_phrase(head, words.logins) >= 2:
        return "login"
    if has_phrase(visible, words.paywalls):
        return "paywall"
    if size < _NO_TEXT and (_size(visible) < _NO_TEXT or has_phrase(visible, words.script_notices)):
        if small_page and has_phrase(visible, words.consents) >= 2:
            return "cookie_wall"
        if tree.xpath("boolean(//script)") and (size < _TOO_LITTLE or has_phrase(text, words.script_notices)):
            return "script_shell"
    return "not_an_article" if size < _TOO_LITTLE else None


def _is_front_page(tree: HtmlElement, metadata: Metadata, url: str | None) -> bool:
    """Whether a page says that it is no article, is at a site's root, and is made of teasers."""
    if metadata.linked.is_article or metadata.page_type == "article" or url is None:
        return False
    if len(URL(url).path.strip("/")) > 0 or URL(url).query_string:
        return False
    teasers = tree.xpath("count(//h2//a | //h3//a | //a//h2 | //a//h3 | //h4//a | //a//h4)")
    return bool(teasers >= _MANY_TEASERS)


def _visible_text(tree: HtmlElement) -> str:
    body = tree.find("body")
    pieces = []
    for element in (tree if body is None else body).iter():
        if isinstance(element.tag, str) and element.tag not in ("script", "style", "template", "svg"):
            pieces.append(element.text or "")
        pieces.append(element.tail or "")
    return " ".join(" ".join(pieces).split())


def _size(text: str) -> int:
    """Return the number of words; scripts without blanks have about one in two characters."""
    wide = sum(character > "\u0e00" and character.isalpha() for character in text)
    return len(text.split()) + wide // 2
