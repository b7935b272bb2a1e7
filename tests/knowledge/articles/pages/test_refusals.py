"""What stands in an article's place is recognised and said; an article is never taken for it."""

from __future__ import annotations

import pytest

from knowledge.articles.pages.page import extract_html
from knowledge.errors import FetchError
from tests.knowledge.articles.pages.pages import make_page
from tests.knowledge.articles.pastes.stories import STORIES

URL = "https://www.harbour-gazette.example/news/canal"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in STORIES[0].paragraphs)
MORE = "".join(f"<p>{paragraph}</p>" for paragraph in STORIES[1].paragraphs)
NOT_FREE = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    '"headline": "Old canal", "isAccessibleForFree": false}</script>'
)
TEASERS = "".join(
    f"<h2><a href=/{n}>Teaser {n} about the harbour</a></h2><p>A few words about it that say a little more.</p>"
    for n in range(12)
)
WALLS = [
    (
        "paywall",
        "Old canal",
        "<h1>Old canal</h1><p>The canal will be open to boats again soon.</p><p>Subscribe to continue reading.</p>",
        NOT_FREE,
        URL,
    ),
    (
        "paywall",
        "Brücke",
        "<h1>Brücke</h1><p>Die Brücke wird im Herbst für fünf Wochen gesperrt.</p>"
        "<div>Jetzt weiterlesen: nur für Abonnenten. Bereits Abonnent?</div>",
        "",
        URL,
    ),
    (
        "login",
        "Sign in",
        "<form>User <input name=u> Password <input type=password><button>Log in</button></form><p>Forgot password?</p>",
        "",
        URL,
    ),
    (
        "cookie_wall",
        "Harbour Gazette",
        "<div><h1>We value your privacy</h1><p>We and our partners use cookies to show you personalised ads. You can "
        "accept all or manage preferences; your consent applies here.</p><button>Accept all</button></div>",
        "",
        URL,
    ),
    (
        "script_shell",
        "App",
        "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script src=a></script>",
        "",
        URL,
    ),
    (
        "robots",
        "Just a moment...",
        "<h1>Just a moment...</h1><p>Checking your browser before you may go on. This may take a few seconds.</p>",
        "",
        URL,
    ),
    (
        "gone",
        "Page not found",
        "<h1>Page not found</h1><p>We could not find what you were looking for.</p>",
        "",
        URL,
    ),
    ("not_an_article", "Harbour Gazette", TEASERS, "", "https://www.harbour-gazette.example/"),
    ("not_an_article", "A picture", "<img src=a.png><p>A boat.</p>", "", URL),
]


@pytest.mark.parametrize(("kind", "title", "body", "head", "url"), WALLS)
def test_walls(kind: str, title: str, body: str, head: str, url: str) -> None:
    """Each kind of wall is refused by its name, with a sentence for a person."""
    made = f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    with pytest.raises(FetchError) as refused:
        extract_html(made.encode(), url)
    assert refused.value.kind == kind
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(("kind", "title", "body", "head", "url"), WALLS)
def test_a_long_article_is_never_a_wall(kind: str, title: str, body: str, head: str, url: str) -> None:
    """The same signs beside a whole article do not make it one of them."""
    made = (
        f"<!doctype html><html><head><title>{title}</title><meta property='og:type' content='article'>{head}</head>"
        f"<body><article><h1>{STORIES[0].title}</h1>{TEXT}{MORE}</article><div class=extra>{body}</div></body></html>"
    )
    texts = {paragraph.text for paragraph in extract_html(made.encode(), url).paragraphs}
    assert texts >= set(STORIES[0].paragraphs)


def test_made_pages_are_articles() -> None:
    """No made page is refused, short Chinese ones with a cookie banner included."""
    for seed in range(80, 160):
        made = make_page(seed)
        assert extract_html(made.html.encode(), made.url).paragraphs
