"""``footnote backup`` and ``footnote restore``."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from bot.cli.console import fail, json_option, print_json, printable, progress, run
from bot.settings import load_settings
from bot.texts import say
from knowledge.backups import (
    Backup,
    BackupFolder,
    Restored,
    Round,
    Standing,
    Verified,
    back_up_all,
    backup_at,
    collection_files,
    prune_gone,
    restore,
    standing_at,
    verify,
)
from knowledge.errors import Cancelled
from knowledge.store import Contents, Told

T = TypeVar("T")

_MB = 1_000_000

folder_type = click.Path(file_okay=False, path_type=Path)
data_option = click.option(
    "--data", type=folder_type, metavar="FOLDER", help="The data folder; DATA_DIR where left out."
)
backups_option = click.option(
    "--backups", type=folder_type, metavar="FOLDER", help="Where backups are kept; BACKUP_DIR where left out."
)


@click.command("backup")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@data_option
@backups_option
@click.option("--list", "is_list", is_flag=True, help="List the backups that there are; take none.")
@json_option
def backup_command(
    names: tuple[str, ...], data: Path | None, backups: Path | None, is_list: bool, as_json: bool
) -> None:
    """Back up all collections, or those of some NAMEs: a server's id, or `local`. The bot may run meanwhile.

    A backup is verified before it gets its name; then the oldest go, as BACKUPS_KEPT and BACKUP_DAYS say.
    """
    folder, data_dir = places(data, backups)
    if is_list:
        _print_list([b for name in names or folder.names() for b in folder.of(name)], as_json=as_json)
        return
    paths = collection_files(data_dir, names)
    missing = set(names) - {path.stem for path in paths}
    if missing:
        fail(f"There is no collection {', '.join(map(printable, sorted(missing)))} in {data_dir}.")
    if not paths:
        fail(f"There is no collection in {data_dir}.")

    def work(told: Told) -> Round:
        done = back_up_all(paths, folder, datetime.now(UTC), told=told)
        if not names:
            prune_gone(folder, data_dir, datetime.now(UTC))
        return done

    done = in_thread("Backing up, MB", work)
    if as_json:
        print_json(done)
    else:
        for taken in done.taken:
            click.echo(f"{taken.backup.name}: {_told(taken.contents)} → {taken.backup.path}")
        took = f"{done.size / _MB:,.1f} MB in {done.seconds:.1f} s"
        click.echo(f"{len(done.taken):,} backed up and verified ({took}), {done.removed:,} old ones deleted.")
    wrong = [f"{printable(each.name)}: {each.reason}" for each in done.failed]
    wrong += [f"{each.backup.name}: {fault}" for each in done.taken for fault in each.faults]
    if wrong:
        fail("\n".join(wrong))


@click.command("restore")
@click.argument("sources", nargs=-1, metavar="[NAME|FILE]...")
@click.option("--all", "is_all", is_flag=True, help="Restore every collection of which there is a backup.")
@click.option("--check", is_flag=True, help="Only verify the backups; change nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before something is replaced.")
@data_option
@backups_option
@json_option
def restore_command(
    sources: tuple[str, ...],
    is_all: bool,
    check: bool,
    yes: bool,
    data: Path | None,
    backups: Path | None,
    as_json: bool,
) -> None:
    """Put back the newest backup of NAME (a server's id, or `local`), or the backup in FILE.

    It is verified first. What it takes the place of is kept in the data folder, under `replaced`. A collection that
    the bot has open is left alone.
    """
    if bool(sources) == is_all:
        raise click.UsageError("Say what to restore: names, files, or --all.")
    folder, data_dir = places(data, backups)
    found = _find(sources or tuple(folder.names()), folder)
    if not found:
        fail(f"There is no backup in {folder.path}.")
    done: list[dict[str, object]] = []
    for backup in found:
        if check:
            done.append({"backup": str(backup.path), **asdict(_verified(backup, is_quiet=as_json))})
            continue
        restored = _put_back(backup, data_dir / f"{backup.name}.db", yes=yes, is_quiet=as_json)
        done.append(
            {"backup": str(backup.path), "path": str(restored.path), "kept_at": _text(restored.kept_at)}
        )
    if as_json:
        print_json(done)


def places(data: Path | None, backups: Path | None) -> tuple[BackupFolder, Path]:
    """Return where backups are kept, and the data folder, as the options or else the settings say."""

    async def read() -> tuple[BackupFolder, Path]:
        settings = load_settings()
        if data is not None:
            settings = settings.model_copy(update={"data_dir": data})
        folder = settings.backups
        return BackupFolder(backups or folder.path, folder.most, folder.days), settings.data_dir

    return run(read())


def in_thread(what: str, work: Callable[[Told], T]) -> T:
    """Run what takes long in a thread, with a bar in megabytes; Ctrl-C ends it and leaves nothing half done."""
    is_stopped = threading.Event()

    async def wait() -> T:
        with progress(what) as update:

            def told(done: int, total: int) -> None:
                if is_stopped.is_set():
                    raise Cancelled("Stopped.")
                update(done // _MB, max(1, total // _MB))

            running = asyncio.ensure_future(asyncio.to_thread(work, told))
            try:
                return await asyncio.shield(running)
            except asyncio.CancelledError:
                is_stopped.set()
                await running
                raise

    return run(wait())


def _find(sources: tuple[str, ...], folder: BackupFolder) -> list[Backup]:
    async def find() -> list[Backup]:
        return [
            backup_at(Path(source)) if Path(source).is_file() else folder.newest(source) for source in sources
        ]

    return run(find())


def _put_back(backup: Backup, to: Path, *, yes: bool, is_quiet: bool) -> Restored:
    standing = standing_at(to)
    if standing is not None:
        click.echo(f"{to} is there: {_told_standing(standing)}.", err=True)
        _verified(backup, is_quiet=True)
        if not yes and not click.confirm(f"Replace it by the backup of {_when(backup.taken_at)}?", err=True):
            fail("Nothing restored.")
    may_replace = standing is not None
    restored = in_thread(
        "Restoring, MB",
        lambda told: restore(backup.path, to, datetime.now(UTC), may_replace=may_replace, told=told),
    )
    if not is_quiet:
        click.echo(f"Restored {restored.path}: {_told(restored.contents)}.")
        for fault in restored.faults:
            click.echo(f"  When the backup was taken: {fault}")
        if restored.kept_at is not None:
            click.echo(f"What was there is in {restored.kept_at}.")
    return restored


def _verified(backup: Backup, *, is_quiet: bool) -> Verified:
    verified = in_thread("Verifying, MB", lambda told: verify(backup.path, told))
    if not is_quiet:
        click.echo(f"{backup.path}: {_told(verified.contents)}. It is what was written.")
        for fault in verified.faults:
            click.echo(f"  When it was taken: {fault}")
    return verified


def _told(contents: Contents) -> str:
    changed = f", changed {_when(contents.changed_at)}" if contents.changed_at else ""
    return f"{contents.articles:,} articles, {say('passages', count=contents.passages)}{changed}"


def _told_standing(standing: Standing) -> str:
    if standing.contents is not None:
        return _told(standing.contents)
    return (standing.problem or "").rstrip(".")


def _when(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _text(path: Path | None) -> str | None:
    return str(path) if path else None


def _print_list(backups: list[Backup], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [{"name": b.name, "taken_at": b.taken_at, "path": str(b.path), "bytes": b.size} for b in backups]
        )
        return
    if not backups:
        click.echo("No backups.")
    for backup in backups:
        click.echo(f"{backup.name}  {_when(backup.taken_at)}  {backup.size / _MB:,.1f} MB  {backup.path}")
