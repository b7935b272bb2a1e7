"""How articles come, change and go."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import DuplicateArticle, InputError, NotFound
from knowledge.records import Draft, Paragraph, Passage
from knowledge.store import Store, copy_collection
from tests.examples import examples

from .conftest import Clock
from .makers import drafts, make_answer, make_citation, make_draft


@pytest.fixture(scope="module")
def shared() -> Iterator[Store]:
    """One collection for many examples, each of which removes what it added."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "collection.db")
        yield store
        store.close()


def paragraphs_of(passages: tuple[Passage, ...] | list[Passage]) -> tuple[Paragraph, ...]:
    """Return what the passages were made of."""
    return tuple(passage.paragraph for passage in passages)


@settings(max_examples=examples(60), deadline=None)
@given(drafts)
def test_what_was_added_is_read_back(shared: Store, draft: Draft) -> None:
    """Every field and every character of a draft comes back, numbered from 1; and all of it goes again."""
    change = shared.articles.add(draft, added_by=7)
    article = change.article
    try:
        for field in ("title", "language", "publisher", "author", "published", "url", "via"):
            assert getattr(article, field) == getattr(draft, field)
        assert (article.passages, article.version, article.added_by) == (len(draft.paragraphs), 1, 7)
        assert paragraphs_of(change.passages) == draft.paragraphs
        assert [passage.number for passage in change.passages] == [*range(1, len(draft.paragraphs) + 1)]
        assert shared.articles.get(article.id) == article
        assert tuple(shared.articles.passages_of(article.id)) == change.passages
        assert shared.articles.find_duplicate(draft) is not None
    finally:
        shared.articles.remove(article.id)
    assert shared.articles.passages([passage.id for passage in change.passages]) == []
    assert shared.articles.find_duplicate(draft) is None
    assert (shared.status().articles, shared.status().passages) == (0, 0)


def test_the_same_link_is_recognised(path: Path) -> None:
    """Two links that have one key are one article, which the error names."""
    store = Store(path, link_key=lambda link: link.partition("?")[0])
    first = store.articles.add(make_draft("One", url="https://example.org/a")).article
    again = make_draft("Two", url="https://example.org/a?from=mail")
    with pytest.raises(DuplicateArticle) as refused:
        store.articles.add(again)
    assert (refused.value.article_id, refused.value.title, refused.value.same) == (first.id, "One", "link")
    assert store.articles.find_duplicate(again) == (first, "link")
    assert store.articles.find_duplicate(again, besides=first.id) is None
    store.close()


def test_the_same_text_is_recognised_in_other_breaks(store: Store) -> None:
    """White space and paragraph breaks make no other text of it; one other word does."""
    store.articles.add(make_draft("One", "The river rises here.", "It flows north."))
    with pytest.raises(DuplicateArticle) as refused:
        store.articles.add(make_draft("Two", "The river  rises\nhere. It flows north. "))
    assert refused.value.same == "text"
    store.articles.add(make_draft("Three", "The river rises here.", "It flows south."))


def test_many_articles_may_have_no_link_and_one_title(store: Store) -> None:
    """A missing link is no common link, and titles need not differ."""
    ids = [store.articles.add(make_draft("Same", f"Text {number}.")).article.id for number in range(3)]
    assert len(set(ids)) == 3


def test_a_refused_article_leaves_nothing(store: Store) -> None:
    """A duplicate raises neither the generation nor any count."""
    store.articles.add(make_draft())
    before = (store.status(), store.articles.changes(0))
    with pytest.raises(DuplicateArticle):
        store.articles.add(make_draft())
    after = (store.status(), store.articles.changes(0))
    assert after[0].articles == before[0].articles == 1
    assert after[0].generation == before[0].generation == 1
    assert after[1] == before[1]


def test_an_article_is_stored_whole_or_not_at_all(store: Store) -> None:
    """A paragraph that can't be stored, in the middle, leaves nothing of its article."""
    with pytest.raises(InputError):
        store.articles.add(make_draft("Broken", "Good.", "A lone surrogate: \ud800", "Good too."))
    assert store.status().articles == 0
    assert store.articles.changes(0) == []
    assert store.check() == ()


