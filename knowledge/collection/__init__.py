"""The façade: a community's articles and the verbs that users say."""

from __future__ import annotations

from knowledge.collection.alone import open_collection
from knowledge.collection.articles import Imported
from knowledge.collection.aside import copied_aside, may_write
from knowledge.collection.collection import Collection
from knowledge.collection.collections import Collections
from knowledge.collection.leaving import GRACE
from knowledge.collection.questions import Followed
from knowledge.collection.rebuild import Rebuild
from knowledge.collection.services import Services

__all__ = [
    "GRACE",
    "Collection",
    "Collections",
    "Followed",
    "Imported",
    "Rebuild",
    "Services",
    "copied_aside",
    "may_write",
    "open_collection",
]
