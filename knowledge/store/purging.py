"""How is everything found that holds an article's words?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.records import Draft
from knowledge.store.articles import Articles
from knowledge.store.database import Database
from knowledge.store.drafts import draft_from_json

_MARKS = re.compile(r'["\\\x00-\x1f]+')
"""What stands in another form in JSON; between them a text is the same wherever it is kept."""
_LEAST = 16
"""Characters that tell a text apart from others."""
_LONGEST = 160
_MOST = 200
"""Pieces that are looked for, spread over the article."""
_PLACES = (
    (
        "SELECT id, title FROM articles WHERE instr(title, ?) LIMIT 3",
        "Article {0}, “{1}”, has them in its title",
    ),
    (
        "SELECT DISTINCT a.id, a.title FROM passages p JOIN articles a ON a.id = p.article_id"
        " WHERE instr(p.text, ?1) OR instr(p.section, ?1) LIMIT 3",
        "Article {0}, “{1}”, has them",
    ),
    (
        "SELECT DISTINCT a.id, a.title FROM versions v JOIN articles a ON a.id = v.article_id"
        " WHERE instr(v.paragraphs, ?1) OR instr(v.title, ?1) LIMIT 3",
        "An earlier text of article {0}, “{1}”, has them",
    ),
    (
        "SELECT DISTINCT a.id, a.title FROM proposals p JOIN articles a ON a.id = p.article_id"
        " WHERE instr(p.draft, ?) LIMIT 3",
        "What waits for a decision about article {0}, “{1}”, has them",
    ),
    ("SELECT count(*) FROM drafts WHERE instr(draft, ?) HAVING count(*)", "Drafts that wait have them: {0}"),
    (
        "SELECT count(*) FROM answers WHERE instr(question, ?) HAVING count(*)",
        "Questions that members asked have them: {0}",
    ),
    (
        "SELECT count(*) FROM votes WHERE instr(line, ?) HAVING count(*)",
        "What members wrote beside their votes has them: {0}",
    ),
    ("SELECT title FROM feeds WHERE instr(title, ?) LIMIT 3", "The feed “{0}” has them in its title"),
)
"""Where a collection may keep the same words in their own right."""


@dataclass(frozen=True, slots=True)
class Found:
    """What goes with an article."""

    title: str
    passages: int
    versions: int
    proposals: int
    drafts: int
    answers: int
    pieces: tuple[str, ...]
    """Some of its text, title and earlier texts, to be looked for afterwards."""


class Purging:
    """Deletes an article with everything that has its words. The files are then to be rid of their last traces."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles

    def purge(self, article_id: int) -> tuple[Found, int]:
        """Remove an article, drafts that have some of its text, answers that quoted or named it, and votes on these.

        Return what went, and the generation.

        Raises:
            NotFound: When there is no such article (any more).
        """
        with self._database.change():
            article = self._articles.get(article_id)
            passages = self._articles.passages_of(article_id)
            versions = self._articles.versions(article_id)
            proposed = [
                draft_from_json(text)
                for (text,) in self._database.rows(
                    "SELECT draft FROM proposals WHERE article_id = ?", [article_id]
                )
            ]
            texts = [p.text for p in passages]
            texts += [p.text for version in versions for p in version.paragraphs]
            texts += [p.text for draft in proposed for p in draft.paragraphs]
            titles = [article.title, *(version.title for version in versions), *(d.title for d in proposed)]
            drafts = self._drop_drafts(article_id, texts)
            answers = self._drop_answers(article_id, titles)
            change = self._articles.remove(article_id)
        found = Found(
            article.title,
            len(passages),
            len(versions),
            len(proposed),
            drafts,
            answers,
            _pieces([*titles, *texts]),
        )
        return found, change.generation

    def places_of(self, pieces: Sequence[str]) -> list[str]:
        """Return where the collection has some words in their own right, a sentence each."""
        found: dict[str, None] = {}
        for piece in pieces:
            for sql, sentence in _PLACES:
                for row in self._database.rows(sql, [piece]):
                    found[f"{sentence.format(*row)}: “{piece}”."] = None
        return list(found)

    def _drop_drafts(self, article_id: int, texts: Iterable[str]) -> int:
        """Drop the drafts that replace an article or share a paragraph with it."""
        shared = {text for text in texts if len(text) >= _LEAST}

        def is_of_it(draft: Draft, replaces: int | None) -> bool:
            own = [*(p.text for p in draft.paragraphs), *(block.text for block in draft.blocks)]
            return replaces == article_id or not shared.isdisjoint(own)

        rows = self._database.rows("SELECT id, draft, replaces FROM drafts")
        gone = [id_ for id_, text, replaces in rows if is_of_it(draft_from_json(text), replaces)]
        self._database.run_many("DELETE FROM drafts WHERE id = ?", ((id_,) for id_ in gone))
        return len(gone)

    def _drop_answers(self, article_id: int, titles: Sequence[str]) -> int:
        self._database.run(
            "DELETE FROM voted_answers WHERE EXISTS (SELECT 1 FROM json_each(passages) JOIN passages p ON p.id = value"
            " WHERE p.article_id = ?)",
            [article_id],
        )
        return self._database.run(
            "DELETE FROM answers WHERE id IN (SELECT answer_id FROM citations WHERE article_id = ?)"
            " OR EXISTS (SELECT 1 FROM json_each(closest) WHERE value IN (SELECT value FROM json_each(?)))"
            " OR EXISTS (SELECT 1 FROM json_each(closest_ids) WHERE value = ?)",
            [article_id, json.dumps(titles), article_id],
        )


def _pieces(texts: Sequence[str]) -> tuple[str, ...]:
    """Return pieces of texts that look the same wherever they are kept, and are long enough to tell them apart."""
    longest = (max(_MARKS.split(text), key=len, default="").strip()[:_LONGEST] for text in texts)
    pieces = list(dict.fromkeys(piece for piece in longest if len(piece) >= _LEAST))
    step = max(1, -(-len(pieces) // _MOST))
    return tuple(pieces[::step])
