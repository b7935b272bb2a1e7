"""Drafts that wait for a moderator's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from knowledge.errors import NotFound
from knowledge.records import Draft, HeldDraft, Paragraph
from knowledge.store import Store
from knowledge.store.drafts import KEPT_FOR, draft_from_json, draft_to_json
from tests.examples import examples

from .conftest import Clock
from .makers import drafts, make_draft


@settings(max_examples=examples(100), deadline=None)
@given(drafts)
def test_a_draft_survives_its_json(draft: Draft) -> None:
    """Every field and every character comes back."""
    assert draft_from_json(draft_to_json(draft)) == draft


def test_a_draft_of_an_older_version_is_read() -> None:
    """Fields that came later have their defaults; its text and what was left out become blocks."""
    older = (
        '{"title": "T", "paragraphs": [{"text": "P", "section": "S"}], "language": "en", "published": null,'
        ' "left_out": ["L"]}'
    )
    draft = draft_from_json(older)
    assert (draft.title, draft.paragraphs, draft.left_out) == ("T", (Paragraph("P", "S"),), ("L",))
    assert [block.text for block in draft.blocks] == ["L", "S", "P"]


def test_a_held_draft_is_read_until_it_is_dropped(store: Store, clock: Clock) -> None:
    """It comes back with who gave it, when, and what it would replace; dropped, it is gone."""
    draft = make_draft(author="A")
    held = store.drafts.hold(draft, held_by=5, replaces=3)
    assert held == HeldDraft(held.id, draft, 5, clock(), 3)
    assert store.drafts.get(held.id) == held
    assert store.drafts.drop(held.id)
    assert not store.drafts.drop(held.id)
    with pytest.raises(NotFound, match="no draft 1"):
        store.drafts.get(held.id)


def test_a_held_draft_can_be_corrected(store: Store) -> None:
    """The corrected draft stands in its place, under the same id, held by the same person."""
    held = store.drafts.hold(make_draft("Old"), held_by=5)
    corrected = store.drafts.correct(held.id, make_draft("New"))
    assert corrected == replace(held, draft=make_draft("New"))
    assert store.drafts.get(held.id) == corrected
    with pytest.raises(NotFound):
        store.drafts.correct(99, make_draft())


def test_a_draft_that_nobody_wanted_is_forgotten(store: Store, clock: Clock) -> None:
    """After a week it is not found any more, and the next draft takes its row away, but never its id."""
    old = store.drafts.hold(make_draft(), held_by=5)
    clock.advance(KEPT_FOR)
    assert store.drafts.get(old.id) == old
    clock.advance(timedelta(seconds=1))
    with pytest.raises(NotFound):
        store.drafts.get(old.id)
    new = store.drafts.hold(make_draft(), held_by=5)
    assert new.id > old.id
    assert store._database.value("SELECT count(*) FROM drafts") == 1
