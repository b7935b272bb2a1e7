"""How long is a question inside the bot, from the interaction's arrival to the reply's request?

simcord's own waits are left out: the clock starts when the command tree gets the interaction and stops when
the answer is handed to the HTTP client.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import time
from pathlib import Path
from typing import Any

import discord
import numpy as np
import simcord
from simcord.components import walk_components

from bot.client import FootnoteBot, FootnoteTree
from bot.cooldown import Cooldown
from knowledge.collection import Collections
from knowledge.records import Draft, Paragraph
from tests.benchmarks.corpus import Corpus

PASSAGES_AN_ARTICLE = 10
WARM_UP = 30


async def measure_bot(articles: int = 1000, questions: int = 300) -> dict[str, float]:
    """Ask ``questions`` of a collection of ``articles`` × 10 passages; return milliseconds: median and p99.

    Some questions before them are not counted but for the first: a process that has just begun loads its word
    lists with them.
    """
    passages, asked = Corpus.generate(articles * PASSAGES_AN_ARTICLE, WARM_UP + questions).tokens()
    with tempfile.TemporaryDirectory() as folder:
        async with Collections(Path(folder)) as collections:
            bot = FootnoteBot(collections, data_dir=Path(folder))
            bot.cooldown = Cooldown(clock=itertools.count(step=3600).__next__)  # one person asks on and on
            async with simcord.run(bot, settle_timeout=120) as env:
                guild = env.create_guild()
                channel = guild.create_text_channel("general")
                member = guild.add_member(env.create_user("member"))
                collection = await collections.open(guild.id)
                await collection.settings.set_threshold(0.0)
                for number in range(articles):
                    first = number * PASSAGES_AN_ARTICLE
                    texts = (" ".join(words) + "." for words in passages[first : first + PASSAGES_AN_ARTICLE])
                    draft = Draft(f"Article {number}", tuple(map(Paragraph, texts)), "en")
                    await collection.articles.add(draft)
                await collection.upkeep()
                clock = _Clock()
                with clock:
                    for words in asked:
                        result = await member.slash(channel, "ask", question=" ".join(words) + "?")
                        assert result.response is not None
                        assert list(walk_components(result.response.components))
    first, took = clock.took[0] * 1000, np.array(clock.took[WARM_UP:]) * 1000
    assert len(took) == questions
    return {
        "articles": articles,
        "questions": questions,
        "first_ms": first,
        "median_ms": float(np.median(took)),
        "p99_ms": float(np.percentile(took, 99)),
    }


class _Clock:
    """Notes the time between the two ends, while it is entered."""

    def __init__(self) -> None:
        self.took: list[float] = []
        self._began = 0.0

    def __enter__(self) -> _Clock:
        self._check, self._send = FootnoteTree.interaction_check, discord.Webhook.send
        clock = self

        async def check(tree: FootnoteTree, interaction: Any) -> bool:
            clock._began = time.perf_counter()
            return await clock._check(tree, interaction)

        async def send(webhook: discord.Webhook, *args: Any, **kwargs: Any) -> Any:
            clock.took.append(time.perf_counter() - clock._began)
            return await clock._send(webhook, *args, **kwargs)

        FootnoteTree.interaction_check, discord.Webhook.send = check, send  # type: ignore[assignment,method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        FootnoteTree.interaction_check, discord.Webhook.send = self._check, self._send  # type: ignore[method-assign]


if __name__ == "__main__":
    for name, value in asyncio.run(measure_bot()).items():
        print(f"{name}: {value:g}")
