"""Articles from anywhere: bytes or text, and what is known about them, become drafts."""

from __future__ import annotations

from knowledge.articles.clues.dates import parse_date
from knowledge.articles.fetching.policy import Policy
from knowledge.articles.files.bundle import Item, items_of
from knowledge.articles.intake import Intake
from knowledge.articles.links import link_key, normalise_link

__all__ = ["Intake", "Item", "Policy", "items_of", "link_key", "normalise_link", "parse_date"]
