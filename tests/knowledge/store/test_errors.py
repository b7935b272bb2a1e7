"""What becomes of SQLite's errors."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import (
    BusyError,
    InputError,
    NotACollection,
    StorageError,
    StorageFull,
)
from knowledge.store import Store
from knowledge.store.database import Database

from .makers import make_answer, make_draft

ACTS: dict[str, Callable[[Store], object]] = {
    "articles.add": lambda store: store.articles.add(make_draft("New")),
    "articles.replace": lambda store: store.articles.replace(1, make_draft("New")),
    "articles.edit": lambda store: store.articles.edit(store.articles.get(1)),
    "articles.remove": lambda store: store.articles.remove(1),
    "articles.set_twin": lambda store: store.articles.set_twin(1, None),
    "answers.record": lambda store: store.answers.record(make_answer()),
    "drafts.hold": lambda store: store.drafts.hold(make_draft(), held_by=1),
    "drafts.drop": lambda store: store.drafts.drop(1),
    "rebuilds.start": lambda store: store.rebuilds.start(total=1),
    "settings.set": lambda store: store.settings.set("a", 1),
    "synonyms.add": lambda store: store.synonyms.add(["a", "b"]),
    "feeds.add": lambda store: store.feeds.add("https://example.org/other"),
    "feeds.set_seen": lambda store: store.feeds.set_seen(1, ["a"]),
    "freshness.note_checked": lambda store: store.freshness.note_checked(1),
    "signatures.save": lambda store: store.signatures.save(1, b"s", [1]),
}
"""A change of each kind, on a store that has article 1, draft 1 and feed 1."""


@pytest.fixture
def filled(store: Store) -> Store:
    """Have something to change."""
    store.articles.add(make_draft("One"))
    store.drafts.hold(make_draft(), held_by=1)
    store.feeds.add("https://example.org/feed")
    return store


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_disk_without_right_to_write_is_a_storage_error(
    filled: Store, act: Callable[[Store], object]
) -> None:
    """Every kind of change fails with our error, changes nothing, and works again when the disk does."""
    filled._database.run("PRAGMA query_only = ON")
    before = filled.status()
    with pytest.raises(StorageFull):
        act(filled)
    assert filled.status() == before
    filled._database.run("PRAGMA query_only = OFF")
    act(filled)


def test_a_full_disk_leaves_nothing_half_written(store: Store) -> None:
    """The article that did not fit is not there at all; those before it are, and one that fits goes in."""
    store.articles.add(make_draft("Small"))
    pages = store._database.value("PRAGMA page_count")
    store._database.value(f"PRAGMA max_page_count = {pages + 20}")
    large = make_draft("Large", *(f"{number}: " + "long " * 500 for number in range(200)))
    with pytest.raises(StorageFull, match="full"):
        store.articles.add(large)
    assert (store.status().articles, store.status().passages, store.status().generation) == (1, 1, 1)
    assert store.check() == ()
    store.articles.add(make_draft("Small too"))
    store._database.value("PRAGMA max_page_count = 1000000")
    assert store.articles.add(large).generation == 3


def test_a_damaged_file_is_no_collection(path: Path) -> None:
    """Reading a damaged page says that the file is damaged, and so does the check."""
    store = Store(path)
    for number in range(100):
        store.articles.add(make_draft(f"T{number}", *(f"{number}.{part} " * 60 for part in range(5))))
    store.close()
    content = bytearray(path.read_bytes())
    page_size = 4096  # bytes; the tables' names are in the first pages, passages in the last ones
    for start in range(len(content) * 3 // 4 // page_size * page_size, len(content), page_size):
        content[start : start + 100] = b"\xff" * 100
    path.write_bytes(content)
    store = Store(path)
    with pytest.raises(NotACollection, match="damaged"):
        store.articles.batch(articles=1000)
    assert store.check() != ()
    store.close()


def test_a_file_cut_short_is_no_collection(path: Path) -> None:
    """A file that lacks its end is refused at opening, or says that it is damaged when read."""
    store = Store(path)
    for number in range(50):
        store.articles.add(make_draft(f"T{number}", "long " * 1000 + str(number)))
    store.close()
    with path.open("r+b") as file:
        file.truncate(40_000)
    with pytest.raises(NotACollection):
        read_all(path)


def read_all(path: Path) -> None:
    """Open a collection and read all of its passages."""
    store = Store(path)
    try:
        store.articles.batch(articles=1000)
    finally:
        store.close()


def test_another_programs_write_lock_is_a_busy_error(store: Store, path: Path) -> None:
    """While a SQLite shell writes to the file, changes say to try again, and reading goes on."""
    store._database.run("PRAGMA busy_timeout = 10")
    shell = sqlite3.connect(path, isolation_level=None)
    shell.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError, match="try again"):
        store.articles.add(make_draft())
    assert store.articles.count() == 0
    shell.execute("ROLLBACK")
    shell.close()
    store.articles.add(make_draft())


def test_another_thread_is_refused_in_the_middle_of_a_change(store: Store) -> None:
    """A store is for one thread after another: one that comes into another's change is told so, and it goes on."""
    errors: list[BaseException] = []

    def trespass() -> None:
        try:
            store.articles.count()
        except BaseException as error:  # whatever it is, the test looks at it
            errors.append(error)

    def run_beside() -> None:
        thread = threading.Thread(target=trespass)
        thread.start()
        thread.join(10)

    with store.together():
        store.articles.add(make_draft())
        run_beside()
    assert [type(error) for error in errors] == [StorageError]
    run_beside()
    assert len(errors) == 1
    assert store.articles.count() == 1


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_closed_store_is_a_storage_error(path: Path, act: Callable[[Store], object]) -> None:
    """Whatever is asked of it, the error is ours."""
    store = Store(path)
    store.close()
    with pytest.raises(StorageError):
        act(store)


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.articles.get(10**30),
        lambda store: store.articles.passages([10**30]),
        lambda store: store.drafts.get(-(10**30)),
        lambda store: store.articles.add(make_draft("\ud800")),
        lambda store: store.answers.record(make_answer(question="\udfff")),
    ],
)
def test_what_sqlite_cant_hold_is_an_input_error(store: Store, act: Callable[[Store], object]) -> None:
    """A number beyond 64 bits and a lone surrogate are refused in a sentence, and nothing is stored."""
    with pytest.raises(InputError):
        act(store)
    assert (store.status().articles, store.status().unanswered) == (0, 0)


