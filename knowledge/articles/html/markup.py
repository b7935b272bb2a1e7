"""Is a text of a feed or record markup, and what does it say without?"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_ANY = re.compile(r"<(?:/?([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+|!--(?:[^<]|<(?!!--))*?--|![^<>]*+)>", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*|/)?>")
_ELEMENTS = frozenset(
    "a abbr acronym address article aside audio b bdi bdo big blockquote body br button caption center cite code col"  # noqa: SIM905
    " colgroup data dd del details dfn div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header"
    " hr html i iframe img input ins kbd label li main mark nav noscript object ol p picture pre q rp rt ruby s samp"
    " script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead time tr"
    " tt u ul var video wbr".split()
)
_WORD_PARTS = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub"  # noqa: SIM905
    " sup time tt u var wbr".split()
)
"""Elements that stand inside a line, even inside a word."""
_EMPTY = frozenset(("br", "hr", "img", "wbr"))
_SELDOM_CLOSED = _EMPTY | {"p", "li", "dt", "dd", "tr", "td"}


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A title or text as its source has it."""

    value: str
    is_html: bool

    def line(self) -> str:
        """Give what it says in one line."""
        return plain(self.value) if self.is_html else " ".join(self.value.split())


def plain(content: str) -> str:
    """Give markup's text, its blanks joined: for measuring and one-line fields, not for quoting."""
    bare = _ANY.sub(lambda tag: "" if (tag[1] or "").lower() in _WORD_PARTS else " ", content)
    return " ".join(html.unescape(bare).split())


def guessed(value: str, *, is_title: bool = False) -> MarkedText:
    """Tell whether a text is markup where the feed's format leaves it open, as RSS does.

    It is when an element of HTML ends in it or stands in it that has no end. ``List<String>`` and ``a <name>`` are
    no elements; of a text without any, only the character references are resolved.
    """
    alone = _EMPTY if is_title else _SELDOM_CLOSED
    for tag in _TAG.finditer(value):
        name = tag[2].lower()
        if name in alone or (tag[1] and name in _ELEMENTS):
            return MarkedText(value, is_html=True)
    return MarkedText(html.unescape(value), is_html=False)
