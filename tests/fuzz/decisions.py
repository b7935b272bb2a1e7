"""An input is made by decisions, and these are read from bytes: whatever makes bytes makes inputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Decisions:
    """Reads decisions from bytes; once these are used up every decision is the first choice."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    @property
    def are_left(self) -> bool:
        """Whether there are bytes left."""
        return self._place < len(self._data)

    def number(self, most: int) -> int:
        """Return a number from 0 to ``most``."""
        value, span = 0, most
        while span > 0:
            value = value << 8 | self._byte()
            span >>= 8
        return value % (most + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of several."""
        return choices[self.number(len(choices) - 1)]

    def one_in(self, chances: int) -> bool:
        """Tell whether something rare happens; where nothing is left it does not."""
        return self.number(chances - 1) == 1

    def text(self, pieces: Sequence[str], most: int = 40) -> str:
        """Return pieces in a row, some of them many times, with some characters between them that are in none."""
        parts: list[str] = []
        for _ in range(most):
            if not self.are_left:
                break
            match self.number(63):
                case 0 | 1 | 2 | 3:
                    parts.append(self.character())
                case 4:
                    parts.append(self.pick(pieces) * self.number(60))
                case 5 | 6 if parts:
                    parts.append(self.pick(parts))
                case _:
                    parts.append(self.pick(pieces))
        return "".join(parts)

    def character(self) -> str:
        """Return any character at all, half of a pair too."""
        planes = (
            (0, 0x7F),
            (0x80, 0x24FF),
            (0x2500, 0xD7FF),
            (0xD800, 0xDFFF),
            (0xE000, 0xFFFF),
            (0x10000, 0x10FFFF),
        )
        first, last = self.pick(planes)
        return chr(first + self.number(last - first))

    def damaged(self, data: bytes) -> bytes:
        """Return bytes as they are, or with a few places changed, cut out, doubled or cut off behind."""
        found = bytearray(data)
        for _ in range(self.number(4) if self.one_in(3) else 0):
            place, length = self.number(max(len(found) - 1, 0)), self.number(30)
            match self.number(4):
                case 0:
                    found[place : place + 1] = bytes([self.number(255)])
                case 1:
                    del found[place : place + length]
                case 2:
                    found[place:place] = found[place : place + length] * (1 + self.number(3))
                case 3:
                    found[place:place] = bytes(self.number(255) for _ in range(length % 5))
                case _:
                    del found[place:]
        return bytes(found)

    def _byte(self) -> int:
        if not self.are_left:
            return 0
        self._place += 1
        return self._data[self._place - 1]