def test_a_new_text_is_a_new_version(store: Store, clock: Clock) -> None:
    """The article keeps its id, its passages get ids that were never used, and the old text is kept."""
    added = store.articles.add(make_draft("Old", "Old one.", "Old two."), added_by=1)
    clock.advance(timedelta(hours=1))
    new = make_draft(
        "New", "New one.", "New two.", "New three.", author="An author", published=date(2026, 1, 2)
    )
    changed = store.articles.replace(added.article.id, new, replaced_by=2)
    article = changed.article
    assert (article.id, article.title, article.version) == (added.article.id, "New", 2)
    assert (article.passages, article.author, article.published) == (3, "An author", date(2026, 1, 2))
    assert (article.added_at, article.added_by) == (added.article.added_at, 1)
    assert article.changed_at == clock()
    assert paragraphs_of(changed.passages) == new.paragraphs
    assert min(passage.id for passage in changed.passages) > max(passage.id for passage in added.passages)
    (version,) = store.articles.versions(article.id)
    assert (version.version, version.title, version.replaced_by) == (1, "Old", 2)
    assert version.paragraphs == (Paragraph("Old one."), Paragraph("Old two."))
    assert version.replaced_at == clock()
    assert store.status().passages == 3


def test_the_same_text_with_other_fields_is_no_new_version(store: Store) -> None:
    """Replacing an article by its own text changes its fields and keeps its passages."""
    added = store.articles.add(make_draft("Old", "One.", "Two."))
    changed = store.articles.replace(added.article.id, make_draft("New", "One.", "Two."))
    assert (changed.article.title, changed.article.version) == ("New", 1)
    assert changed.passages == added.passages
    assert store.articles.versions(added.article.id) == []


def test_a_text_that_another_article_has_cant_replace(store: Store) -> None:
    """The other article is named, and this one stays as it is."""
    one = store.articles.add(make_draft("One", "Text one.")).article
    two = store.articles.add(make_draft("Two", "Text two.")).article
    with pytest.raises(DuplicateArticle) as refused:
        store.articles.replace(two.id, make_draft("Two", "Text one."))
    assert refused.value.article_id == one.id
    assert store.articles.get(two.id) == two


def test_fields_are_edited_without_the_text(store: Store) -> None:
    """An edit stores the fields that people may correct, and no others."""
    added = store.articles.add(make_draft("Old"), added_by=1)
    wanted = replace(
        added.article,
        title="New",
        publisher="P",
        author="A",
        published=date(2020, 2, 29),
        via="V",
        language="de",
    )
    changed = store.articles.edit(replace(wanted, added_by=99, version=50))
    assert changed.article == replace(wanted, changed_at=changed.article.changed_at)
    assert changed.passages == added.passages
    assert store.articles.languages() == {"de": 1}


def test_an_edit_cant_take_another_articles_link(store: Store) -> None:
    """A link stays with the article that has it, and an article may keep its own."""
    one = store.articles.add(make_draft("One", url="https://example.org/1")).article
    two = store.articles.add(make_draft("Two", url="https://example.org/2")).article
    with pytest.raises(DuplicateArticle):
        store.articles.edit(replace(two, url=one.url))
    assert store.articles.edit(replace(two, title="Too")).article.url == two.url


def test_what_was_known_of_an_old_link_goes_with_it(store: Store) -> None:
    """An article with a new link was never checked; with the old one, it stays checked."""
    article = store.articles.add(make_draft(url="https://example.org/1")).article
    store.freshness.note_gone(article.id)
    assert store.articles.edit(replace(article, title="Other")).article.gone_at is not None
    moved = store.articles.edit(replace(article, url="https://example.org/2")).article
    assert (moved.checked_at, moved.gone_at) == (None, None)


def test_ids_are_never_used_again(store: Store) -> None:
    """The newest article's id and its passages' are not given to the next one after it was removed."""
    first = store.articles.add(make_draft("One"))
    store.articles.remove(first.article.id)
    second = store.articles.add(make_draft("One"))
    assert second.article.id > first.article.id
    assert second.passages[0].id > first.passages[0].id


@pytest.mark.parametrize("article_id", [-1, 0, 99, 2**63 - 1])
def test_an_unknown_article_is_not_found(store: Store, article_id: int) -> None:
    """Reading, replacing, editing and removing say that there is no such article."""
    known = store.articles.add(make_draft()).article
    for act in (
        lambda: store.articles.get(article_id),
        lambda: store.articles.remove(article_id),
        lambda: store.articles.replace(article_id, make_draft("Other")),
        lambda: store.articles.edit(replace(known, id=article_id)),
        lambda: store.articles.set_twin(article_id, known.id),
        lambda: store.articles.set_twin(known.id, article_id),
    ):
        with pytest.raises(NotFound):
            act()
    assert store.articles.generation() == 1


