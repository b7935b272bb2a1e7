"""How does an index outlive the process?

One file beside the collection holds everything (see `knowledge.arrays`): its arrays as they lie in memory, and what
they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import numpy as np
import numpy.typing as npt

from knowledge import analysis
from knowledge.arrays import UnusableFile, read_arrays, write_arrays
from knowledge.index.passages import Passages
from knowledge.index.postings import Postings
from knowledge.index.segment import Segment
from knowledge.index.state import State
from knowledge.index.strings import Strings, StringTable
from knowledge.index.vocabulary import Vocabulary

FORMAT = 3
"""Grows with each change of the file's layout."""

_MAGIC = b"Footnidx"
_Record = TypeVar("_Record")


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
    write_arrays(path, _MAGIC, tree, arrays)


def load(path: Path) -> tuple[State, Origin]:
    """Read a saved index into memory.

    Raises:
        FileNotFoundError: there is none.
        UnusableFile: it can't be read, is damaged or cut short, or made by another version of this program or of the
            analysis.
    """
    tree, arrays = read_arrays(path, _MAGIC)
    for key, expected in (("format", FORMAT), ("analysis", analysis.VERSION)):
        if tree.get(key) != expected:
            raise UnusableFile(f"its {key} has version {tree.get(key)}, not {expected}")
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
