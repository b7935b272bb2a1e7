"""Which of the titles that a page gives is its article's headline?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from knowledge.articles.clues.dates import find_day
from knowledge.articles.clues.names import fold

_SEPARATOR = re.compile(
    r"(?<!\s)(?:\s++[|\-–—·•:»«›‹/~⋆*]{1,2}\s++|\s*+[|｜¦»«]\s*+)|\s[-–—]{1,2}(?=\S)|_(?=[^_\s]{2,20}$)|:\s+"
)
_LONGEST = 300
_LONGEST_NAME = 150
"""Characters; a longer part of a title names no site."""
_LONGEST_DATE = 40
_MOST_CUTS = 8
_LONGEST_TAIL = 4
_LEAST_HEADLINE = 3
_WORD = re.compile(r"\w+")
_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:headline|(?:entry|post|article|story|page|content|news|single|topic|thread)[_-]*(?:title|headline|heading))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_BESIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:kicker|overline|dachzeile|spitzmarke|topline|eyebrow|roofline|rubrik|ressort|category|badge|date|datum"
    r"|time|timestamp|meta|sub-?title|sub-?headline|subline|untertitel|author|autor|byline|comments?-?(?:count|link))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_SILENT = frozenset({"script", "style", "template", "svg", "button", "noscript"})
_BREAKING = frozenset({"br", "div", "p", "small", "li", "h2", "h3"})
_TITLE_LABELS = frozenset({"title", "titel", "titre", "título", "titolo"})
_NUMBER_BEHIND = re.compile(r"\s*#\d{1,9}")
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?|\./")
_MANY_TEASERS = 4
_RELATED_SHARE = 0.3
"""A shown and a told headline with such a share of common words are two wordings of one."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings that a page shows."""

    marked: list[str]
    """Those marked as the headline."""
    plain: list[str]
    """Every other ``h1``."""
    home: list[str]
    """Those that lead to the front page: the site's name."""


def without_site(title: str, sites: Iterable[str], host_words: Sequence[str] = ()) -> str:
    """Return the title without " | Site" or "Site - " at its ends.

    Parts go that name the site, publisher or host, or are a date. The work is bounded, however long the title is.
    """
    names = {folded for site in sites if (folded := fold(site))}
    for _ in range(_MOST_CUTS):
        shorter = _cut_once(title, names, host_words)
        if shorter is None:
            break
        title = shorter
    return title


def _cut_once(title: str, names: set[str], host_words: Sequence[str]) -> str | None:
    """Return the title without one part at an end that names the site or is a date; None where none is."""
    # Names are short: what stands between the ends of a long title is not looked at.
    start = max(0, len(title) - _LONGEST_NAME)
    # The longest tail first: a site's name may hold a separator itself.
    for cut in _SEPARATOR.finditer(title, start):
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        if head and (_names_site(tail, names, host_words) or _is_date(tail)):
            return head
    first = _SEPARATOR.search(title, 0, _LONGEST_NAME)
    if first and len(title) - first.end() > 3:
        head = title[: first.start()].strip()
        if _names_site(head, names, host_words) or _is_date(head):
            return title[first.end() :].strip()
    return None


def _is_date(part: str) -> bool:
    found = find_day(part) if len(part) <= _LONGEST_DATE else None
    return found is not None and not fold(part[: found[1][0]] + part[found[1][1] :])


def _names_site(part: str, names: set[str], host_words: Sequence[str]) -> bool:
    folded = fold(part)
    if not folded or len(part.split()) > 8:
        return False
    if folded in names or any(
        len(folded) > 3 and len(name) > 3 and name.startswith(folded) for name in names
    ):
        return True
    if any(len(name) > 3 and name in folded and len(folded) <= 2.5 * len(name) for name in names):
        return True
    return any(
        len(word) > 3 and (folded == word or word in folded or (len(folded) > 4 and folded in word))
        for word in host_words
    )


def site_from_title(title: str, headline: str, host_words: Sequence[str] = ()) -> str | None:
    """Return what a page's title has beside its headline, or what of it names the host: the site's name."""
    folded = fold(headline)
    for cut in reversed(list(_SEPARATOR.finditer(title))):
        if cut[0].startswith(":"):
            continue
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        for kept, rest in ((head, tail), (tail, head)):
            is_beside = fold(kept) == folded and 0 < len(rest.split()) <= _LONGEST_TAIL + 1
            if is_beside or _names_site(rest, set(), host_words):
                return rest
    return None


def heading_that_is_site(title: str, headings: Headings) -> str | None:
    """Return the heading that names the site: it leads home, or is one end of the page's title and no headline.

    It is the tail behind something longer; or the unmarked one of two headings that make up the page's title.
    """
    if headings.home:
        return headings.home[0]
    marked = {fold(heading) for heading in headings.marked}
    plain = {fold(heading): heading for heading in headings.plain}
    for cut in _SEPARATOR.finditer(title):
        head, tail = title[: cut.start()], title[cut.end() :]
        if fold(tail) in marked and fold(head) in plain:
            return plain[fold(head)]
        if fold(tail) in plain and len(head.split()) >= len(tail.split()):
            return plain[fold(tail)]
    return None


def without_tail(title: str) -> str:
    """Return a page's title without a short last part, which names a site or rubric that is not known otherwise."""
    cuts = [cut for cut in _SEPARATOR.finditer(title) if not cut[0].startswith(":")]
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()].strip(), title[cuts[-1].end() :].strip()
    is_label = len(tail.split()) <= _LONGEST_TAIL and len(head.split()) > len(tail.split())
    return head if is_label else title


