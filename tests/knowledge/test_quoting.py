"""What is shown of a passage."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse
from knowledge.quoting import quote

TEXT = "One is first. Two comes next. Three is here. Four follows it. Five is last."
SENTENCES = analyse(TEXT, "en").sentences
PIECES = ("A b. ", "Cc dd! ", "x" * 30 + " ", "漢" * 12 + "。", "e\u0301" * 9, "\n", " ")


def shown(answering: list[int], limit: int) -> tuple[str, list[str]]:
    """Return the texts that ``quote`` chooses."""
    (start, end), highlights = quote(TEXT, SENTENCES, answering, limit)
    return TEXT[start:end], [TEXT[first:last] for first, last in highlights]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES)).map("".join),
    st.integers(1, 80),
    st.data(),
)
def test_a_quote_is_a_slice_within_the_limit(text: str, limit: int, data: st.DataObject) -> None:
    """A quote lies in the text and within the limit, its highlights lie in it, and its ends are no white space."""
    sentences = analyse(text, "en").sentences
    answering = data.draw(st.permutations(range(len(sentences))))[:2]
    (start, end), highlights = quote(text, sentences, answering, limit)
    assert 0 <= start <= end <= len(text)
    assert end - start <= limit
    assert text[start:end] == text[start:end].strip()
    assert all(start <= first < last <= end for first, last in highlights)
    if answering:
        assert highlights[0][0] <= sentences[answering[0]][0] < highlights[0][1]
        assert start < end


def test_a_short_passage_is_shown_whole() -> None:
    """What fits is not cut, and all that answers is highlighted, best first."""
    assert shown([3, 0], 900) == (TEXT, ["Four follows it.", "One is first."])


@pytest.mark.parametrize(
    ("answering", "limit", "quoted", "highlights"),
    [
        ([2], 20, "Three is here.", ["Three is here."]),
        ([2], 31, "Two comes next. Three is here.", ["Three is here."]),
        ([2], 47, "Two comes next. Three is here. Four follows it.", ["Three is here."]),
        ([0], 31, "One is first. Two comes next.", ["One is first."]),
        ([4], 31, "Four follows it. Five is last.", ["Five is last."]),
        ([0, 2], 44, "One is first. Two comes next. Three is here.", ["One is first.", "Three is here."]),
        ([0, 4], 44, "One is first. Two comes next. Three is here.", ["One is first."]),
        ([], 31, "One is first. Two comes next.", []),
    ],
)
def test_a_long_passage_is_shown_around_the_best(
    answering: list[int], limit: int, quoted: str, highlights: list[str]
) -> None:
    """Whole sentences are shown around the best one, with the second where both fit."""
    assert shown(answering, limit) == (quoted, highlights)


def test_neighbours_are_highlighted_as_one() -> None:
    """Two neighbouring sentences that answer are one highlight, where the better one stood in the order."""
    assert shown([1, 2], 900)[1] == ["Two comes next. Three is here."]
    assert shown([4, 3], 900)[1] == ["Four follows it. Five is last."]
    assert shown([0, 3, 4], 900)[1] == ["One is first.", "Four follows it. Five is last."]


def test_a_long_sentence_is_cut_at_a_word() -> None:
    """A best sentence that is longer than the limit ends with a whole word, and is highlighted as shown."""
    assert shown([1], 14) == ("Two comes", ["Two comes"])


def test_a_cut_right_behind_a_word_leaves_no_space() -> None:
    """Where the limit is reached at the space behind the first word, the quote is that word."""
    assert quote("A b.", [(0, 4)], [0], 2) == ((0, 1), ((0, 1),))


def test_characters_are_not_torn() -> None:
    """Where there are no spaces a cut keeps accents and emoji with their characters."""
    text = "e\u0301" * 20
    assert quote(text, [(0, 40)], [0], 7) == ((0, 6), ((0, 6),))
    text = "👩\u200d👧" * 10
    assert quote(text, [], [], 4) == ((0, 3), ())


def test_wrong_arguments_are_refused() -> None:
    """A limit of nothing and a sentence that is not there are mistakes of the caller."""
    with pytest.raises(ValueError, match="at least one"):
        quote(TEXT, SENTENCES, [0], 0)
    with pytest.raises(IndexError):
        quote(TEXT, SENTENCES, [9], 20)
