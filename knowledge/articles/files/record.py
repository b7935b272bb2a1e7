"""One JSON object → one draft."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from knowledge.articles.clues.dates import parse_date
from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.files.front_matter import NAMES
from knowledge.articles.files.json_file import field_of, flat, number_of, text_field, text_of
from knowledge.articles.files.kinds import is_page
from knowledge.articles.files.markdown import extract_markdown, is_markdown
from knowledge.articles.files.text import extract_text
from knowledge.articles.html.fragment import blocks_of_fragment
from knowledge.articles.html.markup import guessed
from knowledge.articles.links import normalise_link
from knowledge.articles.pages.page import extract_html
from knowledge.errors import ArticleError, DateError, LinkError
from knowledge.records import Block, BlockKind, Draft, Known

_FIELDS = {
    **NAMES,
    "headline": "title",
    "question": "title",
    "permalink": "url",
    "html_url": "url",
    "date_published": "published",
    "published_at": "published",
    "publishedat": "published",
    "pubdate": "published",
}
_MAY_BE_NUMBERS = frozenset(("title", "published", "url"))
"""A number is a title, and no date: that is told. As an author or publisher it is another program's key."""
_NUMBERS = re.compile(r"(?:-?\d[\d.e+-]{0,30}(?:, |\Z)){20,}")
"""What another program computed of a text."""
_MARKED = re.compile(
    r"\[[^\[\]\n]{1,500}+\]\([^\s()]{1,2000}+[()]|\*\*[^*\s][^*\n]*\*\*|^(?:```|~~~)", re.MULTILINE
)
"""What only Markdown has: a link, bold words, a fence."""


def draft_from_record(data: bytes) -> Draft:
    """Return the draft of one JSON object: its text, read as what it is, and what front matter could say.

    A date or link that is none is among the draft's problems. May parse foreign HTML: call it in a process that can
    be killed.

    Raises:
        ArticleError: it is no JSON object, or has no text.
    """
    try:
        record = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise ArticleError("This is not JSON.", code="no-json") from error
    if not isinstance(record, dict):
        raise ArticleError('This is JSON, but no object like {"title": …, "text": …}.', code="json-no-object")
    text = text_of(record)
    if not text:
        raise ArticleError("This has no “text”.", code="json-no-text")
    said, problems, used = _known(record)
    extracted = _extract(text, said)
    others = _others(record, {*used, text_field(record)})
    return make_draft(
        replace(
            extracted,
            blocks=(*extracted.blocks, *others),
            problems=(*problems, *extracted.problems),
        )
    )


def _extract(text: str, said: Known) -> Extracted:
    """Read a text as the kind of file that it would be alone."""
    data = text.encode()
    if is_page(data):
        extracted = extract_html(data, said.url)
        return replace(extracted, found=_first(said, extracted.found))
    if guessed(text).is_html and not is_markdown(text):
        extracted = Extracted(blocks_of_fragment(text))
        return replace(extracted, found=_first(said, extracted.found))
    if is_markdown(text) or _MARKED.search(text):
        return extract_markdown(text, said)
    return extract_text(text, said)


def _others(record: Mapping[str, Any], used: Collection[str]) -> Iterator[Block]:
    """Give the fields that are neither the text nor known as something else; long rows of numbers say nothing."""
    for key, value in record.items():
        written = _NUMBERS.sub("", flat(value)) if isinstance(value, list | dict) else flat(value)
        if key.lower() not in used and written.strip(" ,"):
            yield Block(BlockKind.TEXT, f"{key}: {written}", reason="another field of the record")


def _known(record: Mapping[str, Any]) -> tuple[Known, list[str], set[str]]:
    """Return what a record says besides its text, the fields of it that can't be used, and the names of both."""
    usable: dict[str, Any] = {}
    used: set[str] = set()
    wrong: dict[str, list[str]] = {}
    for key, name in _FIELDS.items():
        value = " ".join(field_of(record, key).split())
        if name in _MAY_BE_NUMBERS:
            value = value or number_of(record, key)
        if not value or name in usable:
            continue
        try:
            usable[name] = _usable(name, value)
            used.add(key)
        except (DateError, LinkError):
            wrong.setdefault(name, []).append(f"{key}: {value}")
    problems = [field for name, fields in wrong.items() if name not in usable for field in fields]
    return Known(**usable), problems, used


def _usable(name: str, value: str) -> Any:
    if name == "published":
        return parse_date(value)
    return normalise_link(value) if name == "url" else value


def _first(said: Known, found: Known) -> Known:
    return Known(
        said.title or found.title,
        said.publisher or found.publisher,
        said.author or found.author,
        said.published or found.published,
        said.url or found.url,
    )
