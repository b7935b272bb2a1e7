"""What do members ask of what a community keeps, and which passages answer?

A community is a folder: its documents in ``docs/``, and ``questions.jsonl``, a question a line::

    {"question": …, "style": …, "doc": file, "answer": what a good quote holds, "also_ok": [files],
     "also_answers": [texts], "with": what stands beside the answer, "context": the question before}

``doc`` is null where nothing answers. A passage is right that stands in one of the files, holds one of the texts
and, in itself or above it, what ``with`` says. The documents go the way of any
file that is imported, so that the passages are those that a member would be quoted.
"""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge.articles import Intake, items_of
from knowledge.errors import ArticleError, FootnoteError, InputError
from knowledge.evaluation.complaints import UNUSABLE, WrongForm, complaint
from knowledge.evaluation.datasets import AskedQuestion, Dataset
from knowledge.records import Draft, Paragraph

log = logging.getLogger(__name__)

QUESTIONS = "questions.jsonl"
_MARKS = re.compile(r"[*_`~|#>\\]")
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
_SPACED = re.compile("[a-z0-9\u00c0-\u052f]")
"""Letters of scripts that set words apart."""


def is_community(path: Path) -> bool:
    """Tell whether a path is a community's folder."""
    return (path / QUESTIONS).is_file()


async def read_community(folder: Path, intake: Intake) -> Dataset:
    """Read a community's documents and its questions.

    A document without anything to quote, as some pages of links are, is passed over and told in the log.

    Raises:
        InputError: a document or the questions can't be read, are of another form, or there is no question.
    """
    drafts: dict[str, Draft] = {}
    empty: set[str] = set()
    for item in items_of(folder / "docs"):
        try:
            drafts[item.name] = await intake.from_item(item)
        except ArticleError as error:
            log.warning("%s/%s is passed over: %s", folder.name, item.name, error)
            empty.add(item.name)
        except FootnoteError as error:
            raise InputError(f"{folder.name}/{item.name} can't be read: {error}") from error
    questions = tuple(_questions(folder, drafts, empty))
    if not questions:
        raise InputError(f"{folder.name}/{QUESTIONS} holds no question.")
    return Dataset(
        folder.name,
        titles=tuple(draft.title for draft in drafts.values()),
        passages=tuple(draft.paragraphs for draft in drafts.values()),
        languages=tuple(draft.language for draft in drafts.values()),
        questions=questions,
    )


def _questions(folder: Path, drafts: Mapping[str, Draft], empty: Collection[str]) -> Iterator[AskedQuestion]:
    name = f"{folder.name}/{QUESTIONS}"
    try:
        # A text may hold other separators, which end no line.
        lines = (folder / QUESTIONS).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError) as error:
        raise InputError(f"{name} can't be read: {complaint(error)}.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _question(json.loads(line), drafts, empty)
        except UNUSABLE as error:
            raise InputError(f"{name}, line {number}, is of another form: {complaint(error)}.") from error


def _question(asked: dict[str, Any], drafts: Mapping[str, Draft], empty: Collection[str]) -> AskedQuestion:
    if not isinstance(asked, dict):
        raise WrongForm('it is no object like {"question": …, "doc": …, "answer": …}')
    if "doc" not in asked:
        raise WrongForm("“doc” is missing, the file that answers; null where none does")
    answering = [name for name in (asked["doc"], *asked.get("also_ok", ())) if name is not None]
    unknown = [name for name in answering if name not in drafts and name not in empty]
    if unknown:
        raise WrongForm(f"docs has no {unknown[0]}")
    right: dict[int, int | None] = {}
    if answering:
        wanted = [asked["answer"], *asked.get("also_answers", ())]
        first = 1
        for name, draft in drafts.items():
            if name in answering:
                for number, paragraph in enumerate(draft.paragraphs):
                    if _answers(paragraph, draft.title, wanted, asked.get("with", "")):
                        right[first + number] = _place_of(wanted, paragraph.text)
            first += len(draft.paragraphs)
    return AskedQuestion(
        str(asked["question"]),
        article=list(drafts).index(answering[0]) if answering and answering[0] in drafts else -1,
        right=right,
        context=asked.get("context"),
        style=asked.get("style", ""),
    )


def _answers(paragraph: Paragraph, title: str, wanted: Iterable[str], beside: str) -> bool:
    text = _plain(paragraph.text)
    if not any(_phrase(_plain(answer)).search(text) for answer in wanted):
        return False
    return _plain(beside) in f"{text} {_plain(paragraph.section or '')} {_plain(title)}"


def _place_of(wanted: Iterable[str], text: str) -> int | None:
    """Give where the first of the answers begins in a text as it stands; None where marks are in between."""
    found = (re.search(r"\s+".join(map(re.escape, answer.split())), text, re.IGNORECASE) for answer in wanted)
    return next((match.start() for match in found if match), None)


def _plain(text: str) -> str:
    """Give a text as it is compared: without case, marks of Markdown, curly quotes and line breaks."""
    text = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    return " ".join(_MARKS.sub(" ", text).casefold().split())


def _phrase(answer: str) -> re.Pattern[str]:
    """Match whole words, where the script has any."""
    before = r"(?<!\w)" if _SPACED.match(answer[:1]) else ""
    after = r"(?!\w)" if _SPACED.match(answer[-1:]) else ""
    return re.compile(before + re.escape(answer) + after)
