"""When articles' links were last looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from knowledge.errors import DuplicateArticle, NotFound
from knowledge.records import Cause, Doubt, Standing
from knowledge.store import Store

from .conftest import Clock
from .makers import make_draft

DAY = timedelta(days=1)


def test_links_are_due_never_checked_first_then_the_longest_ago(store: Store, clock: Clock) -> None:
    """Articles without a link, or checked since, are not among them."""
    assert store.freshness.next_due(DAY) is None
    ids = [
        store.articles.add(make_draft(f"T{number}", url=f"https://example.org/{number}")).article.id
        for number in range(4)
    ]
    store.articles.add(make_draft("Without a link"))
    store.freshness.note_checked(ids[2])
    clock.advance(DAY)
    store.freshness.note_checked(ids[0])
    clock.advance(DAY)
    due = store.freshness.due(before=clock(), limit=10)
    assert [link.article_id for link in due] == [ids[1], ids[3], ids[2], ids[0]]
    assert [link.article_id for link in store.freshness.due(before=clock(), limit=3)] == [
        ids[1],
        ids[3],
        ids[2],
    ]
    assert [link.article_id for link in store.freshness.due(before=clock() - DAY)] == [ids[1], ids[3], ids[2]]
    assert store.freshness.next_due(DAY) == clock()  # two were never looked at
    store.freshness.note_checked(ids[1])
    store.freshness.note_checked(ids[3])
    assert store.freshness.next_due(3 * DAY) == clock() + DAY


def test_what_a_check_found_is_kept(store: Store, clock: Clock) -> None:
    """A check keeps what the next conditional request needs; a gone page, since when it is gone."""
    article_id = store.articles.add(make_draft(url="https://example.org/1")).article.id
    store.freshness.note_checked(article_id, etag='"x"', last_modified="then")
    link = store.freshness.get(article_id)
    assert link is not None
    assert (link.url, link.etag, link.last_modified) == ("https://example.org/1", '"x"', "then")
    assert link.checked_at == store.articles.get(article_id).checked_at == clock()
    began = clock.now + DAY
    for _ in range(2):
        clock.advance(DAY)
        store.freshness.note_gone(article_id)
        article = store.articles.get(article_id)
        assert (article.gone_at, article.checked_at) == (began, clock())
    store.freshness.note_failed(article_id, "The website can't be reached.")
    assert store.articles.get(article_id).gone_at == began
    store.freshness.note_checked(article_id)
    assert store.articles.get(article_id).gone_at is None


def test_a_look_that_failed_is_no_check(store: Store, clock: Clock) -> None:
    """It is known since when and why looks fail, and when one last found the article; then it waits its turn."""
    article_id = store.articles.add(make_draft(url="https://example.org/1")).article.id
    store.freshness.note_failed(article_id, "It is slow.")
    article = store.articles.get(article_id)
    assert (article.checked_at, article.failures, article.failing_since) == (None, 1, clock())
    store.freshness.note_checked(article_id, etag='"x"')
    checked = clock.now
    assert store.articles.get(article_id).failures == 0
    began = clock.now + DAY
    for failures in (1, 2):
        clock.advance(DAY)
        store.freshness.note_failed(article_id, f"It is slow, {failures}.")
        article = store.articles.get(article_id)
        assert (article.checked_at, article.failures, article.failing_since) == (checked, failures, began)
        assert article.failure == f"It is slow, {failures}."
        assert store.freshness.due(before=clock()) == []
        assert store.freshness.next_due(DAY) == clock() + DAY
    for note in (store.freshness.note_other, store.freshness.note_gone, store.freshness.note_checked):
        store.freshness.note_failed(article_id, "It is slow.")
        note(article_id)
        article = store.articles.get(article_id)
        assert (article.failures, article.failing_since, article.failure) == (0, None, None)


def test_another_link_was_never_looked_at(store: Store) -> None:
    """What is known of an old link, and what was proposed from it, says nothing of a new one."""
    article = store.articles.add(make_draft(url="https://example.org/1")).article
    store.freshness.note_failed(article.id, "It is slow.")
    store.proposals.put(article.id, make_draft("Other"), [Doubt.REWRITTEN], version=1)
    moved = store.articles.edit(replace(article, url="https://example.org/2")).article
    assert (moved.failures, moved.failure, moved.proposed_at) == (0, None, None)
    assert [link.url for link in store.freshness.due(before=moved.added_at)] == ["https://example.org/2"]


def test_how_a_pages_text_stands_to_an_article(store: Store) -> None:
    """The same, known from the page, refused or a person's: by which a look decides what to do."""
    url = "https://example.org/1"
    mine, theirs, new = (make_draft("Rivers", f"Text {n}.", url=url) for n in range(3))
    by_hand = store.articles.add(mine, added_by=7).article.id
    assert store.freshness.standing(by_hand, theirs.paragraphs) == Standing(
        is_same=False, is_refused=False, is_persons=True, is_known=False, is_first=True
    )
    store.freshness.note_page_text(by_hand, theirs.paragraphs)
    standing = store.freshness.standing(by_hand, theirs.paragraphs)
    assert (standing.is_persons, standing.is_known, standing.is_first) == (True, True, False)
    assert not store.freshness.standing(by_hand, new.paragraphs).is_known
    store.articles.replace(by_hand, replace(new, is_page_text=True), cause=Cause.LOOK)
    standing = store.freshness.standing(by_hand, new.paragraphs)
    assert (standing.is_same, standing.is_persons) == (True, False)
    store.articles.replace(by_hand, mine, replaced_by=7)
    standing = store.freshness.standing(by_hand, new.paragraphs)
    assert (standing.is_persons, standing.is_known) == (True, True)
    store.articles.remove(by_hand)
    from_page = store.articles.add(replace(mine, is_page_text=True), added_by=7).article.id
    assert not store.freshness.standing(from_page, theirs.paragraphs).is_persons
    with pytest.raises(NotFound):
        store.freshness.standing(by_hand, mine.paragraphs)


