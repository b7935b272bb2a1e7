"""What a fetch sends, and what it gives back."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.articles.fetching.policy import FEEDS, PAGES_AND_PDF, Policy
from knowledge.errors import BusyError, FetchError, LinkError
from tests.examples import examples
from tests.knowledge.articles.fetching.conftest import NAMES, World
from tests.knowledge.articles.fetching.servers import PUBLIC, Names, Request, Server, answer, raw

MODIFIED = "Sun, 22 Nov 2026 10:00:00 GMT"


@pytest.mark.asyncio
async def test_what_comes_back(world: World) -> None:
    """A fetch gives the body as it was meant, and what the server said about it."""
    world.site.add(
        "/page",
        gzip.compress("<p>Grüße</p>".encode("latin-1")),
        content_type="Text/HTML; charset=ISO-8859-1",
        content_encoding="gzip",
        etag='"one"',
        last_modified=MODIFIED,
        cache_control="public, max-age=600",
    )
    async with Fetcher(world.policy) as fetcher:
        fetched = await fetcher.fetch(world.url("/redir?to=%2Fpage") + "#part")

    assert fetched.body.decode(fetched.charset or "") == "<p>Grüße</p>"
    assert (fetched.url, fetched.status, fetched.content_type) == (world.url("/page"), 200, "text/html")
    assert (fetched.etag, fetched.last_modified) == ('"one"', MODIFIED)
    assert fetched.max_age == 600
    assert fetched.redirects == (world.url("/redir?to=/page"),)
    assert not fetched.is_not_modified


@pytest.mark.asyncio
@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
async def test_deflate(world: World, wbits: int) -> None:
    """Deflate is read in the standard's form and in the bare form that some servers send."""
    squeezer = zlib.compressobj(wbits=wbits)
    world.site.add("/page", squeezer.compress(b"hello") + squeezer.flush(), content_encoding="deflate")
    async with Fetcher(world.policy) as fetcher:
        assert (await fetcher.fetch(world.url("/page"))).body == b"hello"


@pytest.mark.asyncio
async def test_not_modified(world: World) -> None:
    """With what the server said last time, an unchanged page costs no body."""

    async def route(request: Request, writer: asyncio.StreamWriter) -> None:
        known = request.headers.get("if-none-match") == '"one"'
        await (answer(b"", status=304, etag='"one"') if known else answer(b"new"))(request, writer)

    world.site.routes["/page"] = route
    async with Fetcher(world.policy) as fetcher:
        same = await fetcher.fetch(world.url("/page"), etag='"one"', last_modified=MODIFIED)
        new = await fetcher.fetch(world.url("/page"), etag='"other"')

    assert (same.is_not_modified, same.status, same.body) == (True, 304, b"")
    assert (new.is_not_modified, new.body) == (False, b"new")
    assert world.site.requests[0].headers["if-modified-since"] == MODIFIED


@pytest.mark.asyncio
async def test_nothing_private_is_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """No hop gets a cookie, a credential or where we came from; every hop learns who asks."""
    monkeypatch.setenv("DISCORD_TOKEN", "secret-token")
    monkeypatch.setenv("NETRC", "/nonexistent")
    target = f"http://other.test:{world.site.port}/ok"
    world.site.add("/cookie", status=302, location=target, set_cookie="session=1; Path=/; Domain=test")
    async with Fetcher(world.with_policy(contact="https://example.org/bot")) as fetcher:
        await fetcher.fetch(world.url("/cookie"))
        await fetcher.fetch(world.url("/cookie"))

    assert len(world.site.requests) == 4
    for request in world.site.requests:
        assert not {"cookie", "authorization", "proxy-authorization", "referer"} & set(request.headers)
        assert "secret-token" not in str(request)
        assert request.headers["user-agent"] == "Footnote (+https://example.org/bot)"


