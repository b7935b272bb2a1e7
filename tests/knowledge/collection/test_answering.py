"""What is asked, and when is what was found an answer, when only the closest there is, and when nothing?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.collection.answering import (
    MAX_CITATIONS,
    MAX_QUESTION,
    Circumstances,
    answer_question,
    clean_context,
    clean_question,
)
from knowledge.errors import QuestionError
from knowledge.index import Snapshot
from knowledge.ranking import CLOSEST, DEFAULT_THRESHOLD, rank
from knowledge.records import Answer, Article, Passage
from tests.knowledge.ranking.small import GLACIERS, LIGHTHOUSE, collection, two_articles

QUESTIONS = (
    "When was the old lighthouse of Varn built?",
    "How often was the bell rung in fog?",
    "Who kept the lamp?",
    "What grew behind the wall?",
    "Where does a glacier form, and what carves a valley?",
    "Is the winter in Norway colder than the summer in Spain?",
    "Which trains run to Vienna tonight?",
    "snow",
)
TEXTS = (*LIGHTHOUSE, *GLACIERS)
ADDED = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """Two articles of three and two passages."""
    return two_articles()


def read(passage_ids: Sequence[int]) -> list[tuple[Passage, Article]]:
    """Read the passages of the two articles."""
    lighthouse = Article(1, "The lighthouse of Varn", "en", 3, None, ADDED)
    glaciers = Article(2, "Glaciers", "en", 2, None, ADDED)
    return [
        (Passage(id_, 1, id_, TEXTS[id_ - 1]), lighthouse)
        if id_ <= len(LIGHTHOUSE)
        else (Passage(id_, 2, id_ - len(LIGHTHOUSE), TEXTS[id_ - 1]), glaciers)
        for id_ in passage_ids
    ]


def ask(question: str, snapshot: Snapshot, threshold: float) -> Answer:
    """Ask a question with this threshold."""
    return answer_question(question, Circumstances(snapshot, read, threshold, ()), asked_by=None)


@settings(deadline=None)
@given(question=st.sampled_from(QUESTIONS), threshold=st.floats(0, 1) | st.floats(0, CLOSEST))
def test_the_best_passage_decides_the_state(question: str, threshold: float, snapshot: Snapshot) -> None:
    """From the threshold on it is an answer, else from the lower bound on the closest, else nothing.

    Beside an answer is cited what would be shown alone; beside the closest, whatever comes next.
    """
    hits = rank(question, snapshot, k=10).hits
    answer = ask(question, snapshot, threshold)
    best = hits[0].confidence if hits else 0.0
    assert answer.confidence == best
    assert answer.state == (
        "answered" if hits and best >= threshold else "closest" if hits and best >= CLOSEST else "nothing"
    )
    assert answer.answered is (answer.state == "answered")
    least = min(threshold, CLOSEST) if answer.answered else 0.0
    expected = [hit.passage_id for hit in hits if hit.confidence >= least][:MAX_CITATIONS]
    assert [citation.passage.id for citation in answer.citations] == (
        [] if answer.state == "nothing" else expected
    )
    if answer.citations:
        assert answer.citations[0].confidence == answer.confidence


def test_every_state_can_be_had(snapshot: Snapshot) -> None:
    """The same question is answered, or gets the closest, by what the collection asks for; others get nothing."""
    question = QUESTIONS[0]
    assert ask(question, snapshot, 0.0).state == "answered"
    assert ask(question, snapshot, 1.0).state == "closest"
    assert ask("Which trains run to Vienna tonight?", snapshot, DEFAULT_THRESHOLD).state == "nothing"


def test_the_nearest_titles_are_named_where_there_is_no_answer(snapshot: Snapshot) -> None:
    """They are those of what was found, whether it is shown or not; an answer needs none."""
    assert ask(QUESTIONS[0], snapshot, 0.0).closest == ()
    assert ask(QUESTIONS[0], snapshot, 1.0).closest[0] == "The lighthouse of Varn"


@pytest.mark.parametrize(
    ("question", "is_no_bold"),
    [
        ("Can I keep my inventory when I die?", True),
        ("hey, do i keep the inventory if i die", True),
        ("Which charm saves my inventory?", False),
    ],
)
def test_a_single_word_that_answers_is_highlighted_where_its_question_was_asked(
    question: str, is_no_bold: bool
) -> None:
    """The "No." that begins an answer is bold behind the best sentence, but not as the answer to another question."""
    text = "No. Items stay where they fell for ten minutes. The Keeper charm saves your inventory once."
    passage = Passage(1, 1, 1, text, "Can I keep my inventory when I die?", is_answer=True)
    article = Article(1, "Inventory and death", "en", 1, None, ADDED)
    circumstances = Circumstances(
        collection(("Inventory and death", "en", [text])), lambda _: [(passage, article)], 0.0, ()
    )
    (citation,) = answer_question(question, circumstances, asked_by=None).citations
    highlighted = [text[start:end] for start, end in citation.highlights]
    assert highlighted[0] != "No."
    assert any(words.startswith("No.") for words in highlighted) is is_no_bold


@given(st.text("abc שלום\u200d\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=40))
def test_nothing_turns_a_question_around(text: str) -> None:
    """Signs that change the direction of writing are dropped, letters of either direction stay."""
    cleaned = clean_question(f"Who {text}?")
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert [c for c in cleaned if c.isalpha()] == [c for c in f"Who {text}?" if c.isalpha()]


@given(st.text(max_size=60) | st.text(max_size=6).map(lambda text: text * 2_000))
def test_a_context_is_cleaned_and_never_an_error(text: str) -> None:
    """Whatever was asked before, its words are left in one line that is no longer than a question, or it is none."""
    context = clean_context(text)
    try:
        question = clean_question(text)
    except QuestionError:
        assert context is None or len(text) > MAX_QUESTION
    else:
        assert context == question
    if context is not None:
        assert 0 < len(context) <= MAX_QUESTION
        assert clean_question(context) == context


def test_no_context_is_none() -> None:
    """A question that follows on from nothing has no context."""
    assert clean_context(None) is None


class _Untouched(str):
    """A text that nobody may go through letter by letter."""

    def __iter__(self) -> NoReturn:
        raise AssertionError("it was gone through")


def test_a_text_far_too_long_is_refused_before_it_is_cleaned() -> None:
    """Megabytes are refused by their length alone; to clean them would take seconds."""
    with pytest.raises(QuestionError, match=r"^That is 10,000 characters long\."):
        clean_question(_Untouched("x " * 5_000))


def test_each_part_is_labelled_or_told(snapshot: Snapshot) -> None:
    """A citation says which of two questions it answers; the one that nothing answers is named."""
    answer = ask("When was the lighthouse built and what do glaciers carve?", snapshot, 0.0)
    assert {citation.passage.id: citation.part for citation in answer.citations[:2]} == {
        1: "When was the lighthouse built",
        5: "what do glaciers carve?",
    }
    assert answer.unanswered_parts == ()
    answer = ask("When was the lighthouse built and which trains run to Vienna?", snapshot, 0.0)
    assert [citation.part for citation in answer.citations][:1] == ["When was the lighthouse built"]
    assert answer.unanswered_parts == ("which trains run to Vienna?",)
    alone = ask("When was the lighthouse built?", snapshot, 0.0)
    assert (alone.citations[0].part, alone.unanswered_parts) == (None, ())
