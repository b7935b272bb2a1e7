"""What SQLite leaves of deleted texts, and how it goes."""

from __future__ import annotations

import random
import sqlite3
from datetime import timedelta
from pathlib import Path

from knowledge.records import Draft, Paragraph
from knowledge.store import Store
from tests.knowledge.store.conftest import Clock
from tests.knowledge.store.makers import make_draft


def test_nothing_is_left_at_the_edges_of_pages(store: Store, path: Path) -> None:
    """Not even where SQLite moved rows from page to page before they were deleted, as it does with this seed."""
    store._database.run("PRAGMA synchronous = OFF")
    draw = random.Random(5)
    gone = []
    for number in range(100):
        texts = [
            f"zyx{number}text{n} lamp {' '.join(str(draw.randrange(1000)) for _ in range(draw.randrange(5, 300)))}"
            for n in range(draw.randrange(1, 30))
        ]
        draft = Draft(f"About zyx{number}title", tuple(map(Paragraph, texts)), "en")
        gone.append((store.articles.add(draft).article.id, f"zyx{number}t"))
    for id_, _ in (gone := gone[1::2]):
        store.articles.remove(id_)
    is_first = True
    while store.forgetting.merge_titles(is_first=is_first):
        is_first = False
    store.forgetting.write_anew()
    assert store.forgetting.cut_log()
    contents = [file.read_bytes() for file in path.parent.iterdir()]
    assert [mark for _, mark in gone if any(mark.encode() in content for content in contents)] == []
    assert store.check() == ()


def test_free_pages_are_given_back_in_steps(store: Store, path: Path) -> None:
    """Where much was deleted the file becomes smaller, without being written anew."""
    ids = [store.articles.add(make_draft(f"T{n}", f"{n} {'word ' * 20_000}")).article.id for n in range(20)]
    store.forgetting.cut_log()
    before = path.stat().st_size
    for id_ in ids[1:]:
        store.articles.remove(id_)
    while store.forgetting.give_back():
        pass
    assert store.forgetting.cut_log()
    assert path.stat().st_size < before - 500_000


def test_a_log_that_somebody_reads_is_cut_off_later(store: Store, path: Path) -> None:
    """While another connection reads the file, cutting its log off says so at once, and does not wait."""
    store.articles.add(make_draft("One", "Text."))
    reader = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
    try:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM articles").fetchall()
        store.articles.add(make_draft("Two", "Other text."))
        assert not store.forgetting.cut_log()
    finally:
        reader.close()
    assert store.forgetting.cut_log()


def test_drafts_expire(store: Store, clock: Clock) -> None:
    """Drafts that nobody wanted for a week go, newer ones stay."""
    store.drafts.hold(make_draft("Old", "Text."), held_by=1)
    clock.advance(timedelta(days=8))
    new = store.drafts.hold(make_draft("New", "Text."), held_by=1)
    assert not store.forgetting.expire(90)
    assert store._database.rows("SELECT id FROM drafts") == [(new.id,)]
