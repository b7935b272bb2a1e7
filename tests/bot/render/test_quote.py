from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.render.quote import CUT, quote_markdown
from tests.bot.render.reading import in_commonmark, on_discord, words
from tests.bot.render.test_escape import sources
from tests.examples import examples


@st.composite
def quotes(draw: st.DrawFn) -> tuple[str, tuple[int, int], list[tuple[int, int]]]:
    """Draw a passage, a slice of it, and highlights inside the slice."""
    text = draw(st.lists(sources(), min_size=1, max_size=4).map(" ".join))
    assume(text.strip())
    cuts = st.integers(0, len(text))

    def span() -> tuple[int, int]:
        a, b = draw(cuts), draw(cuts)
        return min(a, b), max(a, b)

    quote = span()
    assume(text[slice(*quote)].strip())
    inside = [
        (max(s, quote[0]), min(e, quote[1])) for s, e in (span() for _ in range(draw(st.integers(0, 2))))
    ]
    return text, quote, [(s, e) for s, e in inside if s < e]


def letters(text: str) -> str:
    """Leave only what no renderer takes for a sign."""
    return "".join(character for character in text if character.isalnum())


@given(quotes())
@settings(max_examples=examples(400), deadline=None)
def test_quote_is_the_slice(case: tuple[str, tuple[int, int], list[tuple[int, int]]]) -> None:
    """A quote reads as its slice, with […] where something is left out, bold on highlights only."""
    text, quote, highlights = case
    markdown = quote_markdown(text, quote, highlights, 100_000)
    expected = words(
        ("[…] " if text[: quote[0]].strip() else "")
        + text[slice(*quote)].strip()
        + (" […]" if text[quote[1] :].strip() else "")
    )
    for seen in (on_discord(markdown), in_commonmark(markdown)):
        assert words(seen.text) == expected
        assert not seen.constructs
        highlighted = "".join(text[i] for i in range(len(text)) if any(s <= i < e for s, e in highlights))
        # At its edges bold may leave punctuation out, but never a letter, and it takes nothing else in.
        assert letters("".join(seen.bold)) == letters(highlighted)
        assert len("".join(seen.bold)) <= len(highlighted)


@given(quotes(), st.integers(20, 120))
@settings(max_examples=examples(200), deadline=None)
def test_quote_keeps_to_its_budget(
    case: tuple[str, tuple[int, int], list[tuple[int, int]]], budget: int
) -> None:
    """However long the slice and however many backslashes it takes, the Markdown fits and is of the slice."""
    text, quote, highlights = case
    markdown = quote_markdown(text, quote, highlights, budget)
    assert len(markdown) <= budget
    shown = words(on_discord(markdown).text.replace("[…]", " "))
    assert shown in words(text.replace("[…]", " "))


def test_best_sentence_is_kept() -> None:
    """A passage that is too long is shown around its best sentence, cut at words and marked on both sides."""
    text = "One two three. " * 40 + "The needle is here. " + "Four five six. " * 40
    start = text.index("The needle")
    markdown = quote_markdown(text, (0, len(text)), [(start, start + len("The needle is here."))], 200)
    assert "**The needle is here.**" in markdown
    assert markdown.startswith(CUT)
    assert markdown.endswith(CUT)
    assert 150 < len(markdown) <= 200


def test_bold_beside_a_letter_leaves_punctuation_outside() -> None:
    """Where no space follows a full stop, bold ends before it, or CommonMark would show the asterisks."""
    assert quote_markdown("水是湿的。火是热的。", (0, 10), [(0, 5)], 100) == "**水是湿的**。火是热的。"


CODE = "for boat in fleet:\n    <@1> lift(boat)  # **all**"


def test_code_is_shown_in_a_block() -> None:
    """Its lines and their indentation stand as they are, and what is around it is a quote as ever."""
    text = f"Run this *once*:\n{CODE}\nThen wait."
    start = text.index(CODE)
    markdown = quote_markdown(text, (0, len(text)), [(0, 16)], 1000, [(start, start + len(CODE))])
    (fence,) = [token for token in MarkdownIt("commonmark").parse(markdown) if token.type == "fence"]
    assert fence.content == f"{CODE}\n"
    assert markdown.startswith("**Run this \\*once\\*\\:**\n")
    assert markdown.endswith("\nThen wait.")


def test_code_with_a_fence_in_it_can_not_end_its_block() -> None:
    """It is shown as text, so that nothing in it comes alive."""
    text = "```\n@everyone\n```"
    markdown = quote_markdown(text, (0, len(text)), [], 1000, [(0, len(text))])
    assert words(on_discord(markdown).text) == words(text)
    assert not on_discord(markdown).constructs


@given(quotes(), st.integers(40, 160), st.data())
@settings(max_examples=examples(150), deadline=None)
def test_code_keeps_to_the_budget_too(
    case: tuple[str, tuple[int, int], list[tuple[int, int]]], budget: int, data: st.DataObject
) -> None:
    """Wherever the slice is cut, each fence that opens a block is closed, and all fits."""
    text, quote, highlights = case
    lines = [0, *(place + 1 for place, character in enumerate(text) if character == "\n"), len(text) + 1]
    first = data.draw(st.integers(0, len(lines) - 2))
    code = (lines[first], max(lines[first], lines[first + 1] - 1))
    markdown = quote_markdown(text, quote, highlights, budget, [code])
    assert len(markdown) <= budget
    assert sum(line == "```" for line in markdown.split("\n")) % 2 == 0
