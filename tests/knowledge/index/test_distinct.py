from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import distinct as distinct_
from knowledge.index.distinct import Slices, distinct
from tests.examples import examples

# Few letters, so that strings repeat; lengths on both sides of 8 and 16 bytes; the separator, NUL and wide letters.
STRINGS = st.lists(st.text("ab\0\né語", max_size=3) | st.text("ab", min_size=6, max_size=19), max_size=40)


def strings_of(slices: Slices) -> list[str]:
    """Decode all slices."""
    blob = slices.blob.tobytes()
    bounds = zip(slices.starts.tolist(), slices.lengths.tolist(), strict=True)
    return [blob[start : start + length].decode() for start, length in bounds]


@settings(max_examples=examples(300), deadline=None)
@given(STRINGS)
def test_different_strings_are_numbered_as_they_appear(strings: list[str]) -> None:
    """The numbers are those that a dict would give."""
    slices = Slices.of(strings)
    firsts, numbers = distinct(slices)
    expected = list(dict.fromkeys(strings))
    assert strings_of(slices) == strings
    assert strings_of(slices.take(firsts)) == expected
    assert firsts.tolist() == [strings.index(string) for string in expected]
    assert [expected[number] for number in numbers.tolist()] == strings


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(STRINGS, max_size=4))
def test_concatenated_slices_are_all_strings(parts: list[list[str]]) -> None:
    """The strings of several blobs follow one another."""
    joined = Slices.concatenate([Slices.of(strings) for strings in parts])
    assert strings_of(joined) == [string for strings in parts for string in strings]


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(st.tuples(st.text("ab", max_size=9), st.none() | st.text("ab", max_size=9)), max_size=9))
def test_what_stands_behind_a_byte(pairs: list[tuple[str, str | None]]) -> None:
    """A string with the byte gives what is behind it, another one all of itself."""
    slices = Slices.of([one if other is None else f"{one}\0{other}" for one, other in pairs])
    assert strings_of(slices.after(0)) == [one if other is None else other for one, other in pairs]


def mixed(value: int) -> int:
    """Mix as the hash does, in plain integers."""
    value = value * int(distinct_._MULTIPLIER) % (1 << 64)
    return value ^ (value >> int(distinct_._SHIFT))


@pytest.mark.parametrize("heads", [(1, 2), (0x6162636465666768, 3 << 60)])
def test_different_strings_of_one_hash_are_told_apart(heads: tuple[int, int]) -> None:
    """Strings made to have one hash still get numbers of their own."""
    tail = 0x0102030405060708
    other = tail ^ mixed(heads[0]) ^ mixed(heads[1])
    one, two = (
        (head | end << 64).to_bytes(16, "little") for head, end in zip(heads, (tail, other), strict=True)
    )
    keys = [one, two, one]
    slices = Slices(np.frombuffer(b"".join(keys), np.uint8), np.array([0, 16, 32]), np.array([16, 16, 16]))
    hashes = distinct_._hashes(slices)
    assert hashes[0] == hashes[1]
    firsts, numbers = distinct(slices)
    assert firsts.tolist() == [0, 1]
    assert numbers.tolist() == [0, 1, 0]
