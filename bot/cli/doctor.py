"""``footnote doctor``."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.backups import data_option, in_thread
from bot.cli.console import fail, json_option, print_json, printable, run
from bot.doctor.settings import examine_settings
from bot.nightly import OFF
from bot.settings import load_settings, usable_settings
from knowledge.backups import BackupFolder, collection_files
from knowledge.doctor import examine_backups, examine_collection, examine_folder
from knowledge.records import Finding, Severity
from knowledge.store import Told

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: None}


@click.command("doctor")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--online", is_flag=True, help="Ask Discord too: the token, the permissions, the commands.")
@data_option
@json_option
def doctor_command(names: tuple[str, ...], online: bool, data: Path | None, as_json: bool) -> None:
    """Check everything, and say how to mend what is wrong. Nothing is changed; the bot may run meanwhile.

    Of all collections, or of those of some NAMEs: a server's id, or `local`. Exit code 1 where something should be
    done.
    """
    findings = list(examine_settings())
    # What is wrong in the settings is told already; the right ones tell where the data is.
    folder, data_dir, hour = _places(data)
    paths = collection_files(data_dir, names)
    missing = set(names) - {path.stem for path in paths}
    if missing:
        fail(f"There is no collection {', '.join(map(printable, sorted(missing)))} in {data_dir}.")
    now = datetime.now(UTC)
    findings += examine_folder(data_dir, now)
    findings += in_thread("Checking, MB", lambda told: _examine_all(paths, told))
    findings += examine_backups(folder, data_dir, now, is_nightly=hour != OFF)
    if online:
        findings += run(_ask_discord(data_dir, [int(path.stem) for path in paths if path.stem.isdecimal()]))
    if as_json:
        print_json(findings)
    else:
        _print(findings, len(paths))
    if any(finding.is_trouble for finding in findings):
        sys.exit(1)


async def _ask_discord(data_dir: Path, server_ids: list[int]) -> list[Finding]:
    from bot.doctor.online import ask_discord  # loads discord.py

    return await ask_discord(load_settings().discord_token.get_secret_value(), data_dir, server_ids)


def _places(data: Path | None) -> tuple[BackupFolder, Path, int]:
    settings = usable_settings()
    if data is not None:
        settings = settings.model_copy(update={"data_dir": data})
    return settings.backups, settings.data_dir, settings.backup_hour


def _examine_all(paths: list[Path], told: Told) -> list[Finding]:
    sizes = [path.stat().st_size for path in paths]
    findings: list[Finding] = []
    for place, path in enumerate(paths):
        before, size = sum(sizes[:place]), sizes[place]

        def tell(done: int, of: int, before: int = before, size: int = size) -> None:
            told(before + size * done // of, sum(sizes))

        findings += examine_collection(path, tell)
    return findings


def _print(findings: list[Finding], collections: int) -> None:
    for finding in sorted(findings, key=lambda finding: list(_COLOURS).index(finding.severity)):
        severity = click.style(f"{finding.severity.value}:", fg=_COLOURS[finding.severity], bold=True)
        click.echo(f"{severity} {printable(finding.where)}: {printable(finding.what)}")
        if finding.mend:
            click.echo(f"  → {printable(finding.mend)}")
    trouble = sum(finding.is_trouble for finding in findings)
    looked = f"{collections:,} collection{'s' if collections != 1 else ''}"
    click.echo(f"{looked} checked: {f'{trouble:,} to mend' if trouble else 'all is well'}.")
