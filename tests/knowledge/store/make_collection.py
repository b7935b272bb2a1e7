"""Write a collection file as they are kept in ``tests/data``.

``python -m tests.knowledge.store.make_collection FILE``. A file is kept for each version of the tables that
was released, made by that version's code, and never made anew.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from knowledge.records import Answer, Citation, Doubt, Draft, Paragraph
from knowledge.store import Store

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def make(path: Path) -> None:
    """Write a collection that has at least one row in every table."""
    store = Store(path, clock=lambda: NOON)
    first = Paragraph("Many rivers rise in the Alps.", "Sources", 4)
    rivers = Draft(
        "Rivers of the Alps",
        (first,),
        "en",
        publisher="Footnote",
        author="The Footnote authors",
        published=date(2026, 11, 1),
        url="https://example.org/rivers",
        via="example.org",
    )
    added = store.articles.add(rivers, added_by=11).article
    harbour = Draft("Der Hafen", (Paragraph("Der Hafen liegt am Fluss."),), "de")
    twin = store.articles.add(harbour).article
    second = Paragraph("The Rhine flows north.")
    changed = store.articles.replace(
        added.id,
        Draft(rivers.title, (first, second), "en", "Footnote", None, date(2026, 11, 1)),
        replaced_by=12,
    )
    store.articles.set_twin(twin.id, added.id)
    gone = store.articles.add(Draft("Gone", (Paragraph("Soon removed."),), "en")).article
    store.articles.remove(gone.id)
    citation = Citation(changed.article, changed.passages[0], (0, 11), ((0, 4),), 2.5, 0.75, (twin,))
    store.answers.record(Answer("answered", "Where do rivers rise?", (citation,), 0.75, 3, NOON, 13))
    store.answers.record(Answer("unanswered", "Who digs canals?", (), 0.1, 3, NOON, closest=("Der Hafen",)))
    store.drafts.hold(Draft("Canals", (Paragraph("Canals are dug."),), "en"), held_by=11)
    store.rebuilds.end(store.rebuilds.start(total=3, requested_by=11).id, "done")
    store.settings.set("threshold", 0.4)
    store.synonyms.add(["river", "stream"], added_by=11)
    feed = store.feeds.add("https://example.org/feed", title="News")
    store.feeds.set_seen(feed.id, ["a"])
    store.feeds.set_failed(feed.id, ["b"])
    refused = Draft("Der Hafen", (Paragraph("Der Hafen liegt am See."),), "de")
    store.proposals.refuse(store.proposals.put(twin.id, refused, [Doubt.PERSONS], version=1).id)
    high = Draft(rivers.title, (Paragraph("Many rivers rise in the high Alps."),), "en")
    store.proposals.put(added.id, high, [Doubt.PERSONS], version=2)
    closest = replace(citation, confidence=0.2)
    store.answers.record(
        Answer("doubtful", "Where is the sea?", (closest,), 0.2, 5, NOON, 13, is_doubtful=True)
    )
    store.signatures.save(added.id, b"signature", [5, 7])
    store.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
