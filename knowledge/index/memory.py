"""How does freed memory get back to the system?"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Have the C library return what was freed, where it would keep it.

    Building an index makes large arrays that live for moments. glibc keeps their room for the process: at 100,000
    passages that is as much again as the index takes. Does nothing on other systems.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
