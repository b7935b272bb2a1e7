"""Which lines of a pasted page are taken for its article."""

from __future__ import annotations

from knowledge.articles.pastes.article import article_run
from knowledge.articles.pastes.lines import read_lines


def test_a_short_last_section_belongs_to_the_article() -> None:
    """A heading with one line without a full stop below it is taken; the menu under it is not."""
    prose = "The crane of the old harbour lifts boats of up to nine tons on every weekday of the year."
    texts = [*[prose] * 4, "See for more", "A list of all the cranes that still stand in Wexholm today"]
    lines = read_lines("\n\n".join([*texts, "Home", "Shop", "Boats", "Login"]))
    assert article_run(lines) == (0, len(texts))
