"""``footnote synonyms``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.console import collection_option, json_option, print_json, with_collection
from knowledge.collection import Collection


@click.command("synonyms")
@click.option(
    "--add",
    "added",
    multiple=True,
    metavar="'A = B'",
    help="E.g. 'TOS = terms of service'.",
)
@click.option("--remove", "removed", multiple=True, metavar="'A = B'")
@collection_option
@json_option
def synonyms_command(added: tuple[str, ...], removed: tuple[str, ...], path: Path, as_json: bool) -> None:
    """Show or change the collection's own synonyms; they apply to questions at once."""

    async def change(collection: Collection) -> list[tuple[str, str]]:
        for pair in removed:
            await collection.remove_synonym(*_sides(pair))
        for pair in added:
            await collection.add_synonym(*_sides(pair))
        return await collection.synonyms()

    pairs = with_collection(path, change)
    if as_json:
        print_json(pairs)
    elif not pairs:
        click.echo("No synonyms yet.")
    else:
        for left, right in pairs:
            click.echo(f"{left} = {right}")


def _sides(pair: str) -> tuple[str, str]:
    left, equals, right = pair.partition("=")
    if not equals or not left.strip() or not right.strip():
        raise click.UsageError(f"“{pair}” is no pair. Write it like: TOS = terms of service")
    return left.strip(), right.strip()
