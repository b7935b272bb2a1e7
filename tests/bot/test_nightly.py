"""When the running bot takes backups."""

from __future__ import annotations

import asyncio
import logging
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.nightly import OFF, Nightly
from knowledge.backups import BackupFolder
from knowledge.collection import Collections
from knowledge.records import Draft, Paragraph
from tests.waiting import until


class Clock:
    """A clock that is moved."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC).replace(hour=12) + timedelta(days=1)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


async def _add(collections: Collections, server_id: int, title: str) -> None:
    collection = await collections.open(server_id)
    await collection.articles.add(Draft(title, (Paragraph(f"{title} has a harbour."),), "en"))


@pytest.mark.asyncio
async def test_open_collections_are_backed_up_once_a_night(collections: Collections, tmp_path: Path) -> None:
    """The first look backs up all; another one waits for the next night, and then takes what has changed."""
    folder, clock = BackupFolder(tmp_path / "backups"), Clock()
    nightly = Nightly(tmp_path / "data", folder, 3, clock=clock)
    for server_id in (7, 8):
        await _add(collections, server_id, "Brest")
    done = await nightly.look()
    assert done is not None
    assert sorted(taken.backup.name for taken in done.taken) == ["7", "8"]
    assert await nightly.look() is None
    clock.now += timedelta(days=1)
    done = await nightly.look()
    assert done is not None
    assert nightly.last is done
    assert (done.taken, done.unchanged) == ((), 2)
    again = Nightly(tmp_path / "data", folder, 3, clock=clock)
    done = await again.look()
    assert done is not None
    assert (done.taken, done.unchanged, done.failed) == ((), 2, ())


@pytest.mark.asyncio
async def test_a_start_after_the_night_makes_up_for_it(collections: Collections, tmp_path: Path) -> None:
    """What was backed up since the hour is left alone after a restart, however it changed; yesterday's is not."""
    folder, clock = BackupFolder(tmp_path / "backups"), Clock()
    clock.now = datetime.now(UTC) - timedelta(days=2)
    await _add(collections, 7, "Brest")
    await Nightly(tmp_path / "data", folder, 3, clock=clock).look()
    await _add(collections, 7, "Caen")
    done = await Nightly(tmp_path / "data", folder, 3, clock=clock).look()
    assert done is not None
    assert (done.taken, done.unchanged) == ((), 0)
    clock.now += timedelta(days=2)
    done = await Nightly(tmp_path / "data", folder, 3, clock=clock).look()
    assert done is not None
    assert [taken.contents.articles for taken in done.taken] == [2]


@pytest.mark.asyncio
async def test_a_round_is_one_line_in_the_log(
    collections: Collections, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It tells what was taken, and what could not be; switched off, nothing is done."""
    caplog.set_level(logging.INFO, "bot.nightly")
    await _add(collections, 7, "Brest")
    collections.path_of(8).write_bytes(b"\0" * 8192)
    folder = BackupFolder(tmp_path / "backups")
    async with Nightly(tmp_path / "data", folder, OFF, seconds_between_looks=0.0):
        await asyncio.sleep(0.05)
    assert folder.names() == []
    async with Nightly(tmp_path / "data", folder, 3, seconds_between_looks=0.01) as nightly:
        await until(lambda: nightly.last is not None)
        await asyncio.sleep(0.03)
    [line] = [record.getMessage() for record in caplog.records if record.name == "bot.nightly"]
    assert "1 taken and verified" in line
    assert "1 failed (8: 8.db is not a Footnote collection" in line
    assert folder.names() == ["7"]


@pytest.mark.asyncio
async def test_questions_are_answered_during_a_backup_and_a_stop_gives_it_up(
    collections: Collections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event loop is free while a collection is copied; leaving the block ends that and leaves nothing."""
    is_under_way, go_on = threading.Event(), Nightly._go_on
    stops: list[bool] = []

    def hold_up(nightly: Nightly, done: int, total: int) -> None:
        is_under_way.set()
        stops.append(nightly._is_stopped.wait(5))
        go_on(nightly, done, total)

    monkeypatch.setattr(Nightly, "_go_on", hold_up)
    folder = BackupFolder(tmp_path / "backups")
    await _add(collections, 7, "Brest")
    async with Nightly(tmp_path / "data", folder, 3, seconds_between_looks=0.0) as nightly:
        await until(is_under_way.is_set)
        answer = await (await collections.open(7)).ask("What does Brest have?")
        assert answer.citations[0].article.title == "Brest"
    assert (stops, nightly.last) == ([True], None)
    assert list(folder.path.glob("7/*")) == []
