"""From what a source gave to a draft: the steps that all kinds of source share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from knowledge.analysis import detect_language
from knowledge.articles.links import normalise_link
from knowledge.articles.paragraphs import clean, finish
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known, Paragraph

LONGEST_TITLE = 300
_LONGEST_MADE_TITLE = 80
_DETECTION_CHARACTERS = 5_000
_NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one kind of source was understood to hold, before what a person said about it is put on top."""

    paragraphs: tuple[Paragraph, ...]
    found: Known = _NOTHING
    """What the source says of itself."""
    left_out: tuple[str, ...] = ()
    """Its lines that were not taken for article text."""
    via: str | None = None
    """The site it was copied from, where that is not the publisher."""


def make_draft(extracted: Extracted, known: Known = _NOTHING, name: str = "") -> Draft:
    """Return the draft of one source: what a person said first, then what the source says of itself.

    Args:
        extracted: what the source holds.
        known: what a person or a feed said; it goes before what was found.
        name: the file's name, a title of last resort.

    Raises:
        ArticleError: there is no text, or the title is over `LONGEST_TITLE` long.
        LinkError: the link that somebody gave is none.
    """
    found = extracted.found
    text = "\n".join(paragraph.text for paragraph in extracted.paragraphs)
    language = detect_language(clean(text)[:_DETECTION_CHARACTERS])
    paragraphs = finish(extracted.paragraphs, language)
    if not any(character.isalnum() for paragraph in paragraphs for character in paragraph.text):
        raise ArticleError("There is no text in it that could be quoted.")
    url = known.url or found.url
    title = _line(known.title) or _line(found.title) or _title_of_last_resort(name, paragraphs[0])
    if len(title) > LONGEST_TITLE:
        raise ArticleError(f"The title has {len(title):,} characters; at most {LONGEST_TITLE} fit.")
    return Draft(
        title=title,
        paragraphs=paragraphs,
        language=language,
        publisher=_line(known.publisher) or _line(found.publisher),
        author=_line(known.author) or _line(found.author),
        published=known.published or found.published,
        url=normalise_link(url) if url else None,
        via=extracted.via,
        left_out=extracted.left_out,
    )


def _line(text: str | None) -> str | None:
    return " ".join(clean(text).split()) or None if text else None


def _title_of_last_resort(name: str, first: Paragraph) -> str:
    stem = " ".join(re.sub(r"[_\-+]+|%20", " ", PurePath(name).stem).split()) if name else ""
    if re.search(r"[^\W\d_]{2}", stem):
        return stem[:LONGEST_TITLE]
    words = " ".join(first.text.split())
    if len(words) <= _LONGEST_MADE_TITLE:
        return words
    return words[:_LONGEST_MADE_TITLE].rsplit(" ", 1)[0] + "…"
