"""Make text inert: what a reader sees, and copies, equals the source.

Discord shows the character after a backslash as it is, when that character is no letter, digit or space. So
backslashes are all that is ever added: no zero-width characters, no look-alikes. CommonMark has the same
rule, and that is what the tests render with.
"""

from __future__ import annotations

import re

# What these open somewhere in a line: * _ ~ ` | emphasis, strike, code, spoiler; [ ] masked links; < >
# mentions, timestamps, commands, emoji, quoted lines; # headings, channels; @ everyone, here; & entities;
# : links and :emoji:. Some need a backslash only in company; one rule for all of them is easier to trust.
_ANYWHERE = r"[\\*_~`|\[\]<>#@&:]"

# What opens something only as the first sign of a line: lists, sub-text, rules, underlined headings, numbers.
_LINE_START = r"(?:(?<=[\n\r])|\A)(?P<indent>[^\S\n\r]*)(?P<lead>[-+=]|\d{1,10}(?=[.)]))"

_NEAR = 20

_SPECIAL = re.compile(f"{_LINE_START}|(?P<sign>{_ANYWHERE})")


def escape(text: str) -> str:
    """Give ``text`` backslashes so that Discord shows it as it stands.

    The result's length is at most twice the text's. Spaces are left alone: Discord drops those at the
    edges of a message, and a text's own lines stay its lines.
    """
    return _SPECIAL.sub(_backslash, text)


def _backslash(match: re.Match[str]) -> str:
    sign = match["sign"]
    if sign is not None:
        return "\\" + sign
    lead = match["lead"]
    if lead.isdigit():
        # The number stays; its dot is matched by nothing else and gets the backslash.
        return f"{match['indent']}{lead}\\"
    return f"{match['indent']}\\{lead}"


def clip(text: str, length: int) -> str:
    """Shorten ``text`` to ``length`` characters, at a space if one is near, with “…” for what is cut.

    Line breaks become spaces.
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    space = line.rfind(" ", max(0, length - _NEAR), length)
    return line[: length - 1 if space < 0 else space].rstrip() + "…"
