"""The ``footnote`` command."""

from __future__ import annotations

import errno
import importlib
import os
import sys

import click

# Command → module, imported when the command is used, so that one command does not load what others need.
_COMMANDS = {
    "ask": "bot.cli.ask",
    "explain": "bot.cli.ask",
    "questions": "bot.cli.questions",
    "add": "bot.cli.articles",
    "import": "bot.cli.articles",
    "extract": "bot.cli.articles",
    "list": "bot.cli.articles",
    "show": "bot.cli.articles",
    "remove": "bot.cli.articles",
    "purge": "bot.cli.forgetting",
    "person": "bot.cli.forgetting",
    "synonyms": "bot.cli.synonyms",
    "rebuild": "bot.cli.index",
    "status": "bot.cli.index",
    "vectors": "bot.cli.index",
    "backup": "bot.cli.backups",
    "restore": "bot.cli.backups",
    "doctor": "bot.cli.doctor",
    "evaluate": "bot.cli.evaluation",
    "learn": "bot.cli.evaluation",
    "preview": "bot.cli.serve",
    "run": "bot.cli.serve",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name])
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def invoke(self, ctx: click.Context) -> object:
        # Ctrl-C may come before a command's own work begins: while its modules load, or while it asks something.
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, click.Abort):
            click.echo("Stopped.", err=True)
            ctx.exit(130)
        except OSError as error:  # such as a full disk under `footnote list > FILE`
            if error.errno == errno.EPIPE:  # click ends it quietly
                raise
            click.echo(f"The system refused: {error.strerror or error}.", err=True)
            # What could not be written is still in the buffer, and would fail once more at the process's end.
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
            ctx.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="footnote-bot", prog_name="footnote")
def main() -> None:
    """Answer questions by quoting your own articles, word for word, with their source.

    `footnote preview` shows the bot in your browser, without a token.
    """
