from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from knowledge.semantic import Vectors

DIMENSIONS = 8
IDS = st.lists(st.integers(1, 60), unique=True, max_size=40)


def rows_of(ids: list[int], seed: int = 0) -> npt.NDArray[np.float32]:
    """Return a vector of length 1 for each id, the same for the same id and seed."""
    rows = [np.random.default_rng([seed, id_]).normal(size=DIMENSIONS) for id_ in ids]
    matrix = np.array(rows, np.float32).reshape(len(ids), DIMENSIONS)
    return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


def vectors_of(ids: list[int], seed: int = 0) -> Vectors:
    """Return vectors with their keys."""
    return Vectors.of(ids, [id_ * 10 + seed for id_ in ids], rows_of(ids, seed))


QUESTION = rows_of([1_000])[0]


@given(IDS, IDS)
def test_a_cosine_is_that_of_the_vectors(ids: list[int], asked: list[int]) -> None:
    """Kept as bytes, a vector's cosine with a question moves by less than 0.01; without a vector there is none."""
    vectors = vectors_of(ids)
    cosines = vectors.of_passages(np.array(asked, np.int64), vectors.cosines(QUESTION))
    assert cosines.dtype == np.float64
    for id_, cosine in zip(asked, cosines, strict=True):
        if id_ in ids:
            assert abs(cosine - rows_of([id_])[0] @ QUESTION) < 0.01
        else:
            assert np.isnan(cosine)


@given(IDS, st.integers(-1, 50))
def test_the_nearest_have_the_largest_cosines(ids: list[int], k: int) -> None:
    """The nearest are those that the cosines of all would name, in that order."""
    vectors = vectors_of(ids)
    cosines = vectors.cosines(QUESTION)
    expected = [id_ for _, id_ in sorted(zip(-cosines, vectors.ids.tolist(), strict=True))]
    assert vectors.highest(vectors.cosines(QUESTION), k).tolist() == expected[: max(0, k)]


@given(st.integers(1, 5_000), st.integers(1, 20))
def test_equals_come_by_their_ids(count: int, k: int) -> None:
    """Of passages that are equally near the first ones are named, however many there are."""
    row = rows_of([1])
    vectors = Vectors.of(range(count, 0, -1), [7] * count, np.repeat(row, count, axis=0))
    assert vectors.highest(vectors.cosines(QUESTION), k).tolist() == list(range(1, min(k, count) + 1))


@given(IDS, IDS, IDS)
def test_changes_are_those_of_a_dictionary(before: list[int], added: list[int], removed: list[int]) -> None:
    """What is added stands in the place of what was there, what is removed is gone, and the rest is as it was."""
    old, new = vectors_of(before), vectors_of(added, seed=1)
    changed = old.with_changes(new, np.array(removed, np.int64))
    keys = {id_: id_ * 10 for id_ in before if id_ not in removed} | {id_: id_ * 10 + 1 for id_ in added}
    assert changed.ids.tolist() == sorted(keys)
    assert changed.keys.tolist() == [keys[id_] for id_ in sorted(keys)]
    for id_, key, row, scale in zip(changed.ids, changed.keys, changed.rows, changed.scales, strict=True):
        assert np.abs(row * scale - rows_of([int(id_)], seed=int(key) % 10)[0]).max() < 0.01
    assert old.ids.tolist() == sorted(before)


@given(IDS, st.lists(st.integers(0, 2**64 - 1), max_size=5))
def test_a_text_is_known_by_its_key(ids: list[int], others: list[int]) -> None:
    """The vector of a known text is found by its key, of 64 bits, and can be that of another passage."""
    all_keys = [id_ * 2**57 + id_ for id_ in ids]
    vectors = Vectors.of(ids, all_keys, rows_of(ids))
    wanted = [*reversed(all_keys), *others]
    places = vectors.places_of_keys(np.array(wanted, np.uint64))
    for key, place in zip(wanted, places.tolist(), strict=True):
        assert (place >= 0) is (key in all_keys)
        assert place < 0 or int(vectors.keys[place]) == key
    known = places[places >= 0]
    copies = vectors.copies(known, np.arange(len(known), 0, -1))
    assert copies.ids.tolist() == list(range(1, len(known) + 1))
    assert copies.keys.tolist() == vectors.keys[known][::-1].tolist()


def test_a_vector_without_direction_is_near_to_nothing() -> None:
    """A model may give nothing at all for a text: its cosine is 0, not an error."""
    vectors = Vectors.of([1], [1], np.zeros((1, DIMENSIONS), np.float32))
    assert vectors.cosines(QUESTION).tolist() == [0.0]
    assert vectors.memory_bytes == 8 + 8 + DIMENSIONS + 4
