"""What is tried of the bot: what it shows keeps to Discord's limits and is inert, what comes is looked at first."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import discord

from bot.message_text import message_text
from bot.render.answer import answer_page, question_over
from bot.render.article import article_card, article_list
from bot.render.changes import version_card
from bot.render.escape import clip, escape
from bot.render.limits import TEXT_LENGTH, layout
from bot.render.quote import quote_markdown
from bot.render.words import linked_title, safe_link
from bot.settings import Settings, SettingsError, load_settings
from bot.views import all_buttons
from bot.views.base import KINDS, StatefulButton, is_known_button
from bot.withholding import withhold
from knowledge.analysis import analyse
from knowledge.articles.comparing import Difference
from knowledge.collection.answering import Circumstances, answer_question, clean_context, clean_question
from knowledge.collection.proposals import Compared
from knowledge.index import Index, IndexedArticle, Snapshot
from knowledge.quoting import quote
from knowledge.records import Answer, Article, Citation, Passage, PassageKind
from tests.bot.render.reading import in_commonmark, on_discord, words
from tests.bot.test_matrix import BUTTONS as OF_EACH_KIND
from tests.fuzz import pieces
from tests.fuzz.decisions import Decisions

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DANGERS = {
    "link_open", "image", "html_inline", "html_block", "mention", "role_mention", "channel_mention", "emoji", "link",
    "everyone", "timestamp", "command", "spoiler", "heading_open", "bullet_list_open", "table_open", "hr",
}  # fmt: skip
"""What no text of people's may become."""


def _escaping(decisions: Decisions) -> None:
    text = decisions.text(pieces.PROSE)
    markdown = escape(text)
    assert len(markdown) <= 2 * len(text)
    for seen in (on_discord(markdown), in_commonmark(markdown)):
        assert not seen.constructs & DANGERS, seen.constructs
    assert len(clip(text, 20)) <= 20
    assert safe_link(text) is None or safe_link(text).startswith(("http://", "https://"))  # type: ignore[union-attr]
    withheld = withhold(text)
    assert withhold(withheld) == withheld


def _text_of(decisions: Decisions, most: int = 12) -> str:
    # What is stored has no control characters, and no halves of pairs.
    text = decisions.text(pieces.PROSE, most).encode("utf-8", "ignore").decode()
    return "".join(c for c in text if c in "\n\t" or c.isprintable() or ord(c) > 0x9F)


def _passage(decisions: Decisions, number: int = 1) -> Passage:
    text = _text_of(decisions).strip() or "x"
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: len(lines) // 2])
    is_code = decisions.one_in(4)
    code = ((start, len(text)),) if is_code and start < len(text) else ()
    section = _text_of(decisions, 3) or None
    kind = decisions.pick(tuple(PassageKind))
    return Passage(
        number, number, number, text, section, None, kind, decisions.one_in(4) and section is not None, code
    )


def _article(decisions: Decisions, number: int = 1) -> Article:
    return Article(
        id=number, title=_text_of(decisions, 4) or "x", language="en", passages=1, added_by=None, added_at=NOW,
        publisher=_text_of(decisions, 3) or None, author=_text_of(decisions, 3) or None,
        published=decisions.pick((None, date(2026, 1, 1))),
        url=None if decisions.one_in(4) else "https://example.org/" + decisions.text(pieces.LINKS, 4),
    )  # fmt: skip


