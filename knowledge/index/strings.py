"""How are many strings numbered in little room?

Most strings stand in a frozen table of a few arrays, which costs a fifth of a dict and can be memory-mapped; those
that came after it was made stand in a small dict beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload
from zlib import crc32

import numpy as np
import numpy.typing as npt

from knowledge.index.checksums import crc32_of
from knowledge.index.distinct import Slices
from knowledge.index.ragged import positions

_BYTES_A_STRING = 150  # of a string in a list and a dict, roughly
_FEW = 32  # strings that are decoded faster one by one
_CHUNK = 32_768  # strings that are worked on in one step, so that other threads get their turn


@dataclass(frozen=True, slots=True)
class StringTable:
    """Numbered strings that never change, found through a static hash table.

    Strings are grouped by the low bits of their CRC-32, which is the same in every process (``hash`` is not).
    """

    blob: npt.NDArray[np.uint8]
    """All strings as UTF-8, one after another."""
    offsets: npt.NDArray[np.int32]
    """int32[strings + 1]: where each begins in the blob."""
    checksums: npt.NDArray[np.uint32]
    """uint32[strings]: the CRC-32 of each."""
    bucket_starts: npt.NDArray[np.int32]
    """int32[buckets + 1]: where each bucket begins in ``bucket_members``; the count of buckets is a power of
    two.
    """
    bucket_members: npt.NDArray[np.int32]
    """int32[strings]: numbers of strings, by bucket."""

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, number: int) -> str:
        return _decode(self.blob[self.offsets[number] : self.offsets[number + 1]].tobytes())

    @property
    def memory_bytes(self) -> int:
        """How much the arrays take."""
        return (
            self.blob.nbytes
            + self.offsets.nbytes
            + self.checksums.nbytes
            + self.bucket_starts.nbytes
            + self.bucket_members.nbytes
        )

    def slice(self, begin: int, end: int) -> Iterator[str]:
        """Decode the strings ``begin <= number < end``."""
        first = int(self.offsets[begin])
        text = self.blob[first : int(self.offsets[end])].tobytes()
        offsets = (self.offsets[begin : end + 1] - first).tolist()
        for i in range(end - begin):
            yield _decode(text[offsets[i] : offsets[i + 1]])

    def take(self, numbers: npt.NDArray[np.integer[Any]]) -> list[str]:
        """Decode the strings of these numbers."""
        if len(numbers) < _FEW:
            return [self[number] for number in numbers.tolist()]
        begins = self.offsets[numbers].astype(np.int64)
        lengths = self.offsets[np.asarray(numbers) + 1] - begins
        # One string with a byte between each two that UTF-8 never holds.
        text = np.full(int(lengths.sum()) + len(numbers), 0xFF, np.uint8)
        text[positions(np.cumsum(lengths) - lengths + np.arange(len(numbers)), lengths)] = self.blob[
            positions(begins, lengths)
        ]
        return [_decode(key) for key in text.tobytes().split(b"\xff")[:-1]]

    def finder(self) -> Callable[[str], int]:
        """Give a function that tells a string's number, -1 where it has none."""
        # Memory views, because numpy takes three times as long for a single element.
        blob, offsets, checksums = self.blob.data, self.offsets.data, self.checksums.data
        bucket_starts, bucket_members = self.bucket_starts.data, self.bucket_members.data
        mask = len(bucket_starts) - 2

        def find(string: str) -> int:
            key = _encode(string)
            checksum = crc32(key)
            bucket = checksum & mask
            for place in range(bucket_starts[bucket], bucket_starts[bucket + 1]):
                number: int = bucket_members[place]
                is_near = checksums[number] == checksum
                if is_near and blob[offsets[number] : offsets[number + 1]] == key:
                    return number
            return -1

        return find

    @staticmethod
    def of(strings: Sequence[str], after: StringTable | None = None) -> StringTable:
        """Make a table of strings that differ, numbered in order, following those of ``after``."""
        blobs, lengths, sums = [], [], []
        if after is not None and len(after):
            blobs, lengths, sums = [after.blob], [np.diff(after.offsets)], [after.checksums]
        for begin in range(0, len(strings), _CHUNK):
            keys = [_encode(string) for string in strings[begin : begin + _CHUNK]]
            blobs.append(np.frombuffer(b"".join(keys), np.uint8))
            lengths.append(np.fromiter(map(len, keys), np.int32, len(keys)))
            sums.append(np.fromiter(map(crc32, keys), np.uint32, len(keys)))
        if not sums:
            return EMPTY_TABLE
        return StringTable._of(np.concatenate(blobs), np.concatenate(lengths), np.concatenate(sums))

    @staticmethod
    def of_slices(strings: Slices) -> StringTable:
        """Make a table of strings that differ and stand one after another."""
        if not len(strings):
            return EMPTY_TABLE
        return StringTable._of(strings.blob, strings.lengths, crc32_of(strings))

    @staticmethod
    def _of(
        blob: npt.NDArray[np.uint8],
        lengths: npt.NDArray[np.integer[Any]],
        checksums: npt.NDArray[np.uint32],
    ) -> StringTable:
        offsets = np.zeros(len(checksums) + 1, np.int32)
        np.cumsum(lengths, out=offsets[1:])
        size = 1 << len(checksums).bit_length()
        buckets = checksums & np.uint32(size - 1)
        members = np.argsort(buckets, kind="stable").astype(np.int32)
        # Counting and adding up would be shorter, but let no other thread run meanwhile.
        starts = np.searchsorted(buckets[members], np.arange(size + 1, dtype=np.uint32)).astype(np.int32)
        return StringTable(blob, offsets, checksums, starts, members)


