"""The ``key: value`` lines that a text file may begin with, between two lines of ``---``."""

from __future__ import annotations

import re

from knowledge.articles.clues.dates import parse_date
from knowledge.articles.links import normalise_link
from knowledge.records import Known

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST_BLOCK = 10_000
_PAIR = re.compile(r"([\w-]+)[ \t]*:(?:[ \t]+(.*))?")
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
NAMES = {
    "title": "title",
    "publisher": "publisher",
    "site": "publisher",
    "author": "author",
    "authors": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return what the front matter says, by our names, and the text below it.

    Reads a simple subset of YAML: one pair a line, quoted or not; an author may be a list. Other keys,
    comments and deeper structures are passed over. A text that begins with ``---`` but no pair has no front
    matter.
    """
    match = _BLOCK.match(text)
    if match is None or len(match[1]) > _LONGEST_BLOCK:
        return {}, text
    values: dict[str, list[str]] = {}
    key = None
    for line in match[1].split("\n"):
        if pair := _PAIR.fullmatch(line.rstrip()):
            key = pair[1].lower()
            values[key] = _values(pair[2] or "")
        elif key and (item := _LIST_ITEM.fullmatch(line.rstrip())):
            values[key] += _values(item[1])
    if not values:
        return {}, text
    fields: dict[str, str] = {}
    for name, field in NAMES.items():
        if values.get(name):
            fields.setdefault(field, ", ".join(values[name]))
    return fields, text[match.end() :]


def known_from(fields: dict[str, str], known: Known) -> Known:
    """Return what is known, front matter filling the gaps that a person left.

    Raises:
        DateError: its date is needed and is none.
        LinkError: its link is needed and is none.
    """
    published, url = known.published, known.url
    if published is None and "published" in fields:
        published = parse_date(fields["published"])
    if url is None and "url" in fields:
        url = normalise_link(fields["url"])
    return Known(
        title=known.title or fields.get("title"),
        publisher=known.publisher or fields.get("publisher"),
        author=known.author or fields.get("author"),
        published=published,
        url=url,
    )


def _values(written: str) -> list[str]:
    written = written.strip()
    is_list = written.startswith("[") and written.endswith("]")
    parts = written[1:-1].split(",") if is_list else [written]
    return [value for part in parts if (value := _unquote(part.strip())) and value not in ("null", "~")]


def _unquote(value: str) -> str:
    for quote in "\"'":
        if len(value) >= 2 and value[0] == value[-1] == quote:
            inner = value[1:-1]
            return inner.replace('\\"', '"') if quote == '"' else inner.replace("''", "'")
    # A comment begins with a space and a hash, as in YAML.
    return value.partition(" #")[0].strip() if not value.startswith("#") else ""
