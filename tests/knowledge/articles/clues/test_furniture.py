"""Lines of the page are told from lines of the article, one by one."""

from __future__ import annotations

import pytest

from knowledge.articles.clues.furniture import (
    is_furniture,
    is_stamp,
    opens_comments,
    opens_the_end,
)


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Facebook Twitter E-Mail",
        "12 Comments",
        "Read more: Bridge to close for repairs",
        "Lesen Sie auch: Brücke wird gesperrt",
        "À lire aussi",
        "Follow us on Mastodon and never miss a story.",
        "Photo: Tom Reed",
        "A boat in the upper basin (Foto: T. Reed)",
        "© 2024 Harbour Gazette. All rights reserved.",
        "3 min read",
        "Lesezeit: 3 Minuten",
        "Sign up for our newsletter and get the best stories.",
        "• • •",
    ],
)
def test_labels(line: str) -> None:
    """Buttons, pointers, credits, calls and rows of symbols are furniture."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo albums were found in the cellar, and nobody knew whose they were.",
        "Follow the path along the canal until you reach the second lock.",
        "Download the file and unzip it.",
        "More than a third of the money came from the state.",
        "Share prices fell by four per cent on Friday after the bank had warned of losses.",
        "Related costs are paid by the town.",
        "Comments on the plan may be sent to the council until the end of May.",
        "Newsletters are as old as printing.",
        "Bilder der Brücke hängen in jedem zweiten Haus des Ortes.",
        "He signed up with his email address and was told to wait.",
        "Yes.",
        "1987",
    ],
)
def test_sentences(line: str) -> None:
    """A sentence that begins with a word of the page's labels stays."""
    assert not is_furniture(line)
    assert not opens_the_end(line)


@pytest.mark.parametrize(
    "line",
    ["Related articles", "Comments (3)", "Kommentare", "More from Politics", "Lo más leído", "读者评论"[2:]],
)
def test_headings_of_what_follows(line: str) -> None:
    """Comments, related and most-read articles open the end."""
    assert opens_the_end(line)


def test_comments_are_told_from_other_endings() -> None:
    """Only readers' comments end an article without a doubt."""
    assert opens_comments("3 Comments")
    assert opens_comments("Schreiben Sie einen Kommentar")
    assert not opens_comments("Related articles")


def test_a_pointer_with_a_colon_is_no_ending() -> None:
    """A pointer such as "Read also:" leads to the next line alone."""
    assert not opens_the_end("Read also:")
    assert is_furniture("Read also:")


def test_stamps() -> None:
    """Who wrote when is a stamp."""
    assert is_stamp("WalksAtDusk 2 hours ago")
    assert is_stamp("Ada, 12 March 2024 at 10:30")
    assert not is_stamp("The third lock")
