"""Does a feed hold an article's whole text, or only an appetiser?"""

from __future__ import annotations

import re

from knowledge.articles.html.markup import MarkedText

WHOLE_TEXT_CHARACTERS = 800
"""About 130 English words. Summaries are shorter almost always; a whole article that is shorter costs a fetch."""

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
_SUBMITTED_BY = re.compile(
    r"""(?: ^ | \s ) submitted \s by \s /?u/[\w-]+ (?: \s to \s /?r/\w+ )? (?: \s \[link\] )? (?: \s \[comments\] )? $
    | ^ \[link\] (?: \s \[comments\] )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Under what a forum's members submit."""


def is_teaser(text: MarkedText) -> bool:
    """Whether a feed's text of an article is likely not all of it: it is short, or its end is cut off."""
    return len(_own_words(text)) < WHOLE_TEXT_CHARACTERS or is_cut_off(text)


def is_cut_off(text: MarkedText) -> bool:
    """Whether a text ends with dots or with where to read on, or there is none."""
    words = _own_words(text)
    return not words or _CUT_OFF.search(words[-_TAIL:]) is not None


def is_feed_furniture(paragraph: str) -> bool:
    """Whether a paragraph is the feed's own: where to read on, where it appeared first, who submitted it."""
    text = " ".join(paragraph.split())
    match = _APPEARED_FIRST.search(text) or _SUBMITTED_BY.search(text) or _CUT_OFF.search(text)
    return match is not None and match.start() <= _LONGEST_LEAD_IN and len(text) <= _LONGEST_FURNITURE


def _own_words(text: MarkedText) -> str:
    words = _APPEARED_FIRST.sub("", text.line()).rstrip()
    return _SUBMITTED_BY.sub("", words).rstrip()
