"""Pages and feeds of a website that tests of collections read."""

from __future__ import annotations

FERRY = "The ferry leaves the old harbour at nine, and whoever misses it waits until noon for the next one."
STORM = "In a storm from the north-east the ferry stays in port, because the pier offers it no shelter there."


def page(title: str, *paragraphs: str) -> bytes:
    """Write a page with an article."""
    body = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title><meta property='og:site_name' content='Island News'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def item(number: int, text: str, link: str) -> str:
    """Write a feed's item."""
    return (
        f"<item><title>Item {number}</title><link>{link}</link><guid>{number}</guid>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )
