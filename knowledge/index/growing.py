"""How does an array grow under readers?"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

Value = TypeVar("Value", bound=np.generic)


class Growing(Generic[Value]):
    """An array that grows at its end. Views of its beginning stay valid, whatever comes after.

    One thread at a time may append; what it is given at first is never written to.
    """

    def __init__(self, values: npt.NDArray[Value]) -> None:
        self._values = values
        self._length = len(values)

    def __len__(self) -> int:
        return self._length

    def append(self, values: npt.NDArray[Any]) -> None:
        """Set values after the last."""
        end = self._length + len(values)
        if end > len(self._values):
            grown = np.empty(max(64, end + end // 4), self._values.dtype)
            grown[: self._length] = self._values[: self._length]
            self._values = grown
        self._values[self._length : end] = values
        self._length = end

    def view(self) -> npt.NDArray[Value]:
        """Give the values so far."""
        return self._values[: self._length]
