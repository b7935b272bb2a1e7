"""Who wrote the article of a page? What is marked goes before what only stands there, and nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from courlan import extract_domain
from lxml.html import HtmlElement

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.names import believable_authors, fold, is_like_a_site, without_label
from knowledge.articles.html.elements import remembered
from knowledge.articles.pages.places import Places, short_text

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author[s_-]*(?:names?|link|info|title)?|authors?|contributors?(?:-?name)?|posted-?by|writer"
    r"|journalist|reporter|article-?author|post-?author|entry-?author|autor(?:a|en|es|name)?|auteurs?|redakteur|fn"
    r"|firma|signature|verfasser|skribent|autore|kirjoittaja)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL_CLASS = re.compile(r"(?:[Cc]ontributor|[Aa]uthor)Name|[Bb]y[Ll]ine(?:$|[\s_-]|[A-Z])")
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|by|profiles?|people|persons?|journalists?|contributors?|columnists?"
    r"|reporters?|writers?|redakteur\w*)/(?!(?:log-?in|sign-?in|register|edit|create\w*|account)\b)[^/?#]+/?(?:[?#]|$)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about(?: the author)?|über(?: den autor| die autorin)?|à propos d[e’']|sobre|acerca de|informazioni su"
    r"|over|om|o autor\w*)"
    r"\s?:?\s+(\S.*)",
    re.IGNORECASE,
)
"""What stands above some words on the author, below an article."""
_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_TAGS = (
    "a",
    "span",
    "p",
    "div",
    "address",
    "strong",
    "b",
    "cite",
    "li",
    "h3",
    "h4",
    "h5",
    "em",
    "small",
    "i",
)
_LONGEST = 120
_REACH = 40
"""Among how many elements behind the headline an unmarked by-line is looked for."""
_MANY_ENTRIES = 4
"""A list of so many entries is a menu, no by-line."""


@dataclass(frozen=True, slots=True)
class Told:
    """Lines of the page's head that tell its authors."""

    lines: tuple[str, ...]
    is_person: bool = False
    """Whether they are said to be persons, and so may have the site's name."""


def find_authors(
    tree: HtmlElement, told: Iterable[Told], not_persons: list[str], title: str | None, host: str | None
) -> tuple[str, ...]:
    """Return the persons who wrote the page's article, none where nobody can be believed.

    ``told`` are by-lines that the page's head tells, the surest source first; ``not_persons`` are the names of the
    site, the publisher and the like; ``title`` is the headline, ``host`` the page's own. A site may be named
    after its author: who is said to be a person, or is marked beyond doubt, is believed then, if the name is a
    person's.
    """
    told = list(told)
    for source in told:
        if names := _believable(source.lines, not_persons):
            return names
    sure, likely = _marked(tree, places := Places(tree, title), host, title)
    for line in sure:
        if names := believable_authors(line, not_persons, is_marked=True):
            return names
    for line in likely:
        if names := believable_authors(line, not_persons):
            return names
    below = [byline.authors for line in _below_headline(places) if (byline := read_byline(line))]
    for authors in below:
        if names := _believable(authors, not_persons):
            return names
    persons = [line for source in told if source.is_person for line in source.lines]
    for line in (*persons, *sure, *(name for authors in below for name in authors)):
        if names := tuple(
            name
            for name in believable_authors(line, is_marked=True)
            if 1 < len(name.split()) < 4 and not is_like_a_site(name)
        ):
            return names
    return ()


