"""How does freed memory get back to the system?"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

_M_ARENA_MAX = -8
_ARENAS = 2


def give_back() -> None:
    """Have the C library return what was freed, where it would keep it.

    Building an index makes large arrays that live for moments. glibc keeps their room for the process: at 100,000
    passages that is as much again as the index takes. Does nothing on other systems.
    """
    _call("malloc_trim", 0)


def use_few_arenas() -> None:
    """Have threads share the places from which the C library hands memory out.

    glibc has one for nearly every thread, up to eight a processor, and each keeps what was freed in it. With many
    collections opened and closed on whichever thread is free, that grows for hours. It costs no time as
    nearly all memory is asked for by whoever holds the interpreter's lock. It counts for the whole process
    and for threads that begin later. Does nothing on other systems.
    """
    _call("mallopt", _M_ARENA_MAX, _ARENAS)


@cache
def _library() -> ctypes.CDLL:
    """Return the C library, once: each one made refers to itself, and stays until a search for garbage."""
    return ctypes.CDLL(None)


def _call(name: str, *arguments: int) -> None:
    """Call a function of the C library, where it has it; musl has neither."""
    if sys.platform == "linux":
        function = getattr(_library(), name, None)
        if function is not None:
            function(*arguments)
