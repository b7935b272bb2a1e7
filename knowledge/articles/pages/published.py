"""On which day was the article of a page published?

A day counts where the page says that it is the day of publication: in the link, in what is made for machines, or
beside the headline and below the article. What says when the page was changed, and days that the article tells
of, do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError
from lxml.html import HtmlElement

from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.dates import find_day, written_day
from knowledge.articles.clues.furniture import folded_line, has_phrase
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.html.elements import remembered
from knowledge.articles.pages.places import Places, short_text

_FIRST_DAY = date(1990, 1, 1)
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)")
_IN_LINK = re.compile(
    r"/((?:19|20)\d\d)(?:/[a-z_-]{3,20})?[/-]?(\d{1,2})[/-](\d{1,2})(?=[/_-]|$)|/((?:19|20)\d\d)(\d{2})(\d{2})(?=[/_-]|$)",
    re.IGNORECASE,
)
_UPLOADS = re.compile(r"upload|/files?/|/media/|/images?/|\.(?:jpe?g|png|gif|webp|svg|pdf)$", re.IGNORECASE)
_LOCAL = re.compile(r"T\d\d:\d\d.{0,20}[+-](?!00:?00)\d\d:?\d\d$")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/-])")
_SHORT_YEAR = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./])")
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|day|datum|fecha|data|time|timestamp|published|publish|pubdate|posted|posted-?on|dateline"
    r"|datetime|entry-?date|post-?date|article-?date|date-?header|date-?line|publication|byline|meta|info|infos"
    r"|details|entry-?meta|post-?meta|article-?meta|submitted|created|veroeffentlicht|kicker)(?:$|[\s_-])"
    r"|(?-i:[a-z](?:Date|Time|Byline|Meta)(?:$|[\s_-]|[A-Z]))",
    re.IGNORECASE,
)
_CHANGED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:updated?|modified|changed|lastmod|last-?modified"
    r"|(?:event|start|end|due|expir\w{0,6}|deadline|valid|birth|opening|session)[_-]?(?:date|time|day)s?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PUBLISHED_CLASS = re.compile(r"publish|entry-?date|post-?date|posted|created", re.IGNORECASE)
_TAGS = (
    "time",
    "abbr",
    "span",
    "p",
    "div",
    "li",
    "small",
    "em",
    "strong",
    "b",
    "a",
    "td",
    "dd",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
)
_LONGEST = 160
_SHORTEST = 5
_LONGEST_DATELINE = 60
_REACH = 150
"""Among how many elements behind the headline an unmarked date is looked for."""
_REACH_BACK = 25
"""The same, before it."""
_TEASERS = 2
_MOST_DAYS = 4


def find_published(
    tree: HtmlElement, told: Iterable[str], url: str | None, title: str | None, language: str | None = None
) -> date | None:
    """Return the day on which the page's article was published, None where the page does not say it.

    ``told`` are the dates that the page's head tells, the surest first; ``language`` (a code) is the page's: it
    decides the order of day and month in "03/04/2024".
    """
    in_link = _day_in_link(url)
    for written in told:
        if day := read_day(written, language):
            # A link has the day of the place, a machine's time often that of Greenwich.
            is_same = in_link is not None and abs(in_link - day) <= timedelta(days=1)
            return in_link if is_same and not _LOCAL.search(written) else day
    return in_link or next(_shown(tree, Places(tree, title), language), None)


def read_day(written: str, language: str | None = None) -> date | None:
    """Return the believable day that a field or a short line gives, None for none.

    It reads more than `written_day`: "20240304", "03/04/2024" where ``language`` has one order of day and month,
    and the short forms "04.03.24" and "3/24/24".
    """
    if match := _ISO_DAY.match(written):
        return _believable(*match.groups())
    if day := written_day(written, language):
        return day if _FIRST_DAY <= day <= _latest() else None
    if match := _SLASHED.search(written):
        first, second, year = match.groups()
        return _ordered(first, second, year, language)
    if match := _SHORT_YEAR.search(written):
        first, separator, second, year = match.groups()
        if separator == "/":
            return _ordered(first, second, f"20{year}", language)
        return _believable(f"20{year}", second, first)
    return None


def _ordered(first: str, second: str, year: str, language: str | None) -> date | None:
    """Return the day of a slashed date, None where both numbers can be the month."""
    order = "dm" if int(first) > 12 else "md" if int(second) > 12 else _order(language)
    if order is None:
        return None
    return _believable(year, *((first, second) if order == "md" else (second, first)))


def _shown(tree: HtmlElement, places: Places, language: str | None) -> Iterator[date]:
    """Give the days that the page shows as that of publication, the surest first."""
    marked = sorted(_marked(tree, places, language), key=lambda found: found[:2])
    yield from (day for _, _, day in marked)
    changes = {short_text(element, _LONGEST) for element in tree.iter(*_TAGS) if _is_change(element)}
    for whole in _lines(places):
        line = _without(whole, changes)
        byline = read_byline(line)
        is_dateline = len(line) <= _LONGEST_DATELINE and _opens_with_day(line, language)
        if (is_dateline or (byline and byline.published)) and (day := _unchanged(line, language)):
            yield day
    for element in tree.iter(*_TAGS):
        day = _labelled(short_text(element, _LONGEST), language)
        if day and not places.is_elsewhere(element):
            yield day


def _marked(tree: HtmlElement, places: Places, language: str | None) -> Iterator[tuple[bool, int, date]]:
    """Give the days in elements that are marked as dates: whether less sure, how far from the headline, the day."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    middle = next((index for index, element in enumerate(elements) if element is places.headline), 0)
    for index, element in enumerate(elements):
        if element.tag not in _TAGS or not _is_date(element) or _is_change(element):
            continue
        is_sure = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        # Far above the headline stands the day on which the page was looked at.
        if (not is_sure and index < middle - _REACH_BACK) or places.is_elsewhere(element):
            continue
        machine = element.get("datetime") or element.get("content") or ""
        if element.tag == "abbr":
            machine = element.get("title") or ""
        day = read_day(machine, language) if machine else None
        if day is None:
            day = _unchanged(short_text(element, _LONGEST), language)
        if day:
            yield not is_sure, abs(index - middle), day


