"""``footnote ask`` and ``footnote explain``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bot.cli.batch import Outcome, ask_lines, lines_of
from bot.cli.console import (
    EXIT_FAILED,
    collection_option,
    json_option,
    print_json,
    print_json_line,
    with_readable,
)
from bot.cli.words import WordsCommand
from knowledge.collection import Collection
from knowledge.ranking import Explanation, band
from knowledge.records import Answer, Citation, Filter, Passage, Span

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("ask", cls=WordsCommand)
@click.argument("words", nargs=-1, metavar="[QUESTION]...")
@click.option("--context", metavar="TEXT", help="The question before it, where QUESTION follows on from one.")
@click.option("--publisher", metavar="NAME", help="Answer from this publisher's articles only.")
@click.option("--after", type=_DAY, help="Answer from articles dated this day or later only.")
@click.option("--before", type=_DAY, help="Answer from articles dated this day or earlier only.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="FILE.jsonl",
    help='Read lines {"question", "context"?} (- for standard input); print one JSON object a line.',
)
@collection_option
@json_option
def ask_command(
    words: tuple[str, ...],
    context: str | None,
    publisher: str | None,
    after: datetime | None,
    before: datetime | None,
    batch: Path | None,
    path: Path,
    as_json: bool,
) -> None:
    """Answer QUESTION with passages of the collection, word for word.

    What is asked is kept for the moderators; the questions of a batch are not.
    """
    within = Filter(publisher, after and after.date(), before and before.date())
    if not words and batch is None:
        raise click.UsageError("Ask something, for example: footnote ask how do the tides work?")
    if words and batch is not None:
        raise click.UsageError("Give QUESTION or --batch, not both.")
    if batch is not None:
        if context is not None:
            raise click.UsageError("In a batch each line has its own context.")
        if not within.is_open:
            raise click.UsageError("A batch is answered from all articles.")
        _ask_batch(batch, path)
        return

    async def ask(collection: Collection) -> Answer:
        answer = await collection.ask(" ".join(words), context=context, within=within)
        await collection.questions.record(answer)
        return answer

    answer = with_readable(path, ask)
    if as_json:
        print_json(answer_json(answer))
    else:
        _print_answer(answer)


def _ask_batch(batch: Path, path: Path) -> None:
    """Answer the questions of a file, and end with exit code 1 where one of them failed."""

    async def ask_all(collection: Collection) -> bool:
        has_failed = False
        async with aclosing(ask_lines(lines_of(batch), collection)) as outcomes:
            async for outcome in outcomes:
                print_json_line(_outcome_json(outcome))
                has_failed |= not isinstance(outcome.result, Answer)
        return has_failed

    if with_readable(path, ask_all):
        sys.exit(EXIT_FAILED)


@click.command("explain", cls=WordsCommand)
@click.argument("question")
@click.option("--context", metavar="TEXT", help="The question before it, where QUESTION follows on from one.")
@click.option(
    "--passage",
    "passage_id",
    type=int,
    required=True,
    metavar="ID",
    help="The passage to explain; `footnote show` prints each passage's number.",
)
@collection_option
@json_option
def explain_command(question: str, context: str | None, passage_id: int, path: Path, as_json: bool) -> None:
    """Show how a passage's score for QUESTION comes about."""

    async def explain(collection: Collection) -> Explanation:
        return await collection.questions.explain(question, passage_id, context=context)

    explanation = with_readable(path, explain)
    if as_json:
        print_json(explanation)
    else:
        _print_tree(explanation)


def answer_json(answer: Answer) -> dict[str, Any]:
    """Return the answer as `footnote ask --json` prints it; offsets count characters of ``text``."""
    return {
        "question": answer.question,
        "state": answer.state,
        "answered": answer.answered,
        "small_talk": answer.is_small_talk,
        "confidence": round(answer.confidence, 4),
        "citations": [citation_json(citation) for citation in answer.citations],
        "closest": list(answer.closest),
        "also_searched": {word: list(tried) for word, tried in answer.also_searched},
        "unanswered_parts": list(answer.unanswered_parts),
        "unmet": answer.unmet,
        "generation": answer.generation,
    }


def _outcome_json(outcome: Outcome) -> dict[str, Any]:
    result = outcome.result
    if isinstance(result, Answer):
        return answer_json(result)
    if outcome.question is None:
        return {
            "question": None,
            "error": f"Line {outcome.line} can't be read: {result}",
            "line": outcome.line,
        }
    # JSON can name half a character, which can't be printed.
    question = outcome.question.encode(errors="replace").decode()
    return {"question": question, "error": str(result), "line": outcome.line}


