"""What an element is to a reader, as its name, its classes and its style say it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from lxml.html import HtmlElement

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset({
    "address", "article", "aside", "body", "center", "dd", "dir", "div", "dl", "dt", "fieldset", "figure", "footer",
    "form", "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "optgroup", "p", "search", "section",
    "summary", "tbody", "tfoot", "thead", "tr", "td", "th", "caption", "li",
})  # fmt: skip
UNSEEN = frozenset({
    "annotation", "annotation-xml", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head",
    "iframe", "img", "input", "link", "meta", "meter", "noembed", "noframes", "noscript", "object", "option", "param",
    "progress", "rp", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
    "wbr",
})  # fmt: skip
STRUCK = frozenset({"del", "s", "strike"})
STRONG = frozenset({"b", "strong"})


class Trait:
    """What an element's attributes say of it, as bits of a number; an enum's are too slow for so many elements."""

    UNSEEN = 1
    """Not shown, or shown as a picture: text for screen readers, icons."""
    NUMBERS = 2
    """In code: the numbers of its lines."""
    MARKER = 4
    """A sign for the page's own use: a link to the heading that it stands in, "[edit]", a note's number."""
    APART = 8
    """Set apart from what it stands beside, though by its style alone: a rubric, a day, a name."""
    FOLD = 16
    """What opens and closes a text below it."""
    FOLDED = 32
    """Shown when a reader opens it."""
    CAPTION = 64
    TITLE = 128
    STRUCK = 256
    STRONG = 512


_WORD = r"(?:^|\s)"
_PART = r"(?:^|[\s_-])"
_NAMES = (
    (
        Trait.UNSEEN,
        _WORD,
        r"(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|a11y-hidden|material-icons\S*|material-symbols\S*"
        r"|katex-html|MathJax_Preview|MJX_Assistive_MathML|aui-icon)(?:\s|$)",
    ),
    (
        Trait.NUMBERS,
        _WORD,
        r"(?:line-?numbers?|line-?nos?|lineno|ln|gutter|rouge-gutter|blob-num\S*|hljs-ln-numbers)(?:\s|$)",
    ),
    (
        Trait.MARKER,
        _WORD,
        r"(?:headerlink|header-?anchor|heading-?anchor|anchor-?link|mw-editsection|hash-link|permalink-icon|deep-?link"
        r"|octicon-link|reference(?=\s*$)|noprint)(?:\s|$)",
    ),
    (
        Trait.APART,
        _PART,
        r"(?:kicker|eyebrow|overline|dachzeile|rubric|rubrik|category|cat|tags?|label|by-?line|author|date|datum|time"
        r"|timestamp|meta|subtitle|subline|badge|section-name|published|username)(?:$|[\s_-])",
    ),
    (
        Trait.FOLD,
        _PART,
        r"(?:(?:accordion|collaps\w{0,20}|expand\w{0,20}|toggle|faqs?|panel|spoiler)[-_]{0,3}(?:header|heading|title|button|control|trigger|toggle"
        r"|question|summary|head|label|q)|(?:question|faq)[-_]{0,3}(?:title|heading|button)?|accordion)(?:\s|$)",
    ),
    (
        Trait.FOLDED,
        _PART,
        r"(?:accordion\S*|collapse\S*|collapsible\S*|expand\S*|toggle-?content|faq\S*|answer\S*|tab-?pane\S*"
        r"|tab-?content|panel\S*|spoiler\S*|mwe-math-mathml\S*)(?:\s|$)",
    ),
    (Trait.CAPTION, _WORD, r"(?:wp-caption-text|caption-text|figcaption|image-caption|thumbcaption)(?:\s|$)"),
    (Trait.TITLE, _WORD, r"(?:title)(?:\s|$)"),
)
_PATTERNS = tuple((trait, re.compile(edge + names, re.IGNORECASE)) for trait, edge, names in _NAMES)
_ANY = re.compile("|".join(f"(?:{edge}{names})" for _, edge, names in _NAMES), re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]{0,20}\s{0,9}:[^;]{0,100}line-through", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD_CLASS = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_LONGEST_NAMES = 400
_LONGEST_SHEET = 200_000
T = TypeVar("T")


def remembered(decide: Callable[[str], T]) -> Callable[[str], T]:
    """Remember what was decided of the value of a ``class`` attribute: a page has the same ones over and over."""
    kept = lru_cache(maxsize=4096)(decide)
    return lambda names: kept(names) if len(names) <= _LONGEST_NAMES else decide(names)


@remembered
def traits_of_classes(names: str) -> int:
    """Return what the value of a ``class`` attribute says of an element."""
    found = 0
    if len(names) <= _LONGEST_NAMES and _ANY.search(names):
        for trait, pattern in _PATTERNS:
            if pattern.search(names):
                found |= trait
    return found


def traits(element: HtmlElement) -> int:
    """Return what an element's attributes say of it."""
    names = element.get("class")
    found = traits_of_classes(names) if names else 0
    style = element.get("style")
    if style:
        if _NOT_SHOWN.search(style):
            found |= Trait.UNSEEN
        if _STRUCK.search(style):
            found |= Trait.STRUCK
        if _BOLD.search(style):
            found |= Trait.STRONG
    hidden = element.get("hidden")
    if hidden is not None and hidden != "until-found":
        found |= Trait.UNSEEN
    return found


def bold_classes(root: HtmlElement) -> frozenset[str]:
    """Return the classes that a document's own style sheets set in bold, as exported documents have them."""
    found = set()
    for sheet in root.iter("style"):
        for match in _BOLD_CLASS.finditer((sheet.text or "")[:_LONGEST_SHEET]):
            if _BOLD.search(match[2]):
                found.add(match[1])
    return frozenset(found)
