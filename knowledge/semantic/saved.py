"""How do vectors outlive the process? In one file beside the collection (see `knowledge.arrays`)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.arrays import UnusableFile, read_arrays, write_arrays
from knowledge.semantic.embedder import TEXT_VERSION, Embedder
from knowledge.semantic.vectors import Int64s, Vectors

log = logging.getLogger(__name__)

FORMAT = 1
"""Grows with each change of the file's layout."""

_MAGIC = b"Footnvec"


@dataclass(frozen=True, slots=True)
class Origin:
    """What saved vectors were made of."""

    collection: str
    """The collection's id."""
    model: str
    generation: int
    """The collection's, up to which its changes were looked at."""
    token: int | None
    """What tells that generation from the same one of another history (a backup put back)."""


def save_vectors(path: Path, vectors: Vectors, origin: Origin) -> None:
    """Write vectors, in place of an older file if there is one.

    Raises:
        StorageFull: they can't be written; the file that was there stays.
    """
    manifest = {
        "format": FORMAT,
        "text": TEXT_VERSION,
        "collection": origin.collection,
        "model": origin.model,
        "generation": origin.generation,
        "token": origin.token,
    }
    arrays = [vectors.ids, vectors.keys, vectors.rows, vectors.scales]
    write_arrays(path, _MAGIC, manifest, [np.ascontiguousarray(array) for array in arrays])


def forget_saved(path: Path, kept: Int64s) -> None:
    """Write a file of vectors anew without those of other passages than these, where it has some; else leave it.

    One that can't be used, and one that was not finished, are deleted.

    Args:
        path: the file.
        kept: int64[n]: passages.

    Raises:
        StorageFull: it can't be written; the file that was there stays.
    """
    path.with_name(path.name + ".new").unlink(missing_ok=True)
    try:
        manifest, arrays = read_arrays(path, _MAGIC)
    except FileNotFoundError:
        return
    except UnusableFile:
        path.unlink()
        return
    is_kept = np.isin(arrays[0], kept)
    if not is_kept.all():
        write_arrays(path, _MAGIC, manifest, [np.ascontiguousarray(array[is_kept]) for array in arrays])


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file held."""

    vectors: Vectors
    generation: int | None
    """The collection's, up to which its changes were looked at; None where it does not know it."""


def load_vectors(
    path: Path, collection: str, embedder: Embedder, token_of: Callable[[int], int | None]
) -> Saved | None:
    """Open saved vectors; None where there are none, or some that must not be used: they are made anew.

    Args:
        path: the file.
        collection: the id of the one that they must belong to.
        embedder: the one that must have made them.
        token_of: what the collection calls a generation, None if it never had it.
    """
    try:
        manifest, arrays = read_arrays(path, _MAGIC)
    except FileNotFoundError:
        return None
    except UnusableFile as error:
        log.warning("%s is not used: %s", path.name, error)
        return None
    expected = {"format": FORMAT, "text": TEXT_VERSION, "collection": collection, "model": embedder.name}
    for key, value in expected.items():
        if manifest.get(key) != value:
            log.info("%s is not used: its %s is another", path.name, key)
            return None
    ids, keys, rows, scales = arrays
    vectors = Vectors(ids, keys, rows, scales)
    if vectors.dimensions != embedder.dimensions:
        log.info("%s is not used: its vectors have another length", path.name)
        return None
    generation, token = manifest["generation"], manifest["token"]
    is_known = token is not None and token == token_of(generation)
    return Saved(vectors, generation if is_known else None)


def reason_against(path: Path, collection: str) -> str | None:
    """Say why saved vectors can't be used, whichever model made them; None where they can, or there are none.

    Args:
        path: the file.
        collection: the id of the one that they must belong to.
    """
    try:
        manifest, _ = read_arrays(path, _MAGIC)
    except FileNotFoundError:
        return None
    except UnusableFile as error:
        return str(error)
    return None if manifest.get("collection") == collection else "it belongs to another collection"
