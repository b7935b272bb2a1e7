"""What texts are the worst for a regular expression, and does its time grow faster than they do?

The texts are made from the expression itself: what leads up to each of its repetitions, then what is repeated many
times over, then something that spoils the match.
"""

from __future__ import annotations

import math
import random
import re
import time
from collections.abc import Iterable, Iterator
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from tests.patterns.gather import Use

LENGTHS = (14, 20, 150, 1_500)
"""Characters of the tries: short ones find what doubles with each character, and a square of the last takes some
milliseconds."""
_SUSPICIOUS_SECONDS = 0.0005
_TOO_LONG = 0.1
"""Of the longest try, however it grows."""
_GROWTH = 3.0
"""Twice the text takes twice the time where that is linear, and four times where it is a square."""
_CUBE = 6.0
"""As for a cube, which takes eight times as long."""
_MANY = 40
_CHARACTERS = "aAzf0129 \t\n.,:;!?-_/\\|#*+=~^$%&@'\"`()[]{}<>éßŻ中あ한ไа́’”…—•©\u200b"
_SPOILERS = ("\x00", "", "\n\x00", " \x01")


def worst(use: Use, *, most: int, tries: int | None = None) -> tuple[str, float] | None:
    """Return a text for which the time grows as its square or worse, and by what with twice of it; None without one.

    ``most``: how many beginnings, and how many of the expression's own characters, are tried; ``tries``: how many texts
    of each length at most, drawn from all of them, always the same ones.
    """
    texts = list(attacks(use.pattern, most))
    if tries is not None and len(texts) > tries:
        texts = random.Random(use.place).sample(texts, tries)
    for lead, pump, spoiler in texts:
        for length in LENGTHS:
            if _seconds(use, _text(lead, pump, spoiler, length)) > _SUSPICIOUS_SECONDS:
                growth = _growth(use, lead, pump, spoiler, length)
                # What grows as a cube or faster is not tried with longer texts: that would take minutes, or ages.
                is_told = growth > _CUBE or _takes_too_long(use, lead, pump, spoiler, length)
                if not is_told and growth > _GROWTH and length < LENGTHS[-1]:
                    # What looks only so far ahead grows no more where texts are longer than that.
                    growth = min(growth, _growth(use, lead, pump, spoiler, LENGTHS[-1]))
                if is_told or growth > _GROWTH:
                    return f"{lead!r} + {pump!r} * n + {spoiler!r}", growth
    return None


def attacks(pattern: re.Pattern[str] | re.Pattern[bytes], most: int) -> Iterator[tuple[str, str, str]]:
    """Yield beginnings, what to repeat and ends."""
    written = pattern.pattern
    text = written.decode("latin-1") if isinstance(written, bytes) else written
    tree = parser.parse(text, pattern.flags & ~re.LOCALE & ~(re.UNICODE if isinstance(written, bytes) else 0))
    leads, bodies = {""}, set()
    _walk(tree, [""], leads, bodies)
    singles = _representatives(tree, pattern.flags)
    pumps = dict.fromkeys(
        [*sorted(bodies)[: 2 * most], *sorted(leads - {""})[: 2 * most], *singles[: 8 * most]]
    )
    pumps |= dict.fromkeys(a + b for a in singles[:most] for b in singles[:most] if a != b)
    for pump in pumps:
        for lead in sorted(leads, key=len)[:most]:
            for spoiler in _SPOILERS[:most]:
                yield lead, pump, spoiler


