from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.render.escape import clip, escape
from tests.bot.render.reading import in_commonmark, on_discord, words
from tests.examples import examples

MARKS = st.sampled_from(
    [
        *"\\*_~`|[]()<>#@&:-+=.!>1 \n",
        "**", "__", "~~", "||", "```", "`", "# ", "-# ", "> ", ">>> ", "- ", "1. ", "2) ", "---", "===",
        "~~~",
        "<@1>", "<@!1>", "<@&1>", "<#1>", "<t:1:R>", "</ask:1>", "<:smile:1>", "<a:smile:1>", "@everyone",
        "@here",         "https://example.org/a_b", "[a](https://example.org)", "![a](b)", "[a]: b",
        "<https://example.org>",
        "<id:guide>", ":smile:", "&amp;", "&#42;", "a", "é", "水", "¯\\_(ツ)_/¯",
        "|a|b|\n|-|-|\n", "    ", "\t",
    ]
)  # fmt: skip
HOSTILE = st.lists(MARKS, max_size=25).map("".join)
PLAIN = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=80)


def sources() -> st.SearchStrategy[str]:
    """Texts as passages hold them: no edge spaces, no blank lines, no control signs."""
    return st.one_of(HOSTILE, PLAIN).map(lambda text: re.sub(r"\s*[\r\n]\s*", "\n", text).strip())


@given(sources())
@example("# heading\n- list\n1. one\n> quote\n>>> all\n-# small\n===\n```py\nx\n```")
@example("||a|| **b** __c__ *d* ~~e~~ `f` <@1> <#1> <@&1> <t:1> </ask:1> <:smile:1> @everyone :smile: &amp;")
@settings(max_examples=examples(400), deadline=None)
def test_reader_sees_the_source(source: str) -> None:
    """Whatever the source holds, both renderers show its characters and nothing else."""
    for seen in (on_discord(escape(source)), in_commonmark(escape(source))):
        assert words(seen.text) == words(source)
        assert not seen.constructs
        assert not seen.bold


@given(sources())
@example("-# small")
@settings(max_examples=examples(200), deadline=None)
def test_no_line_begins_as_small_print(source: str) -> None:
    """Discord's sub-text, which CommonMark lacks, is never begun."""
    assert not re.search(r"^\s*-#", escape(source), re.MULTILINE)


@given(st.text(max_size=200))
def test_only_backslashes_are_added(source: str) -> None:
    """Taking the backslashes away as Discord does gives the source back, for any text at all."""
    assert re.sub(r"\\([^0-9A-Za-z\s])", r"\1", escape(source)) == source
    assert len(escape(source)) <= 2 * len(source)


@pytest.mark.parametrize(
    "source",
    ["<@123456789012345678>", "<@&1>", "<#1>", "<t:1700000000:R>", "</ask:1>", "<a:wave:1>", "<id:guide>"],
)
def test_no_reference_is_left(source: str) -> None:
    """Discord finds mentions in the raw text: none of their forms may survive in it."""
    assert not re.search(r"<[@#:/atid]", escape(source).replace("\\<", ""))


@given(st.text(max_size=60), st.integers(2, 40))
def test_clip_keeps_to_its_length(text: str, length: int) -> None:
    """A clipped text is one line, no longer than asked for, and says that something is cut."""
    clipped = clip(text, length)
    assert len(clipped) <= length
    assert clipped == " ".join(text.split()) or clipped.endswith("…")
