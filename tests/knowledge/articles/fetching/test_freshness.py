"""Looking at an article's page again."""

from __future__ import annotations

import pytest

from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.articles.fetching.freshness import check_link, digest
from tests.knowledge.articles.fetching.conftest import World


@pytest.mark.asyncio
async def test_states(world: World) -> None:
    """A page is unchanged by the server's word or by its bytes, changed, gone, or can't be told."""
    world.site.add("/same", b"hello")
    world.site.add("/304", status=304, etag='"one"')
    world.site.add("/other", b"new")
    world.site.add("/410", status=410)
    world.site.add("/home", status=302, location="/")
    world.site.add("/", b"front page")
    world.site.add("/fault", status=500)
    world.site.add("/astray", status=302, location="http://10.0.0.1/")
    states = {}
    async with Fetcher(world.policy) as fetcher:
        for path in ("/same", "/304", "/other", "/404", "/410", "/home", "/", "/fault", "/astray"):
            known = digest(b"hello")
            check = await check_link(fetcher, world.url(path), etag='"one"', known_digest=known)
            states[path] = check.state
            assert (check.failure is None) == (check.state in ("unchanged", "changed"))

    assert states == {
        "/same": "unchanged",
        "/304": "unchanged",
        "/other": "changed",
        "/404": "gone",
        "/410": "gone",
        "/home": "gone",
        "/": "changed",
        "/fault": "failed",
        "/astray": "failed",
    }


@pytest.mark.asyncio
async def test_obeys_robots(world: World) -> None:
    """A look that nobody asked for obeys robots.txt; one that a moderator asked for need not."""
    world.site.add("/robots.txt", b"User-agent: *\nDisallow: /", content_type="text/plain")
    async with Fetcher(world.policy) as fetcher:
        assert (await check_link(fetcher, world.url())).state == "failed"
        assert (await check_link(fetcher, world.url(), obey_robots=False)).state == "changed"
