"""Which quotes helped fewer people than they did not help?"""

from __future__ import annotations

from knowledge.records import BadlyRated, Passage
from knowledge.store.articles import Articles
from knowledge.store.database import Database, Row
from knowledge.store.times import to_time
from knowledge.store.votes import read_topic

_LINES = 3
"""Of what people wrote, for each quote."""
_RATED = (
    "SELECT a.topic AS topic, v.passage_id AS passage_id,"
    " count(DISTINCT CASE WHEN is_helpful THEN voted_by END) AS helpful,"
    " count(DISTINCT CASE WHEN NOT is_helpful THEN voted_by END) AS not_helpful,"
    " max(CASE WHEN NOT is_helpful THEN voted_at END) AS voted_at"
    " FROM votes v JOIN voted_answers a ON a.answer_id = v.answer_id"
    " GROUP BY a.topic, v.passage_id HAVING not_helpful > helpful"
)
_OF_IT = (
    " FROM votes v JOIN voted_answers a ON a.answer_id = v.answer_id"
    " WHERE a.topic = ? AND v.passage_id = ? AND NOT v.is_helpful"
)


class Ratings:
    """What a collection's votes come to, for its moderators. It names nobody who voted."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles

    def count_bad(self) -> int:
        """Return how many quotes are badly rated, each counted once for each question that it was given for."""
        return int(self._database.value(f"SELECT count(*) FROM ({_RATED})"))

    def bad(self, *, offset: int = 0, limit: int = 10) -> list[BadlyRated]:
        """Return some of the badly rated quotes, those first that somebody was last unhappy with."""
        rows = self._database.rows(
            f"{_RATED} ORDER BY voted_at DESC, passage_id LIMIT ? OFFSET ?", [limit, offset]
        )
        passages = {passage.id: passage for passage in self._articles.passages([row[1] for row in rows])}
        return [self._rated(row, passages[row[1]]) for row in rows if row[1] in passages]

    def _rated(self, row: Row, passage: Passage) -> BadlyRated:
        topic, passage_id, helpful, not_helpful, voted_at = row
        of_it = [topic, passage_id]
        reasons = self._database.rows(
            f"SELECT reason, count(DISTINCT voted_by) AS n{_OF_IT} AND reason IS NOT NULL GROUP BY reason"
            " ORDER BY n DESC, reason",
            of_it,
        )
        lines = self._database.rows(
            f"SELECT line{_OF_IT} AND line IS NOT NULL ORDER BY v.voted_at DESC LIMIT {_LINES}", of_it
        )
        question = self._database.value(
            f"SELECT question FROM answers WHERE id IN (SELECT v.answer_id{_OF_IT}) ORDER BY asked_at DESC",
            of_it,
        )
        return BadlyRated(
            question=question,
            words=tuple(word.word for word in read_topic(topic).words),
            passage=passage,
            article=self._articles.get(passage.article_id),
            helpful=helpful,
            not_helpful=not_helpful,
            reasons=tuple((reason, count) for reason, count in reasons),
            lines=tuple(line for (line,) in lines),
            voted_at=to_time(voted_at),
        )
