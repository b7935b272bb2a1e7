"""Who published a copied page, who wrote it and when: told where it is written, and never made up."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.articles.pastes.paste import extract_paste
from knowledge.articles.reading import draft_from_text
from knowledge.records import Known


def test_no_day_or_author_is_made_up() -> None:
    """Issues, versions and reading times name no day, and nobody wrote them."""
    text = """Issue 12, March 2024
Old mill to be a school
6 min read · Mar 4
Share
Version 2.1 – March 2024
Save
The old mill at the river will be a school from autumn on, the council said on Monday evening.
Pupils will learn in the rooms where flour was ground for two hundred years and more.
— Wexholm Post
Comments
Reply"""
    found = extract_paste(text).found
    assert (found.title, found.author, found.published) == ("Old mill to be a school", None, None)
    assert found.publisher == "Wexholm Post"


SOURCE_LINES = (
    "Source - Gazette",
    "Source : Gazette",
    "Courtesy: Gazette",
    "Courtesy of Gazette",
    "— Gazette",
    "Via Gazette",
    "(Gazette)",
    "**Source:** Gazette",
    "Source:\nGazette",
    "Źródło: Gazette",
    "Lähde: Gazette",
    "Kilde – Gazette",
    "Allikas: Gazette",
    "Šaltinis: Gazette",
    "Nguồn: Gazette",
    "ที่มา: Gazette",
    "स्रोत: Gazette",
    "منبع: Gazette",
    "Sumber: Gazette",
    "Chanzo: Gazette",
    "Kaynak: Gazette",
)


@pytest.mark.parametrize("line", SOURCE_LINES)
def test_source_lines_of_many_shapes(line: str) -> None:
    """A page's last line names the publisher in any usual shape, and is no part of the last paragraph."""
    text = "Home » News » Old mill to be a school\nShare this article\nOld mill to be a school\nBy Ida Tarn\n"
    text += "The old mill at the river will be a school from autumn on, the council said on Monday evening.\n"
    text += f"Pupils will learn in the rooms where flour was ground for two hundred years and more.\n\n{line}"
    draft = draft_from_text(text)
    assert draft.publisher == "Gazette"
    assert "Gazette" not in "".join(paragraph.text for paragraph in draft.paragraphs)


@pytest.mark.parametrize(
    ("behind", "published", "link"),
    [
        (", 12 March 2024", date(2024, 3, 12), None),
        (" (12.03.2024)", date(2024, 3, 12), None),
        (" https://gazette.example/mill", None, "https://gazette.example/mill"),
        ("\nhttps://gazette.example/mill", None, "https://gazette.example/mill"),
        (", March 2024", None, None),
    ],
)
def test_day_and_link_behind_a_source(behind: str, published: date | None, link: str | None) -> None:
    """A source line's day and link are told as well."""
    text = "The old mill at the river will be a school from autumn on, the council said on Monday.\n\n"
    text += f"Pupils will learn in the rooms where flour was ground for two hundred years.\n\nSource: Gazette{behind}"
    draft = draft_from_text(text, Known(title="Mill"))
    assert (draft.published, draft.url) == (published, link)
    assert (draft.publisher or "").startswith("Gazette")
    assert len(draft.paragraphs) == 2
