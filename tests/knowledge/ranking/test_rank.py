from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse
from knowledge.analysis.asking import Kind, read_question
from knowledge.index import Index, IndexedArticle, Snapshot
from knowledge.ranking import CANDIDATES, rank
from knowledge.ranking.confidence import CLOSEST
from knowledge.ranking.rank import choose_sentences
from tests.examples import examples
from tests.knowledge.ranking.small import GLACIERS, LIGHTHOUSE, collection, two_articles

SNAPSHOT = two_articles()
TEXTS = dict(enumerate((*LIGHTHOUSE, *GLACIERS), 1))
WORDS = sorted({form for text in TEXTS.values() for form in analyse(text, "en").forms})
QUESTIONS = st.lists(st.sampled_from([*WORDS, "zyx", "Who", "when", "1871", "?"]), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("question", "passage_id", "sentence"),
    [
        ("When was the lighthouse built?", 1, 0),
        ("Who kept the lighthouse for thirty years?", 1, 2),
        ("How far away did ships see the light?", 2, 0),
        ("What did the keepers grow?", 3, 0),
        ("What lies in the hollow of the valley?", 5, 1),
    ],
)
def test_the_passage_that_answers_is_first(question: str, passage_id: int, sentence: int) -> None:
    """The passage that answers comes first, and of it the sentence that does."""
    ranking = rank(question, SNAPSHOT, k=3)
    assert ranking.hits[0].passage_id == passage_id
    assert ranking.sentences[passage_id][0] == sentence


@given(question=QUESTIONS | st.text(max_size=60), k=st.integers(1, 8))
@example(question="24 ? where", k=1)
@settings(max_examples=examples(80), deadline=None)
def test_hits_are_candidates_the_surest_first(question: str, k: int) -> None:
    """Hits are at most k candidates, the surest first; to one question also best first, equals by passage id."""
    ranking = rank(question, SNAPSHOT, k=k)
    sure = [hit.confidence for hit in ranking.hits]
    assert sure == sorted(sure, reverse=True)
    if sum(part.kind is Kind.ASKING for part in read_question(question).parts) < 2:
        keys = [(-hit.score, hit.passage_id) for hit in ranking.hits]
        assert keys == sorted(keys)
        assert len(ranking.hits) == min(k, len(ranking.candidates))
    assert len(ranking.hits) <= k
    assert set(ranking.sentences) == {hit.passage_id for hit in ranking.hits}
    assert {hit.passage_id for hit in ranking.hits} <= set(ranking.candidates)
    assert all(0.0 <= hit.confidence <= 1.0 and np.isfinite(hit.score) for hit in ranking.hits)


@given(question=QUESTIONS)
@settings(max_examples=examples(60), deadline=None)
def test_answering_sentences_are_sentences_of_the_passage(question: str) -> None:
    """Of each hit one sentence answers, or two neighbours; their numbers are those that the analysis gives."""
    ranking = rank(question, SNAPSHOT, k=5)
    assert set(ranking.sentences) == {hit.passage_id for hit in ranking.hits}
    for passage_id, chosen in ranking.sentences.items():
        count = len(analyse(TEXTS[passage_id], "en").sentences)
        assert all(0 <= sentence < count for sentence in chosen)
        assert len(chosen) == 1 or abs(chosen[0] - chosen[1]) == 1


@pytest.mark.parametrize("question", ["", " ", "?!", "🙂", "zyxwv uvwxy", "\x00"])
def test_nothing_found_is_no_error(question: str) -> None:
    """A question without a word of the collection has no hits."""
    assert rank(question, SNAPSHOT, k=3).hits == ()


def test_an_empty_collection_has_no_hits() -> None:
    """A collection without articles can be asked."""
    assert rank("When was it built?", Index().snapshot, k=3).hits == ()


def test_an_only_passage_is_found() -> None:
    """An article of one paragraph, alone in its collection, is found, and surely."""
    snapshot = collection(("The lighthouse of Varn", "en", LIGHTHOUSE[:1]))
    found = rank("When was the lighthouse of Varn built?", snapshot, k=3)
    other = rank("How many people live in Lisbon?", snapshot, k=3)
    assert found.hits[0].confidence > 0.5
    assert not other.hits or other.hits[0].confidence < found.hits[0].confidence / 2


def test_stopwords_alone_are_searched() -> None:
    """A question of function words only looks for them, but never finds an answer."""
    hits = rank("what was the", SNAPSHOT, k=3).hits
    assert hits
    assert [hit.confidence for hit in hits] == [0.0] * len(hits)


def test_candidates_are_bounded() -> None:
    """However many passages have a word, only so many reach the second stage."""
    snapshot = collection(("Lamps", "en", [f"Lamp number {number} is lit." for number in range(200)]))
    ranking = rank("Which lamp is lit?", snapshot, k=100)
    assert len(ranking.candidates) == len(ranking.hits) == CANDIDATES


