"""When do the files of a server go that the bot was removed from?

The day on which it was noticed is kept in the data folder. A server that comes back within the grace keeps all; so does
one that is only out of reach, because Discord tells that apart.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from knowledge.errors import StorageFull
from knowledge.store import Lock

log = logging.getLogger(__name__)

GRACE = timedelta(days=7)
"""From being removed from a server until its files are deleted."""
_MISSING_SHARE = 0.5
"""Of the servers known here: if more are missing at once, it is not they who left, but we who are misled."""
_FEW = 2
_NAME = "left-servers.json"
_SUFFIXES = ("", "-wal", "-shm", "-journal", ".index", ".index.new", ".vectors", ".vectors.new")


class Leaving:
    """The servers that the bot was removed from, and since when."""

    def __init__(self, data_dir: Path, clock: Callable[[], datetime]) -> None:
        self._path = data_dir / _NAME
        self._clock = clock

    def since(self) -> dict[int, datetime]:
        """Return which servers were left, and when. A note that can't be read counts as none: nothing is deleted."""
        try:
            noted = json.loads(self._path.read_text("utf-8"))
            return {int(server_id): datetime.fromisoformat(at) for server_id, at in noted.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError, TypeError) as error:
            log.warning("%s can't be read and is begun anew: %s", self._path.name, error)
            return {}

    def note_left(self, server_ids: Iterable[int]) -> None:
        """Note that the bot was removed from servers; the first time counts.

        Raises:
            StorageFull: When it can't be written.
        """
        left = self.since()
        self._write({**dict.fromkeys(server_ids, self._clock()), **left}, left)

    def note_back(self, server_ids: Collection[int]) -> None:
        """Note that the bot is in servers (again): what is theirs stays.

        Raises:
            StorageFull: When it can't be written.
        """
        left = self.since()
        self._write({id_: at for id_, at in left.items() if id_ not in server_ids}, left)

    def compare(self, present: Collection[int], stored: Collection[int]) -> list[int]:
        """Note which of the stored servers the bot is not in (any more), and return those that are new among them.

        Only for a list of servers that is known to be whole. An empty one is believed of nobody, and neither is one in
        which many are missing: that is another bot's, or a fault.

        Raises:
            StorageFull: When it can't be written.
        """
        self.note_back(present)
        left = self.since()
        missing = [id_ for id_ in stored if id_ not in present and id_ not in left]
        if not present or len(missing) > max(_FEW, _MISSING_SHARE * len(stored)):
            if missing:
                log.warning("%d servers with articles are missing at once; their files stay", len(missing))
            return []
        self.note_left(missing)
        return missing

    def due(self) -> list[int]:
        """Return the servers whose grace is over."""
        return sorted(id_ for id_, at in self.since().items() if at + GRACE <= self._clock())

    def _write(self, left: dict[int, datetime], before: dict[int, datetime]) -> None:
        if left == before:
            return
        new = self._path.with_name(f"{_NAME}.new")
        try:
            new.write_text(json.dumps({str(id_): at.isoformat() for id_, at in left.items()}), "utf-8")
            new.replace(self._path)
        except OSError as error:
            raise StorageFull(self._path, error.strerror or str(error)) from error


def delete_files(path: Path) -> list[str]:
    """Delete a collection that nobody has open: its file, what lies beside it, and its lock. Return their names.

    Backups are no part of it.

    Raises:
        CollectionInUse: When another process has it open.
        StorageFull: When a file can't be deleted.
    """
    lock = Lock(path)
    deleted = []
    try:
        # The file itself last: should the process end on the way, the next try begins with it once more.
        for suffix in (*_SUFFIXES[1:], _SUFFIXES[0], ".lock"):
            file = path.with_name(path.name + suffix)
            if file.exists():
                file.unlink()
                deleted.append(file.name)
    except OSError as error:
        raise StorageFull(path, error.strerror or str(error)) from error
    finally:
        lock.release()
    return deleted