@pytest.mark.asyncio
async def test_number_of_redirects(world: World) -> None:
    """Five redirects are followed and the sixth is not."""
    for n in range(6):
        world.site.add(f"/{n}", status=(301, 302, 303, 307, 308, 302)[n], location=f"/{n + 1}")
    world.site.add("/6", b"there")
    async with Fetcher(world.policy) as fetcher:
        fetched = await fetcher.fetch(world.url("/1"))
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(world.url("/0"))

    assert (fetched.body, len(fetched.redirects)) == (b"there", 5)
    assert caught.value.kind == "redirects"


@pytest.mark.asyncio
async def test_kinds_of_content(world: World) -> None:
    """What may come is what was asked for."""
    world.site.add("/pdf", b"%PDF-1.7 ...", content_type="application/pdf")
    world.site.add("/notpdf", b"<p>hello</p>", content_type="application/pdf")
    world.site.add("/rss", b"<rss/>", content_type="application/rss+xml")
    async with Fetcher(world.policy) as fetcher:
        assert (
            await fetcher.fetch(world.url("/pdf"), accept=PAGES_AND_PDF)
        ).content_type == "application/pdf"
        assert (await fetcher.fetch(world.url("/rss"), accept=FEEDS)).content_type == "application/rss+xml"
        for path, accept in (("/pdf", FEEDS), ("/rss", PAGES_AND_PDF), ("/notpdf", PAGES_AND_PDF)):
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(world.url(path), accept=accept)
            assert caught.value.kind == "not_text"


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["no-such-encoding", "zip", "rot13", "\x7f", '""'])
async def test_unknown_charset(world: World, name: str) -> None:
    """An encoding that is none for text is as good as none."""
    world.site.add("/page", b"hello", content_type=f"text/html; charset={name}")
    async with Fetcher(world.policy) as fetcher:
        assert (await fetcher.fetch(world.url("/page"))).charset is None


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("120", 120, 120),
        ("Mon, 01 Jan 2035 00:00:00 GMT", 86400, 1e10),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 0, 0),
    ],
)
async def test_retry_after(world: World, value: str, low: float, high: float) -> None:
    """A busy website may say how long it wants to be left alone, in seconds or as a date."""
    world.site.add("/busy", b"later", status=429, retry_after=value)
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(world.url("/busy"))

    assert caught.value.kind == "busy"
    assert caught.value.retry_after is not None
    assert low <= caught.value.retry_after <= high


@pytest.mark.asyncio
async def test_retry_after_nonsense(world: World) -> None:
    """A Retry-After that is neither number nor date says nothing."""
    world.site.add("/busy", b"later", status=503, retry_after="soon")
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(world.url("/busy"))

    assert caught.value.retry_after is None


@pytest.mark.asyncio
async def test_body_at_the_limit(world: World) -> None:
    """A body as large as the limit passes, one byte more does not, whether or not its length is declared."""
    async with Fetcher(world.with_policy(max_body=1000)) as fetcher:
        for length in ("1000", ""):
            world.site.add("/fits", b"x" * 1000, content_length=length)
            world.site.add("/over", b"x" * 1001, content_length=length and "1001")
            assert len((await fetcher.fetch(world.url("/fits"))).body) == 1000
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(world.url("/over"))
            assert caught.value.kind == "too_large"


@pytest.mark.asyncio
async def test_one_at_a_time(world: World) -> None:
    """64 slow links of one collection are read one after the other, and all of them are read."""

    async def slow(request: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.005)
        await answer(b"hello")(request, writer)

    world.site.routes["/slow"] = slow
    async with Fetcher(world.policy) as fetcher:
        links = [fetcher.fetch(world.url(f"/slow?{n}"), collection=1) for n in range(64)]
        assert len(await asyncio.gather(*links)) == 64

    assert world.site.most_at_once == 1


