"""What a community sets applies to its next question."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.collection import Collection, open_collection
from knowledge.collection.settings import Settings
from knowledge.errors import InputError
from knowledge.records import LANGUAGES, ServerSettings
from tests.examples import examples
from tests.knowledge.collection.texts import TIDES, draft_of


@pytest.mark.asyncio
async def test_synonyms_apply_at_once(collection: Collection) -> None:
    """A question in the community's own word finds the passage that has the other one."""
    await collection.articles.add(await draft_of("The terms of service forbid automated accounts.", "Rules"))
    await collection.articles.add(await draft_of(TIDES))
    before = await collection.ask("What about TOS?")
    group = await collection.settings.add_synonyms(["TOS", "terms of service"])
    after = await collection.ask("What about TOS?")
    assert after.confidence > before.confidence
    assert after.citations[0].article.title == "Rules"
    await collection.settings.remove_synonyms(group.id)
    assert await collection.settings.synonyms() == []


@settings(max_examples=examples(10), deadline=None)
@given(st.floats(0, 1))
def test_a_threshold_is_kept_until_it_is_unset(threshold: float) -> None:
    """What was set is there after the collection was opened again, and the default once it is unset."""

    async def work(path: Path) -> None:
        async with open_collection(path) as collection:
            default = collection.settings.threshold
            await collection.settings.set_threshold(threshold)
            assert collection.settings.threshold == threshold
        async with open_collection(path) as collection:
            assert collection.settings.threshold == threshold
            await collection.settings.set_threshold(None)
            assert collection.settings.threshold == default
        async with open_collection(path) as collection:
            assert collection.settings.threshold == default

    with TemporaryDirectory() as folder:
        asyncio.run(work(Path(folder) / "c.db"))


@pytest.mark.asyncio
@pytest.mark.parametrize("threshold", [-0.01, 1.01, float("nan"), float("inf")])
async def test_a_threshold_that_is_no_confidence_is_refused(collection: Collection, threshold: float) -> None:
    """Outside 0 to 1 nothing is set."""
    before = collection.settings.threshold
    with pytest.raises(InputError):
        await collection.settings.set_threshold(threshold)
    assert collection.settings.threshold == before


@pytest.mark.asyncio
async def test_synonyms_that_are_of_no_use(collection: Collection) -> None:
    """A group that is there already, in whatever order and case, and signs without a letter are refused."""
    await collection.settings.add_synonyms(["dinghy", "tender"])
    for phrases in (["Tender", "dinghy"], ["--", "**"]):
        with pytest.raises(InputError):
            await collection.settings.add_synonyms(phrases)
    assert len(await collection.settings.synonyms()) == 1


DEFAULTS = ServerSettings()

VALUES: dict[str, st.SearchStrategy[object]] = {
    "language": st.none() | st.sampled_from(LANGUAGES),
    "votes_by_staff_only": st.booleans(),
    "helper_role_id": st.none() | st.integers(1, 2**63 - 1),
    "helper_channel_id": st.none() | st.integers(1, 2**63 - 1),
    "cooldown_seconds": st.integers(0, 3600),
    "in_direct_messages": st.booleans(),
}
"""What each setting of a server may be."""

WRONG = st.sampled_from(["", "xx", "EN", 1.5, -1, 10**30, [], {}, "yes"])
"""What none may be."""


def test_every_setting_is_read_by_its_name() -> None:
    """Each has a property, and is tried below."""
    assert VALUES.keys() == {field.name for field in fields(ServerSettings)}
    for name in VALUES:
        assert isinstance(getattr(Settings, name), property)


@settings(max_examples=examples(10), deadline=None)
@given(st.fixed_dictionaries(VALUES), st.lists(st.tuples(st.sampled_from(sorted(VALUES)), WRONG), max_size=4))
def test_what_a_server_decided_is_kept(chosen: dict[str, object], wrong: list[tuple[str, object]]) -> None:
    """It holds at once and after the next opening; what a setting can't be is refused, and changes nothing."""

    async def work(path: Path) -> None:
        async with open_collection(path) as collection:
            assert collection.settings.server == DEFAULTS
            for name, value in chosen.items():
                await collection.settings.decide(name, value)
            for name, value in wrong:
                with pytest.raises(InputError):
                    await collection.settings.decide(name, value)
            for name, value in chosen.items():
                assert getattr(collection.settings, name) == value
        async with open_collection(path) as collection:
            assert collection.settings.server == ServerSettings(**chosen)  # type: ignore[arg-type]
            for field in fields(ServerSettings):
                await collection.settings.decide(field.name, field.default)
            assert await collection._core.stored(collection._core.store.settings.all) == {}

    with TemporaryDirectory() as folder:
        asyncio.run(work(Path(folder) / "c.db"))


@pytest.mark.asyncio
@pytest.mark.parametrize("name", [*VALUES, "threshold"])
@pytest.mark.parametrize("value", ['"', '"Klingon"', "[1]", "-7", "1e999"])
async def test_a_damaged_setting_counts_as_not_set(
    tmp_path: Path, name: str, value: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A collection opens whatever its file has for a setting: that one is its default, and the log names it."""
    path = tmp_path / "c.db"
    async with open_collection(path) as collection:
        before = getattr(collection.settings, name)
        await collection.settings.decide("helper_role_id", 7)
        await collection.settings.decide("cooldown_seconds", 30)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))
        connection.execute("INSERT INTO settings VALUES ('of a later version', '1')")
    async with open_collection(path) as collection:
        assert getattr(collection.settings, name) == before
        assert f"the setting {name} " in caplog.text
        kept = {"helper_role_id": 7, "cooldown_seconds": 30}
        kept.pop(name, None)
        assert {key: getattr(collection.settings, key) for key in kept} == kept


@pytest.mark.asyncio
async def test_of_two_at_once_the_last_one_holds(collection: Collection) -> None:
    """What is read afterwards is what the file has, whoever's was stored last, and no other setting is lost."""
    await asyncio.gather(
        *(collection.settings.decide("cooldown_seconds", seconds) for seconds in range(20)),
        collection.settings.decide("language", "de"),
    )
    stored = await collection._core.stored(collection._core.store.settings.all)
    assert collection.settings.server == ServerSettings(**stored)
    assert (collection.settings.language, collection.settings.cooldown_seconds) == ("de", 19)
