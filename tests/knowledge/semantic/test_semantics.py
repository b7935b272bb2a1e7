from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import numpy as np
import pytest

from knowledge.semantic import Asked, Semantics, VectorMeaning, Vectors
from tests.knowledge.semantic.letters import Broken, Letters, found, semantics_of


def never() -> bool:
    """Go on."""
    return False


def test_a_question_goes_before_the_passages_that_wait() -> None:
    """While a question is embedded no passage begins; then they go on."""
    is_asked, may_answer = threading.Event(), threading.Event()

    class Slow(Letters):
        def question(self, text: str) -> np.ndarray:
            is_asked.set()
            assert may_answer.wait(10)
            return super().question(text)

    letters = Slow()
    semantics = semantics_of(letters)
    asking = threading.Thread(target=semantics.question, args=["When is high tide?"])
    asking.start()
    assert is_asked.wait(10)
    making = semantics.worker.submit(lambda: list(semantics.passages(["One.", "Two."], never)))
    with pytest.raises(TimeoutError):
        making.result(0.2)
    assert letters.given == []
    may_answer.set()
    asking.join()
    assert len(making.result(10)) == 2
    semantics.close()


def test_stopping_ends_the_making() -> None:
    """Once stopped no passage is begun, even while a question keeps them waiting."""
    letters = Letters()
    semantics = semantics_of(letters)
    assert list(semantics.passages(["One."], lambda: True)) == []
    assert letters.given == []


@pytest.mark.parametrize(
    "ask",
    [lambda s: s.question("Why?"), lambda s: next(s.passages(["One."], never), None)],
    ids=["question", "passage"],
)
def test_a_model_that_fails_is_given_up(
    ask: Callable[[Semantics], object], caplog: pytest.LogCaptureFixture
) -> None:
    """A model that can't be used is not asked again, the log says so once, and nobody sees an error."""
    semantics = semantics_of(Broken())
    with caplog.at_level(logging.ERROR):
        assert ask(semantics) is None
        assert ask(semantics) is None
    assert semantics.embedder is None
    assert caplog.text.count("can't be used") == 1


def test_the_model_is_looked_for_at_first_need_and_once() -> None:
    """Nothing is found at the start; where the setting is 0 nothing is ever looked for."""
    finds: list[int] = []

    def find() -> Letters:
        finds.append(1)
        return Letters()

    semantics = Semantics(find=find)
    assert finds == []
    assert semantics.embedder is semantics.embedder
    assert finds == [1]
    assert Semantics(most_passages=0, find=find).embedder is None
    assert finds == [1]


def test_a_question_is_embedded_once_and_only_if_it_is_looked_at() -> None:
    """A question is read and its vector made when it is needed, and kept for a second try."""
    letters = Letters()
    reads: list[str] = []

    def read() -> list[str]:
        reads.append("How is a loaf baked?")
        return reads

    semantics = semantics_of(letters)
    vectors = Vectors.of([5, 6], [1, 2], letters.passages(["The loaf is baked.", "Tides rise."]))
    asked = Asked(read, semantics.question)
    meaning = VectorMeaning(asked, vectors, lambda _: True)
    assert letters.asked == reads == []
    assert meaning.nearest(1).tolist() == [5]
    assert meaning.cosines(np.array([6, 7, 5]))[2] > meaning.cosines(np.array([6]))[0]
    assert len(letters.asked) == len(reads) == 1


def test_what_is_not_searched_is_not_near() -> None:
    """Passages that the index does not have any more are left out of the nearest, however many they are."""
    letters = Letters()
    vectors = Vectors.of(range(1, 301), range(300), letters.passages(["Tides rise."] * 300))
    asked = Asked(lambda: ["Tides"], semantics_of(letters).question)
    assert VectorMeaning(asked, vectors, lambda id_: id_ > 280).nearest(5).tolist() == [
        281,
        282,
        283,
        284,
        285,
    ]
    assert VectorMeaning(asked, vectors, lambda id_: id_ > 298).nearest(5).tolist() == [299, 300]


def test_without_a_model_nothing_is_near() -> None:
    """A model that fails with the question leaves the answer to the words."""
    vectors = Vectors.of([1], [1], Letters().passages(["Tides rise."]))
    meaning = VectorMeaning(
        Asked(lambda: ["Tides"], semantics_of(Broken()).question), vectors, lambda _: True
    )
    assert np.isnan(meaning.cosines(np.array([1]))).all()
    assert meaning.nearest(3).tolist() == []


def test_finding_is_for_those_that_are_there() -> None:
    """What finds a model may find none."""
    assert Semantics(find=lambda: None).question("Why?") is None
    assert Semantics(find=found(Letters())).question("Why?") is not None