@pytest.mark.asyncio
async def test_four_in_all(world: World) -> None:
    """However many collections ask, four links are read at once."""
    full, release = asyncio.Event(), asyncio.Event()

    async def slow(request: Request, writer: asyncio.StreamWriter) -> None:
        if world.site.at_once == 4:
            full.set()
        await release.wait()
        await answer(b"hello")(request, writer)

    world.site.routes["/slow"] = slow
    async with Fetcher(world.policy) as fetcher:
        links = asyncio.gather(*(fetcher.fetch(world.url("/slow"), collection=n % 7) for n in range(20)))
        await full.wait()
        release.set()
        await links

    assert world.site.most_at_once == 4


@pytest.mark.asyncio
async def test_many_links_of_one_collection(world: World) -> None:
    """A collection with many slow links does not hold up another's."""
    release = asyncio.Event()

    async def slow(request: Request, writer: asyncio.StreamWriter) -> None:
        await release.wait()
        await answer(b"hello")(request, writer)

    world.site.routes["/slow"] = slow
    async with Fetcher(world.policy) as fetcher:
        links = asyncio.gather(*(fetcher.fetch(world.url("/slow"), collection="busy") for _ in range(20)))
        assert (await fetcher.fetch(world.url(), collection="quiet")).body == b"<p>Hello</p>"
        release.set()
        await links


@pytest.mark.asyncio
async def test_queue_has_an_end(world: World) -> None:
    """A collection with too many waiting links is told to try later, and the others go on."""
    async with Fetcher(world.with_policy(max_waiting=2)) as fetcher:
        results = await asyncio.gather(
            *(fetcher.fetch(world.url(), collection=1) for _ in range(5)), return_exceptions=True
        )
        await fetcher.fetch(world.url(), collection=2)
        await fetcher.fetch(world.url(), collection=1)

    assert [type(result) for result in results].count(BusyError) == 2


@pytest.mark.asyncio
async def test_failures_leave_their_place(world: World) -> None:
    """A failed or cancelled fetch holds nobody up."""
    async with Fetcher(world.policy) as fetcher:
        for _ in range(10):
            with pytest.raises(FetchError):
                await fetcher.fetch(world.url("/404"))
        waiting = asyncio.create_task(fetcher.fetch(world.url()))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await fetcher.fetch(world.url())).body


HEADERS = st.builds(
    lambda name, value: name + b": " + value,
    st.sampled_from(
        [b"content-type", b"content-length", b"content-encoding", b"location", b"transfer-encoding", b"etag"]
    ),
    st.sampled_from([b"text/html", b"chunked", b"gzip", b"5", b"http://[", b"//x", b"deflate"])
    | st.binary(max_size=20),
)
RESPONSES = st.builds(
    lambda status, headers, body: b"HTTP/1.1 " + b"\r\n".join([status, *headers]) + b"\r\n\r\n" + body,
    st.sampled_from([b"200 OK", b"302 Found", b"200", b"304 x", b"999 x", b"-1 x", b"100 x"]),
    st.lists(HEADERS, max_size=5),
    st.binary(max_size=50),
)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RESPONSES | st.binary(max_size=200))
def test_no_foreign_exception(said: bytes) -> None:
    """Whatever a server says, what leaves the fetcher is a page or an error of ours."""

    async def talk() -> None:
        site = Server(routes={"/": raw(said)})
        async with site.run(PUBLIC):
            policy = Policy(
                ports=frozenset({80, site.port}),
                allowed_addresses=frozenset({PUBLIC}),
                make_resolver=lambda: Names(NAMES),
                deadline=0.3,
            )
            async with Fetcher(policy) as fetcher:
                with contextlib.suppress(FetchError, LinkError):
                    await fetcher.fetch(f"http://public.test:{site.port}/", etag='"one"')

    asyncio.run(talk())


@settings(max_examples=examples(200), deadline=None)
@given(st.text(max_size=60))
def test_any_text_as_link(text: str) -> None:
    """Any text is a link that can't be reached here, or an error of ours."""

    async def talk() -> None:
        async with Fetcher(Policy(make_resolver=lambda: Names({}))) as fetcher:
            with pytest.raises((FetchError, LinkError)):
                await fetcher.fetch(text)

    asyncio.run(talk())
