"""Which texts that pages have now wait for a moderator's word, and which were refused?"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.errors import NotFound
from knowledge.records import Cause, Change, Doubt, Draft, Proposal
from knowledge.store.articles import Articles, refuse_other_version
from knowledge.store.database import Database, Row
from knowledge.store.drafts import draft_from_json, draft_to_json, page_of
from knowledge.store.rows import text_hash
from knowledge.store.times import time_text, to_time

_COLUMNS = "id, article_id, draft, doubts, found_at"


def _proposal(row: Row) -> Proposal:
    id_, article_id, draft, doubts, found_at = row
    return Proposal(
        id_, article_id, draft_from_json(draft), tuple(map(Doubt, json.loads(doubts))), to_time(found_at)
    )


class Proposals:
    """The proposals of a collection, one an article at most. None of this changes the index.

    They go with their article, and when its text is replaced.
    """

    def __init__(self, database: Database, articles: Articles, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._articles = articles
        self._clock = clock

    def put(self, article_id: int, draft: Draft, doubts: Sequence[Doubt], *, version: int) -> Proposal:
        """Keep a page's text as a proposal, in the place of an earlier one.

        One that is the same in all that is shown of it stays as it is, so that it can still be decided on.

        Raises:
            NotFound: When there is no such article (any more).
            BusyError: When the article has another version by now.
        """
        with self._database.change():
            refuse_other_version(self._articles.get(article_id), version)
            shown, earlier = replace(draft, blocks=()), self.of(article_id)
            if earlier is not None and earlier.draft == shown:
                return earlier
            self._database.run("DELETE FROM proposals WHERE article_id = ?", [article_id])
            self._database.run(
                "INSERT INTO proposals (article_id, draft, text_hash, doubts, found_at) VALUES (?, ?, ?, ?, ?)",
                [
                    article_id,
                    draft_to_json(shown),
                    text_hash(draft.paragraphs),
                    json.dumps(doubts),
                    time_text(self._clock()),
                ],
            )
            proposal = self.of(article_id)
            assert proposal is not None  # noqa: S101 - it was just put there
            return proposal

    def get(self, proposal_id: int) -> Proposal:
        """Return a proposal.

        Raises:
            NotFound: When it does not wait (any more).
        """
        row = self._database.row(f"SELECT {_COLUMNS} FROM proposals WHERE id = ?", [proposal_id])
        if row is None:
            raise NotFound("proposal", proposal_id)
        return _proposal(row)

    def of(self, article_id: int) -> Proposal | None:
        """Return an article's proposal, if there is one."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM proposals WHERE article_id = ?", [article_id])
        return _proposal(row) if row else None

    def count(self) -> int:
        """Return how many wait."""
        return int(self._database.value("SELECT count(*) FROM proposals"))

    def oldest(self) -> Proposal | None:
        """Return the one that waits longest, if there is one."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM proposals ORDER BY id LIMIT 1")
        return _proposal(row) if row else None

    def accept(self, proposal_id: int, *, by: int | None = None) -> Change:
        """Put a proposal in the place of its article's text, and note how the page calls itself.

        Raises:
            NotFound: When it does not wait (any more).
            DuplicateArticle: When another article has that text.
        """
        with self._database.change():
            proposal = self.get(proposal_id)
            page, article = proposal.draft, self._articles.get(proposal.article_id)
            change = self._articles.replace(
                article.id, page_of(article, page), replaced_by=by, cause=Cause.ACCEPTED
            )
            self._database.run(
                "UPDATE articles SET page_title = ?, page_publisher = ? WHERE id = ?",
                [page.title, page.publisher, article.id],
            )
            return change

    def refuse(self, proposal_id: int) -> Proposal:
        """Forget a proposal, and remember its text so that it is not proposed again.

        Raises:
            NotFound: When it does not wait (any more).
        """
        with self._database.change():
            proposal = self.get(proposal_id)
            self._database.run(
                "INSERT OR IGNORE INTO refused_texts SELECT article_id, text_hash FROM proposals WHERE id = ?",
                [proposal_id],
            )
            self._database.run("DELETE FROM proposals WHERE id = ?", [proposal_id])
            return proposal
