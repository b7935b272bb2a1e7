"""What is a message laid out of, however deep it stands?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def nested(components: Iterable[Any]) -> Iterator[Any]:
    """Yield a message's components and all that stand in them, in their order."""
    for component in components:
        yield component
        yield from nested(getattr(component, "children", ()))
        if (accessory := getattr(component, "accessory", None)) is not None:
            yield accessory
