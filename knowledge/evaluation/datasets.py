"""What is asked, and what is right? Question sets in the form of SQuAD (Rajpurkar et al. 2016, 2018)."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.analysis import detect_language
from knowledge.errors import InputError
from knowledge.index import Index, IndexedArticle, Snapshot

_SAMPLE = 4_000
"""Characters of an article from which its language is told."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question whose passage is known."""

    text: str
    article: int
    """Its article's place in the set."""
    passage_id: int
    """The right passage."""
    answer_start: int | None
    """Where the answer begins in the passage; None for a question without an answer."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Articles, and questions about them."""

    name: str
    titles: tuple[str, ...]
    """Of the articles, as the file has them."""
    passages: tuple[tuple[str, ...], ...]
    """The passages of each article; numbered from 1 through all articles, that is their ids."""
    languages: tuple[str, ...]
    """Of the articles, as they are told when an article is added."""
    questions: tuple[AskedQuestion, ...]

    def text(self, passage_id: int) -> str:
        """Give a passage's text."""
        number = passage_id - 1
        for passages in self.passages:
            if number < len(passages):
                return passages[number]
            number -= len(passages)
        raise KeyError(passage_id)

    def index(self, articles: Collection[int] | None = None) -> Snapshot:
        """Index all articles, or those at some places, in a fresh collection in memory."""
        index = Index()
        first = 1
        for place, (title, passages) in enumerate(zip(self.titles, self.passages, strict=True)):
            if articles is None or place in articles:
                numbered = [(first + i, text, None) for i, text in enumerate(passages)]
                indexed = IndexedArticle(place + 1, title.replace("_", " "), self.languages[place], numbered)
                index.add(indexed, place + 1)
            first += len(passages)
        return index.snapshot


def read_dataset(path: Path) -> Dataset:
    """Read a SQuAD-style JSON file; each ``context`` is one passage, whatever line breaks it has.

    Raises:
        InputError: the file can't be read, or is of another form.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))["data"]
        return _dataset(path.stem, data)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(f"{path.name} is no question set of SQuAD's form ({error!r}).") from error


def join_datasets(datasets: Sequence[Dataset]) -> Dataset:
    """Make one question set of several, passages and articles numbered through."""
    questions: list[AskedQuestion] = []
    articles = passages = 0
    for dataset in datasets:
        questions += (
            replace(asked, article=asked.article + articles, passage_id=asked.passage_id + passages)
            for asked in dataset.questions
        )
        articles += len(dataset.titles)
        passages += sum(map(len, dataset.passages))
    return Dataset(
        " ".join(dataset.name for dataset in datasets),
        titles=tuple(title for dataset in datasets for title in dataset.titles),
        passages=tuple(texts for dataset in datasets for texts in dataset.passages),
        languages=tuple(language for dataset in datasets for language in dataset.languages),
        questions=tuple(questions),
    )


def _dataset(name: str, data: list[dict[str, Any]]) -> Dataset:
    questions = []
    passage_id = 0
    for place, article in enumerate(data):
        for paragraph in article["paragraphs"]:
            passage_id += 1
            for asked in paragraph["qas"]:
                answers = [] if asked.get("is_impossible") else asked["answers"]
                start = int(answers[0]["answer_start"]) if answers else None
                questions.append(AskedQuestion(str(asked["question"]), place, passage_id, start))
    passages = tuple(
        tuple(str(paragraph["context"]) for paragraph in article["paragraphs"]) for article in data
    )
    return Dataset(
        name,
        titles=tuple(str(article["title"]) for article in data),
        passages=passages,
        languages=tuple(detect_language("\n".join(texts)[:_SAMPLE]) for texts in passages),
        questions=tuple(questions),
    )
