"""``footnote questions``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bot.cli.ask import citation_json
from bot.cli.console import collection_option, json_option, print_json, with_readable
from bot.texts import say
from knowledge.collection import Collection
from knowledge.records import UnansweredQuestion


@click.command("questions")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out the newest N.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@collection_option
@json_option
def questions_command(offset: int, limit: int, path: Path, as_json: bool) -> None:
    """List the questions that got no answer or a doubtful one, the newest first."""

    async def read(collection: Collection) -> list[UnansweredQuestion]:
        return await collection.questions.unanswered(offset=offset, limit=limit)

    questions = with_readable(path, read)
    if as_json:
        print_json([_question_json(question) for question in questions])
        return
    if not questions:
        click.echo("No more questions." if offset else say("questions-none"))
    for question in questions:
        _print_question(question)


def _question_json(question: UnansweredQuestion) -> dict[str, Any]:
    return {
        "question": question.question,
        "state": "closest" if question.is_doubtful else "nothing",
        "asked_at": question.asked_at,
        "confidence": round(question.confidence, 4),
        "closest": list(question.closest),
        "citations": [citation_json(citation) for citation in question.shown],
    }


def _print_question(question: UnansweredQuestion) -> None:
    asked = question.asked_at.strftime("%Y-%m-%d %H:%M UTC")
    click.echo(click.style(question.question, bold=True))
    if not question.is_doubtful:
        titles = " · ".join(question.closest)
        click.echo(
            f"  {asked} · {say('questions-nothing')}"
            + (f" · {say('questions-closest', titles=titles)}" if titles else "")
        )
    elif not question.shown:
        click.echo(f"  {asked} · {say('questions-doubtful-gone')}")
    else:
        citation = question.shown[0]
        click.echo(f"  {asked} · {say('questions-doubtful')} (confidence {question.confidence:.2f})")
        quoted = " ".join(citation.passage.text[slice(*citation.highlighted)].split())
        click.echo(f"  │ {quoted}\n  {citation.article.title}, paragraph {citation.passage.number}")
