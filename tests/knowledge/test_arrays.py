"""How arrays are kept in one file."""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.arrays import UnusableFile, read_arrays, write_arrays

MAGIC = b"Foottest"
ARRAYS = [
    np.arange(7, dtype=np.int32),
    np.zeros((0, 3), np.float32),
    np.arange(6, dtype=np.uint8).reshape(2, 3),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of three arrays."""
    path = tmp_path_factory.mktemp("arrays") / "whole"
    write_arrays(path, MAGIC, {"said": "of them"}, ARRAYS)
    return path


def test_what_was_written_is_read(whole: Path) -> None:
    """Arrays come back with their kinds and shapes, and what was said of them."""
    manifest, arrays = read_arrays(whole, MAGIC)
    assert manifest == {"said": "of them"}
    for array, expected in zip(arrays, ARRAYS, strict=True):
        assert (array.dtype, array.shape) == (expected.dtype, expected.shape)
        assert np.array_equal(array, expected)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_is_noticed(whole: Path, data: st.DataObject) -> None:
    """A file of which any byte is another one, or any part of the end is missing, is not used."""
    content = bytearray(whole.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        content[place] ^= data.draw(st.integers(1, 255))
    else:
        del content[place:]
    damaged = whole.with_name("damaged")
    damaged.write_bytes(content)
    with pytest.raises(UnusableFile):
        read_arrays(damaged, MAGIC)


@pytest.mark.parametrize(
    "manifest", [[], {}, {"arrays": [["|O", [1]]]}, {"arrays": [["<i8", [10**15]]]}, {"arrays": 1}]
)
def test_a_file_that_claims_what_it_has_not_takes_no_memory(tmp_path: Path, manifest: object) -> None:
    """Arrays that are larger than the file, or no arrays, are refused before there is room made for them."""
    said = json.dumps(manifest).encode()
    path = tmp_path / "claims"
    path.write_bytes(MAGIC + struct.pack("<Q", len(said)) + said + bytes(64))
    with pytest.raises(UnusableFile):
        read_arrays(path, MAGIC)


@pytest.mark.skipif(not os.path.isdir("/dev/fd"), reason="open files can't be counted here")
def test_a_file_that_was_read_is_not_held(whole: Path) -> None:
    """Arrays in use cost no handle: thousands of collections may be open."""
    handles = len(os.listdir("/dev/fd"))
    _, arrays = read_arrays(whole, MAGIC)
    assert len(arrays) == len(ARRAYS)
    assert len(os.listdir("/dev/fd")) == handles
