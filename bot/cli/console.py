"""What every command of ``footnote`` shares: how it opens a collection, reports progress and ends."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from knowledge.collection import Collection, Services, copied_aside, may_write, open_collection
from knowledge.errors import Cancelled, CollectionInUse, FootnoteError
from knowledge.semantic import Semantics

T = TypeVar("T")

EXIT_FAILED = 1
EXIT_IN_USE = 3
EXIT_INTERRUPTED = 130


def _in_a_folder(ctx: click.Context, parameter: click.Parameter, path: Path) -> Path:
    """Refuse a file in a folder that is none: a slip of the pen would begin an empty collection there."""
    is_default = ctx.get_parameter_source(parameter.name or "") is ParameterSource.DEFAULT
    if not is_default and not path.parent.is_dir():
        raise click.BadParameter(f"There is no folder {path.parent}.", ctx, parameter)
    return path


def _usual_collection() -> Path:
    """Return the collection that is meant where none is named: the one that ``footnote backup`` calls `local`."""
    from bot.settings import SettingsError, load_settings, usable_settings  # loads pydantic

    try:
        settings = load_settings()
    except SettingsError as error:
        for sentence in error.sentences:
            if sentence.startswith("DATA_DIR "):
                fail(sentence)
        settings = usable_settings()
    return settings.data_dir / "local.db"


collection_option = click.option(
    "--collection",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=_usual_collection,
    callback=_in_a_folder,
    show_default="local.db in DATA_DIR",
    metavar="FILE",
    help="The collection's file; adding makes it when it does not exist.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def run(work: Awaitable[T]) -> T:
    """Run a command's coroutine; end the process with one sentence where it fails.

    Exit codes: 1 for what went wrong, 3 for a collection that another process has open, 130 after Ctrl-C.
    """

    async def main() -> T:
        return await work

    with ending():
        return asyncio.run(main())


@contextmanager
def ending() -> Iterator[None]:
    """Turn an error of ours or of the system, or Ctrl-C, into a sentence and an exit code."""
    try:
        yield
    except CollectionInUse as error:
        fail(str(error), EXIT_IN_USE)
    except Cancelled as error:
        fail(str(error) or "Stopped.", EXIT_INTERRUPTED)
    except FootnoteError as error:
        fail(str(error))
    except BrokenPipeError:  # such as `footnote list | head`: click ends it quietly
        raise
    except OSError as error:
        fail(
            f"The system refused: {error.strerror or error}{f' ({error.filename})' if error.filename else ''}."
        )
    except KeyboardInterrupt:
        fail("Stopped.", EXIT_INTERRUPTED)


def fail(sentence: str, code: int = EXIT_FAILED) -> None:
    """Print a sentence to standard error and end with ``code``."""
    click.echo(sentence, err=True)
    sys.exit(code)


def with_collection(path: Path, verb: Callable[[Collection], Awaitable[T]]) -> T:
    """Open the collection, which is made where there is none, run one verb on it and close it.

    Vectors are used, and made only where that is the verb.
    """

    async def work() -> T:
        services = Services(semantics=Semantics(is_background=False))
        async with open_collection(path, services=services) as collection:
            return await verb(collection)

    return run(work())


def with_existing(path: Path, verb: Callable[[Collection], Awaitable[T]]) -> T:
    """Do the same with a collection that is there; where there is none, none is made."""
    if not path.exists():
        fail(f"There is no collection {path}. Adding an article makes it: footnote add FILE")
    return with_collection(path, verb)


def with_readable(path: Path, verb: Callable[[Collection], Awaitable[T]]) -> T:
    """Do the same for a verb that only reads; where nothing can be written, it is given a copy."""
    if not path.exists() or may_write(path):
        return with_existing(path, verb)
    with ending(), copied_aside(path) as copy:
        click.echo(
            f"{path} can't be written to: this is read from a copy, and what is asked is not kept.", err=True
        )
        return with_existing(copy, verb)


def printable(name: str) -> str:
    """Return a file's name with whatever would move the cursor or colour the terminal written out."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in name
    )


def print_json(value: object) -> None:
    """Print a record, or a list or dict of them, as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def print_json_line(value: object) -> None:
    """Print a record, or a dict of them, as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, default=_plain))


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="dim")


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar with count, rate and time left on standard error; yields ``update(done, total)``."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    # Where nobody sees it move, a bar is an empty line.
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=None)

        def update(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield update
