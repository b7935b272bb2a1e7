"""Makes pages of many layouts around our stories: what is article in them is known, so that extraction can be measured.

Nothing here is of a real site; the furniture is what sites of many publishers have alike.
"""

from __future__ import annotations

import html
import json
import random
import re
from dataclasses import dataclass
from datetime import date

from tests.knowledge.articles.pastes.stories import STORIES, Story

_MENUS = {
    "en": "Home|News|Politics|Business|Sport|Culture|Travel|Opinion|Weather|Jobs|Sign in|Subscribe",
    "de": "Startseite|Politik|Wirtschaft|Sport|Kultur|Reise|Meinung|Wetter|Stellenmarkt|Anmelden|Abo",
    "fr": "Accueil|Politique|Économie|Sport|Culture|Voyages|Opinions|Météo|Emploi|Se connecter|S’abonner",
    "es": "Inicio|Política|Economía|Deportes|Cultura|Viajes|Opinión|El tiempo|Empleo|Iniciar sesión|Suscríbete",
}
_WORDS = {
    "en": (
        "Comments",
        "Related articles",
        "Most read",
        "Read also: ",
        "Share",
        "Advertisement",
        "By ",
        "Source: ",
    ),
    "de": (
        "Kommentare",
        "Mehr zum Thema",
        "Meistgelesen",
        "Lesen Sie auch: ",
        "Teilen",
        "Anzeige",
        "Von ",
        "Quelle: ",
    ),
    "fr": (
        "Commentaires",
        "Sur le même sujet",
        "Les plus lus",
        "Lire aussi : ",
        "Partager",
        "Publicité",
        "Par ",
        "Source : ",
    ),
    "es": (
        "Comentarios",
        "Noticias relacionadas",
        "Lo más leído",
        "Lea también: ",
        "Compartir",
        "Publicidad",
        "Por ",
        "Fuente: ",
    ),
    "it": (
        "Commenti",
        "Articoli correlati",
        "I più letti",
        "Leggi anche: ",
        "Condividi",
        "Pubblicità",
        "Di ",
        "Fonte: ",
    ),
    "nl": (
        "Reacties",
        "Gerelateerde artikelen",
        "Meest gelezen",
        "Lees ook: ",
        "Delen",
        "Advertentie",
        "Door ",
        "Bron: ",
    ),
    "pl": (
        "Komentarze",
        "Zobacz też",
        "Najczęściej czytane",
        "Czytaj też: ",
        "Udostępnij",
        "Reklama",
        "Autor: ",
        "Źródło: ",
    ),
    "pt": (
        "Comentários",
        "Artigos relacionados",
        "Mais lidas",
        "Leia também: ",
        "Partilhar",
        "Publicidade",
        "Por ",
        "Fonte: ",
    ),
    "sv": (
        "Kommentarer",
        "Relaterade artiklar",
        "Mest lästa",
        "Läs också: ",
        "Dela",
        "Annons",
        "Av ",
        "Källa: ",
    ),
    "ru": (
        "Комментарии",
        "Читайте также",
        "Самое читаемое",
        "Читайте также: ",
        "Поделиться",
        "Реклама",
        "Автор: ",
        "Источник: ",
    ),
    "zh": ("评论", "相关阅读", "热门", "相关阅读:", "分享", "广告", "作者:", "来源:"),
}
_TEASERS = (
    (
        "Bridge at Lower Quill to close for repairs in autumn",
        "Drivers will be sent the long way round by the mill for at least five weeks.",
    ),
    (
        "Five walks for a rainy weekend",
        "Boots on: our readers’ favourite paths between the lakes and the moor.",
    ),
    (
        "School choir wins prize with a song about snails",
        "Forty children sang it in three languages and forgot only one line.",
    ),
    (
        "Market hall may get a glass roof",
        "The plans are on show in the town hall until the end of the month.",
    ),
    (
        "Lost tortoise found after nine years",
        "It had lived under the neighbour’s shed the whole time, a vet believes.",
    ),
)
_COMMENTS = (
    (
        "WalksAtDusk",
        "I remember the old days when nobody had to pay for this, and honestly it was not any worse back then.",
    ),
    (
        "pepper_mill",
        "Great piece, thank you. My grandmother used to tell us much the same story when we were small children.",
    ),
    (
        "Guest 4471",
        "Has anybody asked the people who live right next to it? I doubt that they are as happy as it sounds.",
    ),
)
_COOKIES = (
    "We use cookies and similar technologies to run this site, to measure how it is used and to show you advertising. "
    "You can accept all cookies or manage preferences, and read more in our privacy policy."
)
_NEWSLETTER = (
    "Get the best of our stories every morning. Sign up for our newsletter and never miss what matters."
)
_BIO = " writes about towns and the people in them, and has been with us since 2016."
_FOOTER = "All rights reserved. No part of this site may be copied without our written permission."


