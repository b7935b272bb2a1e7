"""Which articles fit a filter, and whose there are."""

from __future__ import annotations

import dataclasses
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.records import Filter, Publisher
from knowledge.store import Store, fits
from tests.examples import examples

from .makers import make_draft
from .test_migrations import VERSION_1

NAMES = ("The Ledger", "the  ledger", "Ledgér", "Harbour News", "***", " ", None)
DAYS = (date(2024, 5, 1), date(2024, 5, 2), date(2025, 1, 1), None)
FILTERS = st.builds(Filter, st.sampled_from(NAMES), st.sampled_from(DAYS), st.sampled_from(DAYS))


def add(store: Store, title: str, publisher: str | None, published: date | None) -> int:
    """Store an article of that publisher and date, and return its id."""
    draft = dataclasses.replace(
        make_draft(title), publisher=publisher, published=published, url=f"https://example.org/{title}"
    )
    return store.articles.add(draft).article.id


@settings(
    max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FILTERS)
def test_the_table_and_the_record_are_of_one_mind(store: Store, within: Filter) -> None:
    """What the file finds for a filter are the articles that fit it one by one."""
    if not store.articles.count():
        for name in NAMES:
            for day in DAYS:
                add(store, f"{name} {day}", name, day)
    articles = store.articles.page(limit=100)
    fitting = store.filters.fitting(within)
    assert list(fitting.article_ids) == sorted(one.id for one in articles if fits(one, within))
    assert (fitting.unmet is None) == bool(fitting.article_ids)


def test_what_is_not_met_is_told(store: Store) -> None:
    """The publisher where nobody of that name is, the dates where nothing is of them, else the whole filter."""
    add(store, "a", "The Ledger", date(2024, 5, 1))
    add(store, "b", "Harbour News", date(2025, 1, 1))
    late = date(2024, 12, 1)
    for within, unmet in [
        (Filter("Nobody", late), Filter("Nobody")),
        (Filter("The Ledger", date(2030, 1, 1)), Filter(after=date(2030, 1, 1))),
        (Filter("The Ledger", late), Filter("The Ledger", late)),
        (Filter(after=late, before=date(2024, 1, 1)), Filter(after=late, before=date(2024, 1, 1))),
        (Filter("the ledger", before=late), None),
    ]:
        assert store.filters.fitting(within).unmet == unmet


def test_an_article_without_a_date_fits_no_dates(store: Store) -> None:
    """What is not dated is found by its publisher, and by no day."""
    undated = add(store, "a", "The Ledger", None)
    assert store.filters.fitting(Filter("The Ledger")).article_ids == (undated,)
    assert store.filters.fitting(Filter(after=date(1, 1, 1))).article_ids == ()


def test_publishers_follow_the_articles(store: Store) -> None:
    """The most used comes first, spellings count together, and who has no article any more is not named."""
    first = add(store, "a", "The Ledger", date(2024, 5, 1))
    second = add(store, "b", "the ledger", date(2025, 5, 1))
    third = add(store, "c", "Harbour News", None)
    assert store.filters.publishers() == [Publisher("the ledger", 2), Publisher("Harbour News", 1)]
    assert store.filters.publishers("THE L") == [Publisher("the ledger", 2)]
    assert store.filters.publishers("ledger") == []
    assert store.filters.publishers(limit=1) == [Publisher("the ledger", 2)]
    store.articles.edit(dataclasses.replace(store.articles.get(second), publisher="Harbour News"))
    store.articles.edit(dataclasses.replace(store.articles.get(first), publisher=None))
    assert store.filters.publishers() == [Publisher("Harbour News", 2)]
    store.articles.remove(second)
    store.articles.remove(third)
    assert store.filters.publishers() == []
    store.articles.edit(dataclasses.replace(store.articles.get(first), publisher="Harbour News"))
    assert store.filters.publishers("harb") == [Publisher("Harbour News", 1)]


@pytest.mark.parametrize(
    "within", [Filter("x"), Filter("x", date(2024, 1, 1)), Filter(after=date(2024, 1, 1))]
)
def test_a_filter_reads_an_index(store: Store, within: Filter, monkeypatch: pytest.MonkeyPatch) -> None:
    """No filter reads the table of articles, however many there are."""
    plans: list[str] = []
    rows = store._database.rows

    def explained(sql: str, values: list[object]) -> list[tuple[object, ...]]:
        plans.extend(str(row[-1]) for row in rows(f"EXPLAIN QUERY PLAN {sql}", values))  # type: ignore[arg-type]
        return rows(sql, values)  # type: ignore[arg-type]

    monkeypatch.setattr(store._database, "rows", explained)
    store.filters._ids(within)
    store.filters.publishers("h")
    assert plans
    assert [plan for plan in plans if plan.startswith("SCAN")] == []


def test_an_old_file_tells_its_publishers(tmp_path: Path) -> None:
    """What was stored before there were filters fits them as what is stored now."""
    path = tmp_path / "old.db"
    shutil.copy(VERSION_1, path)
    store = Store(path)
    assert store.filters.publishers("foot") == [Publisher("Footnote", 1)]
    assert len(store.filters.fitting(Filter("FOOTNOTE", date(2026, 11, 1))).article_ids) == 1
    store.close()
