"""``footnote purge`` and ``footnote person``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.console import (
    collection_option,
    fail,
    json_option,
    print_json,
    printable,
    with_existing,
    with_readable,
)
from bot.settings import load_settings
from bot.texts import say
from knowledge.collection import Collection
from knowledge.records import Person, Purged


@click.command("purge")
@click.argument("article_id", type=int, metavar="[ARTICLE]", required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--backups",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where backups are; BACKUP_DIR, or else `backups` beside the collection, where left out.",
)
@collection_option
@json_option
def purge_command(article_id: int | None, yes: bool, backups: Path | None, path: Path, as_json: bool) -> None:
    """Delete an article with every trace of it, at once; without ARTICLE, all traces of what was removed.

    What has its words still is named, and so are the backups that do: exit code 1 where there are some.
    """

    async def purge(collection: Collection) -> Purged | None:
        if article_id is None:
            await collection.forget_removed()
            return None
        article = await collection.articles.get(article_id)
        if not yes and not click.confirm(f"Purge “{article.title}”? This can't be undone.", err=True):
            fail("Nothing purged.")
        set_dir = load_settings().backup_dir
        return await collection.purge(article_id, backups=backups or (Path(set_dir) if set_dir else None))

    report = with_existing(path, purge)
    if report is None:
        click.echo(say("purged-removed"))
        return
    if as_json:
        print_json(report)
    else:
        counts = say(
            "purged-counts",
            passages=report.passages,
            versions=report.versions,
            drafts=report.drafts,
            answers=report.answers,
        )
        click.echo(f"Purged: {report.title}: {counts}.")
        click.echo(f"Searched for its words: {', '.join(report.searched)}.")
        for line in report.left:
            click.echo(f"  {printable(line)}", err=True)
        for backup in report.backups:
            click.echo(f"  {printable(backup)} has it", err=True)
    if report.left or report.backups:
        fail("Its words stand where it says above.")


@click.command("person")
@click.argument("user_id", type=int, metavar="ID")
@click.option("--forget", is_flag=True, help="Delete it.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@collection_option
def person_command(user_id: int, forget: bool, yes: bool, path: Path) -> None:
    """Print what is kept about a person, as JSON, or delete it. ID is Discord's of theirs."""

    async def look(collection: Collection) -> Person | None:
        if not forget:
            return await collection.questions.export_person(user_id)
        if not yes and not click.confirm(f"Delete what is kept about {user_id}?", err=True):
            fail("Nothing deleted.")
        count = await collection.questions.forget_person(user_id)
        await collection.forget_removed()
        click.echo(f"Deleted: {count:,} rows about {user_id}.")
        return None

    person = (with_existing if forget else with_readable)(path, look)
    if person is not None:
        print_json(person)
