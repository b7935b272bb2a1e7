"""``footnote add|import|extract|list|show|remove``."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from bot.cli.choosing import find_article
from bot.cli.console import (
    collection_option,
    fail,
    json_option,
    print_json,
    printable,
    progress,
    run,
    with_collection,
    with_existing,
    with_readable,
)
from bot.cli.words import WordsCommand
from bot.texts import say
from knowledge.articles import Intake, parse_date, passed_over
from knowledge.collection import Collection
from knowledge.errors import DateError, DuplicateArticle, FootnoteError
from knowledge.records import Article, Draft, Known, Passage, block_text


def _date(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else parse_date(value)
    except DateError as error:
        raise click.BadParameter(str(error)) from error


def _known_options(command: Any) -> Any:
    """Add the options with which a person says what is known of an article."""
    for option in (
        click.option("--title"),
        click.option("--publisher"),
        click.option("--author"),
        click.option("--date", "published", callback=_date, help="Published on, e.g. 2026-11-22."),
        click.option("--url", help="The article's link."),
    ):
        command = option(command)
    return command


@click.command("add")
@click.argument("source")
@_known_options
@click.option("--update", is_flag=True, help="Replace the article that has the same link or text.")
@collection_option
def add_command(
    source: str,
    title: str | None,
    publisher: str | None,
    author: str | None,
    published: date | None,
    url: str | None,
    update: bool,
    path: Path,
) -> None:
    """Add one article: SOURCE is a file, a link, or - for standard input."""
    _check_source(source)
    known = Known(title, publisher, author, published, url)

    async def add(collection: Collection) -> tuple[str, Article]:
        draft = await _draft(source, known, collection.intake)
        try:
            return "Added", await collection.articles.add(draft)
        except DuplicateArticle as duplicate:
            if not update:
                raise FootnoteError(f"{duplicate} Use --update to replace it.") from duplicate
            return "Updated", await collection.articles.edit(duplicate.article_id, draft)

    did, article = with_collection(path, add)
    click.echo(f"{did} as article {article.id}: {article.title} ({_passages(article)})")


@click.command("import")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@collection_option
@json_option
def import_command(source: Path, path: Path, as_json: bool) -> None:
    """Add many articles: SOURCE is a folder, a JSON or JSONL file or a zip.

    What is in the collection already is passed over, so an import that was stopped can simply be run again.
    """

    async def add_all(collection: Collection) -> dict[str, Any]:
        added, known_already, failed, problems = 0, 0, [], []
        with progress("Importing") as update:
            async for imported in collection.articles.import_from(source):
                update(imported.done, imported.total)
                problems += [{"name": imported.name, "problem": problem} for problem in imported.problems]
                if imported.article is not None:
                    added += 1
                elif isinstance(imported.error, DuplicateArticle):
                    known_already += 1
                else:
                    failed.append({"name": imported.name, "error": str(imported.error)})
        return {
            "added": added,
            "already_there": known_already,
            "failed": failed,
            "problems": problems,
            "passed_over": passed_over(source),
        }

    report = with_collection(path, add_all)
    if as_json:
        print_json(report)
    else:
        click.echo(
            f"{report['added']:,} added, {report['already_there']:,} already there, "
            f"{len(report['failed']):,} failed"
        )
        for failure in report["failed"]:
            click.echo(f"  {printable(failure['name'])}: {failure['error']}", err=True)
        for problem in report["problems"]:
            left_out = printable(problem["problem"])
            click.echo(f"  {printable(problem['name'])}: went in without “{left_out}”", err=True)
        if report["passed_over"]:
            names = report["passed_over"]
            click.echo(
                printable(f"Not looked at, for their kind is none that is read: {', '.join(names)}"), err=True
            )
    if report["failed"]:
        sys.exit(1)


@click.command("extract")
@click.argument("source", required=False)
@click.option("--url", help="The link under which SOURCE was found.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.jsonl",
    help='Read lines {"path", "url", "kind": "html" | "paste"}; print one JSON object a line.',
)
@json_option
def extract_command(source: str | None, url: str | None, batch: Path | None, as_json: bool) -> None:
    """Show what would be stored of SOURCE (a file, a link, or -), without storing it."""
    if source is None and batch is None:
        raise click.UsageError("Give SOURCE: a file, a link, or - for standard input.")
    if source is not None and batch is not None:
        raise click.UsageError("Give SOURCE or --batch, not both.")
    if source is not None:
        _check_source(source)

    async def one() -> Draft:
        async with Intake() as intake:
            return await _draft(str(source), Known(url=url), intake)

    async def many(lines: list[str]) -> None:
        async with Intake() as intake:
            for line in lines:
                click.echo(json.dumps(await _extract_line(line, intake), ensure_ascii=False))

    if batch is not None:
        # Only \n ends a line: JSON text may hold other line separators as they are.
        run(many([line for line in batch.read_text("utf-8", "replace").split("\n") if line.strip()]))
        return
    draft = run(one())
    if as_json:
        print_json(draft_json(draft))
    else:
        _print_draft(draft)


async def _extract_line(line: str, intake: Intake) -> dict[str, Any]:
    try:
        item = json.loads(line)
        data = Path(item["path"]).read_bytes()
        known = Known(url=item.get("url"))
        if item.get("kind") == "paste":
            draft = await intake.from_text(data.decode("utf-8", "replace"), known)
        else:
            draft = await intake.from_bytes(data, "page.html", known)
    except FootnoteError as error:
        return {"error": str(error)}
    except OSError as error:
        return {"error": f"{item['path']} can't be read: {error.strerror}."}
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return {"error": 'This line can\'t be read: it is no object like {"path": "page.html"}.'}
    return draft_json(draft)


def _check_source(source: str) -> None:
    # An empty path is the folder that one is in: what a shell makes of a variable that is not set.
    if not source.strip():
        raise click.UsageError("SOURCE is empty. Give a file, a link, or - for standard input.")


async def _draft(source: str, known: Known, intake: Intake) -> Draft:
    if "://" in source and not Path(source).exists():
        return await intake.from_link(source, known)
    if source == "-":
        return await intake.from_bytes(sys.stdin.buffer.read(), known=known)
    if Path(source).is_dir():
        raise FootnoteError(f"{source} is a folder. Add all that is in it: footnote import {source}")
    try:
        data = Path(source).read_bytes()
    except OSError as error:
        raise FootnoteError(f"{source} can't be read: {error.strerror}.") from error
    return await intake.from_bytes(data, Path(source).name, known)


def _passages(article: Article) -> str:
    return say("passages", count=article.passages)


def draft_json(draft: Draft) -> dict[str, Any]:
    """Return the draft as `footnote extract --json` prints it."""
    return {
        "title": draft.title,
        "publisher": draft.publisher,
        "author": draft.author,
        "published": draft.published.isoformat() if draft.published else None,
        "url": draft.url,
        "via": draft.via,
        "language": draft.language,
        "section_titles": list(dict.fromkeys(heading for p in draft.paragraphs for heading in p.headings)),
        "paragraphs": [
            {
                "text": paragraph.text,
                "section": list(paragraph.headings),
                "question": paragraph.question,
                "kind": paragraph.kind,
                "page": paragraph.page,
            }
            for paragraph in draft.paragraphs
        ],
        "left_out": [
            {"text": block_text(block), "reason": block.reason}
            for block in draft.blocks
            if block.reason is not None
        ],
        "problems": list(draft.problems),
    }


def _print_draft(draft: Draft) -> None:
    click.echo(click.style(draft.title, bold=True))
    for name, value in (
        ("Publisher", draft.publisher),
        ("Author", draft.author),
        ("Published", draft.published),
        ("Link", draft.url),
        ("Via", draft.via),
        ("Language", draft.language),
    ):
        click.echo(f"{name + ':':<11}{value or '–'}")
    section = None
    for paragraph in draft.paragraphs:
        if paragraph.section != section:
            section = paragraph.section
            click.echo(f"\n# {section}" if section else "")
        click.echo(f"\n{paragraph.text}")
    if draft.left_out:
        click.echo(f"\nLeft out, {len(draft.left_out)} lines:")
        for line in draft.left_out:
            click.echo(f"  {line}")


@click.command("list", cls=WordsCommand)
@click.argument("words", required=False, default="")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out the newest N.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@collection_option
@json_option
def list_command(words: str, offset: int, limit: int, path: Path, as_json: bool) -> None:
    """List articles, the newest first, or those whose title begins with or has WORDS."""

    async def read(collection: Collection) -> list[Article]:
        if words:
            return await collection.articles.find_titles(words, limit=limit)
        return await collection.articles.page(offset=offset, limit=limit)

    articles = with_readable(path, read)
    if as_json:
        print_json(articles)
        return
    if not articles:
        click.echo("No articles." if words or offset else "No articles yet. Add one: footnote add FILE")
    for article in articles:
        facts = [article.publisher, article.published.isoformat() if article.published else None, article.url]
        line = " · ".join(fact for fact in facts if fact)
        click.echo(f"{article.id:>6}  {article.title} ({_passages(article)})")
        if line:
            click.echo(f"{'':8}{line}")


@click.command("show", cls=WordsCommand)
@click.argument("words", nargs=-1, required=True, metavar="ARTICLE")
@collection_option
@json_option
def show_command(words: tuple[str, ...], path: Path, as_json: bool) -> None:
    """Show an article and its passages. ARTICLE is its number, or words of its title."""

    async def read(collection: Collection) -> tuple[Article, list[Passage]]:
        article = await find_article(collection, " ".join(words))
        return article, await collection.articles.passages(article.id)

    article, passages = with_readable(path, read)
    if as_json:
        print_json({"article": article, "passages": passages})
        return
    click.echo(click.style(article.title, bold=True))
    facts = [article.publisher, article.author, article.published, article.url]
    click.echo(" · ".join(str(fact) for fact in facts if fact))
    section = None
    for passage in passages:
        if passage.section != section:
            section = passage.section
            click.echo(f"\n# {section}" if section else "")
        click.echo(f"\n[{passage.id}] {passage.text}")


@click.command("remove", cls=WordsCommand)
@click.argument("words", nargs=-1, required=True, metavar="ARTICLE")
@click.option("--yes", is_flag=True, help="Do not ask.")
@collection_option
def remove_command(words: tuple[str, ...], yes: bool, path: Path) -> None:
    """Remove an article; it is never quoted again. ARTICLE is its number, or words of its title."""

    async def remove(collection: Collection) -> Article | None:
        article = await find_article(collection, " ".join(words))
        if not yes and not click.confirm(f"Remove “{article.title}” ({_passages(article)})?"):
            return None
        removed = await collection.articles.remove(article.id)
        try:
            await collection.forget_removed()
        except FootnoteError as error:  # it is removed nevertheless
            click.echo(f"Its last traces are still in the files: {error} Later: footnote purge", err=True)
        return removed

    article = with_existing(path, remove)
    if article is None:
        fail("Nothing removed.")
    else:
        click.echo(f"Removed: {article.title}")
