"""By-lines and dates in a line of text."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.articles.clues.bylines import read_byline


@pytest.mark.parametrize(
    ("line", "authors", "published"),
    [
        ("By Ada Frostwick | 12 March 2024", ("Ada Frostwick",), date(2024, 3, 12)),
        ("March 12, 2024 10:30 am EST", (), date(2024, 3, 12)),
        ("Von Jonas Querfeld", ("Jonas Querfeld",), None),
        ("Aktualisiert am 07.05.2024, 08:30 Uhr", (), date(2024, 5, 7)),
        ("Publié le 18 juillet 2023 à 10h30", (), date(2023, 7, 18)),
        ("Por Nuria Balsera, 1 de octubre de 2024", ("Nuria Balsera",), date(2024, 10, 1)),
        ("Autor: Halina Drożyńska, 9 sierpnia 2024", ("Halina Drożyńska",), date(2024, 8, 9)),
        ("Ada Frostwick - 2024-03-12", ("Ada Frostwick",), date(2024, 3, 12)),
        ("2024年9月5日 来源:青石晚报 作者:林若溪", ("林若溪",), date(2024, 9, 5)),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...], published: date | None) -> None:
    """A by-line gives its authors and its day."""
    byline = read_byline(line)
    assert byline is not None
    assert (byline.authors, byline.published) == (authors, published)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of the year the canal will be open again.",
        "On 12 March 2024 the council decided that the canal would be dug out, and nobody was against it.",
        "Von den Bergen kommt das Wasser, von den Bürgern das Geld.",
        "A boat",
        "",
    ],
)
def test_sentences_are_no_bylines(line: str) -> None:
    """A sentence with a date, or with a by-line's word at its beginning, is none."""
    assert read_byline(line) is None
