"""Walls, parked domains and lists in the languages of their visitors; short articles beside their signs."""

from __future__ import annotations

import pytest

from knowledge.articles.pages.page import extract_html
from knowledge.errors import FetchError

URL = "https://www.harbour-gazette.example/waterways/canal"
SHORT = {
    "en": "The old canal opens to boats again on Saturday. The lock keeper has painted both gates green for the day.",
    "de": "Der alte Kanal öffnet am Samstag wieder für Boote. Der Schleusenwärter hat beide Tore grün gestrichen.",
    "fr": "Le vieux canal rouvre samedi aux bateaux. L’éclusier a repeint les deux portes en vert pour ce grand jour.",
    "es": "El viejo canal abre el sábado de nuevo a los barcos. El esclusero ha pintado de verde las dos compuertas.",
}
CONSENT = {
    "en": (
        "We value your privacy",
        "We and our partners store cookies on your device to show you personalised ads. With your consent we may use "
        "exact places and read your device. You can change your mind at any time in our privacy policy.",
        "Accept all",
    ),
    "de": (
        "Weiter mit Werbung",
        "Wir und unsere Partner setzen Cookies ein, um Werbung und Tracking zu ermöglichen. Ihre Einwilligung können "
        "Sie jederzeit widerrufen. Mehr dazu steht in der Datenschutzerklärung und in der Cookie-Richtlinie.",
        "Alle akzeptieren",
    ),
    "fr": (
        "Votre vie privée",
        "Avec votre consentement, nos partenaires et nous utilisons des cookies pour mesurer l’audience. Vous pouvez "
        "changer d’avis à tout moment dans notre politique de confidentialité.",
        "Tout accepter",
    ),
    "es": (
        "Tu privacidad",
        "Nosotros y nuestros socios usamos cookies para mostrar anuncios. Puedes retirar tu consentimiento cuando "
        "quieras en la política de privacidad de esta página.",
        "Aceptar todo",
    ),
    "nl": (
        "Jouw privacy",
        "Wij en onze partners plaatsen cookies om advertenties te tonen. Je geeft toestemming die je altijd weer kunt "
        "intrekken, zoals in het privacybeleid staat beschreven.",
        "Alles accepteren",
    ),
}
LOGINS = {
    "en": ("Sign in", "Password", "Forgot your password? Create an account."),
    "de": ("Anmelden", "Passwort", "Passwort vergessen? Jetzt registrieren."),
    "fr": ("Connexion", "Mot de passe", "Mot de passe oublié ? S’inscrire."),
    "es": ("Iniciar sesión", "Contraseña", "¿Olvidaste tu contraseña? Registrarse."),
    "pl": ("Zaloguj", "Hasło", "Nie pamiętasz hasła?"),
}
PARKED = (
    "The domain canal.example is for sale. This domain is for sale: make an offer on this domain today.",
    "Buy this domain. It may be yours for a fair price, and the transfer takes a day or two at most.",
    "Diese Domain steht zum Verkauf. Nennen Sie uns Ihren Preis, wir melden uns innerhalb von zwei Tagen.",
    "Ce nom de domaine est à vendre. Faites une offre et nous vous répondrons dans les deux jours ouvrés.",
    "Este dominio está en venta. Haga una oferta y le responderemos dentro de los dos próximos días.",
    "Questo dominio è in vendita. Fai un'offerta e ti risponderemo entro i prossimi due giorni lavorativi.",
    "Dit domein is te koop. Doe een bod en wij antwoorden binnen twee werkdagen op uw voorstel.",
    "Домен продается. Сделайте предложение, и мы ответим вам в течение двух рабочих дней.",
)
NAVIGATION = "<nav><a href=/a>Waterways</a> <a href=/b>Bridges</a></nav>"


def refusal(body: str, title: str = "", url: str | None = URL, head: str = "") -> str | None:
    """Return the kind of the refusal of a page, None for none."""
    try:
        extract_html(
            f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode(), url
        )
    except FetchError as refused:
        return refused.kind
    return None


@pytest.mark.parametrize("language", CONSENT)
@pytest.mark.parametrize("repeats", [1, 4])
def test_a_page_that_asks_for_consent(language: str, repeats: int) -> None:
    """What became a consent page is refused, however long its small print is."""
    title, text, button = CONSENT[language]
    print_ = "".join(f"<p>{text} ({number})</p>" for number in range(repeats))
    body = f"{NAVIGATION}<main><h1>{title}</h1>{print_}<button>{button}</button></main>"
    assert refusal(body, title) == "cookie_wall"


