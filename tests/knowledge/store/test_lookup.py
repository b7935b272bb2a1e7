"""How articles and passages are found."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.store import Store
from tests.examples import examples

from .makers import make_answer, make_citation, make_draft


def add_titles(store: Store, *titles: str) -> list[int]:
    """Add an article for each title, and return their ids."""
    return [
        store.articles.add(make_draft(title, f"{number}: {title}")).article.id
        for number, title in enumerate(titles)
    ]


def found_titles(store: Store, typed: str, limit: int = 25) -> list[str]:
    """Return the titles that autocomplete offers."""
    return [article.title for article in store.articles.find_titles(typed, limit=limit)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("clim", ["Climate in Alpine valleys", "The climate in towns"]),
        ("THE CLI", ["The climate in towns"]),
        ("valleys clim", ["Climate in Alpine valleys"]),
        ("ecole", ["L’École des rivières"]),
        ("rivieres", ["L’École des rivières"]),
        ("strasse", ["Die Straße nach Norden"]),
        ("STRAẞE", ["Die Straße nach Norden"]),
        ("大学", ["北京大学的历史"]),
        ("北京", ["北京大学的历史"]),
        ("学校", []),
        ("Ａｌｐｉ", ["Climate in Alpine valleys"]),
        ("στασ", ["Η στάση του λεωφορείου"]),
        ("nowhere", []),
        ("climate nowhere", []),
    ],
)
def test_titles_are_found_by_their_beginning_or_their_words(
    store: Store, typed: str, expected: list[str]
) -> None:
    """Case, accents, width and unfinished last words make no difference; Chinese is found by its middle."""
    add_titles(
        store,
        "Climate in Alpine valleys",
        "The climate in towns",
        "L’École des rivières",
        "Die Straße nach Norden",
        "北京大学的历史",
        "Η στάση του λεωφορείου",
    )
    assert found_titles(store, typed) == expected


def test_titles_that_begin_so_come_first(store: Store) -> None:
    """A beginning goes before a word inside; inside, the newest goes first; nothing comes twice."""
    add_titles(store, "An old river", "River law", "A new river", "River birds")
    assert found_titles(store, "river") == ["River birds", "River law", "A new river", "An old river"]
    assert found_titles(store, "river", limit=3) == ["River birds", "River law", "A new river"]
    assert found_titles(store, "river b", limit=1) == ["River birds"]
    add_titles(store, "The river", "That river", "Rivers")
    assert found_titles(store, "river", limit=4) == ["River birds", "River law", "Rivers", "That river"]


def test_nothing_typed_gives_the_newest(store: Store) -> None:
    """Before the first letter, and for punctuation alone, the newest articles are offered."""
    add_titles(store, "One", "Two", "Three")
    assert found_titles(store, "") == found_titles(store, " «…» ") == ["Three", "Two", "One"]
    assert found_titles(store, "", limit=2) == ["Three", "Two"]


def test_titles_follow_their_article(store: Store) -> None:
    """A changed title is found by its new words only, a removed one not at all."""
    (article_id,) = add_titles(store, "Rivers")
    store.articles.replace(article_id, make_draft("Lakes"))
    assert (found_titles(store, "riv"), found_titles(store, "lak")) == ([], ["Lakes"])
    store.articles.remove(article_id)
    assert found_titles(store, "lak") == []


@settings(max_examples=examples(150), deadline=None)
@given(st.text(max_size=40) | st.text("\"*^()-+:{}ANDORNEAR \0'", max_size=20))
def test_whatever_is_typed_is_no_error(titled: Store, typed: str) -> None:
    """No text typed by a person is taken for search syntax."""
    assert len(titled.articles.find_titles(typed)) <= 2


@settings(max_examples=examples(60), deadline=None)
@given(st.data())
def test_every_word_of_a_title_finds_it(titled: Store, data: st.DataObject) -> None:
    """The beginning of any word of a stored title finds the title."""
    title = data.draw(st.sampled_from([article.title for article in titled.articles.page()]))
    word = data.draw(st.sampled_from(re.findall(r"\w+", title)))
    typed = word[: data.draw(st.integers(1, len(word)))]
    assert title in found_titles(titled, typed)


@pytest.fixture(scope="module")
def titled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Hold two articles, for reading only."""
    store = Store(tmp_path_factory.mktemp("titled") / "collection.db")
    add_titles(store, "Ebb and Flood at the Coast", "Zwölf Brücken über den Main")
    yield store
    store.close()


def test_pages_are_newest_first(store: Store) -> None:
    """Pages by offset and by the last id of the page before are the same, and cover all articles."""
    ids = add_titles(store, *(f"Title {number}" for number in range(7)))
    newest = ids[::-1]
    by_offset = [[article.id for article in store.articles.page(offset=o, limit=3)] for o in (0, 3, 6, 9)]
    assert by_offset == [newest[:3], newest[3:6], newest[6:], []]
    after_first = store.articles.page(before=newest[2], limit=3)
    assert [article.id for article in after_first] == newest[3:6]


def test_passages_come_in_the_order_asked_for(store: Store) -> None:
    """The order is the caller's, and those that are gone are left out."""
    passages = store.articles.add(make_draft("A", "One.", "Two.", "Three.")).passages
    wanted = [passages[2].id, 999, passages[0].id]
    assert store.articles.passages(wanted) == [passages[2], passages[0]]
    assert store.articles.passages([]) == []
    assert store.articles.get_many([]) == {}


