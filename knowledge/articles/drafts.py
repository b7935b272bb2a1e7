"""From what a source gave to a draft: the steps that all kinds of source share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from knowledge.analysis import detect_language
from knowledge.articles.links import normalise_link
from knowledge.articles.paragraphs import clean
from knowledge.articles.passages import paragraphs_of
from knowledge.articles.questions import find_questions
from knowledge.errors import ArticleError
from knowledge.records import Block, BlockKind, Draft, Known, Paragraph, block_text

LONGEST_TITLE = 300
_LONGEST_MADE_TITLE = 80
_DETECTION_CHARACTERS = 5_000
_NOTHING = Known()
_BLANKS = re.compile(r"[\s\u115f\u1160\u2800\u3164\uffa0\u200b-\u200f\ufe0f]+")
"""Space, and the fillers that count as letters or signs although nobody sees them."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one kind of source was understood to hold, before what a person said about it is put on top."""

    blocks: tuple[Block, ...]
    """All that a reader sees of it, in its order, but for the title; what was left out has its reason."""
    found: Known = _NOTHING
    """What the source says of itself."""
    via: str | None = None
    """The site it was copied from, where that is not the publisher."""
    problems: tuple[str, ...] = ()
    """What it says of itself and could not be used, as it is written there."""
    is_copied: bool = False
    """Whether it was read as a copy of a page, so that somebody should look at what was left out."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What would be stored of it."""
        blocks = find_questions(self.blocks)
        return paragraphs_of(blocks, _language(blocks))

    @property
    def left_out(self) -> tuple[str, ...]:
        """The texts that were not taken for article text, in their order."""
        return tuple(block_text(block) for block in self.blocks if block.reason is not None)


def make_draft(extracted: Extracted, known: Known = _NOTHING, name: str = "") -> Draft:
    """Return the draft of one source: what a person said first, then what the source says of itself.

    Args:
        extracted: what the source holds.
        known: what a person or a feed said; it goes before what was found.
        name: the file's name, a title of last resort.

    Raises:
        ArticleError: there is no text, or the title that somebody gave is over `LONGEST_TITLE` long or can't be seen.
        LinkError: the link that somebody gave is none.
    """
    if known.title and clean(known.title).strip() and visible_line(known.title) is None:
        raise ArticleError("Nothing can be seen of this title. Give one with letters.", code="title-unseen")
    found = extracted.found
    blocks = extracted.blocks
    if found.title and not known.title and len(found.title) > LONGEST_TITLE:
        blocks = (Block(BlockKind.TEXT, found.title), *blocks)
    blocks = find_questions(blocks)
    language = _language(blocks)
    paragraphs = _paragraphs(blocks, language)
    url = known.url or found.url
    title = (
        visible_line(known.title)
        or _cut(visible_line(found.title))
        or _title_of_last_resort(name, paragraphs[0])
    )
    if len(title) > LONGEST_TITLE:
        raise ArticleError(
            "The title has {length:,} characters; at most {most} fit.",
            code="title-long",
            length=len(title),
            most=LONGEST_TITLE,
        )
    return Draft(
        title=title,
        paragraphs=paragraphs,
        language=language,
        publisher=visible_line(known.publisher) or visible_line(found.publisher),
        author=visible_line(known.author) or visible_line(found.author),
        published=known.published or found.published,
        url=normalise_link(url) if url else None,
        via=extracted.via,
        blocks=blocks,
        problems=extracted.problems,
        is_copied=extracted.is_copied,
    )


def join_drafts(first: Draft, *others: Draft) -> Draft:
    """Return several drafts as one: the first's title and source, the texts of all, the others' titles over theirs."""
    blocks, problems = list(first.blocks), list(first.problems)
    for draft in others:
        blocks += [Block(BlockKind.HEADING, draft.title, 1), *draft.blocks]
        problems += draft.problems
    return replace(
        first,
        blocks=tuple(blocks),
        paragraphs=_paragraphs(blocks, first.language),
        problems=tuple(problems),
        is_copied=any(draft.is_copied for draft in (first, *others)),
        is_page_text=first.is_page_text and not others,
    )


def with_restored(draft: Draft, places: Collection[int]) -> Draft:
    """Return the draft with the blocks at these places (from 0) back in the text, where they stood.

    Raises:
        IndexError: there is no such block.
    """
    blocks, restored = list(draft.blocks), dict(draft.restored)
    for place in places:
        reason = blocks[place].reason
        if reason is not None:
            restored[place] = reason
            blocks[place] = replace(blocks[place], reason=None)
    return _with_blocks(draft, blocks, restored)


def without_restored(draft: Draft, places: Collection[int]) -> Draft:
    """Return the draft with the blocks at these places left out again, of those that had been put back.

    Raises:
        ArticleError: nothing would be left of the text.
    """
    blocks, restored = list(draft.blocks), dict(draft.restored)
    for place in places:
        if place in restored:
            blocks[place] = replace(blocks[place], reason=restored.pop(place))
    return _with_blocks(draft, blocks, restored)


def _with_blocks(draft: Draft, blocks: Sequence[Block], restored: Mapping[int, str]) -> Draft:
    return replace(
        draft,
        blocks=tuple(blocks),
        paragraphs=_paragraphs(blocks, draft.language),
        restored=tuple(sorted(restored.items())),
        is_page_text=False,
    )


def _language(blocks: Iterable[Block]) -> str:
    text = "\n".join(block_text(block) for block in blocks if block.reason is None)
    return detect_language(clean(text)[:_DETECTION_CHARACTERS])


def _paragraphs(blocks: Iterable[Block], language: str) -> tuple[Paragraph, ...]:
    paragraphs = paragraphs_of(blocks, language)
    if not any(character.isalnum() for paragraph in paragraphs for character in paragraph.text):
        raise ArticleError("There is no text in it that could be quoted.", code="no-text")
    return paragraphs


def _cut(title: str | None) -> str | None:
    """Cut a title that the source gives and that is too long to be one."""
    if title is None or len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def visible_line(text: str | None) -> str | None:
    """Return a text in one line; None where nobody can see anything of it."""
    line = " ".join(clean(text).split()) if text else ""
    return line if _BLANKS.sub("", line) else None


def _title_of_last_resort(name: str, first: Paragraph) -> str:
    stem = " ".join(re.sub(r"[_\-+]+|%20", " ", PurePath(name).stem).split()) if name else ""
    if re.search(r"[^\W\d_]{2}", stem):
        return stem[:LONGEST_TITLE]
    line = first.headings[0] if first.section else first.text.split("\n", 1)[0]
    words = " ".join(line.split())
    if len(words) <= _LONGEST_MADE_TITLE:
        return words
    return words[:_LONGEST_MADE_TITLE].rsplit(" ", 1)[0] + "…"
