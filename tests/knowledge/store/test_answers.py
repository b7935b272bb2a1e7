"""What was asked and what it got."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.records import Answer, Article, Passage
from knowledge.store import Store
from knowledge.store.answers import QUESTIONS_OF_A_PERSON
from tests.examples import examples

from .makers import ids, make_answer, make_citation, make_draft, moments, texts

numbers = itertools.count()
answers = st.builds(
    Answer,
    id=st.just(""),
    question=texts,
    citations=st.just(()),
    confidence=st.floats(0, 1),
    generation=st.integers(0, 2**40),
    asked_at=moments,
    asked_by=st.none() | ids,
    closest=st.lists(texts, max_size=3).map(tuple),
    also_searched=st.lists(st.tuples(texts, st.lists(texts, max_size=3).map(tuple)), max_size=3).map(tuple),
    is_collection_empty=st.booleans(),
    is_doubtful=st.booleans(),
    first_answer=st.none() | texts,
    asked_in=st.none() | ids,
    asked_for=st.none() | ids,
    unanswered_parts=st.lists(texts, max_size=2).map(tuple),
)


@settings(
    max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answers)
def test_a_question_without_an_answer_is_read_back(store: Store, answer: Answer) -> None:
    """Every field of it comes back as it was."""
    answer = replace(answer, id=f"q{next(numbers)}")
    store.answers.record(answer)
    assert store.answers.get(answer.id) == answer


def test_an_answer_is_read_back_with_its_citations(store: Store) -> None:
    """Citations keep their order, their spans, their figures, their twins and the part that they answer."""
    one = store.articles.add(make_draft("One", "First.", "Second."))
    two = store.articles.add(make_draft("Two", "Third."))
    citations = (
        replace(make_citation(two.article, two.passages[0]), quote=(1, 5), highlights=((3, 5), (1, 2))),
        replace(make_citation(one.article, one.passages[1], two.article), part="what next?"),
        make_citation(one.article, one.passages[0]),
    )
    answer = make_answer("a1", "?", *citations, also_searched=(("word", ("other", "third")),), asked_by=5)
    store.answers.record(answer)
    assert store.answers.get("a1") == answer


def test_an_unknown_answer_is_none(store: Store) -> None:
    """A button may name an answer that was never kept."""
    assert store.answers.get("nothing") is None


def test_what_got_an_answer_in_public_is_offered(store: Store) -> None:
    """Who types is offered questions by their beginning, each with its channel; no private, open or following ones."""
    article = store.articles.add(make_draft("One"))
    cited = make_citation(article.article, article.passages[0])
    asked = make_answer("a0", "Où est  le phare?", cited, asked_in=5)
    store.answers.record(asked)
    later = replace(asked, id="a1", question="ou est le phare", asked_at=asked.asked_at + timedelta(hours=1))
    store.answers.record(later)
    store.answers.record(replace(asked, id="a2", asked_in=6))
    others = {
        "private": {"asked_in": None},
        "open": {"citations": ()},
        "doubtful": {"is_doubtful": True},
        "follows on": {"first_answer": ""},
        "elsewhere": {"question": "Est-ce que le phare est ouvert?"},
    }
    for name, change in others.items():
        store.answers.record(replace(asked, **{"id": name, "question": f"Où est le phare {name}?", **change}))
    assert store.answers.offered("OU EST") == [(asked.question, 5), (asked.question, 6)]
    assert store.answers.offered("phare") == store.answers.offered(" ?") == []


def test_so_many_questions_of_a_person_are_kept(store: Store) -> None:
    """The oldest go with each one more; other people's, and those of nobody, stay."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    for number in range(QUESTIONS_OF_A_PERSON + 3):
        asked_at = start + timedelta(minutes=number)
        for asked_by in (7, 8) if number < 2 else (7,):
            store.answers.record(
                make_answer(f"{asked_by}-{number}", "?", asked_at=asked_at, asked_by=asked_by)
            )
        store.answers.record(make_answer(f"none-{number}", "?", asked_at=asked_at))
    kept = [number for number in range(QUESTIONS_OF_A_PERSON + 3) if store.answers.get(f"7-{number}")]
    assert kept == list(range(3, QUESTIONS_OF_A_PERSON + 3))
    assert store.answers.get("8-0") is not None
    assert store.status().unanswered == QUESTIONS_OF_A_PERSON + 2 + QUESTIONS_OF_A_PERSON + 3


