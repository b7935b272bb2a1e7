"""The XML of Word documents: its names, and how its values are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

DEEPEST = 20
"""So many elements of one kind may stand inside each other."""
_OFF = frozenset(("0", "false", "off", "none"))
_SHOWS = frozenset((f"{W}t", f"{W}sym", f"{M}t", f"{V}textpath"))


def value(element: Any, *path: str) -> str | None:
    """Return the value that an element, found by the names of those above it, holds; None if there is none."""
    for name in path:
        element = element.find(f"{W}{name}") if element is not None else None
    return None if element is None else element.get(f"{W}val")


def number(element: Any, *path: str) -> int | None:
    """Return a value that is a whole number, None where it is none."""
    written = value(element, *path)
    try:
        return int(written) if written is not None else None
    except ValueError:
        return None


def is_on(element: Any, name: str) -> bool | None:
    """Return whether a property is set or taken back; None where nothing is said of it."""
    return is_set(element.find(f"{W}{name}") if element is not None else None)


def is_set(switch: Any) -> bool | None:
    """Return whether a property's own element sets it or takes it back; None where there is no such element."""
    return None if switch is None else switch.get(f"{W}val", "1").lower() not in _OFF


def shown(element: Any) -> Iterator[Any]:
    """Yield an element's children; of what is given in two ways, the newer one that shows something."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            yield from _alternative(child)
        elif isinstance(child.tag, str):
            yield child


def _alternative(element: Any) -> Iterator[Any]:
    ways = [*element.findall(f"{MC}Choice"), *element.findall(f"{MC}Fallback")]
    for way in ways:
        if any(part.tag in _SHOWS for part in way.iter()):
            yield from shown(way)
            return
    if ways:
        yield from shown(ways[0])
