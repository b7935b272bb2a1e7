"""Is what a text has beyond ASCII nothing but signs, standing where they are used?"""

from __future__ import annotations

import re

_PLACES = re.compile(
    r"""
    (?<=[A-Za-z])’(?=(?:s|t|d|m|re|ve|ll)\b)       # it’s, don’t
    | \b(?:[cdjlmnst]|qu|un|(?:d|n|s)?[ae]ll)’(?=[A-Za-z]) # l’ora, d’argent
    | (?<=s)’(?![A-Za-z])                          # the members’ room
    | “[^“”]*” | „[^„“”]*[“”] | ‘[^‘’]*’ | «[^«»]*»
    | (?<=\s)[–—](?=\s) | (?<=\d)–(?=\d)
    | (?<=\d)[ ]?[€£](?![A-Za-z]) | (?<![A-Za-z])[€£][ ]?(?=\d)
    | (?<=\d)[ ]?°(?=[CF]?\b|[ .,;)])
    | (?<=[\w.!? ])…(?![A-Za-z])
    | (?<![A-Za-z])[•§©®™½¼¾](?![A-Za-z])
    """,
    re.VERBOSE,
)
_QUOTED = re.compile("[“”„‘’«»]")
_FOREIGN = re.compile("[^\x00-\x7f]")


def has_only_signs(text: str) -> bool:
    """Whether all characters beyond ASCII are quotation marks, dashes, currency signs and the like, in place.

    Such a text tells nothing of its language; in another code page the same bytes would be letters, which stand
    in other places.
    """
    return not _FOREIGN.search(_PLACES.sub(_without_quotes, text))


def _without_quotes(found: re.Match[str]) -> str:
    """Return what stands between quotation marks: it may hold letters beyond ASCII."""
    return _QUOTED.sub("", found[0]) if len(found[0]) > 1 and found[0][0] in "“„‘«" else " "
