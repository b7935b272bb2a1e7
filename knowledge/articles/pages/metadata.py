"""What a page says of its article: title, publisher, author, date and link.

Pages say the same thing in several places and often differently. What is made for machines about this one
article (JSON-LD, ``meta``) goes before what is shown, what is shown before a guess, and what can't be
believed is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from courlan import extract_domain
from lxml.html import HtmlElement
from yarl import URL

from knowledge.articles.clues.bylines import is_byline_label
from knowledge.articles.clues.names import fold
from knowledge.articles.clues.titles import (
    choose_title,
    heading_that_is_site,
    shown_headings,
    site_from_title,
    without_site,
    without_tail,
)
from knowledge.articles.links import normalise_link
from knowledge.articles.pages.authors import Told, find_authors
from knowledge.articles.pages.json_ld import LinkedData, read_json_ld
from knowledge.articles.pages.published import find_published
from knowledge.errors import LinkError

_TITLE_NAMES = (
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "headline",
    "sailthru.title",
    "title",
)
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "dcsext.author",
    "rbauthors",
    "creator",
    "article:author_name",
    "cxenseparse:author",
    "mediator_author",
    "byline",
    "search.byline",
    "dcterms.author",
    "dc.author",
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?(?![A-Za-z])")
_DAY_FIRST = frozenset({"uk", "ie", "au", "nz", "in", "za", "eu"})
_LONGEST_TITLE = 1000
_RUBRIC = re.compile(r"(?<!\s)\s++»\s++Blog Archive(?=\s++»)")
"""What a widely used blog system puts between a blog's name and the headline."""
_SITE_NAMES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "publisher",
    "citation_journal_title",
)
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "date",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; None where a page does not say it, or says what can't be believed."""

    title: str | None
    publisher: str | None
    author: str | None
    published: date | None
    url: str | None
    linked: LinkedData
    page_type: str | None
    """``og:type``, where the page has one."""


def read_metadata(tree: HtmlElement, url: str | None = None) -> Metadata:
    """Return what a page says of its article; the tree stays as it is."""
    linked = read_json_ld(tree)
    metas = _metas(tree)
    url = _link(tree, metas, url)
    host_words = _host_words(url)
    page_title = _page_title(tree)
    site = _site(linked, metas)
    given = (site, linked.publisher, linked.site, *_values(metas, _SITE_NAMES))
    names = [name for name in given if name]
    headings = shown_headings(tree, url)
    if heading := heading_that_is_site(page_title or "", headings):
        names.append(heading)
        site = site or heading
    # The JSON-LD's headline comes last: it may be shortened.
    told = list(dict.fromkeys(title for title in (*_values(metas, _TITLE_NAMES), linked.headline) if title))
    told = [without_site(title, names, host_words) for title in told]
    if page_title:
        bare_title = without_site(page_title, names, host_words)
        told.append(without_tail(page_title) if bare_title == page_title else bare_title)
    shown = [
        bare
        for heading in (*headings.marked, *headings.plain)
        if (bare := without_site(heading, names, host_words))
        and fold(bare) not in {fold(name) for name in names}
    ]
    title = choose_title(shown, told)
    if site is None and title and page_title:
        site = site_from_title(page_title, title, host_words)
    site = site or _host(url)
    told_authors = (
        Told(linked.persons, is_person=True),
        Told(linked.authors),
        Told(tuple(_values(metas, _AUTHOR_NAMES))),
        Told(tuple(_labelled(metas))),
    )
    not_persons = [*names, *([site] if site else []), *host_words]
    authors = find_authors(tree, told_authors, not_persons, title, _host(url))
    told_days = [*([linked.published] if linked.published else []), *_values(metas, _DATE_NAMES)]
    return Metadata(
        title=title,
        publisher=site,
        author="; ".join(authors) or None,
        published=find_published(tree, told_days, url, title, _language(tree, metas, url)),
        url=url,
        linked=linked,
        page_type=metas.get("og:type", [None])[0],
    )


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of all ``meta`` elements by their name in lower case."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content and name:
            found.setdefault(name.lower(), []).append(content)
    return found


def _values(metas: dict[str, list[str]], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _labelled(metas: dict[str, list[str]]) -> Iterator[str]:
    """Give the authors of Twitter's cards, which are pairs of a label ("Written by") and a value."""
    for number in ("1", "2"):
        labels, values = metas.get(f"twitter:label{number}", [""]), metas.get(f"twitter:data{number}", [""])
        if is_byline_label(labels[0]):
            yield values[0]


def _page_title(tree: HtmlElement) -> str | None:
    element = tree.find(".//head/title")
    if element is None:
        element = tree.find(".//title")
    title = " ".join(element.text_content().split()) if element is not None else ""
    return _RUBRIC.sub("", title) if 0 < len(title) <= _LONGEST_TITLE else None


def _site(linked: LinkedData, metas: dict[str, list[str]]) -> str | None:
    """Return the site's name as the page gives it; one that is only an address where there is no other."""
    given = [*metas.get("og:site_name", ()), linked.publisher, linked.site, *_values(metas, _SITE_NAMES[1:])]
    names = [name.strip(" @|-–—") for name in given if name and 1 < len(name) <= 80]
    proper = [name for name in names if not re.match(r"https?:|www\.", name)]
    return next(iter([*proper, *names]), None)


def _host(url: str | None) -> str | None:
    host = URL(url).host if url else None
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", host) if host else None


def _host_words(url: str | None) -> list[str]:
    """Return the folded names in a link's host: "news.harbour-gazette.co.uk" → harbourgazette, news."""
    host = _host(url)
    if host is None:
        return []
    domain = extract_domain(f"https://{host}", fast=True) or host
    labels = [domain.split(".")[0], *host.removesuffix(domain).strip(".").split(".")]
    return [folded for label in [*labels, host] if (folded := fold(label))]


def _link(tree: HtmlElement, metas: dict[str, list[str]], url: str | None) -> str | None:
    """Return the page's own link for itself where it is of the same site as the one that was followed."""
    elements = [*tree.findall(".//link[@rel='canonical']"), *tree.findall(".//link[@rel='Canonical']")]
    own = [element.get("href") or "" for element in elements] + metas.get("og:url", [])
    for link in own:
        try:
            found = URL(url).join(URL(link.strip())) if url else URL(link.strip())
            if found.scheme not in ("http", "https") or not found.host:
                continue
            normalise_link(str(found))
            if url is None:
                return str(found)
            followed = URL(url)
        except (ValueError, LinkError):
            continue
        # A page that calls the front page its own link has a faulty template.
        if len(found.path) <= 1 < len(followed.path):
            continue
        if extract_domain(str(found), fast=True) == extract_domain(url, fast=True):
            return str(found)
    return url


def _language(tree: HtmlElement, metas: dict[str, list[str]], url: str | None) -> str | None:
    """Return the page's language as it calls it, with its country where that is known: "de", "en-GB"."""
    root = tree if tree.tag == "html" else tree.getroottree().getroot()
    codes = [
        root.get("lang"),
        root.get("xml:lang"),
        *metas.get("og:locale", ()),
        *metas.get("content-language", ()),
    ]
    found = [match[0] for code in codes if (match := _LANGUAGE.match(code or ""))]
    language = next(iter(found), None)
    if language is None or len(language) > 3:
        return language
    # Of English, the country matters: it has two orders of day and month.
    longer = next((other for other in found if other[:2] == language and len(other) > 3), language)
    host = _host(url) or ""
    return "en-GB" if longer == "en" and host.rsplit(".", 1)[-1] in _DAY_FIRST else longer
