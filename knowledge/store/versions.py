"""How are the texts kept that an article had before, without keeping each paragraph again and again?

Most edits change a paragraph or two. A version names the passages that the article still has as they were, by their
ids, and has only the others' text. What a version names is written out before it changes or goes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from knowledge.records import Paragraph, Passage
from knowledge.store.database import Database
from knowledge.store.documents import paragraph_from_json


def write_version(passages: Iterable[Passage]) -> str:
    """Write a text that an article has, as the passages that it consists of."""
    return json.dumps([passage.id for passage in passages])


def read_version(paragraphs: str, passages: Mapping[int, Passage]) -> tuple[Paragraph, ...]:
    """Read a text that an article had.

    ``passages`` are those that it has now, by id; one that is lost is left out.
    """
    return tuple(
        passages[part].paragraph if isinstance(part, int) else paragraph_from_json(part)
        for part in json.loads(paragraphs)
        if not isinstance(part, int) or part in passages
    )


def write_out(database: Database, article_id: int, changing: Mapping[int, Passage]) -> None:
    """Write passages that will change or go into the versions that name them; a part of the change."""
    rows = database.rows("SELECT version, paragraphs FROM versions WHERE article_id = ?", [article_id])
    for version, paragraphs in rows:
        parts = json.loads(paragraphs)
        named = [part for part in parts if isinstance(part, int) and part in changing]
        if named:
            written = [
                asdict(changing[part].paragraph) if isinstance(part, int) and part in changing else part
                for part in parts
            ]
            database.run(
                "UPDATE versions SET paragraphs = ? WHERE article_id = ? AND version = ?",
                [json.dumps(written, ensure_ascii=False), article_id, version],
            )
