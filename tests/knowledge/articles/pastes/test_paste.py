"""A pasted page gives its article, and nothing that is a paragraph is lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.paragraphs import clean
from knowledge.articles.pastes.paste import draft_from_paste, extract_paste
from knowledge.records import Known
from tests.knowledge.articles.measures import f1, flattened, precision_and_recall
from tests.knowledge.articles.pages.pages import make_page
from tests.knowledge.articles.pastes.noise import noisy_paste

AGGREGATED = """Home » News » Economy » Old canal to carry boats again
Old canal to carry boats again
Economy, Transport, Waterways
By Ada Frostwick | 12 March 2024, 09:15
Old canal to carry boats again
The canal that once linked the mills of Marrow Bay with the sea will be open to boats again by next summer.
Workers have spent two winters pulling gravel out of the channel. Most of the old oak gates were still sound.
Read also: Bridge at Lower Quill to close for repairs
“We expected to replace all of it,” said the engineer.
The harbour in spring. Photo: T. Reed
A first trip for residents is planned for the spring. Tickets will be drawn by lot.
Share on Facebook
Share on Twitter
Source : Harbour Gazette
"""

GERMAN = """Startseite > Region > Tallau
Stadtbücherei verleiht jetzt auch Nähmaschinen
Von Jonas Querfeld
Aktualisiert am 07.05.2024, 08:30 Uhr
Lesezeit: 3 Min.
Wer in Tallau eine Nähmaschine braucht, muss sie nicht mehr kaufen: Die Stadtbücherei verleiht sie seit Montag.
Die Idee stammt aus einer Umfrage unter den Nutzern. Gut die Hälfte gab an, teure Geräte nur selten zu benutzen.
Lesen Sie auch
Brücke wird im Herbst gesperrt
Am ersten Tag waren die beiden Akkuschrauber nach zwanzig Minuten vergeben.
Newsletter: Jetzt kostenlos anmelden und nichts verpassen
Ausleihen darf, wer einen gültigen Ausweis hat und älter als 16 Jahre ist.
Quelle: Tallauer Bote
Kommentare (3)
Hansi42
Das finde ich gut, dann muss ich meine alte Maschine nicht mehr reparieren lassen.
"""

FRENCH = """Accueil / Culture
Le vieux phare de Kervalan rouvre ses portes
Par Maëlle Tanguiou
Publié le 18 juillet 2023 à 10h30, mis à jour le 19 juillet 2023 à 08h00
Temps de lecture : 2 min
Fermé depuis la tempête de 1999, le phare de Kervalan accueille de nouveau les marcheurs.
La montée compte deux cent dix marches. En haut, la vue porte jusqu’aux îles par temps clair.
Source : Le Courrier des Dunes
"""

CHINESE = """首页 > 新闻 > 本地
山谷小镇用旧水车为图书馆供电
2024年9月5日 来源:青石晚报 作者:林若溪
山谷小镇的图书馆从本月开始使用旧水车发出的电。水车建于一百多年前,原本用来磨面粉,停用以后一直荒废在河边。
镇上的木匠花了两个冬天修好了轮子,又在轴上装了一台小型发电机。
责任编辑:王某
"""


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_an_aggregators_page_gives_the_article_of_its_source() -> None:
    """Bread crumbs, repeated headline, rubrics, pointers, captions and buttons are left out; the source is told."""
    draft = draft_from_paste(AGGREGATED, Known(url="https://www.aggregator.example/x"))
    assert draft.title == "Old canal to carry boats again"
    assert (draft.publisher, draft.via) == ("Harbour Gazette", "aggregator.example")
    assert (draft.author, draft.published) == ("Ada Frostwick", date(2024, 3, 12))
    assert [paragraph.text.split()[0] for paragraph in draft.paragraphs] == ["The", "Workers", "“We", "A"]
    assert draft.left_out == (
        "Home » News » Economy » Old canal to carry boats again",
        "Economy, Transport, Waterways",
        "Read also: Bridge at Lower Quill to close for repairs",
        "The harbour in spring. Photo: T. Reed",
        "Share on Facebook",
        "Share on Twitter",
    )


@pytest.mark.parametrize(
    ("pasted", "title", "publisher", "author", "published", "paragraphs"),
    [
        (
            GERMAN,
            "Stadtbücherei verleiht jetzt auch Nähmaschinen",
            "Tallauer Bote",
            "Jonas Querfeld",
            date(2024, 5, 7),
            4,
        ),
        (
            FRENCH,
            "Le vieux phare de Kervalan rouvre ses portes",
            "Le Courrier des Dunes",
            "Maëlle Tanguiou",
            date(2023, 7, 18),
            2,
        ),
        (CHINESE, "山谷小镇用旧水车为图书馆供电", "青石晚报", "林若溪", date(2024, 9, 5), 2),
    ],
    ids=["de", "fr", "zh"],
)
def test_other_languages_words_are_known(
    pasted: str, title: str, publisher: str, author: str, published: date, paragraphs: int
) -> None:
    """By-lines, dates, sources and furniture are told in other languages than English, too."""
    draft = draft_from_paste(pasted)
    assert (draft.title, draft.publisher, draft.author, draft.published) == (
        title,
        publisher,
        author,
        published,
    )
    assert len(draft.paragraphs) == paragraphs


def test_what_a_person_said_goes_first() -> None:
    """Known title, publisher, author and date stand before what the text says."""
    known = Known("My title", "My publisher", "Some One", date(2020, 1, 2), "https://example.org/a")
    draft = draft_from_paste(AGGREGATED, known)
    assert (draft.title, draft.publisher, draft.author, draft.published, draft.url) == (
        known.title,
        known.publisher,
        known.author,
        known.published,
        known.url,
    )


def test_a_plain_text_stays_whole() -> None:
    """A text without a page's signs loses no line: the first is its title, short lines stay."""
    text = "Council says no\n\nThe council voted on Monday.\n\nNobody spoke.\n\nServes four"
    extracted = extract_paste(text)
    assert extracted.found.title == "Council says no"
    assert [paragraph.text for paragraph in extracted.paragraphs] == [
        "The council voted on Monday.",
        "Nobody spoke.",
        "Serves four",
    ]
    assert extracted.left_out == ()


