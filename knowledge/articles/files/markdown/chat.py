"""Text as chat programs have it: times, custom emoji, mentions and commands are codes in angle brackets."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise

from babel.dates import format_date

_CODE = re.compile(
    r"<(?:@[!&]?|#)\d{1,20}>|<a?:\w{1,64}:\d{1,20}>|<t:-?\d{1,13}(?::[tTdDfFR])?>|</[^:<>\n]{1,120}:\d{1,20}>"
    r"|<id:[\w-]+>|^-# \S|\|\|[^|\s](?:[^|\n]*[^|\s])?\|\|",
    re.MULTILINE,
)
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}-[A-Z][a-z]{2}-\d{2,4}|today at|yesterday at)"
_TIME_FIRST = re.compile(rf"\[?{_DAY},?[ \u202f]{{1,2}}{_TIME}\]?(?:[ ]-)?[ ]\S", re.IGNORECASE)
_NAME_FIRST = re.compile(rf"\S.{{0,40}}?[ ][—–-][ ](?:{_DAY},?[ ]{{0,2}})?{_TIME}[ ]*$", re.IGNORECASE)
"""Who wrote when, as programs for chats export and copy it. What was written stands below the second kind."""
_FEWEST_MESSAGES = 2
_HASHES = re.compile(r"^[ ]{0,3}#{1,6}(?=[ ])", re.MULTILINE)
_QUOTED = re.compile(r">(?:>>)?[ ]")
_LISTED = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")


def has_chat_codes(text: str) -> bool:
    """Return whether a text has codes that only a chat program writes."""
    return bool(_CODE.search(text))


def written_time(seconds: int, style: str = "f") -> str | None:
    """Return a moment as text in UTC: "4 March 2024, 16:40 UTC"; None where no calendar has it.

    Args:
        seconds: since 1970.
        style: what of it is shown: "t" and "T" the time, "d" and "D" the day, others both.
    """
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    day = format_date(moment, "d MMMM y", locale="en")
    time = f"{moment:%H:%M} UTC"
    match style:
        case "t" | "T":
            return time
        case "d" | "D":
            return day
        case _:
            return f"{day}, {time}"


def is_conversation(text: str) -> bool:
    """Return whether a text is what several people wrote: it begins with a message, and others follow.

    "Doors – 19:30" above "Concert – 20:00" is a programme: nothing is written below the first.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    by_name = [bool(_NAME_FIRST.match(line)) for line in lines]
    is_head = [named or bool(_TIME_FIRST.match(line)) for named, line in zip(by_name, lines, strict=True)]
    is_programme = by_name[-1:] == [True] or any(one and other for one, other in pairwise(by_name))
    return is_head[:1] == [True] and sum(is_head) >= _FEWEST_MESSAGES and not is_programme


def without_headings(text: str) -> str:
    """Return a conversation whose hashes are text: nobody's "# of lamps left" is a heading of the others' messages."""
    return _HASHES.sub(r"\\\g<0>", text)


def with_ends(text: str) -> str:
    """Return a message with blank lines where quotes and lists end: there, a line without mark is outside of them."""
    lines: list[str] = []
    is_fenced = False
    for line in text.split("\n"):
        before = lines[-1] if lines else ""
        is_end = any(
            mark.match(before) and not mark.match(line) and not line.startswith((" ", "\t"))
            for mark in (_QUOTED, _LISTED)
        )
        if is_end and line.strip() and not is_fenced:
            lines.append("")
        is_fenced ^= line.count("```") % 2 == 1
        lines.append(line)
    return "\n".join(lines)
