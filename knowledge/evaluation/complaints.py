"""What is wrong with a question set, in words for whoever wrote it?"""

from __future__ import annotations

import json

UNUSABLE = (OSError, ValueError, OverflowError, RecursionError, LookupError, TypeError, AttributeError)
"""What the reading of a file of another form ends with."""


class WrongForm(ValueError):
    """A set says what its form does not allow; the message says what."""


def complaint(error: Exception) -> str:
    """Return what an error of ``UNUSABLE`` says of a file, as the end of a sentence."""
    match error:
        case WrongForm():
            return str(error)
        case OSError():
            return error.strerror or "the system refused"
        case json.JSONDecodeError(lineno=line, colno=column):
            return f"it is no JSON ({error.msg}: line {line}, character {column})"
        case UnicodeError():
            return "it is no UTF-8 text"
        case RecursionError():
            return "it is nested too deeply"
        case KeyError():
            return f"“{error.args[0]}” is missing"
    return "it holds something else where a text, a number, a list or an object belongs"