EMPTY_TABLE = StringTable(
    blob=np.empty(0, np.uint8),
    offsets=np.zeros(1, np.int32),
    checksums=np.empty(0, np.uint32),
    bucket_starts=np.zeros(3, np.int32),
    bucket_members=np.empty(0, np.int32),
)


class Strings(Sequence[str]):
    """Strings numbered in the order in which they came; it only grows.

    One thread at a time may add; others may read meanwhile.
    """

    def __init__(self, table: StringTable = EMPTY_TABLE) -> None:
        # One attribute, so that a reader never sees a new table with an old list.
        self._state = _State(table)

    def __len__(self) -> int:
        state = self._state
        return len(state.table) + len(state.recent)

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        state = self._state
        frozen = len(state.table)
        if isinstance(number, slice):
            begin, end, step = number.indices(len(self))
            if step != 1:
                return [self[i] for i in range(begin, end, step)]
            strings = list(state.table.slice(min(begin, frozen), max(min(begin, frozen), min(end, frozen))))
            return strings + state.recent[max(0, begin - frozen) : max(0, end - frozen)]
        if number < 0:
            number += len(self)
        return state.table[number] if number < frozen else state.recent[number - frozen]

    def __iter__(self) -> Iterator[str]:
        for begin in range(0, len(self), 4096):
            yield from self[begin : begin + 4096]

    def take(self, numbers: npt.NDArray[np.integer[Any]]) -> list[str]:
        """Give the strings of these numbers, many at once."""
        state = self._state
        is_frozen = numbers < len(state.table)
        if is_frozen.all():
            return state.table.take(numbers)
        frozen = iter(state.table.take(numbers[is_frozen]))
        base = len(state.table)
        return [next(frozen) if number < base else state.recent[number - base] for number in numbers.tolist()]

    @property
    def table(self) -> StringTable:
        """The frozen part."""
        return self._state.table

    @property
    def memory_bytes(self) -> int:
        """About how much they take."""
        return self.table.memory_bytes + _BYTES_A_STRING * len(self._state.recent)

    @property
    def numbers(self) -> _State:
        """A mapping that numbers every string it is asked for, new ones too (for one thread at a time)."""
        return self._state

    def find(self, string: str) -> int:
        """Give the string's number, -1 where it has none."""
        state = self._state
        number = state.get(string)
        return state.find(string) if number is None else number

    def number(self, string: str) -> int:
        """Give the string's number, a new one where it had none."""
        return self._state[string]

    def compacted(self, count: int) -> StringTable:
        """Make a table of the first ``count`` strings. More may be added meanwhile."""
        state = self._state
        return StringTable.of(state.recent[: count - len(state.table)], after=state.table)

    def adopt(self, table: StringTable) -> None:
        """Take a table that `compacted` made. Nothing may be added meanwhile; reading is safe."""
        state = _State(table)
        for string in self._state.recent[len(table) - len(self._state.table) :]:
            state[string] = len(table) + len(state.recent)
            state.recent.append(string)
        self._state = state


class _State(dict[str, int]):
    """A frozen table and what came after it: string → number for those that are not in the table."""

    __slots__ = ("find", "frozen", "recent", "table")

    def __init__(self, table: StringTable) -> None:
        self.table = table
        self.find = table.finder()
        self.frozen = len(table)
        self.recent: list[str] = []

    def __missing__(self, string: str) -> int:
        number = self.find(string) if self.frozen else -1
        if number < 0:
            number = self.frozen + len(self.recent)
            # The list first: a reader that knows the number must find the string.
            self.recent.append(string)
            self[string] = number
        return number


def _encode(string: str) -> bytes:
    return string.encode("utf-8", "surrogatepass")


def _decode(key: bytes) -> str:
    return key.decode("utf-8", "surrogatepass")