def _believable(lines: Iterable[str], not_persons: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for line in lines:
        if len(line) <= 3 * _LONGEST:
            for name in believable_authors(line, not_persons, is_marked=True):
                found.setdefault(fold(name), name)
    return tuple(found.values())


def _names_inside(element: HtmlElement, text: str) -> Iterator[str]:
    """Give the names inside a by-line that are marked as something of their own, without what stands around them."""
    if element.tag == "a":
        return
    linked = [
        name for link in element.iter("a") if 1 < len((name := short_text(link, _LONGEST)).split()) <= 4
    ]
    if linked:
        yield "; ".join(linked)
    parts = [short_text(part, _LONGEST) for part in element if isinstance(part.tag, str)]
    whole = [part for part in parts if len(part.split()) > 1 and _is_name(part)]
    if whole and len("".join(parts)) >= len("".join(text.split())) / 2:
        yield "; ".join(whole)
    for heading in element.iter("h2", "h3", "h4", "h5"):
        if (match := _ABOUT.match(short_text(heading, _LONGEST))) and len(match[1].split()) > 1:
            yield match[1]


def _is_name(text: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    return [fold(name) for name in believable_authors(text)] == [fold(text)]


def _is_nickname_alone(element: HtmlElement, text: str) -> bool:
    """Whether a by-line is one link of one word, with nothing before it but "by"."""
    links = [short_text(link, _LONGEST) for link in element.iter("a")]
    return len(links) == 1 and len(links[0].split()) == 1 and without_label(text).strip() == links[0]


def _marked(
    tree: HtmlElement, places: Places, host: str | None, title: str | None
) -> tuple[list[str], list[str]]:
    """Return the texts marked as by-lines of this page's article: those beyond doubt, and the others."""
    sure: list[tuple[HtmlElement, str]] = []
    likely: list[str] = []
    for element in tree.iter(*_TAGS):
        is_sure = _is_sure(element) or _is_profile(element, host)
        if not (is_sure or _is_byline_class(element.get("class") or "")):
            continue
        text = short_text(element, _LONGEST)
        if title and title in text:
            text = text.replace(title, " | ")
        if not 2 < len(text) <= _LONGEST or places.is_elsewhere(element):
            continue
        texts = [*_names_inside(element, text), text]
        is_sure = is_sure or _is_nickname_alone(element, text)
        # One word is believed only where it is marked beyond doubt.
        if is_sure:
            sure.extend((element, text) for text in texts)
        elif len(text.split()) > 1:
            likely.extend(texts)
    return _together(sure), likely


def _is_sure(element: HtmlElement) -> bool:
    return (
        "author" in (element.get("rel") or "").split()
        or "author" in (element.get("itemprop") or "").split()
        or element.get("data-testid") in ("AuthorCard", "AuthorURL", "byline")
    )


def _is_profile(element: HtmlElement, host: str | None) -> bool:
    """Whether an element is a link to a person's page of the same site, and in no menu."""
    link = element.get("href") or ""
    if element.tag != "a" or not _PROFILE.search(link) or _is_in_menu(element):
        return False
    other = _HOST.match(link)
    return (
        other is None
        or host is None
        or extract_domain(link, fast=True) == extract_domain(f"https://{host}", fast=True)
    )


def _is_in_menu(element: HtmlElement) -> bool:
    menu = next(element.iterancestors("ul", "ol", "nav", "select"), None)
    return menu is not None and (menu.tag == "nav" or len(menu.findall("li")) >= _MANY_ENTRIES)


def _together(sure: list[tuple[HtmlElement, str]]) -> list[str]:
    """Return the texts, those that stand beside the first (one link an author) in one line before all others."""
    texts = [text for _, text in sure]
    if len(sure) < 2:
        return texts
    near = {id(ancestor) for ancestor, _ in zip(sure[0][0].iterancestors(), range(2), strict=False)}
    beside = [
        text
        for element, text in sure
        if any(id(ancestor) in near for ancestor, _ in zip(element.iterancestors(), range(2), strict=False))
    ]
    line = "; ".join(dict.fromkeys(beside))
    return [line, *texts] if len(beside) > 1 and len(line) <= _LONGEST else texts


@remembered
def _is_byline_class(names: str) -> bool:
    return bool(names and (_CLASS.search(names) or _CAMEL_CLASS.search(names)))


def _below_headline(places: Places) -> Iterator[str]:
    """Give the short lines that follow the page's headline, where by-lines stand that are not marked."""
    if places.headline is None:
        return
    for element in places.headline.xpath(f"following::*[position() <= {_REACH}]"):
        if element.tag in _TAGS:
            text = short_text(element, _LONGEST)
            if len(text) <= _LONGEST and len(text.split()) > 1 and not places.is_elsewhere(element):
                yield text