def test_a_check_is_no_change_of_the_collection(store: Store) -> None:
    """The generation stays, so that no index has to follow."""
    article_id = store.articles.add(make_draft(url="https://example.org/1")).article.id
    store.freshness.note_checked(article_id)
    store.freshness.note_gone(article_id)
    store.freshness.note_failed(article_id, "The website can't be reached.")
    store.freshness.note_other(article_id)
    assert store.articles.generation() == 1


def test_an_article_without_a_link_has_nothing_to_check(store: Store) -> None:
    """Neither has one that is not there."""
    assert store.freshness.get(store.articles.add(make_draft()).article.id) is None
    assert store.freshness.get(99) is None


def test_shared_links_are_nobodys(store: Store, clock: Clock) -> None:
    """A link that articles share refuses none of them, is never looked at, and stays shared until it is changed."""
    url = "https://example.org/log"
    owner = store.articles.add(make_draft("Page", url=url)).article
    drafts = [replace(make_draft(f"Release {number}", url=url), shares_link=True) for number in range(2)]
    first, second = [store.articles.add(draft).article for draft in drafts]
    assert (first.url, second.url) == (url, url)
    assert store.articles.find_link(url) == owner
    assert [link.article_id for link in store.freshness.due(before=clock())] == [owner.id]
    assert store.freshness.get(first.id) is None

    store.articles.replace(first.id, make_draft("Release 0, again", url=url))
    store.articles.edit(replace(second, title="Release 1, again"))
    assert [link.article_id for link in store.freshness.due(before=clock())] == [owner.id]
    own = store.articles.edit(replace(second, url="https://example.org/log/1")).article
    assert [link.article_id for link in store.freshness.due(before=clock())] == [owner.id, own.id]
    with pytest.raises(DuplicateArticle):
        store.articles.edit(replace(own, url=url))


def test_messages_are_never_looked_at(store: Store) -> None:
    """A message's link leads to no text without an account: it is neither due nor a link to look at."""
    link = "https://discord.com/channels/1/2/3"
    article_id = store.articles.add(make_draft(url=link)).article.id
    assert store.freshness.next_due(DAY) is None
    assert store.freshness.due(before=store.articles.get(article_id).added_at + DAY) == []
    assert store.freshness.get(article_id) is None