def _without(line: str, changes: set[str]) -> str:
    """Return a line without what is marked in it as the day of a change or an event."""
    marked = [change for change in changes if len(change) > _SHORTEST and change in line]
    for change in sorted(marked, key=len, reverse=True):
        line = line.replace(change, " ")
    return " ".join(line.split())


def _opens_with_day(line: str, language: str | None) -> bool:
    """Whether a line begins with a day, and with none that lasts until another."""
    found = _find(line, language)
    if found is None or found[1] > 0:
        return False
    rest = line[found[2] :]
    return re.match(r"\s*(?:$|[-–—|·:,/]|\d)", rest) is not None and _find(rest, language) is None


def _labelled(text: str, language: str | None) -> date | None:
    """Return the day behind a word for publication: "Veröffentlicht am 12. Mai 2024"."""
    if not any(character.isdecimal() for character in text):
        return None
    found = _find(text, language)
    if found is None or not _FIRST_DAY <= found[0] <= _latest():
        return None
    before = folded_line(text[: found[1]])
    return found[0] if any(before.endswith(label) for label in _publication_labels()) else None


@cache
def _publication_labels() -> tuple[str, ...]:
    labels = (folded_line(phrase) for phrase in furniture_words().date_words)
    return tuple(
        label for label in labels if len(label) > 4 and not has_phrase(label, furniture_words().changes)
    )


def _is_date(element: HtmlElement) -> bool:
    if element.tag == "abbr" and _ISO_DAY.match(element.get("title") or ""):
        return True
    if element.tag == "time" or element.get("itemprop") in ("datePublished", "dateCreated"):
        return True
    return _is_date_class(f"{element.get('class') or ''} {element.get('id') or ''}")


@remembered
def _is_date_class(names: str) -> bool:
    return bool(_DATE_CLASS.search(names))


def _is_change(element: HtmlElement) -> bool:
    """Whether an element is marked as the day of a change or an event, and not as that of publication as well."""
    if element.get("itemprop") == "dateModified":
        return True
    return _is_change_class(f"{element.get('class') or ''} {element.get('id') or ''}")


@remembered
def _is_change_class(names: str) -> bool:
    return bool(_CHANGED_CLASS.search(names)) and not _PUBLISHED_CLASS.search(names)


def _unchanged(text: str, language: str | None) -> date | None:
    """Return the first day in a line that does not stand behind a word for a change."""
    rest = text
    for _ in range(_MOST_DAYS):
        found = _find(rest, language)
        if found is None:
            return None
        day, start, end = found
        if _FIRST_DAY <= day <= _latest() and not has_phrase(rest[:start], furniture_words().changes):
            return day
        rest = rest[end:]
    return None


def _find(text: str, language: str | None) -> tuple[date, int, int] | None:
    """Return the first day in a line and where it begins and ends; see `read_day`."""
    found = [(day, *span) for day, span in [find_day(text, language) or (None, (0, 0))] if day]
    found.extend(
        (day, *match.span())
        for match in (_SLASHED.search(text), _SHORT_YEAR.search(text))
        if match and (day := read_day(match[0], language))
    )
    return min(found, key=lambda place: place[1], default=None)


def _lines(places: Places) -> Iterator[str]:
    """Give the short lines around the page's headline, where dates stand that are not marked."""
    if places.headline is None:
        return
    for element in (
        *_below(places.headline),
        *places.headline.xpath(f"preceding::*[position() <= {_REACH_BACK}]"),
    ):
        table = next(element.iterancestors("table"), None)
        # A table beside the text has days of what it tells of; one around it is the page's layout.
        if element.tag in _TAGS and (table is None or places.holds_headline(table)):
            text = short_text(element, _LONGEST)
            if len(text) > _SHORTEST and not places.is_elsewhere(element):
                yield text


def _below(headline: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements between a headline and the end of the second paragraph (the first may be a teaser)."""
    paragraphs = 0
    for element in headline.xpath(f"following::*[position() <= {_REACH}]"):
        yield element
        paragraphs += element.tag == "p" and len("".join(element.itertext())) > _LONGEST
        if paragraphs == _TEASERS:
            return


def _day_in_link(url: str | None) -> date | None:
    if url is None or _UPLOADS.search(url):
        return None
    match = _IN_LINK.search(url)
    return _believable(*(part for part in match.groups() if part)) if match else None


def _order(language: str | None) -> str | None:
    """Return "md" or "dm", as the language writes its dates; English without a country has both."""
    if not language or language.lower() == "en":
        return None
    try:
        pattern = Locale.parse(language, sep="-" if "-" in language else "_").date_formats["short"].pattern
    except (ValueError, UnknownLocaleError):
        return None
    return "md" if pattern.find("M") < pattern.find("d") else "dm"


def _believable(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_DAY <= found <= _latest() else None


def _latest() -> date:
    """Return tomorrow, which is today somewhere."""
    return datetime.now(UTC).date() + timedelta(days=1)