@dataclass(frozen=True, slots=True)
class Page:
    """A made page and what is true of it."""

    story: Story
    url: str
    html: str
    paragraphs: tuple[str, ...]
    has_author: bool
    has_date: bool


def make_page(seed: int, story: Story | None = None) -> Page:
    """Return the page of a seed: the same seed makes the same page."""
    choose = random.Random(seed)
    story = story or choose.choice(STORIES)
    words = _WORDS[story.language]
    comments, related, popular, also, share, advert, by, _ = words
    menu = _MENUS.get(story.language, _MENUS["en"]).split("|")

    def sometimes(chance: float) -> bool:
        return choose.random() < chance

    has_author, has_date = sometimes(0.75), sometimes(0.9)
    host = "".join(c for c in story.site.lower() if c.isascii() and c.isalnum()) or "qingshi-wanbao"
    slug = "-".join(re.findall(r"[a-z]+", story.title.lower())) if sometimes(0.5) else f"{seed}-story"
    url = f"https://www.{host}.example/{choose.choice(['news', 'a', '2024/x'])}/{slug}"
    e = html.escape

    head = [f"<title>{e(story.title)}{choose.choice([' | ', ' - ', ' – ', ' — '])}{e(story.site)}</title>"]
    if sometimes(0.7):
        tail = choose.choice(["", "", f" | {story.site}"])
        head.append(f'<meta property="og:title" content="{e(story.title + tail)}">')
        head.append('<meta property="og:type" content="article">')
    if sometimes(0.6):
        head.append(f'<meta property="og:site_name" content="{e(story.site)}">')
    if has_date and sometimes(0.4):
        head.append(f'<meta property="article:published_time" content="{story.published}T08:15:00+01:00">')
    if sometimes(0.5):
        author = story.author if has_author else choose.choice(["Redaktion", "admin", story.site, "Editor"])
        head.append(f'<meta name="author" content="{e(author)}">')
    if sometimes(0.5):
        told: dict[str, object] = {"@type": "NewsArticle", "headline": story.title}
        if has_date:
            told["datePublished"] = f"{story.published}T08:15:00+01:00"
        if has_author:
            told["author"] = choose.choice(
                [{"@type": "Person", "name": story.author}, [{"@type": "Person", "name": story.author}]]
            )
        told["publisher"] = {"@type": "Organization", "name": story.site}
        block: object = {
            "@context": "https://schema.org",
            "@graph": [{"@type": "WebSite", "name": story.site}, told],
        }
        head.append(
            '<script type="application/ld+json">'
            f"{json.dumps(block, ensure_ascii=choose.choice([True, False]))}</script>"
        )

    body: list[str] = []
    if sometimes(0.4):
        body.append(f'<div class="cookie-banner"><p>{_COOKIES}</p><button>Accept all</button></div>')
    items = "".join(f'<li><a href="/{n}">{e(name)}</a></li>' for n, name in enumerate(menu))
    body.append(
        f'<header class="site-header"><a href="/" class="logo">{e(story.site)}</a><nav><ul>{items}</ul></nav></header>'
    )
    if sometimes(0.4):
        body.append(
            f'<div class="breadcrumb"><a href="/">{e(menu[0])}</a> » <a href="/n">{e(menu[1])}</a> » '
            f"<span>{e(story.title)}</span></div>"
        )
    wrapper, closing = choose.choice(
        [
            ('<article class="post">', "</article>"),
            ('<div class="article-body">', "</div>"),
            ('<main><div class="entry-content">', "</div></main>"),
            ('<div id="content"><div class="text">', "</div></div>"),
        ]
    )
    heading = f'<h1 class="{choose.choice(["", "headline", "entry-title"])}">{e(story.title)}</h1>'
    outside = sometimes(0.5)
    if outside:
        body.append(heading)
    body.append(wrapper)
    if not outside:
        body.append(heading)
    day = (
        f"{story.published:%d.%m.%Y}"
        if story.language != "en"
        else f"{story.published:%B} {story.published.day}, {story.published.year}"
    )
    byline = []
    if has_author:
        byline.append(
            f'<span class="{choose.choice(["byline", "author", "author-name", "meta"])}">{by}{e(story.author)}</span>'
        )
    if has_date:
        byline.append(
            f'<time datetime="{story.published}">{day}</time>'
            if sometimes(0.6)
            else f'<span class="date">{day}</span>'
        )
    body.append(
        f'<div class="{choose.choice(["meta", "post-info", "x1"])}">{choose.choice([" ", " | "]).join(byline)}</div>'
    )
    if sometimes(0.5):
        body.append(
            f'<ul class="share"><li>{share}</li><li>Facebook</li><li>WhatsApp</li><li>E-Mail</li></ul>'
        )
    if sometimes(0.5):
        body.append(
            '<figure><img src="a.jpg"><figcaption>A view from the south in spring. '
            f"Photo: {e(story.author)}/Getty Images</figcaption></figure>"
        )

    inside: list[str] = []
    middle = len(story.paragraphs) // 2
    for number, paragraph in enumerate(story.paragraphs):
        text = e(paragraph)
        if sometimes(0.3):
            first, _, rest = text.partition(" ")
            second, _, rest = rest.partition(" ")
            text = f'{first} <a href="/x">{second}</a> {rest}' if rest else text
        if number == middle and sometimes(0.5):
            inside.append(f"<h2>{e(story.heading)}</h2>")
        inside.append(f"<p>{text}</p>")
        if number == 1 and sometimes(0.4):
            inside.append(f'<p><strong>{also}</strong><a href="/t">{_TEASERS[0][0]}</a></p>')
        if number == 2 and sometimes(0.3):
            inside.append(f'<div class="ad">{advert}</div>')
        if number == middle and sometimes(0.25):
            inside.append(
                f'<div class="nl-box"><p>{_NEWSLETTER}</p><input placeholder="E-mail"><button>OK</button></div>'
            )
    body.extend(inside)
    body.append(closing)
    if has_author and sometimes(0.3):
        body.append(f'<div class="author-box"><p>{e(story.author)}{_BIO}</p></div>')
    if sometimes(0.5):
        body.append('<div class="tags">Tags: <a href="/1">water</a>, <a href="/2">town</a></div>')
    if sometimes(0.7):
        teasers = "".join(
            f'<div class="teaser"><h3><a href="/r{n}">{title}</a></h3><p>{summary}</p></div>'
            for n, (title, summary) in enumerate(_TEASERS)
        )
        body.append(f'<section class="related"><h2>{related}</h2>{teasers}</section>')
    if sometimes(0.5):
        notes = "".join(
            f'<div class="comment"><b>{name}</b> <i>2 hours ago</i><p>{text}</p><a href="#">Reply</a></div>'
            for name, text in _COMMENTS
        )
        body.append(f'<div id="comments" class="comments"><h3>3 {comments}</h3>{notes}</div>')
    if sometimes(0.6):
        titles = "".join(f"<li><a href=/p>{title}</a></li>" for title, _ in _TEASERS)
        body.append(f"<aside><h3>{popular}</h3><ol>{titles}</ol></aside>")
    body.append(
        f"<footer><ul>{items}</ul><p>© {date(2025, 1, 1).year} {e(story.site)}. {_FOOTER}</p></footer>"
    )
    page = (
        f'<!doctype html><html lang="{story.language}"><head><meta charset="utf-8">{"".join(head)}</head>'
        f"<body>{''.join(body)}</body></html>"
    )
    return Page(story, url, page, story.paragraphs, has_author, has_date)
