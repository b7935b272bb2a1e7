"""A sentence for a person, which can be said in another language too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Self, TypeAlias

Value: TypeAlias = str | int | float
"""What is put into a sentence."""

_STORED = '{"code": '
"""How a stored sentence with a code begins."""


class Sentence(str):
    """An English sentence, which knows by which code and with which values others say the same."""

    code: str
    """The sentence's own; empty where it is only known in English."""
    values: Mapping[str, Value]

    def __new__(cls, text: str, code: str = "", values: Mapping[str, Value] | None = None) -> Self:
        """Take a sentence in which the values stand already."""
        sentence = super().__new__(cls, text)
        sentence.code = code
        sentence.values = dict(values or {})
        return sentence

    @classmethod
    def of(cls, text: str, code: str, **values: Value) -> Self:
        """Put values into a sentence's fields; a sentence without values has none, whatever braces stand in it."""
        return cls(text.format(**values) if values else text, code, values)

    def __getnewargs__(self) -> Any:
        """Give what it is made anew from in another process."""
        return str(self), self.code, self.values


def as_stored(text: str) -> str:
    """Write a sentence for the store, with code and values if it has some."""
    if not isinstance(text, Sentence) or not text.code:
        return str(text)
    return json.dumps({"code": text.code, "values": text.values, "text": str(text)}, ensure_ascii=False)


def from_stored(stored: str) -> Sentence:
    """Read a stored sentence; what has no code was stored before there were some, or is another program's."""
    if str(stored).startswith(_STORED):
        try:
            read = json.loads(stored)
            return Sentence(read["text"], read["code"], read["values"])
        except (ValueError, KeyError, TypeError):
            pass
    return Sentence(stored)
