"""What a server has set for its own collection."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import InputError, NotFound
from knowledge.store import Store
from tests.examples import examples

from .makers import texts

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@settings(
    max_examples=examples(50), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts, values)
def test_a_setting_is_read_back(store: Store, name: str, value: object) -> None:
    """Anything that JSON can hold is kept under any name, and the last value counts."""
    store.settings.set(name, "before")
    store.settings.set(name, value)
    assert store.settings.get(name) == value
    assert store.settings.all()[name] == value


def test_a_setting_that_is_not_set_has_the_callers_default(store: Store) -> None:
    """Unset, the default counts again; None is a value."""
    assert store.settings.get("threshold", 0.5) == 0.5
    store.settings.set("threshold", None)
    assert store.settings.get("threshold", 0.5) is None
    store.settings.unset("threshold")
    assert store.settings.get("threshold", 0.5) == 0.5
    assert store.settings.all() == {}


@pytest.mark.parametrize(
    "damaged", ["", "{", "0.", "nul", "\x00", "[" * 100_000, b"\xff\xfe".decode("latin-1")]
)
def test_a_damaged_setting_counts_as_not_set(
    store: Store, damaged: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What the disk made no JSON of is logged by its name, and all others are read."""
    store.settings.set("one", 1)
    store.settings.set("two", 2)
    with store._database.change():
        store._database.run("UPDATE settings SET value = ? WHERE name = 'one'", [damaged])
    assert store.settings.get("one", "default") == "default"
    assert store.settings.all() == {"two": 2}
    assert "one is damaged" in caplog.text
    store.settings.set("one", 3)
    assert store.settings.get("one") == 3


def test_synonyms_are_kept_in_groups(store: Store) -> None:
    """Groups come back in their order; a removed one is gone, and removing it twice is said."""
    one = store.synonyms.add(["car", "motor car", "自動車"], added_by=1)
    two = store.synonyms.add(["EU", "European Union"])
    assert one.phrases == ("car", "motor car", "自動車")
    assert store.synonyms.all() == [one, two]
    store.synonyms.remove(one.id)
    assert store.synonyms.all() == [two]
    with pytest.raises(NotFound):
        store.synonyms.remove(one.id)


@pytest.mark.parametrize(
    "phrases", [[], ["TOS"], ["TOS", " TOS "], ["a", "  "], ["a", "b" * 101], [str(n) for n in range(21)]]
)
def test_synonyms_need_two_phrases_of_a_fair_length(store: Store, phrases: list[str]) -> None:
    """What can mean nothing in a question, or would flood it, is refused and not kept."""
    with pytest.raises(InputError):
        store.synonyms.add(phrases)
    assert store.synonyms.all() == []
