"""Hostile links and hostile answers: each is refused in one sentence, and nothing internal is reached."""

from __future__ import annotations

import asyncio
import functools
import gzip
import zlib
from typing import NamedTuple

import pytest
from yarl import URL

from knowledge.articles.fetching.fetcher import Fetcher
from knowledge.articles.fetching.policy import Policy
from knowledge.errors import FetchError, LinkError
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.articles.fetching.servers import PUBLIC, Server, answer, endless, raw

BOMB_MB = 200
OK = "allow"
LINK = "the link may not be fetched"
"""Else the kind of the FetchError."""


class Case(NamedTuple):
    """One row: ``{a}`` and ``{b}`` stand for the two public servers' ports."""

    number: int
    name: str
    url: str
    must: str


def redirected(target: str) -> str:
    """Give the link that the first public server redirects to a target."""
    return f"http://public.test:{{a}}/redir?to={target}"


CASES = [
    Case(1, "control", "http://public.test:{a}/ok", OK),
    Case(2, "relative redirect", redirected("%2Fok"), OK),
    Case(3, "absolute redirect", redirected("http%3A%2F%2Fpublic.test%3A{a}%2Fok"), OK),
    Case(4, "loopback literal", "http://127.0.0.1:{a}/", LINK),
    Case(5, "other loopback address", "http://127.8.9.1:{a}/", LINK),
    Case(6, "localhost", "http://localhost:{a}/", LINK),
    Case(7, "localhost with a dot", "http://localhost.:{a}/", LINK),
    Case(8, "name under localhost", "http://a.localhost:{a}/", LINK),
    Case(9, "decimal number", "http://2130706433:{a}/", LINK),
    Case(10, "hexadecimal number", "http://0x7f000001:{a}/", LINK),
    Case(11, "hexadecimal part", "http://0x7f.0.0.1:{a}/", LINK),
    Case(12, "octal part", "http://0177.0.0.1:{a}/", LINK),
    Case(13, "octal number", "http://017700000001:{a}/", LINK),
    Case(14, "short form", "http://127.1:{a}/", LINK),
    Case(15, "zero", "http://0:{a}/", LINK),
    Case(16, "0.0.0.0", "http://0.0.0.0:{a}/", LINK),
    Case(17, "full-width digits", "http://１２７.０.０.１:{a}/", LINK),
    Case(18, "circled digits", "http://①②⑦.⓪.⓪.①:{a}/", LINK),
    Case(19, "ideographic full stops", "http://127。0。0。1:{a}/", LINK),
    Case(20, "percent-encoded host", "http://%31%32%37.0.0.1:{a}/", LINK),
    Case(21, "IPv6 loopback", "http://[::1]:{a}/", LINK),
    Case(22, "IPv6 unspecified", "http://[::]:{a}/", LINK),
    Case(23, "IPv4-mapped, dotted", "http://[::ffff:127.0.0.1]:{a}/", LINK),
    Case(24, "IPv4-mapped, hexadecimal", "http://[::ffff:7f00:1]:{a}/", LINK),
    Case(25, "IPv4-compatible", "http://[::127.0.0.1]:{a}/", LINK),
    Case(26, "NAT64", "http://[64:ff9b::7f00:1]:{a}/", LINK),
    Case(27, "local NAT64", "http://[64:ff9b:1::7f00:1]:{a}/", LINK),
    Case(28, "6to4", "http://[2002:7f00:1::]:{a}/", LINK),
    Case(29, "Teredo", "http://[2001:0:7f00:1::1]:{a}/", LINK),
    Case(30, "unique local", "http://[fd00:ec2::254]:80/", LINK),
    Case(31, "link-local with a zone", "http://[fe80::1%25lo]:{a}/", LINK),
    Case(32, "site-local", "http://[fec0::1]:80/", LINK),
    Case(33, "segment routing", "http://[5f00::1]:80/", LINK),
    Case(34, "metadata service", "http://169.254.169.254/latest/meta-data/", LINK),
    Case(35, "metadata service in the carriers' range", "http://100.100.100.200/", LINK),
    Case(36, "host service at a public-looking address", "http://168.63.129.16/", LINK),
    Case(37, "metadata service by name", "http://metadata.google.internal/", LINK),
    Case(38, "private 10", "http://10.0.0.1/", LINK),
    Case(39, "private 172", "http://172.31.255.255/", LINK),
    Case(40, "private 192", "http://192.168.1.1/", LINK),
    Case(41, "benchmark range", "http://198.18.0.1/", LINK),
    Case(42, "multicast", "http://224.0.0.1/", LINK),
    Case(43, "broadcast", "http://255.255.255.255/", LINK),
    Case(44, "name of a loopback address", "http://evil-a.test:{a}/", LINK),
    Case(45, "name of a public and a loopback address", "http://mixed.test:{a}/ok", LINK),
    Case(46, "name of a metadata service", "http://meta.test/", LINK),
    Case(47, "name of ::1", "http://v6lo.test:{a}/", LINK),
    Case(48, "name of a mapped address", "http://mapped.test:{a}/", LINK),
    Case(49, "name of a unique local address", "http://ula.test/", LINK),
    Case(50, "name of a NAT64 address", "http://nat64.test/", LINK),
    Case(51, "name of a link-local address", "http://ll.test/", LINK),
    Case(52, "name in the carriers' range", "http://cgnat.test/", LINK),
    Case(53, "name of 0.0.0.0", "http://zero.test:{a}/", LINK),
    Case(54, "no such name", "http://nx.test/", "unreachable"),
    Case(55, "redirect to a loopback literal", redirected("http%3A%2F%2F127.0.0.1%3A{a}%2F"), LINK),
    Case(56, "redirect to a loopback name", redirected("http%3A%2F%2Fevil-a.test%3A{a}%2F"), LINK),
    Case(57, "redirect to a metadata service", redirected("http%3A%2F%2F169.254.169.254%2F"), LINK),
    Case(58, "redirect to a file", redirected("file%3A%2F%2F%2Fetc%2Fpasswd"), LINK),
    Case(59, "redirect to gopher", redirected("gopher%3A%2F%2F127.0.0.1%3A6379%2F_INFO"), LINK),
    Case(60, "redirect without a scheme", redirected("%2F%2F127.0.0.1%3A{a}%2F"), LINK),
    Case(61, "redirect to ftp", redirected("ftp%3A%2F%2Fpublic.test%2F"), LINK),
    Case(62, "redirect to data", redirected("data%3Atext%2Fhtml%2Cx"), LINK),
    Case(63, "redirect with a password", redirected("http%3A%2F%2Fa%3Ab%40public.test%3A{a}%2Fok"), LINK),
    Case(64, "redirect with a backslash", "http://public.test:{b}/locbs", LINK),
    Case(65, "redirect with three slashes", "http://public.test:{b}/locslash3", LINK),
    Case(66, "redirect with a tab", "http://public.test:{b}/locff", LINK),
    Case(67, "redirect to port 22", redirected("http%3A%2F%2Fpublic.test%3A22%2F"), LINK),
    Case(68, "redirect loop", "http://public.test:{a}/loop", "redirects"),
    Case(69, "redirect to nowhere", "http://public.test:{a}/noloc", "broken"),
    Case(
        70,
        "name that is rebound at the second look-up",
        redirected(
            "http%3A%2F%2Frebind.test%3A{a}%2Fredir%3Fto%3Dhttp%253A%252F%252Frebind.test%253A{a}%252F"
        ),
        LINK,
    ),
    Case(70, "rebound, no target", redirected("http%3A%2F%2Frebind.test%3A{a}%2Fredir%3Fto%3D"), "broken"),
    Case(71, "file", "file:///etc/passwd", LINK),
    Case(72, "ftp", "ftp://public.test/", LINK),
    Case(73, "gopher", "gopher://public.test/", LINK),
    Case(74, "data", "data:text/html,hi", LINK),
    Case(75, "javascript", "javascript:alert(1)", LINK),
    Case(76, "unix socket", "http+unix://%2Fvar%2Frun%2Fdocker.sock/info", LINK),
    Case(77, "no scheme", "public.test/ok", LINK),
    Case(78, "user name that looks like a host", "http://public.test@127.0.0.1:{a}/", LINK),
    Case(79, "fragment that looks like a host", "http://127.0.0.1:{a}#@public.test:{a}/ok", LINK),
    Case(80, "backslash before a host", "http://public.test:{a}\\@127.0.0.1:{a}/", LINK),
    Case(81, "line break", "http://public.test:{a}/ok\r\nX: y", LINK),
    Case(82, "blank in the host", "http://public.test :{a}/", LINK),
    Case(83, "port 6379", "http://public.test:6379/", LINK),
    Case(84, "port 0", "http://public.test:0/", LINK),
    Case(85, "port 99999", "http://public.test:99999/", LINK),
    Case(86, "no host", "http:///etc", LINK),
    Case(87, "very long", "http://public.test:{a}/" + "a" * 2048, LINK),
    Case(88, "gzip bomb", "http://public.test:{a}/bomb", "too_large"),
    Case(89, "deflate bomb", "http://public.test:{a}/bombdefl", "too_large"),
    Case(90, "double gzip", "http://public.test:{a}/bomb2", "broken"),
    Case(90, "double gzip, one of them unnamed", "http://public.test:{a}/bomb2hidden", "not_text"),
    Case(91, "20,000 gzip members", "http://public.test:{a}/members", "broken"),
    Case(92, "brotli unasked", "http://public.test:{a}/br", "broken"),
    Case(93, "bad gzip", "http://public.test:{a}/badgz", "broken"),
    Case(93, "gzip that ends too early", "http://public.test:{a}/halfgz", "broken"),
    Case(94, "declares 6 MB", "http://public.test:{a}/biglen", "too_large"),
    Case(95, "endless body", "http://public.test:{a}/endless", "too_large"),
    Case(96, "body in drops", "http://public.test:{a}/drip", "too_slow"),
    Case(97, "headers in drops", "http://public.test:{a}/headdrip", "too_slow"),
    Case(98, "program", "http://public.test:{a}/exe", "not_text"),
    Case(99, "image", "http://public.test:{a}/img", "not_text"),
    Case(100, "404", "http://public.test:{a}/404", "gone"),
    Case(101, "huge header", "http://public.test:{b}/bighdr", "broken"),
    Case(102, "5,000 headers", "http://public.test:{b}/manyhdr", "broken"),
    Case(103, "no Content-Type", "http://public.test:{b}/notype", "not_text"),
    Case(104, "short body", "http://public.test:{b}/short", "broken"),
    Case(105, "two lengths", "http://public.test:{b}/twolen", "broken"),
    Case(106, "not HTTP", "http://public.test:{b}/garbage", "broken"),
    Case(107, "SMTP banner", "http://public.test:{b}/smtp", "broken"),
    Case(108, "name of a loopback address first, a public second", "http://mixed6.test:{a}/ok", LINK),
    Case(109, "101 Switching Protocols", "http://public.test:{b}/switch", "broken"),
    Case(110, "flood of 1xx", "http://public.test:{b}/flood", "too_slow"),
    Case(111, "HTTP/0.9", "http://public.test:{b}/old", "broken"),
    Case(112, "HTML that is a PDF", "http://public.test:{a}/liar", "not_text"),
    Case(113, "redirect with a form feed", "http://public.test:{b}/locformfeed", LINK),
    Case(114, "unasked 304", "http://public.test:{a}/unasked304", "broken"),
    Case(115, "empty page", "http://public.test:{a}/empty", "empty"),
    Case(116, "connection closed at once", "http://public.test:{b}/hangup", "unreachable"),
    Case(117, "multiple choices", "http://public.test:{a}/choices", "broken"),
    Case(118, "not allowed to read", "http://public.test:{a}/forbidden", "refused"),
    Case(119, "fault of the website", "http://public.test:{a}/fault", "unreachable"),
    Case(120, "non-ASCII bytes in a Location", "http://public.test:{b}/locbytes", LINK),
    Case(121, "Location that is no link", "http://public.test:{b}/locbad", LINK),
]


