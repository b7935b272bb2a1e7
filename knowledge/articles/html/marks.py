"""The numbers and bullets of HTML's lists, as a browser shows them."""

from __future__ import annotations

from lxml.html import HtmlElement

BULLET = "-"
_LARGEST = 99_999
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
           "upper-roman": "I"}  # fmt: skip


class Marks:
    """Gives the marks of a list's items one after the other."""

    def __init__(self, element: HtmlElement) -> None:
        self._is_numbered = element.tag == "ol"
        self._style = _style(element)
        self._step = -1 if element.get("reversed") is not None else 1
        start = _number(element.get("start"))
        if start is None:
            start = 1 if self._step > 0 else sum(child.tag == "li" for child in element)
        self._number = start

    def next(self, item: HtmlElement) -> str:
        """Return the mark of the next item, whose ``value`` goes before the count."""
        if not self._is_numbered:
            return BULLET
        value = _number(item.get("value"))
        number = self._number if value is None else value
        self._number = number + self._step
        return f"{_written(number, self._style)}."


def _style(element: HtmlElement) -> str:
    kind = element.get("type")
    if kind in ("a", "A", "i", "I"):
        return str(kind)
    written = element.get("style") or ""
    return next((style for name, style in _STYLES.items() if name in written), "1")


def _number(written: str | None) -> int | None:
    try:
        number = int(written or "")
    except ValueError:
        return None
    return number if abs(number) <= _LARGEST else None


def _written(number: int, style: str) -> str:
    if style == "1" or number < 1:
        return str(number)
    text = _letters(number) if style in "aA" else _roman(number)
    return text.upper() if style.isupper() else text


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
