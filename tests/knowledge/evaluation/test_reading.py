from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import InputError
from tests.knowledge.evaluation.small import read, write_community, write_dataset


def test_a_file_is_one_collection(tmp_path: Path) -> None:
    """A file in SQuAD's form is a set whose articles are learned from one by one."""
    one = read(write_dataset(tmp_path))
    assert (one.name, len(one.collections), one.are_communities) == ("small", 1, False)


def test_a_community_is_a_set(tmp_path: Path) -> None:
    """A community's own folder is a set of one."""
    one = read(write_community(tmp_path))
    assert (one.name, one.are_communities) == ("harbour", True)
    assert [dataset.name for dataset in one.collections] == ["harbour"]


def test_communities_stand_side_by_side(tmp_path: Path) -> None:
    """A folder of communities is a set of them all, by name; what else lies there is passed over."""
    for name in ("b", "a"):
        write_community(tmp_path / "all", name)
    (tmp_path / "all" / "notes").mkdir()
    (tmp_path / "all" / "notes.txt").write_text("Notes", "utf-8")
    one = read(tmp_path / "all")
    assert (one.name, [dataset.name for dataset in one.collections]) == ("all", ["a", "b"])


def test_a_folder_without_a_community_is_refused(tmp_path: Path) -> None:
    """The sentence says what was looked for."""
    with pytest.raises(InputError, match=r"holds no community: a folder with questions\.jsonl and docs"):
        read(tmp_path)


def test_nothing_there_is_refused(tmp_path: Path) -> None:
    """A path at which there is nothing is an error of ours."""
    with pytest.raises(InputError, match="none"):
        read(tmp_path / "none")
