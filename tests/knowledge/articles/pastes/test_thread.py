"""Readers' comments are told from the article by their form."""

from __future__ import annotations

from knowledge.articles.pastes.lines import read_lines
from knowledge.articles.pastes.paste import extract_paste
from knowledge.articles.pastes.thread import start_of_thread

ARTICLE = (
    "The old mill at the weir will grind again from May on, the owners said at a meeting in the town hall.",
    "Its wheel was taken out in the autumn, and two carpenters have made a new one of larch since then.",
    "Visitors may watch on the first Sunday of the month, and flour will be sold in the yard behind it.",
)
COMMENTS = """Write your comment here
Old Miller
12 May 2024, 10:15
I worked there as a boy, and the noise of the wheel could be heard from the church on the hill.
Reply
Weaver
12 May 2024, 11:02
Will the little bridge be mended as well? It has been closed for children since the last winter."""
MENU = "Home » Town\nShare\nPrint\nLog in\n"


def test_comments_below_no_known_heading_are_left_out() -> None:
    """Below a line that speaks of comments, posts with their times are comments, and said to be."""
    extracted = extract_paste(MENU + "\n\n".join(ARTICLE) + "\n\n" + COMMENTS)
    assert [paragraph.text for paragraph in extracted.paragraphs] == list(ARTICLE)
    left_out = {block.text: block.reason for block in extracted.blocks if block.reason}
    assert [reason for text, reason in left_out.items() if len(text) > 80] == ["comments", "comments"]


def test_a_chronicle_is_the_text_itself() -> None:
    """Where nothing speaks of comments, entries with their times are no comments."""
    entries = "\n".join(f"12 May 2024, 1{hour}:15\n{text}" for hour, text in enumerate(ARTICLE))
    lines = read_lines("\n".join(ARTICLE) + "\n" + entries)
    assert start_of_thread(lines) == len(lines)


def test_posts_of_a_forum_are_the_text_itself() -> None:
    """A time of the same form above the first post says that posts are all there is."""
    posts = "\n".join(f"Comment\n12 May 2024, 1{hour}:15\n{text}" for hour, text in enumerate(ARTICLE * 2))
    lines = read_lines(posts)
    assert start_of_thread(lines) == len(lines)


def test_rows_keep_their_times() -> None:
    """A row of a table that begins with a day and a time is no date of the page."""
    rows = "day\tharbour\n3 May 2024 10:15\tMarrow Bay\n4 May 2024 11:15\tLower Quill"
    extracted = extract_paste(f"{MENU}{ARTICLE[0]}\n\n{rows}\n\n{ARTICLE[1]}")
    assert "3 May 2024 10:15" in "\n".join(paragraph.text for paragraph in extracted.paragraphs)
