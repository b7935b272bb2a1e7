"""A pasted page gives its article, and nothing that is a paragraph is lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.paragraphs import clean
from knowledge.articles.pastes.paste import extract_paste
from knowledge.articles.reading import draft_from_text
from knowledge.records import Known, block_text
from tests.examples import examples
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
    """Bread crumbs, rubrics, by-line, pointers, captions, buttons and source line are left out, and understood."""
    asked = Known(url="https://www.aggregator.example/x")
    draft = make_draft(extract_paste(AGGREGATED, asked), asked)
    assert draft.title == "Old canal to carry boats again"
    assert (draft.publisher, draft.via) == ("Harbour Gazette", "aggregator.example")
    assert (draft.author, draft.published) == ("Ada Frostwick", date(2024, 3, 12))
    assert [paragraph.text.split()[0] for paragraph in draft.paragraphs] == ["The", "Workers", "“We", "A"]
    assert draft.left_out == (
        "Home » News » Economy » Old canal to carry boats again",
        "Economy, Transport, Waterways",
        "By Ada Frostwick | 12 March 2024, 09:15",
        "Read also: Bridge at Lower Quill to close for repairs",
        "The harbour in spring. Photo: T. Reed",
        "Share on Facebook",
        "Share on Twitter",
        "Source : Harbour Gazette",
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
    draft = make_draft(extract_paste(pasted))
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
    draft = make_draft(extract_paste(AGGREGATED, known), known)
    assert (draft.title, draft.publisher, draft.author, draft.published, draft.url) == (
        known.title,
        known.publisher,
        known.author,
        known.published,
        known.url,
    )


HEADLINES = (
    (
        "Home » Local",
        "Old bridge closes. What will the shops do now in Wexholm?",
        "Wexholm Bridges News",
        "Source : Gazette",
        "The council said on Monday that the old canal bridge will close in March for two years.",
    ),
    (
        "Startseite » Region",
        "Alte Brücke zu. Was machen nun die Läden am Ufer von Tallau?",
        "Tallau Brücken Lokales",
        "Quelle - Gazette",
        "Der Rat teilte am Montag mit, dass die alte Kanalbrücke im März für zwei Jahre gesperrt wird.",
    ),
    (
        "Главная » Город",
        "Мост закрыт. Что теперь будут делать магазины в нашем городе?",
        "Мосты Новости",
        "Источник: Gazette",
        "Совет сообщил в понедельник, что старый мост через канал закроют в марте на два года.",
    ),
    (
        "首页 » 本地",
        "老桥即将关闭。镇上的商店现在该怎么办呢？",
        "桥梁 本地新闻",
        "来源：Gazette",
        "镇议会周一表示,运河上的老桥将于三月关闭,为期两年。",
    ),
)


@pytest.mark.parametrize(("crumbs", "headline", "tags", "source", "paragraph"), HEADLINES)
def test_a_headline_that_reads_like_a_sentence(
    crumbs: str, headline: str, tags: str, source: str, paragraph: str
) -> None:
    """A headline that bread crumbs end with is the title, also where it is a long question; the tags are not."""
    text = (
        f"{crumbs} » {headline}\n{tags}\n\n{headline}\n\n{paragraph}\n\n{paragraph[:-1]}, again.\n\n{source}"
    )
    draft = draft_from_text(text)
    assert (draft.title, draft.publisher, len(draft.paragraphs)) == (headline, "Gazette", 2)
    assert [block.text for block in draft.blocks if block.reason] == [f"{crumbs} » {headline}", tags, source]


@pytest.mark.parametrize(("crumbs", "headline", "tags", "source", "paragraph"), HEADLINES)
@pytest.mark.parametrize("named", ["— Gazette", "Source - Gazette", "Courtesy: Gazette", "(Source: Gazette)"])
def test_a_source_in_any_shape_below_the_owners_article(
    crumbs: str, headline: str, tags: str, source: str, paragraph: str, named: str
) -> None:
    """Bread crumbs that end with the headline show a page, so that a dash alone can name its publisher."""
    assert named != source
    head = f"{crumbs} » {headline}\n{tags}\n12.03.2024\n{headline}"
    text = f"{head}\n\n{paragraph}\n\n{paragraph[:-1]}, again.\n\n{named}"
    draft = draft_from_text(text)
    assert (draft.title, draft.publisher, len(draft.paragraphs)) == (headline, "Gazette", 2)


def test_a_sentence_is_no_headline_because_the_link_resembles_it() -> None:
    """Of the lines that a link's words resemble, the headline is the title, not a sentence or a caption."""
    text = """Home » News
Share
Print
The mill
Old mill becomes school (Photo: T. Reed)
The old mill becomes a school, said the council of the town on Monday evening after a debate.
Pupils will learn in the rooms where flour was ground for two hundred years and more."""
    url = "https://gazette.example/2024/old-mill-becomes-school"
    assert draft_from_text(text, Known(url=url)).title == "The mill"


