"""What becomes of texts that the disk damaged."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.records import Draft, Paragraph
from knowledge.store import Store

from .makers import make_draft

TEXT = "Eels swim to the Sargasso Sea to spawn."
OTHERS = ("Salmon swim up the rivers.", "Herring stay in the open sea.")


def damage(path: Path, before: bytes, after: bytes) -> None:
    """Put other bytes, as many, in the place of some that stand in the file once."""
    content = path.read_bytes()
    assert content.count(before) == 1
    assert len(before) == len(after)
    path.write_bytes(content.replace(before, after))


def with_article(path: Path) -> None:
    """Make a collection with an article of three passages."""
    store = Store(path)
    store.articles.add(make_draft("Fish", TEXT, *OTHERS))
    store.close()


@pytest.mark.parametrize("after", [b"Eel\xff swim", b"Eel\xe2\x82 wim", b"Eals swim"])
def test_a_damaged_passage_is_kept_named_and_not_quoted(path: Path, after: bytes) -> None:
    """Bytes that are no text, or another text, leave the other passages as they are; the check names the article."""
    with_article(path)
    damage(path, b"Eels swim" if len(after) == 9 else b"Eels swims"[: len(after)], after)
    store = Store(path)
    ((article, passages),) = store.articles.batch()
    assert [passage.is_damaged for passage in passages] == [True, False, False]
    assert passages[0].text.endswith("to the Sargasso Sea to spawn.")
    assert [p.text for p in store.articles.passages([p.id for p in passages])] == list(OTHERS)
    assert store.articles.passages_of(article.id) == list(passages)
    (fault,) = store.check()
    assert fault.startswith("Article 1, “Fish”: of 3 passages number 1 is damaged")
    assert "Sargasso" not in fault
    store.close()


def test_saving_a_damaged_article_mends_it(path: Path) -> None:
    """What a moderator saves is stored anew, be it the very text that the disk made of it."""
    with_article(path)
    damage(path, b"Eels", b"Eals")
    store = Store(path)
    before = store.articles.passages_of(1)
    draft = Draft("Fish", tuple(dataclasses.replace(p.paragraph) for p in before), "en")
    after = store.articles.replace(1, draft).passages
    assert [passage.is_damaged for passage in after] == [False, False, False]
    assert after[0].text.startswith("Eals")
    assert [p.id for p in after[1:]] == [p.id for p in before[1:]]
    assert after[0].id != before[0].id
    assert store.check() == ()
    store.close()


@pytest.mark.parametrize("old", [False, True])
def test_a_lost_passage_is_found_by_the_hash_of_the_whole(path: Path, old: bool) -> None:
    """Where a row is gone, or an old file has no sums, the check compares the article's text as a whole."""
    with_article(path)
    with closing(sqlite3.connect(path)) as file, file:
        if old:
            file.execute("UPDATE passages SET text_sum = NULL")
            file.execute("UPDATE passages SET text = 'Eals' WHERE number = 1")
        else:
            file.execute("DELETE FROM passages WHERE number = 2")
            file.execute("UPDATE state SET passages = 2")
    store = Store(path)
    (fault,) = store.check()
    assert fault.startswith(
        "Article 1, “Fish”: " + ("of 3 passages numbers 1, 2, 3" if old else "its text as")
    )
    assert [passage.is_damaged for passage in store.articles.batch()[0][1]] == [old] * (3 if old else 2)
    store.close()


def test_an_old_file_without_sums_is_trusted_where_its_hash_is_right(path: Path) -> None:
    """Passages that were stored before there were sums are quoted, and the check has nothing to say."""
    with_article(path)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE passages SET text_sum = NULL")
    store = Store(path)
    assert [passage.is_damaged for passage in store.articles.batch()[0][1]] == [False] * 3
    assert store.check() == ()
    store.close()


