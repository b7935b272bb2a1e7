"""Pages and feeds of a website that tests of collections read."""

from __future__ import annotations

from html import escape

FERRY = "The ferry leaves the old harbour at nine, and whoever misses it waits until noon for the next one."
STORM = "In a storm from the north-east the ferry stays in port, because the pier offers it no shelter there."

CROSSING = (
    "The crossing to the island takes forty minutes in calm weather and about an hour when the swell comes from the "
    "open sea. The captain decides on the morning of each day whether the boat sails, and hangs a flag at the pier.",
    "A ticket costs six euros for grown-ups and three for children; bicycles travel free of charge in spring and in "
    "autumn. Tickets are sold on board only, and the crew takes coins more gladly than notes.",
    "Dogs are welcome on the upper deck, where they have to be kept on a lead. In the saloon there is coffee from a "
    "machine, which the engineer mends himself, and on Sundays there is apple cake that the cook bakes at home.",
    "Until the bridge was built the boat was the only way to the island. It carried the mail, the doctor, the school "
    "children and once a grand piano, which had to be lashed to the mast and arrived out of tune.",
    "The present boat was built in 1974 and is the fourth of its name. The first one burned, the second one sank at "
    "its moorings during a winter gale, and the third one serves as a restaurant in another town.",
    "Whoever wants to see the engine may ask for the engineer after the noon crossing. He shows the old diesel to "
    "anybody who is not afraid of noise, and explains why its fourth cylinder has to be warmed by hand.",
)
"""An article of six paragraphs."""

POLICY = (
    "We and our four hundred partners store information on your device, such as unique identifiers in cookies, to "
    "process personal data. You may accept or manage your choices, including your right to object, at any time.",
    "Precise location data and identification through scanning of devices may be used. Advertising and content can "
    "be personalised, their performance measured, and insights about audiences derived from what they have read.",
    "Some vendors process your personal data on the basis of legitimate interest, to which you can object by means "
    "of the options below. Look for a link at the bottom of this page to change what you have chosen.",
    "Choices apply to this website and to all websites of the group. They are kept for thirteen months, after which "
    "you will be asked again. Withdrawing a consent does not make earlier processing unlawful.",
    "Necessary technologies can't be switched off, because without them the website would not work. They remember "
    "what you put into a basket, and distribute the visitors among several machines.",
)
"""Five paragraphs of a page that asks for consent."""


def page(title: str, *paragraphs: str) -> bytes:
    """Write a page with an article."""
    body = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title><meta property='og:site_name' content='Island News'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def article_page(*paragraphs: str, title: str = "The island ferry", site: str = "Island News") -> bytes:
    """Write a page as websites have them: with a menu and a footer around the article."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | {site}</title>"
        f"<meta property='og:site_name' content='{site}'><meta property='og:type' content='article'></head>"
        f"<body><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<main><article><h1>{title}</h1>{body}</article></main><footer>All rights reserved.</footer></body></html>"
    ).encode()


def listing_page() -> bytes:
    """Write a page of teasers, the first of them the article's own."""
    names = (
        "The island ferry",
        "A new crane",
        "Fog again",
        "The mayor's boat",
        "Seals",
        "The bridge",
        "Herring",
    )
    teasers = "".join(
        f"<div class='teaser'><h2><a href='/{number}'>{name}</a></h2><p>{name}: what the harbour master told us about "
        f"it on a rainy afternoon, and what the fishermen make of it now. {CROSSING[number % 6][:90]} …</p></div>"
        for number, name in enumerate(names)
    )
    return (
        "<!doctype html><html><head><title>All stories | Island News</title>"
        f"<meta property='og:site_name' content='Island News'></head><body><main>{teasers}</main></body></html>"
    ).encode()


IN_ITS_PLACE = {
    "a cookie wall": (
        b"<html><head><title>Island News</title></head><body><div role='dialog'><h2>We value your privacy</h2><p>We "
        b"use cookies. Accept all cookies to go on.</p><button>Accept all</button><button>Reject all</button></div>"
        b"</body></html>"
    ),
    "a long page about consent": article_page(*POLICY, title="Your privacy choices"),
    "a parked domain": article_page(
        "The domain islandnews.test is for sale. Buy it now, or make an offer to its owner through our secure service "
        "for the transfer of names, which thousands of customers have trusted for more than twenty years.",
        "Related searches: ferry tickets, cheap flights, hotels at the sea, car rental, insurance, online degrees. The "
        "links on this page are shown by a third party, with whom neither the owner nor we have any relation.",
        title="islandnews.test is for sale",
        site="Parking Ltd",
    ),
    "a log-in": (
        b"<html><head><title>Sign in | Island News</title></head><body><form><h1>Sign in</h1><p>Please sign in to go "
        b"on reading.</p><input name='user'><input type='password'><button>Sign in</button></form></body></html>"
    ),
    "the beginning before a log-in": article_page(
        CROSSING[0],
        "Sign in to read the rest of this article. Members of the island's reading circle read all articles, and give "
        "three of them a month to friends.",
    ),
    "a list": listing_page(),
    "an empty shell": (
        b"<html><head><title>Island News</title></head><body><div id='app'></div><noscript>You need to enable "
        b"JavaScript to run this app.</noscript><script src='/app.js'></script></body></html>"
    ),
    "another article": article_page(*(f"{text} {text}" for text in POLICY), title="The island ferry"),
}
"""What websites put in an article's place."""


def item(number: int, text: str, link: str) -> str:
    """Write a feed's item."""
    return (
        f"<item><title>Item {number}</title><link>{link}</link><guid>{number}</guid>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )
