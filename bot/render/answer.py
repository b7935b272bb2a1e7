"""An answer as a member sees it: one quote a page, the closest that there is, or what there is instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

import discord

from bot.render.escape import clip, escape
from bot.render.help import talk_card
from bot.render.limits import TEXT_LENGTH, container
from bot.render.quote import barred, behind_bar, quote_markdown
from bot.render.words import byline, checked, linked_title, name, printed_link, since, stacked
from bot.texts import say
from knowledge.ranking import band
from knowledge.records import SECTION_MARK, Answer, Citation

_QUESTION_LENGTH = 200
_TITLE_LENGTH = 150
_WORD_LENGTH = 30
_PART_LENGTH = 80
_LEAST_ROOM = 300
"""Characters of Markdown that a quote is to have."""
_PARTS = 3
"""Of several questions that got no quote, so many are named."""
_CLOSEST_LENGTH = 300
"""Characters of Markdown of what is quoted though it may not answer."""
_SIGNS = 100
"""Characters of what stands between the parts of it, at most."""
_QUESTION = re.compile(r"-# “(.*)”(?:\n-# .*)?")
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_COLOURS = {
    "high": discord.Colour(0x3BA55D),
    "medium": discord.Colour(0xC9A227),
    "low": discord.Colour(0x747F8D),
}


def answer_page(answer: Answer, page: int, note: str = "") -> discord.ui.Container[Any]:
    """Render an answer's ``page``-th quote (from 0), with its source; or that nothing was found, and why.

    What is only the closest that there is takes less room than an answer. ``note`` is a sentence that is put
    under it.
    """
    if answer.is_collection_empty:
        return container([_question(answer), say("collection-empty")])
    if answer.is_small_talk:
        return talk_card(answer)
    if answer.unmet is not None:
        return container([_question(answer), say("nothing-within")])
    if answer.state == "nothing":
        return container([_question(answer), _nothing_found(answer)])
    if answer.state == "closest":
        return container(_closest(answer, page, note), colour=_COLOURS["low"])
    for extras in _Extras:
        top, bottom = _top(answer, page, extras), _footer(answer, page, note, extras)
        room = TEXT_LENGTH - len(top) - len(bottom) - len(_question(answer))
        if room >= _LEAST_ROOM:
            break
    citation = answer.citations[page]
    colour = _COLOURS[band(citation.confidence)]
    return container([_question(answer), top, _block(citation, room), bottom], colour=colour)


class _Extras(IntEnum):
    """What helps and is left out, the longest first, where a quote would have next to no room."""

    ALL = 3
    NO_PRINTED_LINK = 2
    NO_OTHER_WORDS = 1
    NONE = 0


def _top(answer: Answer, page: int, extras: int) -> str:
    citation = answer.citations[page]
    return stacked(
        f"### {_title(citation)}",
        byline(citation.article),
        printed_link(citation.article.url) if extras > _Extras.NO_PRINTED_LINK else "",
        f"-# {_place(citation)}{_asked(citation)}",
        _part(citation),
    )


def _question(answer: Answer) -> str:
    asked = f"-# “{escape(clip(answer.question, _QUESTION_LENGTH))}”"
    if answer.asked_for is None:
        return asked
    return f"{asked}\n-# {say('answer-for', person=f'<@{answer.asked_for}>')}"


def question_over(text: str) -> str | None:
    """Read back which question stands over an answer, as far as it is shown; None where ``text`` shows none."""
    shown = _QUESTION.fullmatch(text)
    return _ESCAPED.sub(r"\1", shown[1]) if shown else None


def _title(citation: Citation) -> str:
    return linked_title(citation.article.title, citation.article.url)


def _place(citation: Citation) -> str:
    """Say where in its article a passage stands, and how the article's page fares."""
    passage, article = citation.passage, citation.article
    path = SECTION_MARK.join(passage.headings[:-1] if passage.question else passage.headings)
    place = [name(path)] if path else []
    place.append(say("paragraph", number=passage.number, of=article.passages))
    if passage.page is not None:
        place.append(say("page", number=passage.page))
    if article.gone_at:
        place.append(say("page-gone", noticed=since(article.gone_at)))
    elif article.checked_at:
        place.append(checked(article, since(article.checked_at)))
    return " · ".join(place)


def _asked(citation: Citation) -> str:
    """Show the question that the passage answers, over the quote."""
    question = citation.passage.question
    return f"\n**{escape(clip(question, _QUESTION_LENGTH))}**" if question else ""


def _part(citation: Citation) -> str:
    """Say which of several questions the quote under it is for; nothing where one was asked."""
    part = escape(clip(citation.part or "", _PART_LENGTH))
    return f"**{say('part', part=part)}**" if part else ""


