"""What of a collection's words is better read before the first question needs it?"""

from __future__ import annotations

from knowledge.index import Vocabulary
from knowledge.ranking import related, spelling


def read_ahead(vocabulary: Vocabulary) -> None:
    """Read a vocabulary for a thread in the background, which spares the first question of a large one some waiting."""
    spelling.read_ahead(vocabulary)
    related.read_related_ahead(vocabulary)
