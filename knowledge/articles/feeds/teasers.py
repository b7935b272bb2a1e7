"""Does a feed hold an article's whole text, or only an appetiser?"""

from __future__ import annotations

import html
import re

WHOLE_TEXT_CHARACTERS = 800
"""About 130 English words. Summaries are shorter almost always; a whole article that is shorter costs a fetch."""

_MARKUP = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.*?--|![^<>]*)>", re.DOTALL)
_TAIL = 120
_CUT_OFF = re.compile(
    r"""(?: … | \.\.\. | \[&\#8230;\] ) [\]\)»"'\s]* $
    | \b(?: continue \s reading | read \s (?: more | on | the \s (?: full | rest | whole) ) | keep \s reading
    | weiterlesen | mehr \s lesen | lire \s (?: la \s suite | plus ) | leer \s m[áa]s | seguir \s leyendo
    | leggi \s (?: tutto | di \s più | ancora ) | continua \s a \s leggere | lees \s (?: meer | verder )
    | leia \s mais | ler \s mais | läs \s mer | les \s mer | læs \s mere | lue \s lisää | czytaj \s (?: dalej
    | więcej ) | читать \s (?: далее | дальше ) | devamını \s oku | 続きを読む | 阅读全文 | 閱讀全文 )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_LEAD_IN = 3
"""Characters before such a line's own words: an arrow, a bracket."""
_LONGEST_FURNITURE = 300
_APPEARED_FIRST = re.compile(r"The post .{1,300} (?:appeared first|first appeared) on .{1,200}$", re.DOTALL)


def plain(content: str) -> str:
    """Give a text without markup, its blanks joined: for measuring and one-line fields, not for quoting."""
    return " ".join(html.unescape(_MARKUP.sub(" ", content)).split())


def is_html(content: str) -> bool:
    """Whether a text holds markup."""
    return _MARKUP.search(content) is not None


def is_teaser(content: str) -> bool:
    """Whether a feed's text of an article is likely not all of it: it is short, or its end is cut off."""
    text = _APPEARED_FIRST.sub("", plain(content)).rstrip()
    return len(text) < WHOLE_TEXT_CHARACTERS or _CUT_OFF.search(text[-_TAIL:]) is not None


def is_feed_furniture(paragraph: str) -> bool:
    """Whether a paragraph is the feed's own: where to read on, or where the article appeared first."""
    text = " ".join(paragraph.split())
    match = _APPEARED_FIRST.search(text) or _CUT_OFF.search(text)
    return match is not None and match.start() <= _LONGEST_LEAD_IN and len(text) <= _LONGEST_FURNITURE
