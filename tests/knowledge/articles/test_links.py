"""Links: what is one, how it is written, which are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from knowledge.articles.links import link_key, normalise_link, parse_link
from knowledge.errors import LinkError

LABEL = st.from_regex(r"[a-z]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
HOSTS = st.builds(lambda a, b: f"{a}.{b}", LABEL, st.sampled_from(["org", "co.uk", "test", "рф"]))
PATHS = st.text(st.sampled_from("abz09-_./%~é中"), max_size=20).map(
    lambda text: text.replace("%", "%C3%A9").replace("..", "")
)
LINKS = st.builds(
    lambda scheme, host, path, query: f"{scheme}://{host}/{path}{query}",
    st.sampled_from(["http", "https"]),
    HOSTS,
    PATHS,
    st.sampled_from(["", "?id=5", "?a=1&b=2", "?q=a+b%26c", "?q=%D0%B6"]),
)


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("  <HTTPS://Example.ORG:443/A?b=C#part> ", "https://example.org/A?b=C"),
        ("http://example.org:80/", "http://example.org/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://bücher.example/é?q=ü", "https://xn--bcher-kva.example/%C3%A9?q=%C3%BC"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/?utm_source=x&id=5&fbclid=y&UTM_Medium=z", "https://example.org/?id=5"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        (
            "https://example.org/a?ref=main&source=5&cid=7&gid=1",
            "https://example.org/a?ref=main&source=5&cid=7&gid=1",
        ),
        ("https://example.org/a?gclid=1&q=a%26b%2Bc+d", "https://example.org/a?q=a%26b%2Bc+d"),
    ],
)
def test_normalised(link: str, written: str) -> None:
    """A link is written without what does not say where it leads."""
    assert normalise_link(link) == written


@pytest.mark.parametrize(
    "link",
    ["", " ", "example.org", "www.example.org/a", "ftp://example.org/", "https://", "https:///a", "https://localhost/",
     "https://example", "https://a..b/", "https://-a.org/", "https://example.org:0/", "https://example.org:99999/",
     "https://user@example.org/", "https://user:word@example.org/", "https://@example.org/",
     "https://exa mple.org/",
     "https://example.org/a b", "https://example.org/\n", "https://example.org\\a", "https://1.2.3/",
     "https://1.2.3.256/", "https://01.2.3.4/", "https://[::1", "https://[::1%25lo]/", "https://exa\u200bmple.org/",
     "https://example.org/\u202egnp",
     "https://" + "a" * 64 + ".org/", "https://example.org/" + "a" * 2048, "a" * 10**6],
)  # fmt: skip
def test_no_link(link: str) -> None:
    """What is no link of the web is refused in one short sentence."""
    with pytest.raises(LinkError) as caught:
        parse_link(link)
    assert str(caught.value).endswith(".")
    assert len(caught.value.url) <= 100


@given(LINKS)
def test_written_once(link: str) -> None:
    """A written link stays as it is, is a link, and has the key of what it was made from."""
    written = normalise_link(link)
    assert normalise_link(written) == written
    assert link_key(written) == link_key(link)
    assert URL(written).host == URL(link).host


@given(
    LINKS,
    st.sampled_from(["utm_source=a", "utm_campaign=a%20b", "fbclid=IwAR0", "gclid=5", "mc_cid=1", "utm_x="]),
)
def test_tracking(link: str, parameter: str) -> None:
    """The same link with and without tracking parameters is one article."""
    tracked = f"{link}{'&' if '?' in link else '?'}{parameter}#section"
    assert link_key(tracked) == link_key(link)
    assert URL(normalise_link(tracked)).query == URL(normalise_link(link)).query


@pytest.mark.parametrize(
    "link",
    ["https://www.example.org/2026/news/", "http://example.org/2026/news", "https://m.example.org/2026/news",
     "https://amp.example.org/2026/news", "https://www.example.org/2026/news/amp/", "https://example.org/amp/2026/news",
     "https://example.org/2026/news?amp=1", "https://example.org/2026/news?outputType=amp",
     "https://example.org/2026/news?print", "https://example.org/print/2026/news",
     "https://example.org/2026/news?view=print#top", "https://www.google.com/amp/s/www.example.org/2026/news",
     "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2026/news"],
)  # fmt: skip
def test_variants(link: str) -> None:
    """The AMP, print and mobile variants of a page are the page."""
    assert link_key(link) == "example.org/2026/news"


def test_order_of_parameters() -> None:
    """The order of parameters makes no difference, their values do."""
    assert link_key("https://example.org/?a=1&b=2") == link_key("https://example.org/?b=2&a=1")
    assert link_key("https://example.org/?a=1") != link_key("https://example.org/?a=2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/a", "https://example.com/a"),
        ("https://en.example.org/a", "https://de.example.org/a"),
        ("https://example.org/a", "https://example.org:8443/a"),
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://amp.dev/", "https://dev.example/"),
    ],
)
def test_different(one: str, other: str) -> None:
    """Different pages keep different keys."""
    assert link_key(one) != link_key(other)


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    """Any text is a link or is refused by our own error."""
    for read in (normalise_link, link_key):
        try:
            read(text)
        except LinkError:
            continue


@given(LINKS, st.text(max_size=10))
def test_any_tail(link: str, tail: str) -> None:
    """A link with any tail is a link or is refused by our own error."""
    try:
        assert link_key(normalise_link(link + tail)) == link_key(link + tail)
    except LinkError:
        return
