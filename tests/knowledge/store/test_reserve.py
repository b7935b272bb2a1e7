"""Room that is held back for removals."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import StorageFull
from knowledge.store import Reserve, Store, reserve

from .makers import make_draft


@pytest.mark.parametrize("size", [4096, 100_000])
def test_room_is_held_and_makes_way_once(tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of the disk are taken, not only a size; holding twice is holding once, and so is making way."""
    monkeypatch.setattr(reserve, "BYTES", size)
    held = Reserve(tmp_path)
    assert (held.is_held, held.release()) == (False, False)
    assert (held.hold(), held.hold(), held.is_held) == (True, True, True)
    (file,) = tmp_path.iterdir()
    assert file.stat().st_blocks * 512 >= size
    assert (held.release(), held.release(), held.is_held) == (True, False, False)


def test_a_disk_with_little_room_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk has not twice as much, or there is no folder, nothing is held and nothing is left."""
    monkeypatch.setattr(reserve, "BYTES", 1 << 60)
    assert not Reserve(tmp_path).hold()
    assert list(tmp_path.iterdir()) == []
    assert not Reserve(tmp_path / "missing").hold()


def test_work_that_frees_is_tried_again_when_room_was_made(store: Store, path: Path) -> None:
    """A removal that found no room is done once the held room made way; other work is not tried a second time."""
    store.articles.add(make_draft())
    held = Reserve(path.parent)
    held.hold()

    def remove() -> int:
        if held.is_held:
            raise StorageFull(path, "full")
        return store.articles.remove(1).generation

    assert store.freeing(remove) == 2
    assert held.is_held

    def fail() -> None:
        raise StorageFull(path, "no right")

    with pytest.raises(StorageFull, match="no right"):
        store.freeing(fail)
    assert store.check() == ()
