"""What people type is taken as written; only what shows a page's signs is read as a copy of one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from knowledge.articles.reading import draft_from_text
from knowledge.records import Known


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


WRITTEN = (
    """Server IP: play.example.org
Version: 1.20.4
Map: https://map.example.org

Ask in the help channel when it does not work, and somebody who knows the server will answer you there.""",
    """Monday 9-18
Tuesday 9-18
Wednesday closed
Thursday 9-12
Friday 9-12
Saturday closed
Sunday closed

On holidays the desk is closed all day, and so it is on the first of each month when we count what there is.""",
    """The fair is coming, and we are ready

Opening: Monday 2 March 2026, 9:00
Parade: Tuesday 3 March 2026, 18:00

Every member may have a stall, which costs 12 pounds for the week and is paid when the fair is over.

Video
Contact""",
    """Barge: a flat boat for goods
Bollard: what ropes are laid around
Weir: a low dam that boats can not pass, with a lock beside it that is opened by hand from eight to eight""",
    "The code of the gate is changed on the first of each month, and those who have paid get it by mail.",
    """Tarn: who has the key?
Ida: it hangs behind the door
Tarn: thanks, I looked everywhere but there when I came by last night and it was dark already""",
)


@pytest.mark.parametrize("text", WRITTEN)
def test_typed_text_is_taken_as_written(text: str) -> None:
    """What was not copied off a page keeps every line where it stands; none becomes the title where one is known."""
    draft = draft_from_text(text, Known(title="A title"))
    assert not draft.is_copied
    assert _bare("\n".join(paragraph.text for paragraph in draft.paragraphs)) == _bare(text)


def test_only_the_source_line_is_taken_out_of_an_article_alone() -> None:
    """Below an article without anything of its page, the line that names the source is told and left out."""
    text = """The tide comes twice a day and about fifty minutes later each day, says the keeper of the light.

Nobody may swim below the pier when the red flag is up.

**Source:** [Gazette](https://g.example/t), 12 March 2024"""
    draft = draft_from_text(text, Known(title="Tides"))
    assert draft.is_copied
    assert (draft.publisher, draft.published, draft.url) == (
        "Gazette",
        date(2024, 3, 12),
        "https://g.example/t",
    )
    assert [block.reason for block in draft.blocks if block.reason] == ["source line"]
    assert [paragraph.text.split()[0] for paragraph in draft.paragraphs] == ["The", "Nobody"]
