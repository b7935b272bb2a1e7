"""``footnote preview`` and ``footnote run``."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot.cli.console import ending, fail


@click.command("preview")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the data here; else it is thrown away.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def preview_command(data: Path | None, no_browser: bool) -> None:
    """Try the bot in a local page, with sample articles and without a token."""
    try:
        from bot.preview import run_preview
    except ModuleNotFoundError as error:
        if error.name != "simcord":
            raise
        fail("The preview needs its extra: pip install 'footnote-bot[preview]'")
    with ending():
        asyncio.run(run_preview(data, open_browser=not no_browser))


@click.command("run")
def run_command() -> None:
    """Run the bot on Discord, with DISCORD_TOKEN from the environment or .env."""
    from bot.connecting import EXIT_REFUSED, CannotRun
    from bot.run import run_bot
    from bot.settings import SettingsError

    with ending():
        try:
            run_bot()
        except CannotRun as error:
            fail(str(error), error.exit_code)
        except SettingsError as error:
            fail(str(error), EXIT_REFUSED)
