"""Articles and drafts as a moderator sees them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.render.words import byline, checked, day, linked_title, name, safe_link, stacked
from bot.texts import say, say_again, say_left_out
from knowledge.records import Article, Draft, HeldDraft, Passage, SynonymGroup, block_text

_FIRST_LINES = 250
_LEFT_OUT_LINES = 8
_LEFT_OUT_LENGTH = 60
_LINES_OF_GROUP = 2
_REASON_LENGTH = 40
_PROBLEMS = 3
_MORE = 40
"""Characters that the count of what is not shown takes."""
_MANY_FAILURES = 2
"""Looks at a page that failed in a row; one alone may have been bad luck."""
_FAILURE_LENGTH = 150
_MESSAGES = "https://discord.com/channels/"
"""Links to messages, which lead nobody to a page who is not in Discord: no look at them can go well."""


def article_card(
    article: Article, passages: Sequence[Passage] = (), head: str = ""
) -> discord.ui.Container[Any]:
    """Show an article's source, who added it, and how its passages begin, as far as there is room."""
    top = stacked(f"### {linked_title(article.title, article.url)}", byline(article), _facts(article))
    room = TEXT_LENGTH - len(head) - len(top)
    return container([head, top, _beginnings(passages, room)])


def article_list(articles: Sequence[Article], offset: int, total: int) -> discord.ui.Container[Any]:
    """Show a page of articles; ``offset`` is how many newer ones come before."""
    if not articles:
        return container([say("no-articles")])
    # With their links ten lines may exceed the limit: those that take more than their share go without.
    lines: list[str] = []
    last = offset + len(articles)
    footer = f"-# {say('articles-of', first=offset + 1, last=last, total=total)}"
    room = TEXT_LENGTH - len(footer)
    for article in articles:
        waits = f" · {say('update-waits')}" if article.proposed_at else ""
        about = " — ".join(
            filter(None, [linked_title(clip(article.title, 80), article.url), byline(article)])
        )
        line = f"- {about}{waits}"
        short = f"- {escape(clip(article.title, 80))}"
        line = line if len(line) <= room // (last - offset - len(lines)) else short
        room -= len(line) + 1
        lines.append(line)
    return container(["\n".join(lines), footer])


def draft_card(held: HeldDraft, replaces: Article | None, note: str = "") -> discord.ui.Container[Any]:
    """Show what was understood of an article before it is stored."""
    draft = held.draft
    lines = [note, say("draft-head")]
    if replaces is not None:
        lines.append(f"{say('draft-replaces')} {escape(clip(replaces.title, 150))}")
    top = "\n".join(line for line in lines if line)
    about = f"### {linked_title(draft.title, draft.url)}\n{_draft_source(draft)}"
    first = next((p.text for p in draft.paragraphs), "")
    beginning = f"> {escape(clip(first, _FIRST_LINES))}"
    problems = _problems(draft)
    room = TEXT_LENGTH - sum(map(len, (top, about, beginning, problems)))
    return container([top, about, beginning, problems, _left_out(draft, room)])


def synonym_list(groups: Sequence[SynonymGroup]) -> discord.ui.Container[Any]:
    """Show the groups of phrases that mean the same, as many as fit, the newest first."""
    if not groups:
        return container([say("no-synonyms")])
    lines = [f"- {escape(clip(' = '.join(group.phrases), 120))}" for group in reversed(groups)]
    fitting = list(
        takewhile(lambda total: total <= TEXT_LENGTH - 300, accumulate(len(line) + 1 for line in lines))
    )
    rest = len(lines) - len(fitting)
    return container(
        [
            say("synonyms-head"),
            "\n".join(lines[: len(fitting)]),
            f"-# {say('and-more', count=rest)}" if rest else "",
        ]
    )


def _facts(article: Article) -> str:
    parts = [say("passages", count=article.passages), *_language(article.language)]
    by = "" if article.added_by is None else f"<@{article.added_by}>"
    parts.append(say("added-on", day=day(article.added_at.date()), by=by))
    if article.version > 1 and article.changed_at:
        parts.append(say("version-shown", number=article.version, day=day(article.changed_at.date())))
    if article.gone_at:
        parts.append(say("page-gone", noticed=day(article.gone_at.date())))
    elif article.checked_at:
        parts.append(checked(article, day(article.checked_at.date())))
    if article.failures >= _MANY_FAILURES and not (article.url or "").startswith(_MESSAGES):
        reason = escape(clip(say_again(article.failure or ""), _FAILURE_LENGTH))
        parts.append(say("update-failing", count=article.failures, reason=reason))
    if article.proposed_at:
        parts.append(say("update-waits"))
    return f"-# {' · '.join(parts)}"


def _language(code: str) -> list[str]:
    return [] if code == "und" else [say("language-of", code=name(code))]


def _draft_source(draft: Draft) -> str:
    parts = [name(draft.publisher) if draft.publisher else say("no-publisher")]
    if draft.author:
        parts.append(name(draft.author))
    if draft.published:
        parts.append(day(draft.published))
    if draft.via:
        parts.append(say("via", site=name(draft.via)))
    facts = [say("passages", count=len(draft.paragraphs)), *_language(draft.language)]
    if draft.url and safe_link(draft.url) is None:
        facts.append(escape(clip(draft.url, 200)))
    return f"{' · '.join(parts)}\n-# {' · '.join(facts)}"


def _beginnings(passages: Sequence[Passage], room: int) -> str:
    lines: list[str] = []
    section: str | None = None
    for passage in passages:
        line = f"{passage.number}\\. {escape(clip(passage.text, 160))}"
        if passage.section and passage.section != section:
            line = f"**{name(passage.section)}**\n{line}"
        section = passage.section
        if len(line) + 5 > room:
            lines.append("…")
            break
        room -= len(line) + 1
        lines.append(line)
    return "\n".join(lines)


def _problems(draft: Draft) -> str:
    """Say what the source says of itself and could not be used."""
    if not draft.problems:
        return ""
    shown = [f"- {escape(clip(problem, _LEFT_OUT_LENGTH))}" for problem in draft.problems[:_PROBLEMS]]
    if len(draft.problems) > _PROBLEMS:
        shown.append(f"- {say('and-more', count=len(draft.problems) - _PROBLEMS)}")
    return "\n".join([say("draft-problems"), *shown])


def _left_out(draft: Draft, room: int) -> str:
    """Show what was left out, a line for each reason, as far as there is room."""
    groups: dict[str, list[str]] = {}
    for block in draft.blocks:
        if block.reason is not None:
            groups.setdefault(block.reason, []).append(" ".join(block_text(block).split()))
    if not groups:
        return ""
    shown = [say("draft-left-out")]
    room -= len(say("draft-left-out")) + _MORE
    left = sum(map(len, groups.values()))
    for reason, lines in groups.items():
        line = _group(reason, lines)
        room -= len(line) + 1
        if room < 0 or len(shown) > _LEFT_OUT_LINES:
            return "\n".join([*shown, f"- {say('and-more', count=left)}"])
        shown.append(line)
        left -= len(lines)
    return "\n".join(shown)


def _group(reason: str, lines: Sequence[str]) -> str:
    said = [escape(clip(line, _LEFT_OUT_LENGTH)) for line in lines[:_LINES_OF_GROUP]]
    if len(lines) > _LINES_OF_GROUP:
        said.append(say("and-more", count=len(lines) - _LINES_OF_GROUP))
    return f"- **{escape(clip(say_left_out(reason), _REASON_LENGTH))}:** {' · '.join(said)}"
