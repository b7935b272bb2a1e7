"""The search for garbage, from which what stays is left out."""

from __future__ import annotations

import gc
import weakref

from knowledge.collection.garbage import Garbage


class _Knot:
    """Refers to itself."""

    def __init__(self) -> None:
        self.self = self


def test_what_was_left_out_is_found_once_many_were_closed() -> None:
    """Remains that no ordinary search sees any more go with the search that enough closed collections bring."""
    garbage = Garbage()
    knot = _Knot()
    remains = weakref.ref(knot)
    Garbage.settle()
    try:
        del knot
        gc.collect()
        assert remains() is not None
        garbage.note_closed()
        assert not garbage.search(many=2)
        garbage.note_closed()
        assert garbage.search(many=2)
        assert remains() is None
        assert not garbage.search(many=1)
    finally:
        gc.unfreeze()
