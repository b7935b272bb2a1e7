"""A website's robots.txt binds what the bot does of its own accord."""

from __future__ import annotations

import asyncio
import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yarl import URL

from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.articles.fetching.robots import Robots
from knowledge.errors import FetchError
from tests.knowledge.articles.fetching.conftest import World

PIECES = ["User-agent: ", "Disallow: ", "Allow: ", "*", "$", "/", "a", "\n", "%", "\x00", "é"]


@pytest.mark.asyncio
async def test_rules(world: World) -> None:
    """Rules for us and for all, with wildcards, are obeyed; asked once for a website."""
    rules = (
        b"User-agent: Footnote\nDisallow: /*/print$\nDisallow: /private/\nAllow: /private/open\n\n"
        b"User-agent: *\nDisallow: /"
    )
    world.site.add("/robots.txt", rules, content_type="text/plain")
    for path in ("/a", "/a/print", "/private/x", "/private/open"):
        world.site.add(path, b"hello")
    refused = []
    async with Fetcher(world.policy) as fetcher:
        for path in ("/a", "/a/print", "/private/x", "/private/open"):
            try:
                await fetcher.fetch(world.url(path), obey_robots=True)
            except FetchError as error:
                refused.append((path, error.kind))

    assert refused == [("/a/print", "robots"), ("/private/x", "robots")]
    assert [request.path for request in world.site.requests] == ["/robots.txt", "/a", "/private/open"]


@pytest.mark.asyncio
async def test_persons_are_not_bound(world: World) -> None:
    """A link that a moderator gives is read as a browser would; robots.txt is not even asked for."""
    world.site.add("/robots.txt", b"User-agent: *\nDisallow: /", content_type="text/plain")
    async with Fetcher(world.policy) as fetcher:
        await fetcher.fetch(world.url())

    assert [request.path for request in world.site.requests] == ["/ok"]


@pytest.mark.asyncio
@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
async def test_no_rules(world: World, status: int, allowed: bool) -> None:
    """A website without rules has no objection; one in trouble is left alone (RFC 9309)."""
    world.site.add("/robots.txt", b"x", status=status)
    async with Fetcher(world.policy) as fetcher:
        if allowed:
            await fetcher.fetch(world.url(), obey_robots=True)
        else:
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(world.url(), obey_robots=True)
            assert caught.value.kind == "robots"


@pytest.mark.asyncio
async def test_redirected_page(world: World) -> None:
    """A redirect does not lead round the rules."""
    world.site.add("/robots.txt", b"User-agent: *\nDisallow: /private", content_type="text/plain")
    world.site.add("/open", status=302, location="/private")
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(world.url("/open"), obey_robots=True)

    assert caught.value.kind == "robots"


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join).map(str.encode) | st.binary(max_size=100))
def test_any_rules(rules: bytes) -> None:
    """Whatever a robots.txt holds, the answer is yes or no."""

    async def fetch(link: str) -> Fetched:
        return Fetched(link, 200, "text/plain", None, rules)

    async def check() -> None:
        with contextlib.suppress(FetchError):
            await Robots(fetch, 60).check(URL("https://example.org/a?b=%C3%A9"))

    asyncio.run(check())


@pytest.mark.asyncio
async def test_hostile_rules(world: World) -> None:
    """A robots.txt that leads into a private network is not followed there."""
    world.site.add("/robots.txt", status=302, location=f"http://127.0.0.1:{world.site.port}/robots.txt")
    async with Fetcher(world.policy) as fetcher:
        await fetcher.fetch(world.url(), obey_robots=True)

    assert world.internal.connections == 0
