"""What is reported of forgetting: a purged article, and what is kept about a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge deleted, and what it found afterwards."""

    article_id: int
    title: str
    passages: int
    versions: int
    """Texts that the article had before."""
    proposals: int
    drafts: int
    """That were to replace it, or had some of its text."""
    answers: int
    """Rows of the log of questions that quoted it or named it."""
    searched: tuple[str, ...]
    """The names of the files that were searched for its words afterwards."""
    left: tuple[str, ...] = ()
    """Where the same words stand nevertheless, a sentence each: in other articles, in members' questions."""
    backups: tuple[str, ...] = ()
    """The backups that hold its words; nobody touched them."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a collection keeps about one person."""

    user_id: int
    questions: tuple[Mapping[str, Any], ...]
    """What they asked, oldest first: ``asked_at``, ``question``, ``state``, the titles of the articles quoted, and all
    else that is kept with it."""
    acts: tuple[Mapping[str, Any], ...]
    """What they did to articles, feeds and the like, and when; only their id is kept with these."""
    votes: tuple[Mapping[str, Any], ...] = ()
    """What they said of quotes, oldest first: ``at``, ``vote``, ``reason``, ``line``, and ``article`` and ``paragraph``
    of the quote."""
