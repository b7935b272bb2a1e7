"""``footnote synonyms``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.console import collection_option, json_option, print_json, with_collection, with_readable
from knowledge.collection import Collection
from knowledge.records import SynonymGroup


@click.command("synonyms")
@click.option("--add", "added", multiple=True, metavar="'A = B'", help="E.g. 'TOS = terms of service'.")
@click.option(
    "--remove", "removed", multiple=True, type=int, metavar="ID", help="Forget the group of that id."
)
@collection_option
@json_option
def synonyms_command(added: tuple[str, ...], removed: tuple[int, ...], path: Path, as_json: bool) -> None:
    """Show or change the collection's own synonyms; they apply to questions at once."""

    async def change(collection: Collection) -> list[SynonymGroup]:
        for group_id in removed:
            await collection.settings.remove_synonyms(group_id)
        for written in added:
            await collection.settings.add_synonyms(
                [phrase.strip() for phrase in written.split("=") if phrase.strip()]
            )
        return await collection.settings.synonyms()

    groups = (with_collection if added or removed else with_readable)(path, change)
    if as_json:
        print_json(groups)
    elif not groups:
        click.echo("No synonyms yet.")
    else:
        for group in groups:
            click.echo(f"{group.id:>4}  {' = '.join(group.phrases)}")
