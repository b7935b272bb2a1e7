"""Articles from anywhere: bytes or text, and what is known about them, become drafts."""

from __future__ import annotations

from knowledge.articles.clues.dates import parse_date
from knowledge.articles.fetching.policy import Policy
from knowledge.articles.files.archive import MOST_UNPACKED_BYTES
from knowledge.articles.files.bundle import MOST_ITEMS, Item, holds_many, items_of, passed_over
from knowledge.articles.intake import Intake
from knowledge.articles.links import link_key, normalise_link

__all__ = [
    "MOST_ITEMS",
    "MOST_UNPACKED_BYTES",
    "Intake",
    "Item",
    "Policy",
    "holds_many",
    "items_of",
    "link_key",
    "normalise_link",
    "parse_date",
    "passed_over",
]
