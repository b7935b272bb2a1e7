"""What is asked, and what is right? Question sets in the form of SQuAD (Rajpurkar et al. 2016, 2018)."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.analysis import detect_language
from knowledge.errors import InputError
from knowledge.evaluation.complaints import UNUSABLE, WrongForm, complaint
from knowledge.index import Index, IndexedArticle, Snapshot
from knowledge.records import Paragraph, Progress

_SAMPLE = 4_000
"""Characters of an article from which its language is told."""

Report = Callable[[Progress], None]
"""Is told now and then how far the asking is."""


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

    @property
    def is_answered(self) -> bool:
        """Whether the set answers it, be it in what became no passage."""
        return self.article >= 0


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

    def is_answered_by(self, articles: Collection[int], asked: AskedQuestion) -> bool:
        """Tell whether one of a question's right passages stands in the articles at some places."""
        return any(self.article_of(passage_id) in articles for passage_id in asked.right)

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

    The right passage of a question is the one that it is listed under, unless the question says more than SQuAD's do::

        {"question": …, "answers": […], "passages": [numbers], "context": "the question before it"}

    ``passages`` are all that answer it, numbered from 0 through the whole file; none where nothing in the file does.

    Raises:
        InputError: the file can't be read, or is of another form.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))["data"]
        return _dataset(path.stem, data)
    except OSError as error:
        raise InputError(f"{path.name} can't be read: {complaint(error)}.") from error
    except UNUSABLE as error:
        raise InputError(f"{path.name} is no question set of SQuAD's form: {complaint(error)}.") from error


def _dataset(name: str, data: list[dict[str, Any]]) -> Dataset:
    questions = []
    listed = 0
    count = sum(len(article["paragraphs"]) for article in data)
    for place, article in enumerate(data):
        for paragraph in article["paragraphs"]:
            listed += 1
            questions += [_question(asked, place, listed, count) for asked in paragraph["qas"]]
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


def _question(asked: dict[str, Any], article: int, listed: int, passages: int) -> AskedQuestion:
    """Read a question that is listed under a passage; its answer begins where it says in that passage alone."""
    answers = [] if asked.get("is_impossible") else asked.get("answers", [])
    start = int(answers[0]["answer_start"]) if answers else None
    ids = [_passage_id(number, passages) for number in asked.get("passages", [listed - 1])]
    context = asked.get("context")
    if not isinstance(context, str | None):
        raise WrongForm(f"a context must be a text, not {context!r}")
    return AskedQuestion(
        str(asked["question"]),
        article if ids else -1,
        {passage_id: start if passage_id == listed else None for passage_id in ids},
        context,
    )


def _passage_id(number: object, passages: int) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < passages:
        raise WrongForm(f"there is no passage {number!r}: they are numbered from 0 to {passages - 1}")
    return number + 1
