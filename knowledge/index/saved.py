"""How does an index outlive the process?

One file beside the collection holds everything, and is read through a memory map: opening it costs one look
at its checksum. Its parts::

    magic            8 bytes
    manifest size    uint64, little-endian
    manifest         JSON: what the file belongs to, and where each array stands
    arrays           each at a multiple of 64 bytes, as they lie in memory
    checksum         uint32, little-endian: the CRC-32 of everything before it

A file is written under another name and then put in place in one step, so that there is always the old one or
the new one, never a mixture.
"""

from __future__ import annotations

import json
import math
import mmap
import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, get_type_hints
from zlib import crc32

import numpy as np
import numpy.typing as npt

from knowledge import analysis
from knowledge.errors import StorageFull
from knowledge.index.passages import Passages
from knowledge.index.postings import Postings
from knowledge.index.segment import Segment
from knowledge.index.state import State
from knowledge.index.strings import Strings, StringTable
from knowledge.index.vocabulary import Vocabulary

FORMAT = 2
"""Grows with each change of the file's layout."""

_MAGIC = b"Footnidx"
_ALIGNMENT = 64
_CHUNK = 1 << 20
_Record = TypeVar("_Record")


class UnusableIndex(Exception):
    """A saved index that must not be used. It says why."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a saved index was made of."""

    collection: str
    """The collection's id."""
    token: int | None
    """What tells the collection's generation from the same one of another history (a backup put back)."""


def save(path: Path, state: State, tables: tuple[StringTable, StringTable], origin: Origin) -> None:
    """Write an index, in place of an older file if there is one.

    Args:
        path: the file.
        state: what is written.
        tables: of the vocabulary's forms and terms, with all that the state uses.
        origin: which collection it belongs to, and which state of it.

    Raises:
        StorageFull: it can't be written.
    """
    arrays: list[npt.NDArray[Any]] = []
    forms, terms = tables
    tree = {
        "format": FORMAT,
        "analysis": analysis.VERSION,
        "collection": origin.collection,
        "token": origin.token,
        "generation": state.generation,
        "languages": dict(state.languages),
        "articles": state.articles,
        "total_length": state.total_length,
        "language_names": state.vocabulary.languages,
        "forms": _pack(forms, arrays),
        "terms": _pack(terms, arrays),
        "form_terms": _pack(state.vocabulary.form_terms[: len(forms)], arrays),
        "lengths": _pack(state.lengths, arrays),
        "removed": _pack(state.removed, arrays),
        "removed_frequencies": _pack(state.removed_frequencies, arrays),
        "segments": [
            {"passages": _pack(segment.passages, arrays), "postings": _pack(segment.postings, arrays)}
            for segment in state.segments
        ],
    }
    unfinished = path.with_name(path.name + ".new")
    try:
        with unfinished.open("wb") as file:
            _write(file, tree, arrays)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StorageFull(path, error.strerror or str(error)) from error


def load(path: Path) -> tuple[State, Origin]:
    """Open a saved index. Its arrays stay in the file and are read as they are needed.

    Raises:
        FileNotFoundError: there is none.
        UnusableIndex: it can't be read, is damaged or cut short, or made by another version of this program
            or of the
            analysis.
    """
    try:
        with path.open("rb") as file:
            _check_sum(file)
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnusableIndex(error.strerror or str(error)) from error
    (size,) = struct.unpack_from("<Q", data, len(_MAGIC))
    begin = len(_MAGIC) + 8
    tree = json.loads(data[begin : begin + size])
    for key, expected in (("format", FORMAT), ("analysis", analysis.VERSION)):
        if tree.get(key) != expected:
            raise UnusableIndex(f"its {key} has version {tree.get(key)}, not {expected}")
    arrays = list(_arrays(data, tree["arrays"], _aligned(begin + size)))
    vocabulary = Vocabulary(
        Strings(_unpack(StringTable, tree["forms"], arrays)),
        Strings(_unpack(StringTable, tree["terms"], arrays)),
        arrays[tree["form_terms"]],
        tree["language_names"],
    )
    state = State(
        generation=tree["generation"],
        vocabulary=vocabulary,
        segments=tuple(
            Segment.of(
                _unpack(Passages, part["passages"], arrays), _unpack(Postings, part["postings"], arrays)
            )
            for part in tree["segments"]
        ),
        lengths=arrays[tree["lengths"]],
        removed=arrays[tree["removed"]],
        removed_frequencies=arrays[tree["removed_frequencies"]],
        languages=tree["languages"],
        articles=tree["articles"],
        total_length=tree["total_length"],
    )
    return state, Origin(tree["collection"], tree["token"])