def test_each_change_is_one_generation_in_the_log(store: Store) -> None:
    """Changes are numbered without gaps, have a kind and a token, and are read from any generation on."""
    one = store.articles.add(make_draft("One")).article
    two = store.articles.add(make_draft("Two")).article
    generations = [
        store.articles.edit(replace(one, title="Uno")).generation,
        store.articles.replace(two.id, make_draft("Dos")).generation,
        store.articles.remove(one.id).generation,
    ]
    assert generations == [3, 4, 5]
    assert store.articles.generation() == 5
    log = [
        (1, one.id, "added"),
        (2, two.id, "added"),
        (3, one.id, "changed"),
        (4, two.id, "changed"),
        (5, one.id, "removed"),
    ]
    assert store.articles.changes(0) == log
    assert store.articles.changes(3) == log[3:]
    assert store.articles.changes(1, limit=2) == log[1:3]
    tokens = [store.articles.token(generation) for generation in range(1, 6)]
    assert None not in tokens
    assert len(set(tokens)) == 5
    assert store.articles.token(0) is store.articles.token(6) is None


def test_histories_that_part_differ_in_their_tokens(store: Store, tmp_path: Path) -> None:
    """A copy shares the collection's name and the changes so far, and no token of a later change."""
    store.articles.add(make_draft("One"))
    copy_collection(store.path, tmp_path / "copy.db")
    copy = Store(tmp_path / "copy.db")
    store.articles.add(make_draft("Two"))
    copy.articles.add(make_draft("Two"))
    assert copy.id == store.id
    assert copy.articles.token(1) == store.articles.token(1)
    assert copy.articles.token(2) != store.articles.token(2)
    copy.close()
    other = Store(tmp_path / "other.db")
    assert other.id != store.id
    other.close()


def test_a_twin_is_noted_until_it_goes(store: Store) -> None:
    """What an article nearly repeats is no change of the index, and is forgotten when that goes."""
    one = store.articles.add(make_draft("One")).article
    two = store.articles.add(make_draft("Two")).article
    store.articles.set_twin(two.id, one.id)
    assert store.articles.get(two.id).twin_of == one.id
    assert store.articles.generation() == 2
    store.articles.remove(one.id)
    assert store.articles.get(two.id).twin_of is None


def test_citations_follow_a_paragraph_that_an_edited_text_keeps(store: Store) -> None:
    """An old answer still shows a paragraph that stands in the new text word for word, and no changed one."""
    added = store.articles.add(make_draft("One", "Kept.", "Changed."))
    kept, changed = added.passages
    answer = make_answer("a1", "?", make_citation(added.article, changed), make_citation(added.article, kept))
    store.answers.record(answer)
    replaced = store.articles.replace(added.article.id, make_draft("One", "First.", "Kept."))
    stored = store.answers.get("a1")
    assert stored is not None
    assert [citation.passage for citation in stored.citations] == [replaced.passages[1]]


@settings(max_examples=examples(150), deadline=None)
@given(*(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=8) for _ in range(2)))
def test_passages_that_an_edited_text_keeps_keep_their_ids(
    shared: Store, old: list[str], new: list[str]
) -> None:
    """Of each text as many passages stay as both versions have; all are numbered anew, and no id is used again."""
    before = shared.articles.add(make_draft("One", *old)).passages
    article_id = before[0].article_id
    try:
        paragraphs = tuple(Paragraph(text, f"Part {place}") for place, text in enumerate(new))
        draft = replace(make_draft("One"), paragraphs=paragraphs)
        after = shared.articles.replace(article_id, draft).passages
        assert tuple(passage.paragraph for passage in after) == paragraphs
        assert [passage.number for passage in after] == list(range(1, len(new) + 1))
        was = {passage.id: passage.text for passage in before}
        stayed = [passage for passage in after if passage.id in was]
        assert all(was[passage.id] == passage.text for passage in stayed)
        assert sorted(passage.text for passage in stayed) == sorted((Counter(old) & Counter(new)).elements())
        assert all(passage.id > max(was) for passage in after if passage.id not in was)
    finally:
        shared.articles.remove(article_id)


def test_an_inserted_repetition_is_the_new_one(store: Store) -> None:
    """Where a text is repeated, the passages that stand in the same order keep their ids."""
    before = store.articles.add(make_draft("One", "Yes.", "Why?", "Yes.")).passages
    after = store.articles.replace(
        before[0].article_id, make_draft("One", "New.", "Yes.", "Why?", "Yes.")
    ).passages
    assert [passage.id for passage in after[1:]] == [passage.id for passage in before]
