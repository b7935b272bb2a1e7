"""Texts that wait for a moderator's word in the place of an article's, and those that were refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import BusyError, NotFound
from knowledge.records import Article, Cause, Doubt, Draft, PassageKind
from knowledge.store import Store
from tests.examples import examples

from .conftest import Clock
from .makers import drafts, make_draft

URL = "https://example.org/1"
DOUBTS = [Doubt.REWRITTEN, Doubt.SHRUNK]


def add(store: Store) -> Article:
    """Add an article that has a link."""
    return store.articles.add(make_draft("Rivers", "The Rhine flows north.", url=URL)).article


def other(text: str) -> Draft:
    """Make what the page has in its place."""
    return make_draft("Consent", text, url=URL, publisher="A wall", is_page_text=True)


def test_a_proposal_waits_across_restarts(path: Path, clock: Clock) -> None:
    """It is as it was put, and its article says since when one waits."""
    store = Store(path, clock=clock)
    article = add(store)
    put = store.proposals.put(article.id, other("We value cookies."), DOUBTS, version=1)
    store.close()
    store = Store(path)
    assert store.proposals.get(put.id) == store.proposals.of(article.id) == store.proposals.oldest() == put
    assert (put.draft, put.doubts) == (other("We value cookies."), tuple(DOUBTS))
    assert store.articles.get(article.id).proposed_at == put.found_at == clock()
    assert store.articles.generation() == 1
    store.close()


@given(st.lists(drafts, min_size=1, max_size=5), st.lists(st.sampled_from(Doubt), unique=True))
@settings(max_examples=examples(40), deadline=None)
def test_an_article_has_one_proposal(
    tmp_path_factory: pytest.TempPathFactory, found: list[Draft], doubts: list[Doubt]
) -> None:
    """A text that is shown in another way replaces an earlier one under another id; the same one stays, id and all."""
    store = Store(tmp_path_factory.mktemp("proposals") / "collection.db")
    article = add(store)
    for draft in found:
        put = store.proposals.put(article.id, draft, doubts, version=1)
        assert put.draft.paragraphs == draft.paragraphs
        assert store.proposals.put(article.id, draft, doubts, version=1) == put
        assert store.proposals.count() == 1
    store.close()


@pytest.mark.parametrize(
    "changed",
    [{"is_answer": True}, {"kind": PassageKind.LIST}, {"section": "Rivers"}, {"text": "It  flows."}],
)
def test_what_is_shown_in_another_way_is_another_proposal(store: Store, changed: dict[str, object]) -> None:
    """The same words with another heading, as an answer or as a list are what the page has now, under another id."""
    article = add(store)
    found = other("It flows.")
    before = store.proposals.put(article.id, found, DOUBTS, version=1)
    (paragraph,) = found.paragraphs
    again = replace(found, paragraphs=(replace(paragraph, **changed),))  # type: ignore[arg-type]
    after = store.proposals.put(article.id, again, DOUBTS, version=1)
    assert after.id != before.id
    assert after.draft == again


def test_a_refused_text_is_remembered(store: Store) -> None:
    """It does not wait any more, and is known again, until somebody gives the article that text after all."""
    article = add(store)
    found = other("We value cookies.")
    put = store.proposals.put(article.id, found, DOUBTS, version=1)
    assert store.proposals.refuse(put.id) == put
    assert store.proposals.of(article.id) is None
    assert store.freshness.standing(article.id, found.paragraphs).is_refused
    assert not store.freshness.standing(article.id, other("We value cake.").paragraphs).is_refused
    with pytest.raises(NotFound):
        store.proposals.refuse(put.id)
    store.articles.replace(article.id, found, replaced_by=7)
    store.articles.replace(article.id, make_draft("Rivers", "The Rhone flows south."), replaced_by=7)
    assert not store.freshness.standing(article.id, found.paragraphs).is_refused


def test_a_proposal_goes_when_it_is_outdated(store: Store) -> None:
    """With its article, with the article's text, and when the page has the article's text again."""
    article = add(store)

    def put() -> int:
        version = store.articles.get(article.id).version
        return store.proposals.put(article.id, other("We value cookies."), DOUBTS, version=version).id

    outdated = [put()]
    store.freshness.note_checked(article.id)
    outdated.append(put())
    store.freshness.note_other(article.id, is_left=True)
    outdated.append(put())
    store.articles.replace(article.id, make_draft("Rivers", "The Rhone flows south.", url=URL))
    outdated.append(put())
    store.articles.remove(article.id)
    for proposal_id in outdated:
        with pytest.raises(NotFound):
            store.proposals.get(proposal_id)
    assert len(set(outdated)) == 4
    assert (store.proposals.count(), store.proposals.oldest()) == (0, None)


def test_what_was_read_for_another_version_is_not_stored(store: Store) -> None:
    """Neither as a proposal nor in the text's place: somebody changed the article during the look."""
    article = add(store)
    store.articles.replace(article.id, make_draft("Rivers", "The Rhone flows south.", url=URL), replaced_by=7)
    found = other("We value cookies.")
    with pytest.raises(BusyError):
        store.proposals.put(article.id, found, DOUBTS, version=1)
    with pytest.raises(BusyError):
        store.articles.replace(article.id, found, cause=Cause.LOOK, version=1)
    assert [passage.text for passage in store.articles.passages_of(article.id)] == ["The Rhone flows south."]
    with pytest.raises(NotFound):
        store.proposals.put(99, found, DOUBTS, version=1)


def test_versions_say_why_they_were_replaced(store: Store) -> None:
    """An edit, a look, an accepted proposal and a text put back are told apart."""
    article = add(store)
    for number, cause in enumerate(Cause):
        draft = replace(other(f"Text {number}."), is_page_text=cause is not Cause.PUT_BACK)
        store.articles.replace(article.id, draft, replaced_by=number, cause=cause)
    versions = store.articles.versions(article.id)[::-1]
    assert [(v.version, v.cause, v.replaced_by) for v in versions] == [
        (number + 1, cause, number) for number, cause in enumerate(Cause)
    ]
