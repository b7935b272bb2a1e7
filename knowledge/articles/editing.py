"""An article's text as people change it: in a form, or in a file that is given to them and taken back."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.analysis import detect_language
from knowledge.articles.notation import read_notation, write_notation
from knowledge.articles.paragraphs import finish_run
from knowledge.errors import ArticleError
from knowledge.records import Article, Draft, Paragraph, Passage

_DETECTION_CHARACTERS = 5_000
_HEAD = re.compile(r"<!-- footnote: article (\d{1,18}), version (\d{1,9}) -->[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A file in which somebody changed the text of an article."""

    article_id: int
    version: int
    """Of the text that was given out."""
    text: str


def edited_draft(draft: Draft, text: str) -> Draft:
    """Return a draft with the text that somebody changed, in the notation of `write_notation`.

    Passages are taken as written; only one that is too long is divided. The pages of those that did not change stay.

    Raises:
        ArticleError: there is no text, or too much.
    """
    language = detect_language(text[:_DETECTION_CHARACTERS])
    read = [part for passage in read_notation(text) for part in finish_run([passage], language)]
    if not any(character.isalnum() for paragraph in read for character in paragraph.text):
        raise ArticleError("There is no text in it that could be quoted.", code="no-text")
    paragraphs = tuple(_with_pages(read, draft.paragraphs))
    return replace(draft, paragraphs=paragraphs, language=language, blocks=())


def write_edit_file(article: Article, passages: Sequence[Passage]) -> str:
    """Return an article's text as a file that `read_edit_file` knows again."""
    head = f"<!-- footnote: article {article.id}, version {article.version} -->"
    return f"{head}\n\n{write_notation(passage.paragraph for passage in passages)}\n"


def read_edit_file(data: bytes) -> EditedFile | None:
    """Return what a file holds that was given out for editing; None for any other file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    text = text.replace("\r\n", "\n")
    match = _HEAD.match(text)
    return EditedFile(int(match[1]), int(match[2]), text[match.end() :]) if match else None


def _with_pages(read: Sequence[Paragraph], before: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the passages with the pages on which those of the same text stood."""
    pages: defaultdict[str, deque[int | None]] = defaultdict(deque)
    for paragraph in before:
        pages[paragraph.text].append(paragraph.page)
    return [
        replace(paragraph, page=pages[paragraph.text].popleft() if pages[paragraph.text] else None)
        for paragraph in read
    ]
