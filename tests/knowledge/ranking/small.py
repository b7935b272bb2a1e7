"""Small collections for the tests of the ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from knowledge.index import Index, IndexedArticle, Snapshot

LIGHTHOUSE = (
    "The old lighthouse of Varn was built in 1871. Its lamp burned colza oil at first. "
    "Harald Oksen kept it for thirty years.",
    "Ships that came from the north saw the light at a distance of 24 miles. Fog made it useless, so a bell was "
    "rung twice a minute.",
    "The keepers lived below the lamp with their families, and grew potatoes behind the wall.",
)
GLACIERS = (
    "A glacier forms where more snow falls in winter than melts in summer. The snow turns to ice under its own "
    "weight.",
    "Glaciers carve valleys. The valley of Lomen was carved in this way, and its lake lies in the hollow.",
)


def collection(*articles: tuple[str, str, Sequence[str]]) -> Snapshot:
    """Index (title, language, passages); passage ids count from 1 through all articles."""
    index = Index()
    first = 1
    for number, (title, language, passages) in enumerate(articles, 1):
        numbered = [(first + place, text, None) for place, text in enumerate(passages)]
        index.add(IndexedArticle(number, title, language, numbered), number)
        first += len(passages)
    return index.snapshot


def two_articles() -> Snapshot:
    """Index a lighthouse (passages 1–3) and glaciers (4–5)."""
    return collection(("The lighthouse of Varn", "en", LIGHTHOUSE), ("Glaciers", "en", GLACIERS))


class Near:
    """A question's meaning as a table: how near each passage is; one that is not in it has no vector."""

    def __init__(self, cosines: Mapping[int, float]) -> None:
        self._cosines = cosines

    def cosines(self, passage_ids: npt.NDArray[np.int64], /) -> npt.NDArray[np.float64]:
        """Give the passages' cosines, NaN for those without a vector."""
        return np.array([self._cosines.get(int(passage_id), np.nan) for passage_id in passage_ids])

    def nearest(self, k: int, /) -> npt.NDArray[np.int64]:
        """Give the nearest, equals by id."""
        ids = sorted(self._cosines, key=lambda passage_id: (-self._cosines[passage_id], passage_id))
        return np.array(ids[:k], np.int64)