def _text(lead: str, pump: str, spoiler: str, length: int) -> str:
    return lead + pump * (length // len(pump)) + spoiler


def _seconds(use: Use, text: str) -> float:
    begun = time.thread_time()
    use.run(text)
    return time.thread_time() - begun


def _takes_too_long(use: Use, lead: str, pump: str, spoiler: str, length: int) -> bool:
    """Tell whether the longest try takes too long, coming to it by doublings: at the first one that does it ends."""
    lengths = [length]
    while lengths[-1] * 2 < LENGTHS[-1]:
        lengths.append(lengths[-1] * 2)
    return any(
        _seconds(use, _text(lead, pump, spoiler, each)) > _TOO_LONG for each in (*lengths, LENGTHS[-1])
    )


def _growth(use: Use, lead: str, pump: str, spoiler: str, length: int) -> float:
    """Return by what the time grows with twice the text, the least of several tries, over two doublings.

    Where a quarter more of it takes more than twice the time, or twice of it too long, nobody waits for the rest.
    """
    at_first = _seconds(use, _text(lead, pump, spoiler, length))
    soon = _seconds(use, _text(lead, pump, spoiler, length * 5 // 4)) / at_first
    if soon > _GROWTH:
        return soon
    once, twice = (
        min(_seconds(use, _text(lead, pump, spoiler, times * length)) for _ in range(2)) for times in (1, 2)
    )
    if twice > _TOO_LONG:
        return twice / once
    fourfold = min(_seconds(use, _text(lead, pump, spoiler, 4 * length)) for _ in range(2))
    return math.sqrt(fourfold / once)


def _representatives(tree: Iterable[Any], flags: int) -> list[str]:
    """Return a character of each kind that the expression tells apart."""
    sets = list(_sets(tree))
    kinds: dict[tuple[bool, ...], str] = {}
    literals = {chr(av) for op, av in _leaves(tree) if str(op) in {"LITERAL", "NOT_LITERAL"}}
    for character in [*sorted(literals), *_CHARACTERS]:
        kinds.setdefault(tuple(_fits(character, one) for one in sets), character)
    return list(kinds.values())


def _leaves(tree: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    for op, av in tree:
        match str(op):
            case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
                yield op, av
            case _:
                for part in _parts(op, av):
                    yield from _leaves(part)


def _parts(op: Any, av: Any) -> list[Any]:
    """Return what is inside an operator."""
    match str(op):
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [av[2]]
        case "SUBPATTERN":
            return [av[3]]
        case "BRANCH":
            return list(av[1])
        case "ATOMIC_GROUP":
            return [av]
        case "ASSERT" | "ASSERT_NOT":
            return [av[1]]
        case "GROUPREF_EXISTS":
            return [part for part in av[1:] if part is not None]
        case _:
            return []


def _sets(tree: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    seen = set()
    for op, av in _leaves(tree):
        if repr((op, av)) not in seen:
            seen.add(repr((op, av)))
            yield op, av


def _fits(character: str, leaf: tuple[Any, Any]) -> bool:
    op, av = leaf
    match str(op):
        case "LITERAL":
            return ord(character) == av
        case "NOT_LITERAL":
            return ord(character) != av
        case "ANY":
            return character != "\n"
        case _:
            return _in_class(character, av)


def _in_class(character: str, members: list[Any]) -> bool:
    is_negated = str(members[0][0]) == "NEGATE"
    for op, av in members:
        match str(op):
            case "LITERAL" if ord(character) == av:
                return not is_negated
            case "RANGE" if av[0] <= ord(character) <= av[1]:
                return not is_negated
            case "CATEGORY" if re.match(_CATEGORIES[str(av)], character):
                return not is_negated
            case _:
                pass
    return is_negated


_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W",
}  # fmt: skip


def _walk(tree: Iterable[Any], before: list[str], leads: set[str], bodies: set[str]) -> list[str]:
    """Follow the expression; note what leads to each repetition, and what it repeats. Return samples of all of it."""
    so_far = before
    for op, av in tree:
        match str(op):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, body = av
                inner = _walk(body, [""], set(), bodies)
                if most > _MANY:
                    leads.update(so_far)
                    bodies.update(text for text in inner if text)
                _walk(body, so_far, leads, bodies)
                after = [text * max(least, 0) for text in inner]
                if least == 0:
                    after += [text for text in inner if text]
                so_far = _joined(so_far, after)
            case "BRANCH":
                so_far = [text for part in av[1][:_MANY] for text in _walk(part, so_far, leads, bodies)[:2]][
                    :_MANY
                ]
            case "SUBPATTERN":
                so_far = _walk(av[3], so_far, leads, bodies)
            case "ATOMIC_GROUP":
                so_far = _walk(av, so_far, leads, bodies)
            case "ASSERT" | "ASSERT_NOT":
                _walk(av[1], so_far, leads, bodies)
            case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
                so_far = _joined(so_far, _some((op, av)))
            case _:
                pass
    return so_far


def _joined(heads: list[str], tails: list[str]) -> list[str]:
    return list(dict.fromkeys(head + tail for head in heads for tail in tails))[:6]


def _some(leaf: tuple[Any, Any]) -> list[str]:
    """Return up to two characters that fit."""
    op, av = leaf
    if str(op) == "LITERAL":
        return [chr(av)]
    fitting = [character for character in _CHARACTERS if _fits(character, leaf)]
    if not fitting and str(op) == "IN":
        fitting = [chr(v if str(o) == "LITERAL" else v[0]) for o, v in av if str(o) in {"LITERAL", "RANGE"}]
    return fitting[:2]
