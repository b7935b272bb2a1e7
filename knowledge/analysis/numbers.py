"""Numbers: one way of writing for all habits."""

from __future__ import annotations

import re

SEPARATORS = ".,٫٬'’\u00a0\u202f\u2009 "
_SEPARATOR = re.compile(f"[{SEPARATORS}]")
_DECIMAL_SEPARATORS = ".,٫"


def plain_number(number: str) -> str:
    """Return 20,000, 20.000 and 20 000 as ``20000``, and 3,5 as ``3.5``.

    A separator before three digits is one of thousands, whatever the language, because question and passage
    may follow different habits: so 3.141 becomes ``3141``, but does so on both sides. Versions (2.7.1) stay
    whole. Dates (22.11.2026) and lists come back as several numbers with spaces between.
    """
    pieces = _SEPARATOR.split(number)
    separators = _SEPARATOR.findall(number)
    if not separators or _are_thousands(pieces, separators):
        return "".join(pieces)
    *whole, fraction = pieces
    if separators[-1] in _DECIMAL_SEPARATORS and (
        len(whole) == 1 or (separators[-1] != separators[0] and _are_thousands(whole, separators[:-1]))
    ):
        return "".join(whole) + "." + fraction
    is_date = len(pieces) == 3 and len(pieces[0]) <= 2 and len(pieces[1]) <= 2 and len(pieces[2]) == 4
    if set(separators) == {"."} and not is_date:
        return number
    return " ".join(pieces)


def _are_thousands(pieces: list[str], separators: list[str]) -> bool:
    """Tell 1,234,567 and India's 12,34,567 from decimals, versions and lists."""
    first, *groups = pieces
    return (
        bool(groups)
        and len(first) <= 3
        and first[0] not in "0٠०"
        and len(set(separators)) == 1
        and len(groups[-1]) == 3
        and all(2 <= len(group) <= 3 for group in groups)
    )