def test_lists_and_headings() -> None:
    """A heading becomes the section of what follows it, the items of a list one paragraph."""
    text = "Barley soup\n\nIngredients\n- 200 g barley\n- 1 onion\n\nMethod\nWash the barley. Fry the onion gently."
    extracted = extract_paste(text)
    assert extracted.found.title == "Barley soup"
    assert [(paragraph.section, paragraph.text) for paragraph in extracted.paragraphs] == [
        ("Ingredients", "- 200 g barley\n- 1 onion"),
        ("Method", "Wash the barley. Fry the onion gently."),
    ]


def test_a_tickers_times_are_sections() -> None:
    """In a live ticker each entry stands under its time."""
    text = "Storm over the bay\n14:05\nFerries are cancelled.\n13:40\nA tree has fallen across the road to Quill."
    extracted = extract_paste(text)
    assert [paragraph.section for paragraph in extracted.paragraphs] == ["14:05", "13:40"]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that a mail program has wrapped stay one paragraph, word for word."""
    block = (
        "The canal that once linked the mills of Marrow Bay with the sea will\n"
        "be open to boats again by next summer, sixty-one years after the last\n"
        "barge left the upper basin with a load of slate."
    )
    extracted = extract_paste(f"{block}\n\nA second paragraph stands here on its own line.")
    assert extracted.paragraphs[0].text == block


def test_whole_pages_pasted() -> None:
    """Of 90 made pages in eleven languages, flattened to text, F1 is 0.98 and more and no paragraph is lost."""
    pairs = []
    for seed in range(90):
        page = make_page(seed)
        extracted = extract_paste(flattened(page.html))
        texts = [paragraph.text for paragraph in extracted.paragraphs]
        pairs.append(precision_and_recall(page.paragraphs, texts))
        kept = _bare("\n".join(texts))
        assert [text for text in page.paragraphs if _bare(text) not in kept] == [], seed
        assert extracted.found.title == page.story.title, seed
        assert extracted.found.author in ((page.story.author,) if page.has_author else (None,)), seed
    assert f1(pairs) >= 0.98


def test_whole_pages_with_broken_lines() -> None:
    """Where every link broke the line, too, sentences are put together again: F1 is 0.98 and more."""
    pairs = []
    for seed in range(60):
        page = make_page(seed)
        extracted = extract_paste(flattened(page.html, breaks_inline=True))
        pairs.append(
            precision_and_recall(page.paragraphs, [paragraph.text for paragraph in extracted.paragraphs])
        )
    assert f1(pairs) >= 0.98


def test_noisy_pages() -> None:
    """With boxes between paragraphs of a sentence each, F1 is 0.96 and more, and few pages lose a paragraph."""
    pairs, losing = [], 0
    for seed in range(150):
        _, paragraphs, text = noisy_paste(seed)
        texts = [paragraph.text for paragraph in extract_paste(text).paragraphs]
        pairs.append(precision_and_recall(paragraphs, texts))
        kept = _bare("\n".join(texts))
        losing += any(_bare(text) not in kept for text in paragraphs if len(text.split()) >= 8)
    assert f1(pairs) >= 0.96
    assert losing <= 0.06 * 150


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_taken_or_left_out(text: str) -> None:
    """Whatever is pasted, nothing fails, and what is shown was in the text."""
    given_text = _bare(clean(text))
    for paragraph in extract_paste(text).paragraphs:
        assert paragraph.text.strip()
        assert all(_bare(line) in given_text for line in paragraph.text.split("\n"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(AGGREGATED.splitlines() + GERMAN.splitlines()), max_size=40))
def test_no_line_disappears(lines: list[str]) -> None:
    """Each line of a paste is a paragraph, a field that was understood, or left out."""
    extracted = extract_paste("\n".join(lines))
    found = extracted.found
    shown = _bare(
        "\n".join(
            [
                *(f"{paragraph.section or ''}{paragraph.text}" for paragraph in extracted.paragraphs),
                *extracted.left_out,
                found.title or "",
                found.publisher or "",
            ]
        )
    )
    for line in lines:
        is_byline = line.startswith(("By ", "Von ", "Aktualisiert ", "Source", "Quelle"))
        assert is_byline or _bare(line) in shown, line