def _rendering(decisions: Decisions) -> None:
    citations = tuple(_citation(decisions, number) for number in range(1, 2 + decisions.number(2)))
    answer = Answer(
        id="a" * 16, question=_text_of(decisions) or "x", citations=citations, confidence=0.5, generation=1,
        asked_at=NOW,
        closest=(_text_of(decisions, 3),), is_doubtful=decisions.one_in(2),
        also_searched=((_text_of(decisions, 3), (_text_of(decisions, 3),)),),
    )  # fmt: skip
    articles = [citation.article for citation in citations]
    compared = Compared(articles[0], tuple(_difference(decisions) for _ in range(2)), 2)
    for shown in (
        *(answer_page(answer, page) for page in range(len(citations))),
        article_card(articles[0], head="Changed"),
        article_list(articles, 0, 9),
        version_card(1, compared),
    ):
        view = layout(shown)
        assert view.content_length() <= TEXT_LENGTH
        for text in _texts(view):
            constructs = on_discord(text).constructs
            assert not constructs & {
                "mention",
                "everyone",
                "emoji",
                "timestamp",
                "command",
                "spoiler",
                "image",
            }, constructs
            assert _link_count(text) <= len(articles)
    assert question_over(f"-# “{escape(clip(answer.question, 200))}”") == clip(answer.question, 200)


def _difference(decisions: Decisions) -> Difference:
    return Difference(_text_of(decisions, 5), _text_of(decisions, 5))


def _citation(decisions: Decisions, number: int) -> Citation:
    passage = _passage(decisions, number)
    spans = analyse(passage.text, "en").sentences
    span, highlights = quote(passage.text, spans, list(range(len(spans)))[:2])
    twins = (_article(decisions, 9),) if decisions.one_in(4) else ()
    shown = quote_markdown(passage.text, span, highlights, 100_000)
    # The preview's Markdown, unlike Discord's, takes U+2028 and U+2029 for letters beside what makes bold.
    shown_words = words(on_discord(shown.translate({0x2028: " ", 0x2029: " "})).text)
    assert words(passage.text[slice(*span)]) in shown_words
    return Citation(_article(decisions, number), passage, span, highlights, 1.0, 0.5, twins)


def _texts(view: discord.ui.LayoutView) -> list[str]:
    return [item.content for item in view.walk_children() if isinstance(item, discord.ui.TextDisplay)]


def _link_count(markdown: str) -> int:
    found = 0

    def visit(tokens: Any) -> None:
        nonlocal found
        for token in tokens:
            found += token["type"] == "link_open"
            visit(token.get("children", ()))

    from simcord.preview._markdown import markdown_tokens

    visit(markdown_tokens(markdown, "text_display", context={}))
    return found


def _titles(decisions: Decisions) -> None:
    shown = linked_title(
        _text_of(decisions, 6) or "x", "https://example.org/" + decisions.text(pieces.LINKS, 5)
    )
    assert "\n" not in shown
    assert not on_discord(shown).constructs & (DANGERS - {"link", "link_open"})


all_buttons()  # imports all kinds that there are
OF_DISCORD = {KINDS["place"], KINDS["direct"]}
"""Kinds with the number of a message or server in their custom ids."""
SAMPLES = tuple(sample for samples in OF_EACH_KIND.values() for sample in samples)


def _id_of(decisions: Decisions) -> str:
    """Make a custom id: of a kind with any fields, or as it should be but for some of them."""
    if decisions.one_in(2):
        fields = decisions.pick(SAMPLES).format(article=1, draft=1, answer="a").split(":")
        changed = decisions.number(len(fields))
        return ":".join(
            decisions.pick(pieces.IDS) if place == changed else field for place, field in enumerate(fields)
        )
    names = [*sorted(KINDS), decisions.text(pieces.IDS, 2)]
    fields = [
        decisions.pick(pieces.IDS) if decisions.one_in(2) else str(decisions.number(9))
        for _ in range(decisions.number(7))
    ]
    return ":".join([decisions.pick(names), *fields])


def _ids(decisions: Decisions) -> None:
    custom_id = _id_of(decisions)
    kind = KINDS.get(custom_id.partition(":")[0])
    if not is_known_button(custom_id):
        return
    assert kind is not None
    assert issubclass(kind, StatefulButton)
    match = kind.__discord_ui_compiled_template__.fullmatch(custom_id)
    assert match is not None
    made = kind.of(match)
    # SQLite's numbers; of Discord's own ones some have a digit more, and none is looked up in SQLite.
    largest = 10**20 if kind in OF_DISCORD else 2**63
    assert all(abs(value) < largest for value in vars(made).values() if isinstance(value, int))


