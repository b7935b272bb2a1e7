"""Badly rated quotes as a moderator sees them: what people said, counted, and never who."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.escape import clip, escape
from bot.render.words import name
from bot.texts import say
from knowledge.records import BadlyRated

_LENGTH = 150
_LINE_LENGTH = 100


def rated_list(rated: Sequence[BadlyRated], count: int, room: int) -> list[str]:
    """Render some of ``count`` badly rated quotes, as many as fit into ``room`` characters; nothing of none."""
    if not rated:
        return []
    texts: list[str] = []
    for text in (f"### {say('questions-rated', count=count)}", *map(_entry, rated)):
        if sum(map(len, [*texts, text])) > room:
            break
        texts.append(text)
    return texts


def _entry(rated: BadlyRated) -> str:
    asked = rated.question or " · ".join(rated.words)
    reasons = (f"{count} × {say('vote-reason', reason=reason)}" for reason, count in rated.reasons)
    counted = " · ".join([f"👎 {rated.not_helpful}", f"👍 {rated.helpful}", *reasons])
    passage = rated.passage
    place = (
        f"{name(rated.article.title)} · {say('paragraph', number=passage.number, of=rated.article.passages)}"
    )
    lines = [
        f"**{escape(clip(asked, _LENGTH))}**",
        f"-# {counted}",
        f"> {escape(clip(' '.join(passage.text.split()), _LENGTH))}",
        *(f"-# “{escape(clip(line, _LINE_LENGTH))}”" for line in rated.lines),
        f"-# {place}",
    ]
    return "\n".join(lines)
