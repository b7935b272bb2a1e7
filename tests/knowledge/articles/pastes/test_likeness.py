"""What looks like a headline."""

from __future__ import annotations

from knowledge.articles.pastes.likeness import likeliest_headline
from knowledge.articles.pastes.lines import read_lines

TEXT = (
    "The old canal bridge at Wexholm will close in March for two years, the harbour council said on Monday.\n\n"
    "The piers of the bridge are cracked, and the council fears that they may not carry lorries any longer."
)


def _chosen(above: str) -> str | None:
    lines = read_lines(f"{above}\n\n{TEXT}")
    start = len(above.split("\n"))
    found = likeliest_headline(lines, range(start), start, len(lines))
    return None if found is None else lines[found].text


def test_tags_names_and_dates_are_no_headline() -> None:
    """What the text says most in a line of a headline's length wins over what stands nearer to the text."""
    headline = "Canal bridge at Wexholm closes for two years"
    assert _chosen(f"{headline}\nAda Lind\nBridges") == headline
    assert _chosen(f"{headline}\nBridges, Wexholm, Harbour, Council") == headline
    assert _chosen(f"Bridges\n{headline}\n3 March 2024\nWexholm") == headline


def test_the_line_above_the_byline_wins() -> None:
    """Of two lines that say as much of the text, the one above the by-line or the date is the headline."""
    one, other = "Wexholm bridge closes in March", "Harbour council closes bridge in March"
    assert _chosen(f"{one}\nBy Ada Lind\nShare\nMore from us\nPhotos\n{other}\nShare\nMenu\nSearch") == one
    assert _chosen(f"{one}\nShare\nMenu\nSearch\n{other}\nBy Ada Lind\nShare\nMore from us\nPhotos") == other


def test_one_word_that_says_nothing_is_no_headline() -> None:
    """A single label that no by-line and no paragraph follows is none, where the text says nothing of it."""
    lines = read_lines(f"Menu\nShare\n\n{TEXT}")
    assert likeliest_headline(lines, [0], 2, len(lines)) is None