@functools.cache
def bomb(wbits: int) -> bytes:
    """Compress 200 MB of zeros."""
    squeezer = zlib.compressobj(1, zlib.DEFLATED, wbits)
    megabyte = bytes(2**20)
    return b"".join(squeezer.compress(megabyte) for _ in range(BOMB_MB)) + squeezer.flush()


def add_routes(site: Server, other: Server) -> None:
    """Set up the answers that the cases name."""
    small = gzip.compress(b"<p>Hello</p>")
    site.add("/loop", status=302, location="/loop")
    site.add("/noloc", status=302)
    site.add("/bomb", bomb(31), content_encoding="gzip")
    site.add("/bombdefl", bomb(15), content_encoding="deflate")
    site.add("/bomb2", gzip.compress(small), content_encoding="gzip, gzip")
    site.add("/bomb2hidden", gzip.compress(small), content_encoding="gzip")
    site.add("/members", small * 20_000, content_encoding="gzip")
    site.add("/br", b"\x0b\x02\x80hello\x03", content_encoding="br")
    site.add("/badgz", b"\x1f\x8b\x08\x00" + b"nonsense" * 9, content_encoding="gzip")
    site.add("/halfgz", small[:-9], content_encoding="gzip")
    site.add("/biglen", b"x", content_length=str(6 * 2**20))
    html = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n"
    site.routes["/endless"] = endless(html + b"\r\n", b"x" * 65536)
    site.routes["/drip"] = endless(html + b"\r\n", b"x", pause=0.05)
    site.routes["/headdrip"] = endless(html, b"x", pause=0.05)
    site.add("/exe", b"MZ\x90\x00", content_type="application/octet-stream")
    site.add("/img", b"\x89PNG", content_type="image/png")
    site.add("/liar", b"%PDF-1.7 ...")
    site.routes["/unasked304"] = raw(b"HTTP/1.1 304 Not Modified\r\n\r\n")
    site.add("/empty")
    site.add("/choices", b"<p>choose</p>", status=300)
    site.add("/forbidden", b"<p>no</p>", status=403)
    site.add("/fault", b"<p>oh</p>", status=500)

    def moved(location: bytes) -> bytes:
        return b"HTTP/1.1 302 Found\r\ncontent-length: 0\r\nlocation: " + location + b"\r\n\r\n"

    internal = f"127.0.0.1:{other.port}".encode()
    other.routes |= {
        "/locbs": raw(moved(b"http://public.test\\@" + internal + b"/")),
        "/locslash3": raw(moved(b"///" + internal + b"/")),
        "/locff": raw(moved(b"/\t/" + internal + b"/")),
        "/locformfeed": raw(moved(b"http://\x0c" + internal + b"/")),
        "/locbytes": raw(moved(b"http://\xff\xfe." + internal + b"/")),
        "/locbad": raw(moved(b"http://[::1")),
        "/bighdr": raw(html + b"x: " + b"y" * 100_000 + b"\r\n\r\nhello"),
        "/manyhdr": raw(html + b"".join(b"x%d: y\r\n" % n for n in range(5000)) + b"\r\nhello"),
        "/notype": raw(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello"),
        "/short": raw(html + b"content-length: 1000\r\n\r\nhello"),
        "/twolen": raw(html + b"content-length: 5\r\ncontent-length: 6\r\n\r\nhello!"),
        "/garbage": raw(bytes(range(256)) * 40),
        "/smtp": raw(b"220 mail.public.test ESMTP ready\r\n"),
        "/switch": raw(b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
        "/flood": endless(b"", b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" * 100),
        "/old": raw(b"<html><p>Hello</p></html>"),
        "/hangup": raw(b""),
    }


@pytest.mark.asyncio
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.number}-{case.name}")
async def test_case(world: World, case: Case) -> None:
    """A hostile link or answer is refused in a sentence, and no internal address is even connected to."""
    add_routes(world.site, world.other)
    url = case.url.replace("{a}", str(world.site.port)).replace("{b}", str(world.other.port))
    policy = world.with_policy(deadline=0.4 if case.must == "too_slow" else 10.0)

    async with Fetcher(policy) as fetcher:
        if case.must == OK:
            assert (await fetcher.fetch(url)).body == b"<p>Hello</p>"
        else:
            with pytest.raises((LinkError, FetchError)) as caught:
                await fetcher.fetch(url)
            kind = caught.value.kind if isinstance(caught.value, FetchError) else LINK
            assert kind == case.must
            assert str(caught.value).endswith(".")
            assert len(str(caught.value)) < 120

    assert world.internal.connections == 0


def test_all_rows() -> None:
    """The table of hostile cases is here from its first row to its last."""
    assert {case.number for case in CASES} == set(range(1, 122))


@pytest.mark.asyncio
async def test_hits_are_counted(world: World) -> None:
    """The internal server sees who may connect to it, so the count of 0 elsewhere means something."""
    world.internal.add("/ok", b"secret")
    async with Fetcher(world.with_policy(allowed_addresses=frozenset({PUBLIC, "127.0.0.1"}))) as fetcher:
        await fetcher.fetch(world.url(host="evil-a.test"))
        await fetcher.fetch(world.url(host="127.0.0.1"))

    assert world.internal.connections == 2


@pytest.mark.asyncio
@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])
async def test_socket_guard_alone(world: World, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """Where a link's form has let a literal address pass, the socket still refuses it."""
    monkeypatch.setattr(Fetcher, "_check", lambda self, link: URL(link))
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(LinkError):
            await fetcher.fetch(world.url(host=host))

    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_proxy_of_environment(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that the environment names is not used."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{world.site.port}")
    async with Fetcher(world.policy) as fetcher:
        await fetcher.fetch(world.url())

    assert world.internal.connections == 0


@pytest.mark.asyncio
async def test_page_is_not_obeyed(world: World) -> None:
    """Nothing that a page says (refresh, base, canonical) is followed."""
    target = f"http://127.0.0.1:{world.site.port}/"
    page = (
        f'<meta http-equiv=refresh content="0;url={target}"><base href="{target}">'
        f'<link rel=canonical href="{target}"><img src="{target}">'
    ).encode()
    world.site.routes["/page"] = answer(page, refresh=f"0;url={target}", link=f"<{target}>; rel=preload")
    async with Fetcher(world.policy) as fetcher:
        assert (await fetcher.fetch(world.url("/page"))).body == page

    assert world.internal.connections == 0
    assert len(world.site.requests) == 1


@pytest.mark.asyncio
async def test_event_loop_stays_free(world: World) -> None:
    """Other work goes on while a bomb is being refused."""
    add_routes(world.site, world.other)
    turns = 0

    async def other_work() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    work = asyncio.create_task(other_work())
    async with Fetcher(world.policy) as fetcher:
        with pytest.raises(FetchError):
            await fetcher.fetch(world.url("/bomb"))
    work.cancel()

    assert turns > 5


def test_policy_has_no_exceptions() -> None:
    """Outside tests, no address is excepted and only the web's ports are open."""
    assert Policy().allowed_addresses == frozenset()
    assert Policy().ports == {80, 443}
