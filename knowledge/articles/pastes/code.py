"""Is this line of a pasted page a line of a program, a command, or data?

A page's code blocks lose their frame when they are copied; their lines are told by what only code has.
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"[{}<>;=]|\(\)|\bfunction\b|\bvar\b")
_LEAST_MARKS, _MARKS_A_WORD = 3, 0.25
_ONLY_MARKS = re.compile(r"(?:(?![{}\[\]()])[\W_])*+[{}\[\]()][\W_]*+")
"""Brackets and what may stand beside them, without a word: "}", "})," "}]"."""
_BEGINS = re.compile(
    r"//|/\*|\*/|#!|\$ |>>> |</?\w[^<>]*+>\s*(?:<|$)|@[\w.]+\(|-{1,2}\w[\w-]*[ =][\"'<\w/].*[\\\"']$"
    r"|[\"'][\w.$ @/-]+[\"']\s*:\s*(?:[\"'\d\[{-]|true\b|false\b|null\b|$)"
)
"""Comments, prompts, tags, decorators, options of a command, and keys of JSON."""
_ENDS = re.compile(r"(?:[\w)\]\s(,=:>][{\\]|\(\{|\[\{|\(\[|\)\s*;|[\"'\d\])}],|[\"'\]})];)$")
"""What opens a block, a continued line, and the ends of statements and of items of data."""
_ENDS_OF_WORDS = re.compile(r"[\"'\d\])}][,;]$")
_CALL = re.compile(r"[\w.$:]+\([^()\s]*+(?:\([^()]*+\))?[^()]*+\)[;,]?|(?:await |return |new )[\w.$]+\(.*")
_STATEMENT = re.compile(
    r"(?:const|let|var|def|class|import|from|return|export|function|public|private|static|async|await|throw|elif"
    r"|else|if|for|while)\b.*(?:[={}()\[\]:]$|\s=\s|[\"'];?$|;$)"
)
_COMMAND = re.compile(
    r"(?:sudo|npm|npx|yarn|pip3?|python3?|git|docker|apt(?:-get)?|brew|curl|wget|cd|mkdir|chmod|systemctl|ssh)\s+"
    r"(?:-|https?:|[./~\w]*[/.]\w|(?:install|uninstall|clone|run|pull|push|commit|add|checkout|update|upgrade|start"
    r"|stop|restart|enable|exec|build|compose|init|reboot)\b)"
)
_MOST_WORDS = 12
"""Of a line that is told to be code by its end or its first word alone: a sentence may begin or end like it."""


def is_code(text: str, size: int) -> bool:
    """Return whether a line of ``size`` words is of a program, a command, or data such as JSON."""
    if len(_MARKS.findall(text)) > max(_LEAST_MARKS, _MARKS_A_WORD * size):
        return True
    if _ONLY_MARKS.fullmatch(text) or _BEGINS.match(text):
        return True
    if size > _MOST_WORDS:
        return False
    # "the hall (ours)," may be of a sentence.
    is_of_words = _ENDS_OF_WORDS.search(text) and size > 1 and text[0] not in "\"'{["
    if _ENDS.search(text) and (not is_of_words or "=" in text or ");" in text):
        return True
    return bool(_CALL.fullmatch(text) or _STATEMENT.fullmatch(text) or _COMMAND.match(text))
