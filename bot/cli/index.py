"""``footnote rebuild``, ``footnote status`` and ``footnote vectors``."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot.cli.console import (
    collection_option,
    fail,
    json_option,
    print_json,
    progress,
    with_existing,
    with_readable,
)
from bot.render.index import meaning
from bot.texts import say
from knowledge.collection import Collection
from knowledge.records import MeaningProgress, Status


@click.command("rebuild")
@collection_option
@click.option(
    "--check", is_flag=True, help="Compare a sample of the scores with rank-bm25's; change nothing."
)
def rebuild_command(path: Path, check: bool) -> None:
    """Read all passages again and build the index from them."""

    async def rebuild(collection: Collection) -> None:
        work = await collection.index.rebuild()
        with progress("Rebuilding") as update:
            try:
                while not work.is_done:
                    update(work.progress.done, work.progress.total)
                    await asyncio.sleep(0.1)
            except asyncio.CancelledError:
                work.cancel()
                raise
        work.result()
        click.echo(f"Rebuilt: {work.progress.total:,} passages in {work.progress.seconds:.1f} s.")

    async def compare(collection: Collection) -> None:
        report = await collection.index.check()
        click.echo(f"{report.questions:,} questions, {report.scores:,} scores compared with rank-bm25's.")
        if not report.is_equal:
            fail("\n".join([*report.differences, "The index differs. Run `footnote rebuild`."]))
        click.echo("All are equal to the last bit.")

    with_existing(path, compare if check else rebuild)


@click.command("status")
@collection_option
@json_option
def status_command(path: Path, as_json: bool) -> None:
    """Say how many articles there are, and whether all is well."""

    async def read(collection: Collection) -> Status:
        return await collection.index.status(look_closely=True)

    status = with_readable(path, read)
    if as_json:
        print_json(status)
        return
    click.echo(
        f"{status.articles:,} articles, {status.passages:,} passages, {status.generation:,} changes so far"
    )
    click.echo(f"{status.bytes_on_disk / 1e6:,.1f} MB on disk")
    rebuilt = status.rebuilt_at.strftime("%Y-%m-%d %H:%M UTC") if status.rebuilt_at else "never"
    click.echo(f"Last rebuild: {rebuilt}")
    click.echo(
        f"Questions without an answer: {say('unanswered', count=status.unanswered, doubtful=status.doubtful)}"
    )
    click.echo(f"Meaning: {meaning(status.meaning)}")
    for line in status.health or ("All is well.",):
        click.echo(line)


@click.command("vectors")
@collection_option
def vectors_command(path: Path) -> None:
    """Make the vectors that are missing: they tell how near passages are to questions in meaning.

    May be stopped and run again.
    """

    async def make(collection: Collection) -> MeaningProgress:
        with progress("Making vectors") as update:
            return await collection.meanings.finish(lambda made: update(made.done, made.total))

    made = with_existing(path, make)
    said = f"Meaning: {meaning(made)}"
    if made.state == "ready":
        click.echo(said)
    else:
        fail(said)