def citation_json(citation: Citation) -> dict[str, Any]:
    """Return a citation as it stands in an answer's JSON."""
    article, passage = citation.article, citation.passage
    return {
        "article": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "section": passage.section,
        "part": citation.part,
        "question": passage.question,
        "kind": passage.kind,
        "page": passage.page,
        "paragraph": passage.number,
        "paragraphs": article.passages,
        "article_id": article.id,
        "passage_id": passage.id,
        "text": passage.text,
        "quote": list(citation.quote),
        "highlights": [list(span) for span in citation.highlights],
        "score": round(citation.score, 4),
        "confidence": round(citation.confidence, 4),
    }


def _print_answer(answer: Answer) -> None:
    if answer.is_collection_empty:
        click.echo("There are no articles here yet. Add one: footnote add FILE")
    elif answer.is_small_talk:
        click.echo("That asks nothing. Ask about what the articles tell, for example: how do the tides work?")
    elif answer.unmet is not None:
        click.echo(f"There is no article {_filter_words(answer.unmet)}.")
    elif answer.state == "closest":
        _print_closest(answer.citations)
    elif answer.state == "nothing":
        click.echo("Nothing found that answers this.")
        if answer.closest:
            click.echo("Closest articles: " + " · ".join(answer.closest))
    else:
        for number, citation in enumerate(answer.citations, 1):
            if number > 1:
                click.echo()
            _print_citation(number, citation)
        for part in answer.unanswered_parts:
            click.echo(f"\nNothing found that answers this part: {part}")
    for word, tried in answer.also_searched:
        click.echo(f"“{word}” is in no article; searched for {', '.join(tried)} instead.")


def _filter_words(unmet: Filter) -> str:
    """Return what no article is, as it follows "there is no article"."""
    facts = [
        f"of “{unmet.publisher}”" if unmet.publisher else None,
        f"dated {unmet.after} or later" if unmet.after else None,
        f"dated {unmet.before} or earlier" if unmet.before else None,
    ]
    return " and ".join(fact for fact in facts if fact)


def _print_citation(number: int, citation: Citation) -> None:
    click.echo(_source_line(number, citation))
    if citation.part:
        click.echo(f"  ({citation.part})")
    _print_quote(citation.passage, citation.quote, citation.highlights)
    click.echo(f"  {band(citation.confidence)} confidence ({citation.confidence:.2f})")


def _print_closest(citations: Sequence[Citation]) -> None:
    """Print what is no answer: of the first the sentence that comes closest, of the others where they stand."""
    click.echo("Not sure. This is the closest there is:")
    for number, citation in enumerate(citations, 1):
        click.echo(_source_line(number, citation))
        if number == 1:
            _print_quote(citation.passage, citation.highlighted, ())
            click.echo(f"  confidence {citation.confidence:.2f}, too little for an answer here")


def _print_quote(passage: Passage, span: Span, highlights: Sequence[Span]) -> None:
    if passage.question:
        click.echo(f"  {passage.question}")
    for line in _marked(passage.text, span, highlights).splitlines():
        click.echo(f"  │ {line}")


def _marked(text: str, span: Span, highlights: Sequence[Span]) -> str:
    """Return a slice of a passage with its highlights in bold, and […] where the passage goes on."""
    start, end = span
    parts, at = ["[…] " if text[:start].strip() else ""], start
    for begin, stop in sorted(highlights):
        parts += [text[at:begin], click.style(text[begin:stop], bold=True)]
        at = stop
    parts += [text[at:end], " […]" if text[end:].strip() else ""]
    return "".join(parts)


def _source_line(number: int, citation: Citation) -> str:
    article, passage = citation.article, citation.passage
    facts = [
        article.publisher,
        article.author,
        article.published.isoformat() if article.published else None,
        f"paragraph {passage.number} of {article.passages}",
        f"p. {passage.page}" if passage.page else None,
        passage.section,
        article.url,
    ]
    return f"[{number}] {article.title} — " + " · ".join(fact for fact in facts if fact)


def _print_tree(node: Explanation, depth: int = 0) -> None:
    click.echo(f"{'  ' * depth}{node.value:10.4f}  {node.label}")
    for child in node.children:
        _print_tree(child, depth + 1)