@pytest.mark.parametrize("language", SHORT)
def test_a_short_article_behind_a_banner(language: str) -> None:
    """A banner beside an article that is all there makes it no wall."""
    title, text, button = CONSENT[language]
    banner = f"<div class=cookie-banner><h2>{title}</h2><p>{text}</p><button>{button}</button></div>"
    article = f"<article><h1>Canal</h1><p>{SHORT[language]}</p><p>{SHORT[language].upper()}</p></article>"
    assert refusal(f"{NAVIGATION}<main>{article}</main>{banner}", "Canal") is None


@pytest.mark.parametrize("language", LOGINS)
@pytest.mark.parametrize("with_form", [True, False])
def test_a_page_that_asks_to_log_in(language: str, with_form: bool) -> None:
    """A log-in's form is refused as one in any language, also where a script draws its fields."""
    title, label, more = LOGINS[language]
    form = f"<form>{label} <input type={'password' if with_form else 'text'}><button>{title}</button></form>"
    assert refusal(f"<main><h1>{title}</h1>{form}<p>{label}</p><p>{more}</p></main>", title) == "login"


@pytest.mark.parametrize("language", SHORT)
def test_a_short_article_beside_a_login_box(language: str) -> None:
    """A complete short article is one, though a form for members stands beside it."""
    title, label, more = LOGINS[language]
    box = f"<aside><form><h2>{title}</h2>{label} <input type=password><button>{title}</button></form>{more}</aside>"
    article = f"<article><h1>Canal</h1><p>{SHORT[language]}</p></article>"
    assert refusal(f"{NAVIGATION}{box}<main>{article}</main>", "Canal") is None


@pytest.mark.parametrize("text", PARKED)
def test_a_domain_for_sale(text: str) -> None:
    """An address that somebody offers for sale is refused as parked."""
    assert refusal(f"<main><h1>canal.example</h1><p>{text}</p></main>", "canal.example") == "parked"


def test_an_article_about_a_domain() -> None:
    """News of a domain that is for sale are an article."""
    told = "<meta property='og:type' content='article'>"
    text = f"<p>The council's old domain is for sale, says the clerk.</p><p>{SHORT['en']}</p>"
    assert refusal(f"<article><h1>Canal</h1>{text}</article>", "Canal", head=told) is None


def teasers(number: int) -> str:
    """Return blocks that lead to other articles."""
    return "".join(
        f"<article><h2><a href='/story-{n}'>Story {n} of the harbour</a></h2>"
        f"<p>Some words about the boats of story {n}, which came in late, and what the keeper said.</p></article>"
        for n in range(number)
    )


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/", ""),
        ("/category/waterways/", ""),
        ("/tag/boats", ""),
        ("/autor/ilse-fern/", ""),
        ("/news", ""),
        ("/suche", ""),
        ("/waterways", "<a href='/waterways?p=2'>Older posts</a>"),
        ("/kanal", "<a href='/kanal?p=2'>Ältere Beiträge</a>"),
        ("/canal", "<div class='pagination'><a href='?p=2'>2</a></div>"),
    ],
)
def test_lists_of_articles(path: str, more: str) -> None:
    """Front pages, rubrics, archives and searches are refused, as no article."""
    body = f"{NAVIGATION}<main><h1>Waterways</h1>{teasers(9)}{more}</main>"
    assert refusal(body, "Waterways", f"https://www.harbour-gazette.example{path}") == "not_an_article"


@pytest.mark.parametrize("path", ["/news", "/category/waterways/old-canal", "/old-canal", "/"])
def test_an_article_above_teasers(path: str) -> None:
    """Teasers below an article, and a link like a list's, make it none."""
    text = "".join(f"<p>{SHORT['en']} Boat {n} was the first to pass that day.</p>" for n in range(12))
    body = (
        f"{NAVIGATION}<main><article><h1>Old canal</h1>{text}</article><section>{teasers(6)}</section></main>"
    )
    assert refusal(body, "Old canal", f"https://www.harbour-gazette.example{path}") is None


def test_a_saved_front_page() -> None:
    """Where the link that was followed is not known, the page's own link for itself says that it is a front page."""
    own = "<link rel='canonical' href='https://www.harbour-gazette.example/'>"
    body = f"{NAVIGATION}<main><h1>Harbour Gazette</h1>{teasers(9)}</main>"
    assert refusal(body, "Harbour Gazette", None, own) == "not_an_article"
    assert refusal(f"<h1>Old canal</h1><p>{SHORT['en']}</p>", "Old canal", None, own) is None
