"""How is py3langid's model read without a temporary file?

The package unpacks its model into the temporary folder at each start, 68 MB that a full disk or a read-only system has
no room for. Here each array is unpacked straight into its place, so that it is in memory once and on no disk.
"""

from __future__ import annotations

import lzma
import struct
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
import numpy.typing as npt
from py3langid.langid import (  # type: ignore[import-untyped]
    MODEL_DIR,
    MODEL_FILE,
    LanguageIdentifier,
)

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
"""What stands before each member of a zip (PKWARE's APPNOTE.TXT, 4.3.7)."""
_MEMBER = b"PK\3\4"
_STORED = 0
"""The compression of a member that is not compressed."""


def load_identifier() -> LanguageIdentifier:
    """Return the package's identifier of languages, which gives probabilities."""
    try:
        model = dict(_arrays(MODEL_DIR / MODEL_FILE))
    except ValueError:  # a later release that lays it out in another way knows how to read it
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return LanguageIdentifier(
        model["ptc"],
        model["pc"],
        model["classes"].tolist(),
        _flat(model["nextmove"]),
        model["out_feat"].tolist(),
        norm_probs=True,
        tk_row=_flat(model["nextmove_row"]),
    )


def _arrays(path: Path) -> Iterator[tuple[str, npt.NDArray[np.generic]]]:
    """Yield each array of an ``.npz.xz`` file with its name, in one pass.

    Raises:
        ValueError: the file is laid out in another way.
    """
    with lzma.open(path) as opened:
        file = cast(BinaryIO, opened)
        while (head := file.read(_LOCAL_HEADER.size))[:4] == _MEMBER:
            fields = _LOCAL_HEADER.unpack(head)
            compression, name_size, extra_size = fields[3], fields[9], fields[10]
            if compression != _STORED:
                raise ValueError(f"{path.name} has compressed arrays.")
            name = file.read(name_size).decode()
            file.read(extra_size)
            yield name.removesuffix(".npy"), _array(file)


def _array(file: BinaryIO) -> npt.NDArray[np.generic]:
    if np.lib.format.read_magic(file) != (1, 0):
        raise ValueError("An array is written in another way.")
    shape, is_by_columns, dtype = np.lib.format.read_array_header_1_0(file)
    values = np.empty(shape, dtype, order="F" if is_by_columns else "C")
    left = memoryview(values.reshape(-1, order="A").view(np.uint8).data)
    while left:
        count = file.readinto(left)  # type: ignore[attr-defined]
        if not count:
            raise ValueError("An array is cut short.")
        left = left[count:]
    return values


def _flat(values: npt.NDArray[np.generic]) -> array[int]:
    """Return numbers as Python's own array, of which single ones are read faster than of numpy's."""
    flat: array[int] = array({2: "H", 4: "I", 8: "Q"}[values.dtype.itemsize])
    flat.frombytes(values.reshape(-1).view(np.uint8).data)
    return flat