def test_a_change_takes_the_write_lock_before_it_reads(tmp_path: Path) -> None:
    """What a change has read can't be changed by another program before it writes."""
    database = Database(tmp_path / "plain.db")
    database.run("CREATE TABLE words (word TEXT) STRICT")
    other = Database(tmp_path / "plain.db", seconds_to_wait=0.01)
    with database.change():
        assert database.rows("SELECT word FROM words") == []
        with pytest.raises(BusyError), other.change():
            pass
    with other.change():
        other.run("INSERT INTO words VALUES ('later')")
    assert database.rows("SELECT word FROM words") == [("later",)]
    other.close()
    database.close()


def test_changes_nest_and_fail_as_a_whole(tmp_path: Path) -> None:
    """A caught failure of an inner block leaves the outer one whole; an outer failure takes all with it."""
    database = Database(tmp_path / "plain.db")
    database.run("CREATE TABLE words (word TEXT) STRICT")

    def add(word: str, error: type[Exception] | None = None) -> None:
        with database.change():
            database.run("INSERT INTO words VALUES (?)", [word])
            if error:
                raise error

    with database.change():
        add("kept")
        with pytest.raises(KeyError):
            add("dropped", KeyError)

    def add_both() -> None:
        with database.change():
            add("dropped too")
            add("and this", ValueError)

    with pytest.raises(ValueError):
        add_both()
    assert database.rows("SELECT word FROM words") == [("kept",)]
    database.close()


def test_text_that_is_no_text_is_damage(tmp_path: Path) -> None:
    """A file whose pages were overwritten is called damaged, whatever SQLite still reads out of them."""
    path = tmp_path / "damaged.db"
    Store(path).close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE articles", b"CREATE TABLE \xff\xff\xff\xff\xff\xff\xff\xff"))
    with pytest.raises(NotACollection):
        Store(path)