def choose_title(shown: Sequence[str], told: Sequence[str]) -> str | None:
    """Return the headline, given the headings that the page shows and the titles that its head tells, best
    first.

    Readers call an article by what they see. So a shown heading is taken where the head tells the same or
    another wording of it; the head's where no heading has to do with it (the only ``h1`` is the site's or a
    rubric's name).
    """
    shown = [title for title in shown if fold(title) and len(title) <= _LONGEST]
    told = [title for title in told if fold(title) and len(title) <= _LONGEST]
    for title in told:
        for heading in shown:
            if fold(heading) == fold(title):
                return heading
    for heading in shown:
        for title in told:
            if _is_under_kicker(heading, title) or _is_numbered(heading, title):
                return title
    related = [(share, heading) for heading in shown if (share := _relation(heading, told)) >= _RELATED_SHARE]
    if related:
        return max(related, key=lambda pair: pair[0])[1]
    # Where the head tells nothing but the page's title, the only heading of some length goes before it.
    if len(told) == 1 and len(shown) == 1 and len(shown[0].split()) >= _LEAST_HEADLINE:
        return shown[0]
    return next(iter([*told, *shown]), None)


def _is_under_kicker(heading: str, title: str) -> bool:
    """Whether the heading is the title below a rubric of a few words ("Politics The canal is back")."""
    kicker = (
        heading[: -len(title)].strip()
        if fold(heading).endswith(fold(title)) and heading.endswith(title)
        else ""
    )
    is_label = kicker.rstrip(":： ").casefold() in _TITLE_LABELS
    is_kicker = 0 < len(kicker.split()) <= 4 and len(title.split()) > 3 and kicker[-1] not in ":：–—-"
    return is_kicker or is_label


def _is_numbered(heading: str, title: str) -> bool:
    """Whether the heading is the title with its number in a tracker behind it ("The lamp flashes #4120")."""
    return heading.startswith(title) and bool(_NUMBER_BEHIND.fullmatch(heading[len(title) :]))


def _relation(heading: str, told: Sequence[str]) -> float:
    words = set(_WORD.findall(heading.casefold()))
    if not words:
        return 0.0
    best = 0.0
    for title in told:
        others = set(_WORD.findall(title.casefold()))
        common = len(words & others)
        if common > 1 or len(words) == common:
            best = max(best, common / len(words | others))
    return best


def shown_headings(tree: HtmlElement, url: str | None = None) -> Headings:
    """Return the headings of the page at ``url`` that can be its headline, and those that name the site."""
    marked: list[str] = []
    plain: list[str] = []
    home: list[str] = []
    for element in tree.iter("h1"):
        is_marked = _is_marked(element)
        kind = home if _leads_home(element, url) else marked if is_marked else plain
        kind.append(_text(element))
    if not marked:
        small = [
            _text(element) for element in tree.iter("h2", "h3", "div", "span", "p") if _is_marked(element)
        ]
        # Many of them are teasers' headings.
        marked = small[:1] if len(small) < _MANY_TEASERS or not plain else []
    return Headings(*([text for text in texts if text] for texts in (marked, plain, home)))


def _is_marked(heading: HtmlElement) -> bool:
    if heading.get("itemprop") == "headline":
        return True
    return heading.tag in ("h1", "h2", "h3") and bool(_HEADLINE_CLASS.search(heading.get("class") or ""))


def _leads_home(heading: HtmlElement, url: str | None) -> bool:
    """Whether a heading is a link to the front page of the site, or of the blog that is a part of it."""
    links = [(link.get("href") or "").strip() for link in heading.iter("a")]
    return bool(links) and all(_HOME.fullmatch(link) or _is_above(link, url or "") for link in links)


def _is_above(link: str, url: str) -> bool:
    return link.endswith("/") and "//" in link and len(link) < len(url) and url.startswith(link)


def _text(element: HtmlElement) -> str:
    """Return a heading's text without the kicker, the date and the like that some sites put inside it."""
    beside = [part for part in element.iterdescendants() if isinstance(part.tag, str) and _is_beside(part)]
    left_out = {inner for part in beside for inner in part.iter()} | set(beside)
    return _shown(element, left_out) or _shown(element, set())


def _shown(element: HtmlElement, left_out: set[HtmlElement]) -> str:
    pieces: list[str] = []
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_shown = isinstance(part.tag, str) and part.tag not in _SILENT and part not in left_out
        breaks = " " if part.tag in _BREAKING or part in left_out else ""
        if event == "start" and is_shown:
            pieces.append(breaks + (part.text or ""))
        elif event == "end" and part is not element:
            # A kicker's inner tails go with it.
            is_inside = part in left_out and part.getparent() in left_out
            pieces.append(breaks + ("" if is_inside else part.tail or ""))
    return " ".join(_unglued(pieces).split())


def _unglued(pieces: Iterable[str]) -> str:
    """Join what elements hold; two that only their styles keep apart ("WaterwaysOld canal") get a blank."""
    text: list[str] = []
    for piece in filter(None, pieces):
        last = text[-1][-1] if text else " "
        is_glued = last.isalnum() and not last.isupper() and piece[0].isupper()
        text.append(f" {piece}" if is_glued else piece)
    return "".join(text)


def _is_beside(element: HtmlElement) -> bool:
    return (
        element.tag == "time"
        or element.tag in _SILENT
        or bool(_BESIDE_CLASS.search(element.get("class") or ""))
    )
