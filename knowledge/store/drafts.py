"""Which drafts wait for a moderator's word?"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from knowledge.errors import NotFound
from knowledge.records import Article, Draft, HeldDraft
from knowledge.store.database import Database
from knowledge.store.documents import block_from_json, blocks_of_old, paragraph_from_json
from knowledge.store.times import time_text, to_date_or_none, to_time

KEPT_FOR = timedelta(days=7)
"""A draft that nobody accepted in a week is not wanted any more."""


def draft_to_json(draft: Draft) -> str:
    """Write a draft as JSON."""
    fields = asdict(draft)
    fields["published"] = draft.published.isoformat() if draft.published else None
    return json.dumps(fields, ensure_ascii=False)


def draft_from_json(text: str) -> Draft:
    """Read what :func:`draft_to_json` wrote."""
    fields = json.loads(text)
    fields["paragraphs"] = tuple(map(paragraph_from_json, fields["paragraphs"]))
    fields["published"] = to_date_or_none(fields["published"])
    fields["problems"] = tuple(fields.get("problems", ()))
    fields["restored"] = tuple((place, reason) for place, reason in fields.get("restored", ()))
    if "left_out" in fields:
        fields["blocks"] = blocks_of_old(fields["paragraphs"], fields.pop("left_out"))
    else:
        fields["blocks"] = tuple(map(block_from_json, fields["blocks"]))
    return Draft(**fields)


class Drafts:
    """The drafts of a collection that are not stored as articles yet."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def hold(self, draft: Draft, *, held_by: int, replaces: int | None = None) -> HeldDraft:
        """Keep a draft until it is dropped, for a week at most.

        ``replaces`` is the id of the article that it would replace.
        """
        held_at = self._clock()
        with self._database.change():
            self._database.run("DELETE FROM drafts WHERE held_at < ?", [time_text(held_at - KEPT_FOR)])
            draft_id = self._database.insert(
                "INSERT INTO drafts (draft, held_by, held_at, replaces) VALUES (?, ?, ?, ?)",
                [draft_to_json(draft), held_by, time_text(held_at), replaces],
            )
        return HeldDraft(draft_id, draft, held_by, held_at, replaces)

    def correct(self, draft_id: int, draft: Draft) -> HeldDraft:
        """Put ``draft`` in the place of the one held under that id.

        Raises:
            NotFound: When it is not held (any more).
        """
        with self._database.change():
            held = self.get(draft_id)
            self._database.run("UPDATE drafts SET draft = ? WHERE id = ?", [draft_to_json(draft), draft_id])
        return HeldDraft(held.id, draft, held.held_by, held.held_at, held.replaces)

    def get(self, draft_id: int) -> HeldDraft:
        """Return a held draft.

        Raises:
            NotFound: When it is not held (any more).
        """
        row = self._database.row(
            "SELECT draft, held_by, held_at, replaces FROM drafts WHERE id = ? AND held_at >= ?",
            [draft_id, time_text(self._clock() - KEPT_FOR)],
        )
        if row is None:
            raise NotFound("draft", draft_id)
        text, held_by, held_at, replaces = row
        return HeldDraft(draft_id, draft_from_json(text), held_by, to_time(held_at), replaces)

    def drop(self, draft_id: int) -> bool:
        """Forget a held draft, and return whether it was held."""
        return self._database.run("DELETE FROM drafts WHERE id = ?", [draft_id]) > 0


def page_of(article: Article, page: Draft) -> Draft:
    """Return what its page has as a draft of an article: the text is the page's, what people said of it stays.

    Of a damaged article nobody knows what they said: it is called again as its page calls itself.
    """
    if article.is_damaged:
        return replace(page, url=article.url, is_page_text=True)
    return replace(
        page,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=article.published,
        url=article.url,
        via=article.via,
        is_page_text=True,
    )
