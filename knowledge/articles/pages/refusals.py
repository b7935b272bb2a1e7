"""Pages that hold no article, or not the whole of it, and how they are told.

Each rule needs two things: little article text, and a sign of the page's own. A long text is an article,
whatever words it holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from knowledge.articles.clues.furniture import ends_like_sentence, has_phrase
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.pages.listings import is_listing
from knowledge.articles.pages.metadata import Metadata
from knowledge.errors import FetchError
from knowledge.records import Paragraph
from knowledge.records.sentences import Sentence

_LITTLE = 120
"""Words; a shorter text may be what a wall leaves visible."""
_PAYWALLED = 250
"""Words; teasers before a paywall are longer than other walls' texts."""
_TOO_LITTLE = 12
_NO_TEXT = 60
_MOSTLY = 0.6
_FEW_SIGNS = 2

_SENTENCES = {
    "paywall": Sentence("This article is behind a paywall. You can paste its text instead.", "shows-paywall"),
    "login": Sentence("This page asks for a log-in instead of showing an article.", "shows-login"),
    "cookie_wall": Sentence(
        "This page asks for consent to cookies first. You can paste the article's text instead.",
        "shows-cookie-wall",
    ),
    "script_shell": Sentence(
        "This page is empty until a browser runs its scripts. You can paste its text instead.",
        "shows-script-shell",
    ),
    "robots": Sentence(
        "This site asks whether we are a robot. You can paste the article's text instead.", "shows-robots"
    ),
    "gone": Sentence("The site says that there is no such page (any more).", "shows-gone"),
    "parked": Sentence("This address is for sale; there is no article (any more).", "shows-parked"),
    "not_an_article": Sentence(
        "No article was found on this page; it may be a list or a front page.", "shows-not-an-article"
    ),
}


def refuse_walls(
    tree: HtmlElement, metadata: Metadata, paragraphs: tuple[Paragraph, ...], url: str | None
) -> None:
    """Do nothing where the paragraphs are an article; raise where the page shows something else in its place.

    Raises:
        FetchError: a paywall, a log-in, a cookie wall, an empty script shell, a check for robots, a parked
            domain, a page that is gone, or a page that is no article; ``kind`` says which.
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
    if is_listing(tree, metadata, paragraphs, url or metadata.url):
        return "not_an_article"
    texts = [paragraph.text for paragraph in paragraphs] if size >= _TOO_LITTLE else [_visible_text(tree)]
    if _asks_for_consent(tree, metadata, texts):
        return "cookie_wall"
    if size >= _PAYWALLED:
        return None
    visible = _visible_text(tree)
    head = f"{metadata.title or ''} {text[:2000]}"
    if not _says_article(metadata) and has_phrase(f"{head} {visible[:2000]}", furniture_words().parked):
        return "parked"
    if metadata.linked.is_free is False or has_phrase(visible, furniture_words().paywalls) >= 3:
        return "paywall"
    if size >= _LITTLE:
        return None
    small_page = _size(visible) < 3 * _LITTLE
    if small_page and has_phrase(f"{head} {visible[:3000]}", words.robot_checks):
        return "robots"
    if has_phrase(metadata.title or "", words.gone):
        return "gone"
    if size < _LITTLE // 2 and _asks_to_log_in(tree, metadata, paragraphs, is_small=small_page):
        return "login"
    if has_phrase(visible, words.paywalls):
        return "paywall"
    if size < _NO_TEXT and (_size(visible) < _NO_TEXT or has_phrase(visible, words.script_notices)):
        if small_page and has_phrase(visible, words.consents) >= 2:
            return "cookie_wall"
        if tree.xpath("boolean(//script)") and (size < _TOO_LITTLE or has_phrase(text, words.script_notices)):
            return "script_shell"
    return "not_an_article" if size < _TOO_LITTLE else None


def _says_article(metadata: Metadata) -> bool:
    return metadata.linked.is_article or metadata.page_type == "article"


def _asks_for_consent(tree: HtmlElement, metadata: Metadata, texts: Sequence[str]) -> bool:
    """Whether most of a text is about consent to cookies, and buttons beside it ask for it."""
    if _says_article(metadata) or has_phrase("\n".join(texts), furniture_words().consents) < _FEW_SIGNS:
        return False
    sizes = [(_size(text), has_phrase(text, furniture_words().consents)) for text in texts]
    about = sum(size for size, phrases in sizes if phrases)
    if about < _MOSTLY * sum(size for size, _ in sizes):
        return False
    buttons = [*tree.iter("button", "a"), *tree.xpath("//input[@type='submit' or @type='button']")]
    return any(
        has_phrase(
            f"{button.text_content()} {button.get('value') or ''}"[:100], furniture_words().consent_buttons
        )
        for button in buttons
    )


def _asks_to_log_in(
    tree: HtmlElement, metadata: Metadata, paragraphs: Sequence[Paragraph], *, is_small: bool
) -> bool:
    """Whether a page is a log-in's form: nothing that it says is a sentence about something else."""
    told = sum(
        _size(paragraph.text)
        for paragraph in paragraphs
        if ends_like_sentence(paragraph.text) and not has_phrase(paragraph.text, furniture_words().logins)
    )
    if told >= _TOO_LITTLE:
        return False
    if tree.xpath("boolean(//input[@type='password'])"):
        return True
    head = f"{metadata.title or ''} {' '.join(paragraph.text for paragraph in paragraphs)}"
    return is_small and has_phrase(head, furniture_words().logins) >= _FEW_SIGNS


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
