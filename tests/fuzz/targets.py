"""What is tried, and what has to be so whatever the input: an error is one of ours, and what comes is sound."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from knowledge.analysis import analyse, detect_language, sentences_with_words
from knowledge.analysis.analyser import tokens
from knowledge.analysis.asking import read_question
from knowledge.articles.editing import edited_draft
from knowledge.articles.feeds.discover import feeds_on_page
from knowledge.articles.feeds.item_text import draft_from_item
from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.files.bundle import Record, items_of
from knowledge.articles.links import link_key, normalise_link
from knowledge.articles.notation import read_notation, write_notation
from knowledge.articles.reading import draft_from_bytes, draft_from_json, draft_from_page, draft_from_text
from knowledge.errors import FootnoteError
from knowledge.quoting import quote
from knowledge.records import Draft, Known
from tests.fuzz import pieces, sources
from tests.fuzz.decisions import Decisions

URL = "https://example.org/fog"


def sound(draft: Draft) -> None:
    """See that a draft can be stored, shown, quoted, edited and read back."""
    assert draft.title.strip()
    assert draft.paragraphs
    for paragraph in draft.paragraphs:
        assert paragraph.text == paragraph.text.strip()
        assert paragraph.text
        paragraph.text.encode()  # a half of a pair can't be stored
        assert all(0 <= start < end <= len(paragraph.text) for start, end in paragraph.code)
        quotable(paragraph.text, draft.language)
    written = write_notation(draft.paragraphs)
    read = [(p.text, p.section, p.kind, p.is_answer, p.code) for p in read_notation(written)]
    assert read == [(p.text, p.section, p.kind, p.is_answer, p.code) for p in draft.paragraphs]


def quotable(text: str, language: str) -> None:
    """See that sentences are spans of the text in their order, and that a quote is a slice of it."""
    spans = sentences_with_words(text, language)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for answering in ([], [len(spans) - 1, 0][: len(spans)]):
        (start, end), highlights = quote(text, spans, list(dict.fromkeys(answering)), limit=100)
        assert 0 <= start <= end <= len(text)
        assert end - start <= 100
        assert all(start <= first < last <= end for first, last in highlights)


def _text(decisions: Decisions) -> None:
    make = decisions.pick((sources.prose, sources.markdown))
    sound(draft_from_text(make(decisions), _known(decisions)))


def _known(decisions: Decisions) -> Known:
    if not decisions.one_in(4):
        return Known()
    return Known(
        title=decisions.text(pieces.PROSE, 4) or None, publisher=decisions.text(pieces.PROSE, 4) or None
    )


def _markdown(decisions: Decisions) -> None:
    sound(draft_from_bytes(sources.encoded(decisions, sources.markdown(decisions)), "a.md"))


def _file(decisions: Decisions) -> None:
    name = decisions.pick(pieces.NAMES)
    sound(draft_from_bytes(sources.encoded(decisions, decisions.text(pieces.PROSE + pieces.HTML)), name))


def _html(decisions: Decisions) -> None:
    body = sources.page(decisions)
    feeds_on_page(body, URL)
    sound(draft_from_page(body, URL))


def _docx(decisions: Decisions) -> None:
    sound(draft_from_bytes(sources.word_file(decisions), "a.docx"))


def _pdf(decisions: Decisions) -> None:
    sound(draft_from_bytes(sources.pdf(decisions), "a.pdf"))


def _feed(decisions: Decisions) -> None:
    body = decisions.pick((sources.feed, sources.json_feed))(decisions)
    parsed = parse_feed(body, "application/xml", URL)
    for item in parsed.items:
        try:
            sound(draft_from_item(item, parsed.known(item)))
        except FootnoteError:
            continue


def _json(decisions: Decisions) -> None:
    sound(draft_from_json(sources.json_text(decisions)))


def _bundle(decisions: Decisions) -> None:
    make = decisions.pick((sources.archive, sources.archive, sources.json_text))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, decisions.pick(("a.zip", "a.json", "a.jsonl", "a")))
        path.write_bytes(make(decisions))
        for item in items_of(path):
            try:
                loaded = item.load()
                read = (
                    draft_from_json(loaded.data)
                    if isinstance(loaded, Record)
                    else draft_from_bytes(loaded, item.name)
                )
                sound(read)
            except FootnoteError:
                continue
        assert [found.name for found in Path(folder).iterdir()] == [path.name]


def _analysis(decisions: Decisions) -> None:
    text = sources.prose(decisions)
    language = decisions.pick((detect_language(text), "en", "de", "tr", "ja", "zh", "th", "hi", "und"))
    found = analyse(text, language)
    assert [token.text for token in tokens(text, language)] == found.forms
    assert len(found.capitals) == len(found.forms)
    assert list(found.sentence_starts) == sorted(found.sentence_starts)
    for token in tokens(text, language):
        assert 0 <= token.start < token.end <= len(text)
    quotable(text, language)
    read_question(text)


def _notation(decisions: Decisions) -> None:
    text = decisions.text(
        (*pieces.MARKDOWN, "\n[table]\n", "\n[answer, code]\n", "\n[no answer]\n", "\n\\", "\n\\\\# x\n")
    )
    read = read_notation(text)
    assert read_notation(write_notation(read)) == read
    draft = draft_from_text("In fog the horn sounds twice a minute.")
    sound(edited_draft(draft, text))


def _links(decisions: Decisions) -> None:
    link = decisions.pick(("https://example.org", "http://", "")) + decisions.text(pieces.LINKS, 12)
    normal = normalise_link(link)
    assert normalise_link(normal) == normal
    assert link_key(normal) == link_key(link)
    normal.encode()


TARGETS: Mapping[str, Callable[[Decisions], None]] = {
    "analysis": _analysis,
    "bundle": _bundle,
    "docx": _docx,
    "feed": _feed,
    "file": _file,
    "html": _html,
    "json": _json,
    "links": _links,
    "markdown": _markdown,
    "notation": _notation,
    "pdf": _pdf,
    "text": _text,
}
"""What is tried of `knowledge`, by name; of the bot: `of_bot.TARGETS`."""


def attempt(target: Callable[[Decisions], None], data: bytes) -> bool:
    """Try one input; return whether it was taken, and not refused with an error of ours."""
    try:
        target(Decisions(data))
    except FootnoteError as error:
        told = str(error)
    else:
        return True
    assert told
    return False