_TELLING = 6
"""Characters; fewer may stand in a sentence by chance."""


def _settings(decisions: Decisions) -> None:
    names = [name.upper() for name in Settings.model_fields]
    given = {decisions.pick(names): decisions.text(pieces.SETTINGS, 3).replace("\0", "") for _ in range(3)}
    given = {
        name: value.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
        for name, value in given.items()
        if _is_possible(value)
    }
    with patch.dict(os.environ, given):
        told = ""
        try:
            settings = load_settings(env_file=None)
        except SettingsError as error:
            told = str(error)
        token = given.pop("DISCORD_TOKEN", "")
        is_told_elsewhere = any(token in value for value in given.values())
        assert len(token) < _TELLING or is_told_elsewhere or token not in told
        if told:
            return
        assert settings.backups.path


def _is_possible(value: str) -> bool:
    try:
        os.fsencode(value)
    except UnicodeEncodeError:
        return False
    return True


def _messages(decisions: Decisions) -> None:
    embeds = [
        discord.Embed(title=_text_of(decisions, 3), description=_text_of(decisions, 3))
        for _ in range(decisions.number(1))
    ]
    named = SimpleNamespace(id=123456789012345678, display_name=_text_of(decisions, 2))
    guild = SimpleNamespace(get_channel_or_thread=lambda _: None, get_role=lambda _: None)
    message: Any = SimpleNamespace(
        content=decisions.text(pieces.PROSE),
        embeds=embeds,
        components=[],
        poll=None,
        message_snapshots=[],
        mentions=[named],
        guild=guild,
    )
    message_text(message)


_ARTICLES = {
    "en": (
        "The horn of the lighthouse sounds twice a minute in fog. It is heard five miles out at sea.",
        "Wi-Fi v1.2.3 needs 5 GHz. Dr. Smith said no.",
    ),
    "de": ("Die Glocke läutet im Nebel alle 30 Sekunden. Der Wärter hört sie 8 km weit.",),
    "ja": ("水は高い所から低い所へ流れる。霧の中では鐘が鳴る。",),
    "ar": ("في الضباب يدق الجرس كل دقيقة.",),
}


@cache
def _collection() -> tuple[Snapshot, dict[int, tuple[Passage, Article]]]:
    index, found, number = Index(), {}, 0
    for article_id, (language, texts) in enumerate(_ARTICLES.items(), 1):
        article = Article(article_id, f"Fog {language}", language, len(texts), None, NOW)
        numbered = []
        for place, text in enumerate(texts, 1):
            number += 1
            found[number] = (Passage(number, article_id, place, text), article)
            numbered.append((number, text, None))
        index.add(IndexedArticle(article_id, article.title, language, numbered), article_id)
    return index.snapshot, found


def _asking(decisions: Decisions) -> None:
    snapshot, found = _collection()
    question = clean_question(
        decisions.text(pieces.PROSE + tuple(t for texts in _ARTICLES.values() for t in texts), 12)
    )
    context = clean_context(decisions.text(pieces.PROSE, 5)) if decisions.one_in(4) else None
    circumstances = Circumstances(
        snapshot, lambda ids: [found[i] for i in ids], 0.3, [("fog", "mist"), ("wi-fi", "horn")]
    )
    answer = answer_question(question, circumstances, context=context, asked_by=None)
    assert 0 <= answer.confidence <= 1
    for page, citation in enumerate(answer.citations):
        text = citation.passage.text
        assert text[slice(*citation.quote)] in found[citation.passage.id][0].text
        assert all(0 <= start < end <= len(text) for start, end in citation.highlights)
        assert layout(answer_page(answer, page)).content_length() <= TEXT_LENGTH


TARGETS: Mapping[str, Callable[[Decisions], None]] = {
    "asking": _asking,
    "escaping": _escaping,
    "ids": _ids,
    "messages": _messages,
    "rendering": _rendering,
    "settings": _settings,
    "titles": _titles,
}
