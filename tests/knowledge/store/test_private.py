"""What only its owner may read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from knowledge.store import Store, make_private_file, make_private_folder


def mode(path: Path) -> int:
    """Return who may do what."""
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_made_is_the_owners_alone(tmp_path: Path) -> None:
    """All folders that were missing, and the file, whatever the process's mask; a folder that is there stays."""
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "a" / "b")
        make_private_file(tmp_path / "a" / "b" / "c")
        Store(tmp_path / "data" / "7.db").close()
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("a", "a/b", "a/b/c", "data")] == [0o700, 0o700, 0o600, 0o700]
    make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o755
    with pytest.raises(FileExistsError):
        make_private_file(tmp_path / "a" / "b" / "c")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_what_root_makes_belongs_to_the_folders_owner(tmp_path: Path) -> None:
    """A backup or a restore by root must not shut the bot out that runs without its rights."""
    os.chown(tmp_path, 12345, 12345)
    make_private_folder(tmp_path / "a")
    make_private_file(tmp_path / "a" / "b")
    assert [(tmp_path / name).stat().st_uid for name in ("a", "a/b")] == [12345, 12345]
