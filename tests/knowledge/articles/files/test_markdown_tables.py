"""Tables of Markdown."""

from __future__ import annotations

from knowledge.articles.files.markdown.walk import blocks_of_markdown


def test_cells_beyond_the_header_are_kept() -> None:
    """A row may have more cells than the header, also one with a pipe in it; none of them is dropped."""
    text = "| a | b |\n|---|---|\n| 1 | 2 | *3* | x \\| y |\n| 5 |\n\n> a|b\n> -|-\n> 1|2|3\n"
    first, second = blocks_of_markdown(text)
    assert first.rows == (("a", "b"), ("1", "2", "3", "x | y"), ("5", ""))
    assert second.rows == (("a", "b"), ("1", "2", "3"))
