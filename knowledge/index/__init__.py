"""The index of a collection: terms to passages."""

from knowledge.index.check import CheckReport, check_index
from knowledge.index.encode import Analysed, IndexedArticle
from knowledge.index.index import Index
from knowledge.index.passages import Forward
from knowledge.index.rebuild import rebuild_index
from knowledge.index.selection import Selection
from knowledge.index.snapshot import Hits, Snapshot
from knowledge.index.vocabulary import Vocabulary

__all__ = [
    "Analysed",
    "CheckReport",
    "Forward",
    "Hits",
    "Index",
    "IndexedArticle",
    "Selection",
    "Snapshot",
    "Vocabulary",
    "check_index",
    "rebuild_index",
]
