"""How does an article go at once and for good, and how is it known that it did?"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from knowledge.backups import ASIDE
from knowledge.collection.core import Core
from knowledge.collection.forgetting import Forgetting
from knowledge.errors import RebuildRunning
from knowledge.records import Purged
from knowledge.store.purging import Found


class Purging:
    """Purges articles of one collection: what is left of them is looked for, and told."""

    def __init__(self, core: Core, forgetting: Forgetting) -> None:
        self._core = core
        self._forgetting = forgetting
        self._store = core.store.purging

    async def purge(self, article_id: int, *, backups: Path | None = None) -> Purged:
        """Remove an article with all that has its words, leave no trace of it in any file, and look for one.

        Whoever asks meanwhile waits until the collection's file is written anew.

        Args:
            article_id: the article.
            backups: the folder of backups, which are searched and left as they are.

        Raises:
            NotFound: When there is no such article (any more).
            RebuildRunning: When the index is being rebuilt: it has read the article, perhaps.
            StorageFull, BusyError: When there is no room for writing it all anew, or another program reads the file.
                The article is removed; its last traces go in the background, or by ``forget_removed``.
        """
        if self._forgetting.is_kept_waiting:
            raise RebuildRunning

        def remove() -> Found:
            found, generation = self._store.purge(article_id)
            self._core.keeper.follow(self._core.index.remove, article_id, generation)
            return found

        found = await self._core.stored(remove)
        await self._core.in_background(self._forgetting.forget_now)
        path = self._core.path
        own = [file for file in path.parent.glob(f"{path.name}*") if file.is_file()]
        held = await self._core.in_background(files_with, own, found.pieces)
        left = await self._core.stored(self._store.places_of, found.pieces)
        known = {piece for piece in found.pieces if any(f"“{piece}”" in place for place in left)}
        left += [
            f"{file.name} has these words still: “{piece}”."
            for file, pieces in held.items()
            for piece in pieces
            if piece not in known
        ]
        folder = backups or self._core.services.backup_dir or path.parent / "backups"
        folders = (folder, path.parent / ASIDE)
        saved = await self._core.in_background(_copies_with, folders, path, found)
        return Purged(
            article_id,
            found.title,
            found.passages,
            found.versions,
            found.proposals,
            found.drafts,
            found.answers,
            tuple(sorted(file.name for file in own)),
            tuple(left),
            tuple(map(str, saved)),
        )


def files_with(files: Iterable[Path], pieces: Sequence[str]) -> dict[Path, list[str]]:
    """Return which of the files hold which pieces of text."""
    found: dict[Path, list[str]] = {}
    for path in files:
        with path.open("rb") as file:
            if not path.stat().st_size:
                continue
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                held = [piece for piece in pieces if content.find(piece.encode()) >= 0]
        if held:
            found[path] = held
    return found


def _copies_with(folders: Iterable[Path], path: Path, found: Found) -> list[Path]:
    """Return the collection's backups, and what a restore took the place of, that hold some of what was found."""
    # Nothing of a server whose id only begins with the same digits.
    is_own = re.compile(rf"{re.escape(path.stem)}(\W.*|_\d.*)?")
    copies = {file for folder in folders for file in folder.rglob("*")}
    own = [file for file in copies if file.is_file() and is_own.fullmatch(file.name)]
    return sorted(files_with(own, found.pieces))
