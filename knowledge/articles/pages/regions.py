"""Which part of a page is an element in? Its landmarks (nav, footer …) and its classes say so on most sites."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

CONTENTS = "a table of contents"
NOTES = "notes and references"
WIKI = "a pointer of the wiki"
BYLINE = "who wrote it and when"
_TAGS = {
    "nav": "a menu",
    "footer": "the page's footer",
    "header": "the page's header",
    "form": "a form",
    "aside": "beside the article",
}
_ROLES = {
    "navigation": "a menu",
    "banner": "the page's header",
    "contentinfo": "the page's footer",
    "complementary": "beside the article",
    "search": "a form",
    "dialog": "a message of the page",
    "alertdialog": "a message of the page",
    "doc-toc": CONTENTS,
    "doc-endnotes": NOTES,
}
_NOTE = re.compile(
    r"(?:^|[\s_-])(?:note|notes?box|tip|hint|warning|caution|danger|important|info|information|admonition|callout|alert"
    r"|infobox|box|example|panel|message|remark)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAMES = (
    (CONTENTS, r"(?:^|[\s_-])(?:toc|table-?of-?contents|inhaltsverzeichnis)(?:$|[\s_-]|macro)"),
    (
        NOTES,
        r"(?:^|[\s_-])(?:references|reflist|ref-?list|footnotes?|endnotes)(?:$|[\s_-])|mw-references",
    ),
    (
        WIKI,
        r"(?:^|[\s_-])(?:(?:vertical-)?navbox\w*|hatnote|catlinks|siteSub|contentSub|printfooter|mw-jump\S*|sister-?site\w*|ambox"
        r"|mw-indicators)(?:$|[\s_-])",
    ),
    (
        "links to other pages",
        r"related|recommend|more-?(?:stories|articles|news|from|on|posts)|(?:^|[\s_-])(?:read-?more|read-?next"
        r"|teasers?|most-?(?:read|popular)|popular|trending|outbrain|taboola|see-?also|onward|pagination|pager"
        r"|prev(?:ious)?-?(?:next|post)|next-?(?:post|article)|post-?navigation|tag-?(?:list|cloud|s)|tags)"
        r"(?:$|[\s_-])",
    ),
    (
        "comments",
        r"(?:^|[\s_-])(?:comments?|coment\w*|kommentar\w*|commentaires?|reacties|disqus\S*|respond|commentlist|comment-?(?:list|area|s|section))(?:$|[\s_-])",
    ),
    (
        "for sharing or subscribing",
        r"(?:^|[\s_-])(?:share|sharing|social|sharedaddy|newsletter|subscribe|subscription|follow-?us|sign-?up|promo|cta"
        r"|paywall|donat\w*)(?:$|[\s_-])",
    ),
    (
        "a message of the page",
        r"cookie|consent|gdpr|(?:^|[\s_-])(?:modal|popup|overlay|lightbox|toast|adblock|notification)(?:$|[\s_-])",
    ),
    (
        "advertising",
        r"(?:^|[\s_-])(?:ads?|advert\w*|adsense|banner|sponsor\w*|anzeige|werbung|ad-?\w{1,10})(?:$|[\s_-])",
    ),
    (
        BYLINE,
        r"(?:^|[\s_-])(?:by-?line|author(?:-?(?:box|bio|info|card|meta|name))?|(?:post|entry|article|page)-?(?:meta|metadata|info"
        r"|footer|date)|meta|metadata|published|dateline|timestamp|message-?user|poster|user-?(?:info|details?)"
        r"|postprofile|postauthor|message-(?:attribution|signature|footer)|signature|bio)(?:$|[\s_-])",
    ),
    (
        "beside the article",
        r"(?:^|[\s_-])(?:sidebar|side-?bar|rail|widget(?:-area)?|complementary)(?:$|[\s_-])",
    ),
    (
        "a menu",
        r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|bread-?crumb-?\w*|topbar|skip-?(?:link|to)\S*"
        r"|toolbar|tabs?-?list|language-?(?:list|switch\w*)|p-lang\S*)(?:$|[\s_-])",
    ),
    (
        "with a picture or video",
        r"(?:^|[\s_-])(?:images?|photos?|pictures?|gallery|slideshow|carousel|videos?|player|captions?|transcripts?|credits?)"
        r"(?:$|[\s_-])",
    ),
    (
        "the page's footer",
        r"(?:^|[\s_-])(?:site-?footer|page-?footer|footer|copyright|legal)(?:$|[\s_-])",
    ),
    (
        "the page's header",
        r"(?:^|[\s_-])(?:(?:site|page)-?header|masthead|site-?title|site-?branding)(?:$|[\s_-])",
    ),
)
_PATTERNS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in _NAMES)
_ANY = re.compile("|".join(f"(?:{pattern})" for _, pattern in _NAMES), re.IGNORECASE)
_LONGEST = 300
_WHOLE = ("body", "main", "html")


class Regions:
    """Tells the regions of one page's elements."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, str | None] = {}

    def of(self, element: HtmlElement, above: HtmlElement | None = None) -> str | None:
        """Return what the innermost region is called that an element is in, None for no region.

        ``above`` is an element that holds it: what that is in does not count.
        """
        found = self.element_of(element, above)
        return None if found is None else self._own(found)

    def element_of(self, element: HtmlElement, above: HtmlElement | None = None) -> HtmlElement | None:
        """Return the innermost element that is a region and holds an element; see `of`."""
        waiting: HtmlElement | None = element
        while waiting is not None and waiting is not above and waiting.tag not in _WHOLE:
            if self._own(waiting) is not None:
                return waiting
            waiting = waiting.getparent()
        return None

    def _own(self, element: HtmlElement) -> str | None:
        if element not in self._known:
            self._known[element] = own_region(element)
        return self._known[element]


def own_region(element: HtmlElement) -> str | None:
    """Return what an element's name, role and classes say that it is a region of; None for none."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
    found = region_of_names(names) if names else None
    if found is None:
        found = _ROLES.get(element.get("role") or "")
    if found is None and isinstance(element.tag, str):
        found = _TAGS.get(element.tag)
        is_inside = element.tag in ("header", "footer") and _is_in_article(element)
        if (element.tag == "aside" and (_NOTE.search(names) or element.get("role") == "note")) or is_inside:
            return None
    return found


@lru_cache(maxsize=8192)
def region_of_names(names: str) -> str | None:
    """Return what classes and an id say that an element is a region of; None for none."""
    names = names[:_LONGEST]
    if not _ANY.search(names):
        return None
    return next((reason for reason, pattern in _PATTERNS if pattern.search(names)), None)


def _is_in_article(element: HtmlElement) -> bool:
    return next(element.iterancestors("article", "main"), None) is not None
