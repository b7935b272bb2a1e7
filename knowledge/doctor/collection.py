"""Is a collection all right, and what was made of it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from knowledge.arrays import UnusableFile
from knowledge.collection.catching_up import indexed
from knowledge.collection.opening import index_path, vectors_path
from knowledge.errors import FootnoteError, NewerCollection, NotFound
from knowledge.index import Index, Snapshot, check_index, saved
from knowledge.index.comparing import compare_articles
from knowledge.records import Finding, Severity
from knowledge.semantic import reason_against
from knowledge.store import Look, contents_of, damage_of, faults_of, looking_at

_ARTICLES_COMPARED = 20
_MOST_CHANGES = 10_000
"""An index that lags behind more is not held against the passages."""

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


def compare_index(snapshot: Snapshot, look: Look, where: str) -> Iterator[Finding]:
    """Hold an index against the passages as they are stored: which there are, their words, and BM25's scores.

    What changed since the index's generation is passed over. An index of a later moment than ``look`` is not looked at.
    """
    mend = _REBUILD.format(where.removesuffix(".index"))
    if snapshot.generation > look.contents.generation:
        return
    changes = look.articles.changes(snapshot.generation, limit=_MOST_CHANGES)
    if len(changes) == _MOST_CHANGES:
        yield Finding(Severity.WARNING, "The index lags far behind the articles.", mend, where)
        return
    touched = {article_id for _, article_id, _ in changes}
    found = set(snapshot.passage_ids().tolist())
    # Those that can't be read are in no index.
    missing = look.articles.passages(sorted(look.passage_ids(touched) - found)[:500])
    if missing:
        what = f"The index lacks passages of {len({p.article_id for p in missing}):,} articles."
        yield Finding(Severity.ERROR, what, mend, where)
    surplus = len(found - look.passage_ids(set()))
    if surplus and not touched:
        yield Finding(Severity.ERROR, f"The index has {surplus:,} passages that are gone.", mend, where)
    other = [article_id for article_id in _differing(snapshot, look, touched) if article_id]
    if other:
        named = ", ".join(map(str, other))
        yield Finding(Severity.ERROR, f"The index has other words than article {named}.", mend, where)
    report = check_index(snapshot)
    if not report.is_equal:
        yield Finding(Severity.ERROR, "Scores of the index are not rank-bm25's.", mend, where)


def _differing(snapshot: Snapshot, look: Look, touched: set[int]) -> tuple[int, ...]:
    sample = []
    for article_id in look.article_ids(_ARTICLES_COMPARED):
        if article_id in touched:
            continue
        try:
            article, passages = look.articles.get(article_id), look.articles.passages_of(article_id)
        except NotFound:
            continue
        readable = {passage.id for passage in look.articles.passages([p.id for p in passages])}
        if len(readable) == len(passages):  # of a damaged article the index has what can be read
            sample.append(indexed(article, passages))
    return compare_articles(snapshot, sample)


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
            yield from compare_index(Index(state).snapshot, look, str(where))


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
