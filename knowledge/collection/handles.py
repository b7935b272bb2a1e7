"""How many files may this process have open, and how many collections is that?"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

MOST_OPEN = 1_000
"""Collections, however many handles there are: more would bring nobody an answer sooner."""
_A_COLLECTION = 4
"""Its file, the write-ahead log, that one's index, and the lock; indexes and vectors are read and closed."""
_WANTED = 8_192
"""More is not asked for: other programs may be given as many, and these are more than the collections take."""
_SPARE = 64
"""At least so many are left to sockets, fetching, extracting and saving."""
_SPARE_SHARE = 8
"""And at least one in so many."""
_UNKNOWN = 512
"""Taken to be the limit where the system does not tell; Windows has one of its own for C programs."""
_ENOUGH = 16
"""Handles with which a collection can be opened and another one saved."""

if sys.platform == "win32":

    def raise_limit() -> int:
        """Return how many handles this process may have."""
        return _UNKNOWN

else:
    import resource

    def raise_limit() -> int:
        """Raise how many handles this process may have, as far as it may and needs to; return how many that is."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _WANTED if hard == resource.RLIM_INFINITY else min(_WANTED, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            with suppress(OSError, ValueError):  # some systems allow less than they say
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        return _WANTED if soft == resource.RLIM_INFINITY else soft


def most_collections(limit: int) -> int:
    """Return how many collections a process with so many handles may have open."""
    return max(1, (limit - max(_SPARE, limit // _SPARE_SHARE)) // _A_COLLECTION)


def handles_for(collections: int) -> int:
    """Return how many handles a process wants that has so many collections."""
    held = _A_COLLECTION * min(collections, MOST_OPEN)
    return held + max(_SPARE, held // (_SPARE_SHARE - 1))


def ran_out(error: BaseException) -> bool:
    """Tell whether something failed because too many files are open; few may be left by now, or enough again."""
    cause = error.__cause__
    if isinstance(cause, OSError):
        return cause.errno in (errno.EMFILE, errno.ENFILE)
    return _are_few_left()  # SQLite does not say why it can't open a file


def _are_few_left() -> bool:
    held: list[int] = []
    try:
        while len(held) < _ENOUGH:
            held.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return True
    finally:
        for handle in held:
            os.close(handle)
    return False