def test_a_very_long_question_is_answered() -> None:
    """A question of hundreds of different words is bounded, not refused."""
    words = " ".join(f"{a}{b}or{c}" for a in "bdfgklmn" for b in "aeiou" for c in "prstvz")
    assert rank(f"{words} lighthouse built", SNAPSHOT, k=1).hits[0].passage_id == 1


@given(
    scores=st.lists(st.floats(-20, 20), min_size=1, max_size=12),
    price=st.floats(0, 5),
)
@settings(max_examples=examples(100), deadline=None)
def test_the_chosen_run_is_worth_most(scores: list[float], price: float) -> None:
    """No other sentence or pair of neighbours has more probability above the price of its length."""
    logits = np.array(scores)
    lengths = np.array([1 + hash((i, scores[i])) % 40 for i in range(len(scores))])
    chosen = choose_sentences(scores, lengths.tolist(), price)
    likely = np.exp(logits - logits.max())
    shares = lengths / lengths.sum()
    worth = likely / likely.sum() - price * shares * (1 - shares)
    runs = [[i] for i in range(len(scores))] + [[i, i + 1] for i in range(len(scores) - 1)]
    assert worth[list(chosen)].sum() == pytest.approx(max(worth[run].sum() for run in runs))
    assert logits[chosen[0]] == max(logits[list(chosen)])


FAQ = (
    (1, "No. Sleeping on board is allowed for three nights at most.", "Mooring › May I live on my boat?"),
    (2, "Fill in the blue form and bring a photo.", "Mooring › How do I get a number?"),
    (3, "The crane lifts at nine.", None),
)


def faq() -> Snapshot:
    """Index an FAQ whose answers do not repeat their questions."""
    index = Index()
    index.add(IndexedArticle(1, "Harbour", "en", FAQ), 1)
    return index.snapshot


@pytest.mark.parametrize(
    ("question", "passage_id"), [("can I live on my boat", 1), ("how to get a number", 2), ("the crane", 3)]
)
def test_a_passage_is_found_by_what_stands_above_it(question: str, passage_id: int) -> None:
    """A heading or an FAQ's question is searched with the passage below it."""
    assert rank(question, faq(), k=3).hits[0].passage_id == passage_id


@given(st.sampled_from([word for _, text, head in FAQ for word in f"{text} {head or ''}".split()]))
def test_what_stands_above_a_passage_never_answers(word: str) -> None:
    """The sentences that answer are the passage's own, whatever was asked."""
    sizes = {passage_id: len(analyse(text, "en").sentences) for passage_id, text, _ in FAQ}
    for passage_id, sentences in rank(f"what about {word}", faq(), k=3).sentences.items():
        assert sentences
        assert all(0 <= sentence < sizes[passage_id] for sentence in sentences)


def test_what_only_repeats_the_question_is_no_answer() -> None:
    """A quoted question is neither an answer nor the sentence that is highlighted."""
    snapshot = collection(
        ("Club", "en", ("When is the meetup? It takes place on the first Friday of each month at 7 pm.",)),
        ("Chat", "en", ("Where is the big drill?",)),
    )
    ranking = rank("when is the meetup", snapshot, k=1)
    assert ranking.sentences[ranking.hits[0].passage_id] == (1,)
    assert rank("where is the big drill", snapshot, k=1).hits[0].confidence == 0.0


def test_a_statement_in_the_question_s_words_answers_it() -> None:
    """Of a yes or no question the answer often has no word but the question's."""
    snapshot = collection(
        ("Hall", "en", ("Dogs are allowed in the hall.", "Bikes stay in the yard.", "Music until ten."))
    )
    first = rank("are dogs allowed in the hall?", snapshot, k=1).hits[0]
    assert first.passage_id == 1
    assert first.confidence > CLOSEST
    quoted = "Spring tides come when the moon is full"
    first = rank(quoted, collection(("Tides", "en", (quoted, "Neap tides are weak."))), k=1).hits[0]
    assert first.passage_id == 1
    assert first.confidence > CLOSEST


def test_small_numbers_alone_are_not_answered() -> None:
    """Numbers of lists are everywhere; a longer number may be a code."""
    snapshot = collection(("", "en", ("1. Open the lid 12 times.", "Error 404 means that it is gone.")))
    assert all(hit.confidence == 0.0 for hit in rank("1, 1, 12", snapshot, k=2).hits)
    assert rank("404", snapshot, k=1).hits[0].confidence > 0.0


def test_a_question_without_words_of_its_own_asks_of_the_one_before() -> None:
    """Of "why?" all that is sought stands in the question before it."""
    snapshot = collection(("", "en", ("Do not shake the jar: oxygen gets in.", "Rinse the cabbage.")))
    assert rank("why?", snapshot, k=1, context="can I shake the jar").hits[0].confidence > 0.0
    assert rank("why?", snapshot, k=1).hits == ()
