"""What the C library keeps of freed memory."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

MANY_THREADS = """
import ctypes, sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from knowledge.index.memory import give_back, use_few_arenas

use_few_arenas()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.fdopen.restype = ctypes.c_void_p
all_at_once = Barrier(20)

def take_memory(_):
    all_at_once.wait()
    return libc.malloc(1000)

with ThreadPoolExecutor(20) as pool:
    assert all(pool.map(take_memory, range(20)))
give_back()
out = ctypes.c_void_p(libc.fdopen(sys.stdout.fileno(), b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas")
def test_few_arenas() -> None:
    """However many threads ask for memory, it comes from two places."""
    done = subprocess.run([sys.executable, "-c", MANY_THREADS], check=True, capture_output=True, text=True)
    assert done.stdout.count("<heap nr=") == 2
