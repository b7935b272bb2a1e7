"""Two texts of an article beside each other, and the versions that it had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, container
from bot.render.words import day, linked_title, name
from bot.texts import say
from knowledge.articles.comparing import Difference
from knowledge.collection.proposals import Compared
from knowledge.records import Article, ArticleVersion, Proposal

_PASSAGE = 300
"""Characters shown of a passage that goes or comes."""
_LONGEST_MENDED = 900
"""Characters of Markdown for a passage of which some words change; a longer one is shown as two."""
_MOST_WORDS = 300
"""Of a passage, for whose words it is told which of them change."""
_AROUND = 5
"""Words shown beside one that changes."""
_SIMILAR = 0.5
_FOOTER = 60
"""Room for what counts the rest."""


def proposal_card(proposal: Proposal, compared: Compared, head: str = "") -> discord.ui.Container[Any]:
    """Show what a page has in the place of an article's text: what goes, what comes, and why it only waits."""
    article, draft = compared.article, proposal.draft
    lines = [say("update-doubt", doubt=doubt.name.lower()) for doubt in proposal.doubts]
    if (article.title, article.publisher) != (draft.title, draft.publisher):
        publisher = name(draft.publisher) if draft.publisher else say("no-publisher")
        lines.append(say("update-page-says", title=escape(clip(draft.title, 150)), publisher=publisher))
    facts = [say("update-found-on", day=day(proposal.found_at.date())), _sizes(compared)]
    about = "\n".join([*lines, f"-# {' · '.join(facts)}"])
    top = [head, _title(article), say("update-proposal-head"), about]
    return container([*top, _changes(compared.differences, TEXT_LENGTH - sum(map(len, top)))])


def version_card(number: int, compared: Compared) -> discord.ui.Container[Any]:
    """Show what changes when an earlier text of an article is put back."""
    top = [_title(compared.article), f"{say('update-version-head', number=number)}\n-# {_sizes(compared)}"]
    return container([*top, _changes(compared.differences, TEXT_LENGTH - sum(map(len, top)))])


def history_card(
    article: Article, versions: Sequence[ArticleVersion], shown: range
) -> discord.ui.Container[Any]:
    """Show which texts an article had: of all ``versions``, newest first, those of the numbers ``shown``.

    The article's own version is one of them.
    """
    if not versions:
        return container([_title(article), say("update-one-version")])
    earlier = {version.version: version for version in versions}
    numbers = [number for number in reversed(shown) if number in earlier or number == article.version]
    lines = [_version_line(article, earlier, number) for number in numbers]
    return container([_title(article), "\n".join(lines)])


def _version_line(article: Article, earlier: dict[int, ArticleVersion], number: int) -> str:
    is_now = number == article.version
    size = article.passages if is_now else len(earlier[number].paragraphs)
    line = say(
        "update-version-line",
        number=number,
        passages=say("passages", count=size),
        how=_how(article, earlier.get(number - 1)),
    )
    return say("version-now", line=line) if is_now else line


def _how(article: Article, before: ArticleVersion | None) -> str:
    """Say when a version came, by whom and why: what replaced the one ``before``."""
    if before is None:
        by = "nobody" if article.added_by is None else f"<@{article.added_by}>"
        return say("added-on", day=day(article.added_at.date()), by=by)
    by = (
        say("update-by-itself")
        if before.replaced_by is None
        else say("update-by", person=f"<@{before.replaced_by}>")
    )
    cause = say("update-cause", cause=before.cause.name.lower() if before.cause else "unknown")
    return f"{cause} {by}, {day(before.replaced_at.date())}"


def _title(article: Article) -> str:
    return f"### {linked_title(article.title, article.url)}"


def _sizes(compared: Compared) -> str:
    return say(
        "update-sizes",
        here=say("passages", count=compared.article.passages),
        there=say("passages", count=compared.passages),
    )


def _changes(differences: Sequence[Difference], room: int) -> str:
    """Write what goes and what comes, as much as there is room for."""
    if not differences:
        return say("update-only-breaks")
    lines: list[str] = []
    room -= _FOOTER
    for done, difference in enumerate(differences):
        lines_of_this = "\n".join(_lines(difference))
        room -= len(lines_of_this) + 1
        if room < 0:
            lines.append(say("and-more", count=len(differences) - done))
            break
        lines.append(lines_of_this)
    return "\n".join(lines)


def _lines(difference: Difference) -> Iterator[str]:
    goes, comes = difference.goes, difference.comes
    mended = _mended(goes, comes) if goes is not None and comes is not None else None
    if mended is not None:
        yield say("update-changes", text=mended)
        return
    if goes is not None:
        yield say("update-goes", text=escape(clip(goes, _PASSAGE)))
    if comes is not None:
        yield say("update-comes", text=escape(clip(comes, _PASSAGE)))


def _mended(goes: str, comes: str) -> str | None:
    """Write one passage with the words that go struck out and those that come in bold; None where few stay."""
    old, new = goes.split(), comes.split()
    if max(len(old), len(new)) > _MOST_WORDS:
        return None
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _SIMILAR:
        return None
    parts: list[str] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            parts += _around(old[start:end], is_first=start == 0, is_last=end == len(old))
            continue
        if end > start:
            parts.append(f"~~{escape(' '.join(old[start:end]))}~~")
        if new_end > new_start:
            parts.append(f"**{escape(' '.join(new[new_start:new_end]))}**")
    shown = " ".join(parts)
    return shown if len(shown) <= _LONGEST_MENDED else None


def _around(words: Sequence[str], *, is_first: bool, is_last: bool) -> list[str]:
    """Write the words that stay between two changes: those beside them."""
    before = [] if is_first else list(words[:_AROUND])
    after = [] if is_last else list(words[len(before) :][-_AROUND:])
    left_out = len(words) > len(before) + len(after)
    pieces = [" ".join(before), "…" if left_out else "", " ".join(after)]
    return [escape(piece) for piece in pieces if piece]
