"""What is asked, and what is right? Question sets in the form of SQuAD (Rajpurkar et al. 2016, 2018)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from knowledge.analysis import detect_language
from knowledge.errors import InputError
from knowledge.index import Index, IndexedArticle, Snapshot
from knowledge.records import Paragraph

_SAMPLE = 4_000
"""Characters of an article from which its language is told."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of which is known where it is answered."""

    text: str
    article: int
    """The place in the set of the article that it is about; -1 where it is answered nowhere."""
    right: Mapping[int, int | None] = field(default_factory=dict)
    """Id of each passage that answers → where in it the answer begins, None where that is not known; empty for a
    question that the set does not answer."""
    context: str | None = None
    """The question asked before it."""
    style: str = ""
    """How it is asked: a word of the set's own."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Articles, and questions about them."""

    name: str
    titles: tuple[str, ...]
    """Of the articles, as the file has them."""
    passages: tuple[tuple[Paragraph, ...], ...]
    """The passages of each article; numbered from 1 through all articles, that is their ids."""
    languages: tuple[str, ...]
    """Of the articles, as they are told when an article is added."""
    questions: tuple[AskedQuestion, ...]

    def text(self, passage_id: int) -> str:
        """Give a passage's text."""
        number = passage_id - 1
        for passages in self.passages:
            if number < len(passages):
                return passages[number].text
            number -= len(passages)
        raise KeyError(passage_id)

    def article_of(self, passage_id: int) -> int:
        """Give the place of the article that has a passage."""
        number = passage_id - 1
        for place, passages in enumerate(self.passages):
            if number < len(passages):
                return place
            number -= len(passages)
        raise KeyError(passage_id)

    def index(self, articles: Collection[int] | None = None) -> Snapshot:
        """Index all articles, or those at some places, in a fresh collection in memory."""
        index = Index()
        first = 1
        for place, (title, passages) in enumerate(zip(self.titles, self.passages, strict=True)):
            if articles is None or place in articles:
                numbered = [(first + i, one.text, one.section) for i, one in enumerate(passages)]
                indexed = IndexedArticle(place + 1, title.replace("_", " "), self.languages[place], numbered)
                index.add(indexed, place + 1)
            first += len(passages)
        return index.snapshot


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions of one kind: about the articles of one file, or about several collections."""

    name: str
    collections: tuple[Dataset, ...]
    weight: float = 1.0
    """How much is learned from it."""
    are_communities: bool = False
    """Whether each collection is one community's: asked as a whole, never taken apart."""


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
            replace(
                asked,
                article=asked.article + articles if asked.article >= 0 else -1,
                right={passage_id + passages: start for passage_id, start in asked.right.items()},
            )
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
                questions.append(AskedQuestion(str(asked["question"]), place, {passage_id: start}))
    passages = tuple(
        tuple(Paragraph(str(paragraph["context"])) for paragraph in article["paragraphs"]) for article in data
    )
    return Dataset(
        name,
        titles=tuple(str(article["title"]) for article in data),
        passages=passages,
        languages=tuple(
            detect_language("\n".join(one.text for one in texts)[:_SAMPLE]) for texts in passages
        ),
        questions=tuple(questions),
    )
