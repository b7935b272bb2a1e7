"""Many arrays in one file."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy

from knowledge.arrays import UnusableFile, read_arrays, write_arrays
from tests.examples import examples

MAGIC = b"arrays01"
ARRAYS = st.lists(
    st.sampled_from([np.int8, np.int32, np.int64, np.float32]).flatmap(
        lambda kind: st_numpy.arrays(kind, st_numpy.array_shapes(max_dims=2, min_side=0, max_side=9))
    ),
    max_size=5,
)


@settings(max_examples=examples(30), deadline=None)
@given(ARRAYS)
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, arrays: list[np.ndarray]) -> None:
    """Every array comes back as it was, in place in memory, and can't be written to."""
    path = tmp_path_factory.mktemp("arrays") / "file"
    write_arrays(path, MAGIC, {"of": "a test"}, arrays)
    manifest, read = read_arrays(path, MAGIC)
    assert manifest == {"of": "a test"}
    for before, after in zip(arrays, read, strict=True):
        assert (before.dtype, before.shape) == (after.dtype, after.shape)
        np.testing.assert_array_equal(before, after)
        assert after.flags.aligned
        assert not after.flags.writeable


@pytest.mark.skipif(not os.path.isdir("/dev/fd"), reason="open files can't be counted here")
def test_a_file_that_was_read_is_not_held(tmp_path: Path) -> None:
    """Arrays in use cost no handle, and go on to be what they were when their file is emptied."""
    path = tmp_path / "file"
    write_arrays(path, MAGIC, {}, [np.arange(100_000)])
    handles = len(os.listdir("/dev/fd"))
    _, (array,) = read_arrays(path, MAGIC)
    assert len(os.listdir("/dev/fd")) == handles
    os.truncate(path, 0)
    assert array.sum() == sum(range(100_000))


@pytest.mark.parametrize("size", [0, 4, 7, 8, 9, 12, 16, 20, 100, 107])
def test_a_file_cut_short_is_refused(tmp_path: Path, size: int) -> None:
    """However much of it is left, it is not used."""
    path = tmp_path / "file"
    write_arrays(path, MAGIC, {}, [np.arange(5)])
    assert size < path.stat().st_size
    os.truncate(path, size)
    with pytest.raises(UnusableFile):
        read_arrays(path, MAGIC)