def _unanswered_parts(answer: Answer) -> list[str]:
    """Say for which of several questions there is no quote, one line each."""
    shown = (escape(clip(part, _PART_LENGTH)) for part in answer.unanswered_parts[:_PARTS])
    return [say("part-unanswered", part=part) for part in shown if part]


def _block(citation: Citation, budget: int) -> str:
    """Quote the passage in at most ``budget`` characters."""
    passage = citation.passage
    return barred(passage.text, citation.quote, citation.highlights, budget, passage.code)


def _footer(answer: Answer, page: int, note: str, extras: int) -> str:
    citation = answer.citations[page]
    parts = [say("confidence", band=band(citation.confidence))]
    if len(answer.citations) > 1:
        parts.append(say("quote-number", number=page + 1, of=len(answer.citations)))
    if citation.helped:
        parts.append(say("helped", people=citation.helped))
    if citation.twins:
        names = (twin.publisher or twin.title for twin in citation.twins[:3])
        parts.append(say("same-text-at", publishers=", ".join(map(name, names))))
    return _small([" · ".join(parts), *_below(answer, note, extras)])


def _below(answer: Answer, note: str, extras: int) -> list[str]:
    return [
        *(_unanswered_parts(answer) if extras > _Extras.NONE else ()),
        *(_also_searched(answer) if extras > _Extras.NO_OTHER_WORDS else ()),
        note,
    ]


def _also_searched(answer: Answer) -> list[str]:
    pairs = [
        say("instead-of", word=_word(word), others=", ".join(map(_word, others[:3])))
        for word, others in answer.also_searched[:3]
    ]
    return [say("also-searched", pairs="; ".join(pairs))] if pairs else []


def _small(lines: Iterable[str]) -> str:
    """Set lines in Discord's small print; empty ones are left out."""
    return "\n".join(f"-# {line}" for line in lines if line)


def _word(word: str) -> str:
    return escape(clip(word, _WORD_LENGTH))


def _closest(answer: Answer, page: int, note: str) -> list[str]:
    """Say that it may not answer; of one passage show the sentence that comes closest, of the others the titles."""
    citation = answer.citations[page]
    passage = citation.passage
    where = " · ".join(filter(None, [byline(citation.article), _place(citation)]))
    head = [_question(answer), say("not-sure")]
    for extras in _Extras:
        link = printed_link(citation.article.url) if extras > _Extras.NO_PRINTED_LINK else ""
        source = stacked(f"**{_title(citation)}**", link, f"-# {where}{_asked(citation)}", _part(citation))
        under = _below(answer, "", extras)
        under = [*under, say("question-kept"), note]
        room = TEXT_LENGTH - sum(map(len, [*head, source, *under])) - _SIGNS
        if room >= _LEAST_ROOM:
            break
    # Each character may be a line, which takes two more.
    budget = min(_CLOSEST_LENGTH, room // 3)
    quoted = behind_bar(quote_markdown(passage.text, citation.highlighted, (), budget, passage.code))
    others = _other_titles(answer, citation, room - len(quoted))
    beside = [
        say("quote-number", number=page + 1, of=len(answer.citations)) if len(answer.citations) > 1 else "",
        say("helped", people=citation.helped) if citation.helped else "",
        say("also-close", titles=" · ".join(others)) if others else "",
    ]
    return [*head, f"{source}\n{quoted}", _small([" · ".join(filter(None, beside)), *under])]


def _other_titles(answer: Answer, citation: Citation, room: int) -> list[str]:
    """Give the titles of the other articles that came close, with their links where there is room for these."""
    articles = {other.article.id: other.article for other in answer.citations}
    del articles[citation.article.id]
    titles: list[str] = []
    for article in articles.values():
        either = (linked_title(article.title, article.url), linked_title(article.title, None))
        title = next((title for title in either if len(title) <= room), "")
        titles += [title] if title else []
        room -= len(title)
    return titles


def _nothing_found(answer: Answer) -> str:
    lines = [say("nothing-found")]
    if answer.unknown_words:
        words = ", ".join(f"“{_word(word)}”" for word in answer.unknown_words)
        lines.append(say("words-missing", words=words))
    lines.append(f"-# {say('question-kept')}")
    if answer.closest:
        lines.append(say("closest"))
        # Numbered as the buttons are that open them; without buttons there is nothing to number.
        lines += [
            f"{f'{number}.' if answer.closest_ids else '-'} {escape(clip(title, _TITLE_LENGTH))}"
            for number, title in enumerate(answer.closest[:5], start=1)
        ]
    return "\n".join(lines)