@pytest.mark.parametrize(
    "column", ["title", "language", "publisher", "added_at", "published", "kind", "code"]
)
def test_other_damaged_fields_keep_nothing_from_being_read(path: Path, column: str) -> None:
    """A field that is no text any more is shown as well as it can be; articles and passages are read and listed."""
    with_article(path)
    table = "passages" if column in {"kind", "code"} else "articles"
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f"UPDATE {table} SET {column} = CAST(x'66ff' AS TEXT) WHERE id = 1")
    store = Store(path)
    ((article, passages),) = store.articles.batch()
    assert store.articles.page() == [article]
    assert len(passages) == 3
    assert [p.is_damaged for p in passages] == [table == "passages", False, False]
    assert article.is_damaged == (table == "articles" and column != "added_at")
    store.close()


HEAD = {"title": "Fish of the sea", "publisher": "The Harbour News", "author": "Ada Byron", "via": "a feed"}


@settings(max_examples=25, deadline=None)
@given(what=st.sampled_from([*HEAD, "section"]), place=st.integers(0, 100), bit=st.integers(0, 7))
def test_every_flipped_bit_above_a_text_is_noticed(
    tmp_path_factory: pytest.TempPathFactory, what: str, place: int, bit: int
) -> None:
    """Whichever bit of a title, a name or a heading the disk flips, the article or the passage is known as damaged."""
    path, section = tmp_path_factory.mktemp("flipped") / "c.db", "Where eels spawn"
    store = Store(path)
    paragraphs = (Paragraph(TEXT, section), *map(Paragraph, OTHERS))
    store.articles.add(Draft(paragraphs=paragraphs, language="en", **HEAD))
    store.close()
    before = (section if what == "section" else HEAD[what]).encode()
    flipped = bytearray(before)
    flipped[place % len(flipped)] ^= 1 << bit
    damage(path, before, bytes(flipped))
    store = Store(path)
    ((article, passages),) = store.articles.batch()
    assert article.is_damaged == (what != "section")
    assert [passage.is_damaged for passage in passages] == [what == "section", False, False]
    (fault,) = store.check()
    assert ("number 1 is damaged" if what == "section" else "its title, publisher") in fault
    store.close()


def test_saving_mends_a_damaged_title_and_heading(path: Path) -> None:
    """What is saved of an article is what was stored from then on, and passages below other headings stay."""
    store = Store(path)
    store.articles.add(Draft("Fish", (Paragraph(TEXT, "Eels"), Paragraph(OTHERS[0], "Salmon")), "en"))
    store._database.run("UPDATE articles SET title = 'Fist'")
    store._database.run("UPDATE passages SET section = 'Heels' WHERE number = 1")
    before = store.articles.passages_of(1)
    draft = Draft("Fish", (Paragraph(TEXT, "Eels"), Paragraph(OTHERS[0], "Salmon")), "en")
    change = store.articles.replace(1, draft)
    assert not change.article.is_damaged
    assert [passage.is_damaged for passage in change.passages] == [False, False]
    assert change.passages[1] == before[1]
    assert store.check() == ()
    store.close()


@settings(max_examples=25, deadline=None)
@given(place=st.integers(0, len(TEXT) - 1), bit=st.integers(0, 7))
def test_every_flipped_bit_is_noticed(tmp_path_factory: pytest.TempPathFactory, place: int, bit: int) -> None:
    """Whichever bit of a passage's text the disk flips, the passage is not quoted and the others are."""
    path = tmp_path_factory.mktemp("flipped") / "c.db"
    with_article(path)
    flipped = bytearray(TEXT.encode())
    flipped[place] ^= 1 << bit
    damage(path, TEXT.encode(), bytes(flipped))
    store = Store(path)
    assert [passage.is_damaged for passage in store.articles.batch()[0][1]] == [True, False, False]
    store.close()


def test_paragraphs_with_the_same_text_stay_apart(path: Path) -> None:
    """Two passages with one text, of which one is damaged: the other is kept as it is."""
    store = Store(path)
    store.articles.add(Draft("Twice", (Paragraph("One text."), Paragraph("One text.")), "en"))
    store._database.run("UPDATE passages SET text = 'Own text.' WHERE number = 1")
    first, second = store.articles.passages_of(1)
    assert (first.is_damaged, second.is_damaged) == (True, False)
    after = store.articles.replace(1, Draft("Twice", (Paragraph("One text."),), "en")).passages
    assert [passage.id for passage in after] == [second.id]
    assert store.check() == ()
    store.close()