def test_what_is_gone_is_left_out_of_an_old_answer(store: Store) -> None:
    """Citations and twins of removed articles are left out; the others are shown as they are now."""
    one = store.articles.add(make_draft("One"))
    two = store.articles.add(make_draft("Two"))
    three = store.articles.add(make_draft("Three"))
    cited = make_citation(one.article, one.passages[0])
    store.answers.record(
        make_answer(
            "a1",
            "?",
            make_citation(two.article, two.passages[0], three.article),
            make_citation(one.article, one.passages[0], two.article, three.article),
        )
    )
    store.articles.remove(two.article.id)
    renamed = store.articles.edit(replace(one.article, title="Uno")).article
    answer = store.answers.get("a1")
    assert answer is not None
    assert answer.citations == (replace(cited, article=renamed, twins=(three.article,)),)


def test_an_answer_is_kept_once(store: Store) -> None:
    """Recording it again changes nothing: what was shown is what is kept."""
    article = store.articles.add(make_draft("One"))
    answer = make_answer("a1", "?", make_citation(article.article, article.passages[0]))
    store.answers.record(answer)
    store.answers.record(replace(answer, question="Another?", citations=()))
    assert store.answers.get("a1") == answer
    assert store.status().unanswered == 0


def test_questions_without_an_answer_are_kept_for_the_moderators(store: Store) -> None:
    """They are counted and listed newest first, in pages; answered ones are not among them."""
    article = store.articles.add(make_draft("One"))
    store.answers.record(make_answer("known", "?", make_citation(article.article, article.passages[0])))
    start = datetime(2026, 11, 1, tzinfo=UTC)
    for number in (2, 0, 1):
        asked_at = start + timedelta(hours=number)
        store.answers.record(
            make_answer(f"q{number}", f"Question {number}?", asked_at=asked_at, closest=("One",), asked_by=7)
        )
    assert store.status().unanswered == 3
    newest = store.answers.unanswered(limit=2)
    assert [question.answer_id for question in newest] == ["q2", "q1"]
    assert [question.answer_id for question in store.answers.unanswered(offset=2)] == ["q0"]
    assert (newest[0].question, newest[0].asked_by, newest[0].closest) == ("Question 2?", 7, ("One",))
    assert newest[0].asked_at == start + timedelta(hours=2)


def test_doubtful_answers_are_kept_with_the_unanswered(store: Store) -> None:
    """One that may not answer is among them, counted apart and marked, with what was shown as it is now."""
    one = store.articles.add(make_draft("One", "First.", "Second."))
    two = store.articles.add(make_draft("Two", "Third."))
    citations = (make_citation(two.article, two.passages[0]), make_citation(one.article, one.passages[1]))
    doubtful = make_answer("doubtful", "?", *citations, is_doubtful=True, closest=("Two", "One"))
    store.answers.record(make_answer("sure", "?", *citations))
    store.answers.record(doubtful)
    store.answers.record(make_answer("nothing", "?", asked_at=doubtful.asked_at + timedelta(hours=1)))
    assert store.answers.get("doubtful") == doubtful
    assert (store.status().unanswered, store.status().doubtful) == (2, 1)
    nothing, kept = store.answers.unanswered()
    assert (nothing.answer_id, nothing.is_doubtful, nothing.shown) == ("nothing", False, ())
    assert (kept.answer_id, kept.is_doubtful, kept.shown) == ("doubtful", True, citations)
    assert kept.closest == ("Two", "One")
    store.articles.remove(two.article.id)
    _, kept = store.answers.unanswered()
    assert (kept.is_doubtful, kept.shown) == (True, citations[1:])
    assert store.check() == ()


@given(citations=st.integers(0, 3), is_doubtful=st.booleans())
def test_an_answer_is_in_one_of_three_states(citations: int, is_doubtful: bool) -> None:
    """What is cited is an answer or the closest there is; only the first counts as answered."""
    article = Article(1, "One", "en", 1, None, datetime(2026, 11, 1, tzinfo=UTC))
    passage = Passage(1, 1, 1, "First.", None, None)
    answer = make_answer("a", "?", *[make_citation(article, passage)] * citations, is_doubtful=is_doubtful)
    assert answer.state == ("nothing" if not citations else "closest" if is_doubtful else "answered")
    assert answer.answered is (answer.state == "answered")