def test_lists_headings_code_and_tables() -> None:
    """Between headline and end the parts of an article keep their form, and lists that no full stop ends stay."""
    text = """Home » Kitchen » Barley soup for a cold day
Share
Print
Barley soup for a cold day
The soup takes an hour, and it is better on the second day than on the first one.
What you need:
200 g of barley
one onion

Method
1. Wash the barley
2. Fry the onion gently
Where to buy it
The mill sells barley from Monday to Thursday, and the shop beside it is open every day.
kind\tprice
whole\t3
Comments (2)
Reply"""
    extracted = extract_paste(text)
    assert extracted.found.title == "Barley soup for a cold day"
    assert [
        (block.kind.value, block.text or block.rows, block.mark)
        for block in extracted.blocks
        if not block.reason
    ] == [
        ("text", "The soup takes an hour, and it is better on the second day than on the first one.", ""),
        ("text", "What you need:", ""),
        ("item", "200 g of barley", ""),
        ("item", "one onion", ""),
        ("heading", "Method", ""),
        ("item", "Wash the barley", "1."),
        ("item", "Fry the onion gently", "2."),
        ("heading", "Where to buy it", ""),
        (
            "text",
            "The mill sells barley from Monday to Thursday, and the shop beside it is open every day.",
            "",
        ),
        ("table", (("kind", "price"), ("whole", "3")), ""),
    ]
    reasons = [block.reason for block in extracted.blocks if block.reason]
    assert reasons == ["breadcrumbs", "button", "button", "comments", "button"]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that a mail program has wrapped stay one paragraph, word for word."""
    block = (
        "The canal that once linked the mills of Marrow Bay with the sea will\n"
        "be open to boats again by next summer, sixty-one years after the last\n"
        "barge left the upper basin with a load of slate."
    )
    extracted = extract_paste(
        f"Home » Canals\n\nShare\n\nPrint\n\nLog in\n\n{block}\n\nA second paragraph stands here on its own line."
    )
    assert extracted.is_copied
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


@settings(max_examples=examples(60), deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_taken_or_left_out(text: str) -> None:
    """Whatever is pasted, nothing fails, and what is shown was in the text."""
    given_text = _bare(clean(text))
    for paragraph in extract_paste(text).paragraphs:
        assert paragraph.text.strip()
        assert all(_bare(line) in given_text for line in paragraph.text.split("\n"))


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.sampled_from(AGGREGATED.splitlines() + GERMAN.splitlines()), max_size=40))
def test_no_line_disappears(lines: list[str]) -> None:
    """Each line of a paste is the title, or stands in exactly one block in its place."""
    extracted = extract_paste("\n".join(lines))
    title = extracted.found.title or ""
    shown = "".join(_bare(block_text(block)) for block in extracted.blocks)
    for line in lines:
        if _bare(line) == _bare(title):
            continue
        assert shown.startswith(_bare(line)), line
        shown = shown[len(_bare(line)) :]
    assert not shown


def test_facts_between_paragraphs_stay() -> None:
    """Short lines inside the article that tell a value or are of a program are kept; a row of links is not."""
    paragraph = "The sluice was measured twice in the spring, and the second figure is the one that counts."
    facts = ["Width: 4 m", "sluice=open", "Marrow Bay", "Lower Quill"]
    text = "\n".join(
        [
            "Home » Town",
            "Share",
            "Print",
            "Log in",
            paragraph,
            f"Again: {paragraph}",
            *facts,
            "Share",
            f"{paragraph} {paragraph}",
        ]
    )
    extracted = extract_paste(text)
    reasons = {block_text(block): block.reason for block in extracted.blocks}
    assert (reasons["Marrow Bay"], reasons["Lower Quill"]) == ("links", "links")
    assert "Width: 4 m\nsluice=open" in "\n".join(item.text for item in extracted.paragraphs)
