"""Shapes that no element's name tells: numbers that stand above their steps, prose that is set as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.articles.html.piece import Piece
from knowledge.records import BlockKind

_STEP = re.compile(r"(?:\w{1,10}\s)?(\d{1,2})[.):]?")
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_TYPED_SHARE = 0.5
_PROSE_WORDS = 8
"""Words on a line, on average; code has fewer."""
_CODE_SIGNS = re.compile(r"[{}<>=;$\\|]|\w\(|^[^\S\n]*(?:#|//|--)", re.MULTILINE)
_MOST_SIGNS = 0.5
"""Signs of code on a line, on average, beyond which preformatted text is no prose."""


def with_steps(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with numbers that stand alone joined to what they number.

    A number alone is only taken for a step's where the next or the last one differs by one.
    """
    alone = [(index, number) for index, piece in enumerate(pieces) if (number := _number(piece)) is not None]
    steps = {
        index
        for one, other in pairwise(alone)
        if other[1] - one[1] == 1
        for index in (one[0], other[0])
        if index + 1 < len(pieces) and _is_step(pieces[index + 1])
    }
    joined: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index - 1 in steps:
            _number_step(piece, pieces[index - 1].text)
        if index not in steps:
            joined.append(piece)
    return joined


def _number(piece: Piece) -> int | None:
    if piece.kind is not BlockKind.TEXT or piece.reason is not None or piece.size > len("Step 10."):
        return None
    match = _STEP.fullmatch(piece.text)
    return int(match[1]) if match else None


def _is_step(piece: Piece) -> bool:
    return piece.kind in (BlockKind.HEADING, BlockKind.TEXT) and _number(piece) is None


def _number_step(piece: Piece, number: str) -> None:
    if piece.kind is BlockKind.HEADING:
        piece.prefix(f"{number} ")
    else:
        piece.kind, piece.mark = BlockKind.ITEM, number


def with_prose(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with preformatted prose as paragraphs where most of the text is set so."""
    typed = [piece for piece in pieces if piece.kind is BlockKind.CODE and _is_prose(piece)]
    if not typed or sum(piece.size for piece in typed) <= _TYPED_SHARE * sum(piece.size for piece in pieces):
        return list(pieces)
    prose = set(map(id, typed))
    return [part for piece in pieces for part in (_typed(piece) if id(piece) in prose else [piece])]


def _is_prose(piece: Piece) -> bool:
    lines = [line for line in piece.text.split("\n") if line.strip()]
    words = sum(len(line.split()) for line in lines)
    signs = len(_CODE_SIGNS.findall(piece.text))
    has_code = (
        piece.element.tag == "code" or next(piece.element.iter("code", "samp", "kbd"), None) is not None
    )
    return not has_code and words >= _PROSE_WORDS * len(lines) and signs <= _MOST_SIGNS * len(lines)


def _typed(piece: Piece) -> Iterator[Piece]:
    for text in _BLANK_LINES.split(piece.text):
        if text.strip():
            part = Piece(BlockKind.TEXT, piece.element, is_answer=piece.is_answer, reason=piece.reason)
            part.add(text.strip("\n"))
            yield part
