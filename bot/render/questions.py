"""Questions without an answer as a moderator sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.render.rated import rated_list
from bot.render.words import day, linked_title, name
from bot.texts import say
from knowledge.records import BadlyRated, Citation, Status, UnansweredQuestion

_QUESTION_LENGTH = 150
_QUOTE_LENGTH = 150
_TITLES = 2


def question_list(
    questions: Sequence[UnansweredQuestion],
    offset: int,
    status: Status,
    rated: Sequence[BadlyRated] = (),
    rated_count: int = 0,
) -> discord.ui.Container[Any]:
    """Show a page of questions; ``offset`` is how many newer ones come before.

    Under them stand some badly rated quotes, of ``rated_count``, as far as there is room.
    """
    texts = _questions(questions, offset, status)
    return container([*texts, *rated_list(rated, rated_count, TEXT_LENGTH - sum(map(len, texts)))])


def _questions(questions: Sequence[UnansweredQuestion], offset: int, status: Status) -> list[str]:
    if not questions:
        return [say("questions-none")]
    head = f"### {say('status-unanswered')}"
    counted = say("unanswered", count=status.unanswered, doubtful=status.doubtful)
    footer = f"-# {say('questions-of', first=offset + 1, last=offset + len(questions), counted=counted)}"
    # Links may be long: a title that takes more than its question's share goes without.
    share = (TEXT_LENGTH - len(head) - len(footer)) // len(questions)
    return [head, *(_entry(question, share) for question in questions), footer]


def _entry(question: UnansweredQuestion, room: int) -> str:
    first = f"**{escape(clip(question.question, _QUESTION_LENGTH))}**"
    asked = day(question.asked_at.date())
    if not question.is_doubtful:
        titles = " · ".join(name(title) for title in question.closest[:_TITLES])
        facts = [asked, say("questions-nothing"), say("questions-closest", titles=titles) if titles else ""]
        return f"{first}\n-# {' · '.join(filter(None, facts))}"
    if not question.shown:
        return f"{first}\n-# {asked} · {say('questions-doubtful-gone')}"
    citation = question.shown[0]
    top, quoted = f"{first}\n-# {asked} · {say('questions-doubtful')}", _quoted(citation)
    linked = f"{top}\n> {quoted}\n-# {linked_title(citation.article.title, citation.article.url)}"
    return linked if len(linked) <= room else f"{top}\n> {quoted}\n-# {name(citation.article.title)}"


def _quoted(citation: Citation) -> str:
    """Return the beginning of the sentence that came closest."""
    return escape(clip(citation.passage.text[slice(*citation.highlighted)], _QUOTE_LENGTH))
