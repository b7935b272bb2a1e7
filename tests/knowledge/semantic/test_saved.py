from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from knowledge import arrays
from knowledge.errors import StorageFull
from knowledge.semantic import Saved, Vectors, load_vectors
from knowledge.semantic.saved import Origin, save_vectors
from tests.knowledge.semantic.letters import Letters

LETTERS = Letters()
VECTORS = Vectors.of([3, 1], [30, 10], LETTERS.passages(["Bread rises.", "The Moon pulls."]))
TOKENS = {7: 77}


def save(path: Path, generation: int = 7) -> None:
    """Save the vectors."""
    save_vectors(path, VECTORS, Origin("mine", LETTERS.name, generation, TOKENS.get(generation)))


def load(path: Path, collection: str = "mine", embedder: Letters = LETTERS) -> Saved | None:
    """Load them as the collection's."""
    return load_vectors(path, collection, embedder, TOKENS.get)


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    """Vectors come back as they were, with the generation that they were brought up to."""
    save(tmp_path / "v")
    saved = load(tmp_path / "v")
    assert saved is not None
    assert saved.generation == 7
    for name in ("ids", "keys", "rows", "scales"):
        assert np.array_equal(getattr(saved.vectors, name), getattr(VECTORS, name))


def test_a_collection_with_another_history_looks_at_all_anew(tmp_path: Path) -> None:
    """Where a backup was put back, the vectors are used by their keys, and no generation is trusted."""
    save(tmp_path / "v", generation=8)
    saved = load(tmp_path / "v")
    assert saved is not None
    assert saved.generation is None


def test_what_belongs_to_something_else_is_not_used(tmp_path: Path) -> None:
    """Vectors of another collection, model or length, and a file that is missing, count as none."""
    path = tmp_path / "v"
    assert load(path) is None
    save(path)
    assert load(path, collection="theirs") is None
    assert load(path, embedder=Letters("letters 2")) is None
    assert load(path, embedder=Letters(dimensions=32)) is None


@pytest.mark.parametrize("place", [0, 9, 40, 200, -70, -1])
def test_a_damaged_file_is_not_used(tmp_path: Path, place: int, caplog: pytest.LogCaptureFixture) -> None:
    """One changed byte, wherever it is, or a lost end makes the file useless, which the log says."""
    path = tmp_path / "v"
    save(path)
    whole = path.read_bytes()
    damaged = bytearray(whole)
    damaged[place] ^= 1
    for data in (bytes(damaged), whole[:place], whole + b"x", b""):
        path.write_bytes(data)
        with caplog.at_level(logging.WARNING):
            assert load(path) is None
    assert caplog.text.count("is not used") == 4


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room the file that was there stays, and nothing lies beside it."""

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "v"
    save(path)
    before = path.read_bytes()
    monkeypatch.setattr(arrays.os, "fsync", full)
    with pytest.raises(StorageFull):
        save(path, generation=8)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