def _pack(value: Any, arrays: list[npt.NDArray[Any]]) -> Any:
    """Give a record as a tree of numbers, its arrays by their place in ``arrays``."""
    if isinstance(value, np.ndarray):
        arrays.append(np.ascontiguousarray(value))
        return len(arrays) - 1
    if is_dataclass(value):
        return {field.name: _pack(getattr(value, field.name), arrays) for field in fields(value)}
    return value


def _unpack(kind: type[_Record], tree: Any, arrays: list[npt.NDArray[Any]]) -> _Record:
    """Make a record of what `_pack` gave."""
    values = {}
    for name, hint in _hints(kind).items():  # type: ignore[arg-type]
        if is_dataclass(hint):
            values[name] = _unpack(hint, tree[name], arrays)  # type: ignore[arg-type]
        else:
            values[name] = tree[name] if hint in (int, float) else arrays[tree[name]]
    return kind(**values)


@cache
def _hints(kind: type[object]) -> dict[str, Any]:
    """Give the types of a record's fields."""
    return get_type_hints(kind)


def _write(file: BinaryIO, tree: dict[str, Any], arrays: list[npt.NDArray[Any]]) -> None:
    tree["arrays"] = [[array.dtype.str, array.shape] for array in arrays]
    manifest = json.dumps(tree, separators=(",", ":")).encode()
    checksum = written = 0

    def put(data: bytes | memoryview) -> None:
        nonlocal checksum, written
        file.write(data)
        checksum = crc32(data, checksum)
        written += len(data)

    put(_MAGIC + struct.pack("<Q", len(manifest)) + manifest)
    for array in arrays:
        put(bytes(_aligned(written) - written))
        data = array.reshape(-1).view(np.uint8).data
        for begin in range(0, len(data), _CHUNK):
            put(data[begin : begin + _CHUNK])
    file.write(struct.pack("<I", checksum))


def _check_sum(file: BinaryIO) -> None:
    """Read the whole file once, without keeping it.

    Raises:
        UnusableIndex: it is not what was written.
    """
    if file.read(len(_MAGIC)) != _MAGIC:
        raise UnusableIndex("it is another kind of file")
    left = os.fstat(file.fileno()).st_size - len(_MAGIC) - 4
    checksum = crc32(_MAGIC)
    buffer = memoryview(bytearray(_CHUNK))
    while left > 0:
        count = file.readinto(buffer[: min(left, _CHUNK)])  # type: ignore[attr-defined]
        checksum = crc32(buffer[:count], checksum)
        left -= count
    if file.read() != struct.pack("<I", checksum):
        raise UnusableIndex("it is damaged or cut short")


def _arrays(data: mmap.mmap, shapes: list[Any], offset: int) -> Iterator[npt.NDArray[Any]]:
    for kind, shape in shapes:
        offset = _aligned(offset)
        dtype = np.dtype(kind)
        count = math.prod(shape)
        yield np.frombuffer(data, dtype, count, offset).reshape(shape)
        offset += count * dtype.itemsize


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT


def _sync_folder(folder: Path) -> None:
    """Make a renaming in a folder last through a loss of power, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
