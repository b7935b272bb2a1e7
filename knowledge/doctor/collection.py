"""Is a collection all right, and what was made of it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from knowledge.arrays import UnusableFile
from knowledge.collection.comparing import compare_index
from knowledge.collection.opening import index_path, vectors_path
from knowledge.errors import FootnoteError, NewerCollection
from knowledge.index import Index, saved
from knowledge.records import Finding, Severity
from knowledge.semantic import reason_against
from knowledge.store import contents_of, damage_of, faults_of, looking_at

_RESTORE = (
    "Stop the bot, or wait until it has closed the collection, and put a backup back: footnote restore {}."
)
_REBUILD = "Build it anew: /index rebuild, or footnote rebuild --collection {}."


def examine_collection(path: Path, told: Callable[[int, int], None] | None = None) -> Iterator[Finding]:
    """Look at a collection's file, its index and its vectors, whoever has them open.

    Args:
        path: the collection's file.
        told: of how many steps of how many are done.
    """

    def tell(done: int) -> None:
        if told is not None:
            told(done, 3)

    findings, is_readable = _examine_file(path)
    yield from findings
    tell(1)
    for done, step in enumerate((_examine_index, _examine_vectors), start=2):
        if is_readable:
            yield from step(path)
        tell(done)


def _examine_file(path: Path) -> tuple[list[Finding], bool]:
    """Return what is wrong with the file, and whether what was made of it can be held against it."""
    mend, where = _RESTORE.format(path.stem), str(path)
    try:
        is_current = contents_of(path).is_current
        damage = damage_of(path)
        sentences = [f"The file is damaged: {text}" for text in damage] or faults_of(path)
    except NewerCollection as error:
        return [Finding(Severity.ERROR, str(error), "Update Footnote.", where)], False
    except FootnoteError as error:
        return [Finding(Severity.ERROR, str(error), mend, where)], False
    found = [Finding(Severity.ERROR, sentence, mend, where) for sentence in sentences]
    if not is_current:
        what = "It is of an older version, and is brought up to date when it is opened."
        found.append(Finding(Severity.NOTE, what, "", where))
    return found, is_current and not damage


def _examine_index(path: Path) -> Iterator[Finding]:
    where = index_path(path)
    mend = "Nothing needs to be done: it is made anew when the collection is opened."
    try:
        state, origin = saved.load(where)
    except FileNotFoundError:
        if contents_of(path).passages:
            what = "There is no saved index (yet)."
            yield Finding(Severity.NOTE, what, mend, str(where))
        return
    except UnusableFile as error:
        yield Finding(Severity.WARNING, f"The saved index can't be used: {error}.", mend, str(where))
        return
    with looking_at(path) as look:
        if origin.collection != look.contents.id:
            what = "The saved index belongs to another collection."
            yield Finding(Severity.WARNING, what, mend, str(where))
        elif state.generation > look.contents.generation:
            # The bot may have saved it after our look began; where it did not, the collection is an older one.
            yield from _examine_later_index(path, state.generation, str(where))
        elif origin.token is None or origin.token != look.articles.token(state.generation):
            what = "The saved index is of another history of the collection, as after a file was put in its place."
            yield Finding(Severity.WARNING, what, mend, str(where))
        else:
            mend = _REBUILD.format(path)
            for sentence in compare_index(Index(state).snapshot, look):
                yield Finding(Severity.ERROR, sentence, mend, str(where))


def _examine_later_index(path: Path, generation: int, where: str) -> Iterator[Finding]:
    held = contents_of(path)
    if generation > held.generation:
        what = (
            f"The index knows {generation - held.generation:,} changes that the collection does not: "
            "an older file was put in its place, or its last articles are lost."
        )
        yield Finding(Severity.ERROR, what, _RESTORE.format(path.stem), where)


def _examine_vectors(path: Path) -> Iterator[Finding]:
    where = vectors_path(path)
    reason = reason_against(where, contents_of(path).id)
    if reason is not None:
        mend = "Delete the file; the vectors are made anew."
        yield Finding(Severity.WARNING, f"The saved vectors can't be used: {reason}.", mend, str(where))
