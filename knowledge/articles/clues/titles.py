"""Which of the titles that a page gives is its article's headline?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from knowledge.articles.clues.names import fold

_SEPARATOR = re.compile(
    r"\s+[|\-–—·•:»«›‹/~⋆*]{1,2}\s+|\s*[|｜¦»«]\s*|\s[-–—]{1,2}(?=\S)|_(?=[^_\s]{2,20}$)|:\s+"
)
_LONGEST = 300
_LONGEST_TAIL = 4
_LEAST_HEADLINE = 3
_WORD = re.compile(r"\w+")
_HEADLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:headline|(?:entry|post|article|story|page|content|news|single)[_-]*(?:title|headline|heading))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
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
    """Return the title without " | Site" or "Site - " at its ends: what names the site, publisher or host."""
    names = {folded for site in sites if (folded := fold(site))}
    while True:
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            return title
        first, last = cuts[0], cuts[-1]
        # The longest tail first: a site's name may hold a separator itself.
        for cut in cuts:
            head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
            if head and _names_site(tail, names, host_words):
                title = head
                break
        else:
            tail = title[last.end() :].strip()
            head = title[: first.start()].strip()
            if _names_site(head, names, host_words) and len(title) - first.end() > 3:
                title = title[first.end() :].strip()
                continue
            return title


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
            if _is_under_kicker(heading, title):
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
    return 0 < len(kicker.split()) <= 4 and len(title.split()) > 3 and kicker[-1] not in ":：–—-"


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


def shown_headings(tree: HtmlElement) -> Headings:
    """Return the page's headings that can be its headline, and those that name the site."""
    marked: list[str] = []
    plain: list[str] = []
    home: list[str] = []
    for element in tree.iter("h1"):
        is_marked = _is_marked(element)
        kind = home if _leads_home(element) else marked if is_marked else plain
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


def _leads_home(heading: HtmlElement) -> bool:
    """Whether a heading is a link to the site's front page."""
    links = [link.get("href") or "" for link in heading.iter("a")]
    return bool(links) and all(_HOME.fullmatch(link.strip()) for link in links)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