@settings(max_examples=examples(15), deadline=None)
@given(
    sizes=st.lists(st.integers(1, 5), max_size=12), batch=st.integers(1, 5), gone=st.sets(st.integers(0, 11))
)
def test_batches_are_the_whole_collection(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], batch: int, gone: set[int]
) -> None:
    """Batch after batch gives every article once, by rising id, with all of its passages."""
    store = Store(tmp_path_factory.mktemp("batches") / "collection.db")
    changes = [
        store.articles.add(make_draft(f"T{n}", *(f"{n}.{m}" for m in range(size))))
        for n, size in enumerate(sizes)
    ]
    for number in gone & set(range(len(sizes))):
        store.articles.remove(changes[number].article.id)
    expected = [(c.article, c.passages) for number, c in enumerate(changes) if number not in gone]
    read = []
    while part := store.articles.batch(after_article_id=read[-1][0].id if read else 0, articles=batch):
        assert len(part) <= batch
        read += part
    assert read == expected
    store.close()


def test_languages_are_counted(store: Store) -> None:
    """Counts follow adding, editing and removing; a language without articles is not named."""
    ids = add_titles(store, "One", "Two", "Three")
    assert store.articles.languages() == {"en": 3}
    store.articles.remove(ids[0])
    assert store.articles.languages() == {"en": 2}
    store.articles.remove(ids[1])
    store.articles.remove(ids[2])
    assert store.articles.languages() == {}


def plans(store: Store, act: Callable[[], object]) -> list[str]:
    """Return the query plan of every statement that `act` runs, triggers included."""
    statements: list[str] = []
    connection = store._database.tools.conn
    connection.set_trace_callback(statements.append)
    try:
        act()
    finally:
        connection.set_trace_callback(None)
    # A trigger's statements come as comments; FTS5's own ones work on its own tables, by their keys.
    own = [sql.removeprefix("-- ") for sql in statements if "'main'." not in sql and '"main".' not in sql]
    explained = [sql for sql in own if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE)\b", sql)]
    assert explained
    return [row[3] for sql in explained for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]


def test_no_everyday_query_reads_a_whole_table(store: Store) -> None:
    """Questions, listing, autocomplete, logging and the background's looks for work go by an index."""
    added = store.articles.add(make_draft("One", "Text.", url="https://example.org/1"))
    draft = make_draft("Two", "Text.", "Other.", url="https://example.org/2")
    answer = make_answer("a1", "?", make_citation(added.article, added.passages[0]))
    feed = store.feeds.add("https://example.org/feed")
    now = datetime.now(UTC)

    def everyday() -> None:
        articles = store.articles
        articles.passages([1, 2, 3])
        articles.get_many([1, 2])
        articles.get(1)
        articles.passages_of(1)
        articles.page(offset=10)
        articles.page(before=10)
        articles.count()
        articles.languages()
        articles.find_titles("on")
        articles.find_titles("")
        articles.find_duplicate(draft)
        articles.batch()
        articles.changes(0)
        articles.versions(1)
        articles.token(1)
        store.answers.record(answer)
        store.answers.record(replace(answer, id="a2", is_doubtful=True))
        store.answers.get("a1")
        store.answers.unanswered()
        store.status()
        store.rebuilds.running()
        store.rebuilds.unreported()
        held = store.drafts.hold(draft, held_by=1)
        store.drafts.drop(held.id)
        store.feeds.due()
        store.feeds.unseen(feed.id, ["a", "b"])
        store.freshness.due(before=now)
        store.freshness.note_checked(1)
        store.signatures.save(1, b"s", [1, 2])
        store.signatures.candidates([1, 2])
        store.settings.get("threshold")
        articles.replace(1, draft)
        articles.set_twin(1, None)
        articles.remove(1)

    # The state is one row, the settings and the languages are a handful; partial indexes hold only the rows looked for;
    # FTS5's table is read by its index ("M": by a MATCH); of a subquery the plan lists its own tables too.
    small = re.compile(
        r"SCAN (state$|settings$|languages$|\w+ USING INDEX (rebuilds_unreported|answers_unanswered)"
        r"|json_each VIRTUAL TABLE|titles VIRTUAL TABLE INDEX \d+:M|\(subquery-\d+\)$)"
    )
    scans = [plan for plan in plans(store, everyday) if "SCAN" in plan and not small.match(plan)]
    sorts = [plan for plan in plans(store, lambda: store.articles.page()) if "TEMP B-TREE" in plan]
    assert scans == []
    assert sorts == []


def test_the_plans_test_can_fail(store: Store) -> None:
    """A query without an index is seen as a scan."""
    scan = plans(store, lambda: store._database.rows("SELECT id FROM passages WHERE text = 'x'"))
    assert any(plan.startswith("SCAN passages") for plan in scan)


@pytest.mark.slow
def test_autocomplete_at_a_hundred_thousand_articles(path: Path) -> None:
    """Whatever is typed, autocomplete steps through few of 100,000 titles."""
    store = Store(path)
    draw = random.Random(5)
    words = [f"word{number}" for number in range(2000)] + ["the", "of", "a"] * 50
    with store._database.change():
        for number in range(100_000):
            store.articles.add(make_draft(" ".join(draw.choices(words, k=7)), f"Text {number}."))
    ticks: list[int] = []
    connection = store._database.tools.conn
    for typed in ("t", "the", "the of a", "word1", "w", "word77 wor", "zzz"):
        ticks.clear()
        connection.set_progress_handler(lambda: ticks.append(1), 100)
        store.articles.find_titles(typed)
        connection.set_progress_handler(None, 0)
        assert len(ticks) * 100 < 20_000, typed
    store.close()
