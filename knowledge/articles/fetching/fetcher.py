"""The guarded client: gets what a link leads to, and nothing from inside the network the bot runs in.

Every hop is checked twice: in its form before anything is sent (scheme, port, host), and at the address really
connected to. That is why redirects are followed by hand. No cookies, no credentials, no proxy of the environment.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Hashable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from knowledge.articles.fetching.addresses import ForbiddenAddress, Guard, GuardedResolver
from knowledge.articles.fetching.body import is_what_it_says, read_body
from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.headers import check_status, known_charset, max_age
from knowledge.articles.fetching.policy import PAGES, Policy
from knowledge.articles.fetching.robots import Robots
from knowledge.articles.fetching.turns import Turns
from knowledge.articles.links import parse_link
from knowledge.errors import FetchError, LinkError

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024
_LOCAL_NAMES = re.compile(r"(?:.+\.)?(?:localhost|local|internal|intranet|lan|home\.arpa)")
"""Names that never belong to the public internet, whatever a resolver says: RFC 6761, 6762, 8375, custom."""


class Fetcher:
    """Fetches links under a policy; an async context manager, made and closed in one event loop."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._guard = Guard(policy.allowed_addresses)
        self._turns = Turns(policy.at_once, policy.at_once_per_collection, policy.max_waiting)
        self._robots = Robots(self._fetch_robots, policy.robots_lifetime)
        self._stack = AsyncExitStack()
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Open the session."""
        policy = self._policy
        resolver = GuardedResolver(policy.make_resolver(), self._guard)
        self._stack.push_async_callback(resolver.close)
        connector = aiohttp.TCPConnector(
            resolver=resolver,
            socket_factory=self._guard.make_socket,
            use_dns_cache=False,  # each hop is looked up and judged anew
            force_close=True,  # no connection outlives the check of its address
            ssl=policy.ssl_context or True,
        )
        self._session = await self._stack.enter_async_context(
            aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
                auto_decompress=False,
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=policy.connect_timeout),
                headers={"User-Agent": policy.user_agent, "Accept-Encoding": "gzip, deflate"},
                max_line_size=8190,
                max_field_size=8190,
                max_headers=128,
            )
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session and its connections."""
        self._session = None
        await self._stack.aclose()

    async def fetch(
        self,
        url: str,
        *,
        accept: Sequence[str] = PAGES,
        etag: str | None = None,
        last_modified: str | None = None,
        collection: Hashable = None,
        obey_robots: bool = False,
    ) -> Fetched:
        """Get what a link leads to, after waiting for the collection's turn.

        ``accept``: the media types that may come; ``etag`` and ``last_modified``: from the last answer, to be
        told that nothing changed; ``obey_robots``: for what no person asked for.

        Raises:
            LinkError: the link, or where it redirects to, is none or may not be fetched.
            FetchError: nothing usable came. Kinds: ``unreachable`` (no such website, no connection, a fault of
                its own), ``certificate``, ``broken`` (no valid HTTP), ``too_slow``, ``too_large``,
                ``redirects``, ``not_text``, ``empty``, ``gone`` (404, 410), ``refused`` (401, 403 and the
                like), ``busy`` (429, 503), ``robots``.
            BusyError: too many links of the collection are waiting.
        """
        self._check(url)
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value and value.isprintable()}
        async with self._turns.turn(collection):
            return await self._fetch(url, accept, headers, obey_robots=obey_robots)

    async def _fetch(
        self, link: str, accept: Sequence[str], conditions: dict[str, str], *, obey_robots: bool
    ) -> Fetched:
        with _our_errors(link):
            async with asyncio.timeout(self._policy.deadline):
                return await self._follow(link, accept, conditions, obey_robots=obey_robots)

    async def _fetch_robots(self, link: str) -> Fetched:
        return await self._fetch(link, PAGES, {}, obey_robots=False)

    async def _follow(
        self, link: str, accept: Sequence[str], conditions: dict[str, str], *, obey_robots: bool
    ) -> Fetched:
        """Go from hop to hop, each checked like the first."""
        if self._session is None:
            raise RuntimeError("a Fetcher is used inside `async with`")
        headers = {"Accept": ", ".join([*accept, "*/*;q=0.1"]), **conditions}
        gone_through: list[str] = []
        while True:
            url = self._check(link)
            if gone_through and URL(gone_through[-1]).scheme == "https" and url.scheme == "http":
                raise LinkError(
                    link, "This link leads from https to http, which is not safe.", code="link-downgraded"
                )
            if obey_robots:
                await self._robots.check(url)
            async with self._session.get(url, headers=headers, allow_redirects=False) as response:
                if response.status not in _REDIRECTS:
                    return await self._read(url, response, accept, bool(conditions), tuple(gone_through))
                location = response.headers.get("Location", "")
            if len(gone_through) == self._policy.max_redirects:
                raise FetchError(
                    link, "redirects", "This link is redirected too many times.", code="link-redirects"
                )
            gone_through.append(str(url))
            link = _redirect_target(url, location)

    def _check(self, link: str) -> URL:
        """Read a link and let it pass if its form may be fetched.

        Raises:
            LinkError: it may not.
        """
        url = parse_link(link)
        host = (url.raw_host or "").rstrip(".")
        if url.port not in self._policy.ports:
            raise LinkError(
                link[:100], "Only links to the web's usual ports (80, 443) can be read.", code="link-port"
            )
        if _LOCAL_NAMES.fullmatch(host):
            raise _forbidden(link)
        if ":" in host or host.rpartition(".")[2].isdigit():
            # A literal address never reaches the resolver.
            try:
                self._guard.check(host)
            except ForbiddenAddress as error:
                raise _forbidden(link) from error
        return url

    async def _read(
        self,
        url: URL,
        response: aiohttp.ClientResponse,
        accept: Sequence[str],
        is_conditional: bool,
        redirects: tuple[str, ...],
    ) -> Fetched:
        """Take a final answer in, or say why not."""
        link = str(url)
        headers = response.headers
        content_type, charset, body = "", None, b""
        if not (response.status == 304 and is_conditional):
            check_status(link, response.status, headers.get("Retry-After", ""))
            content_type = response.content_type.lower()
            if "Content-Type" not in headers or content_type not in accept:
                raise _not_text(link)
            charset = known_charset(response.charset)
            body = await read_body(
                link,
                response.content.iter_chunked(_CHUNK),
                headers.getall("Content-Encoding", []),
                response.content_length,
                self._policy.max_body,
            )
            if not body:
                raise FetchError(link, "empty", "The website answers with an empty page.", code="page-empty")
            if not is_what_it_says(body, content_type):
                raise _not_text(link)
        return Fetched(
            url=link,
            status=response.status,
            content_type=content_type,
            charset=charset,
            body=body,
            etag=headers.get("ETag"),
            last_modified=headers.get("Last-Modified"),
            max_age=max_age(headers.get("Cache-Control", "")),
            redirects=redirects,
        )


def _redirect_target(url: URL, location: str) -> str:
    """Join a redirect's target to the link that it came from.

    Raises:
        FetchError: there is none.
        LinkError: it could be read in two ways.
    """
    if not location:
        raise FetchError(
            str(url), "broken", "The website redirects this link to nowhere.", code="redirect-nowhere"
        )
    # Checked before it is joined, since joining drops tabs and line breaks and forgives slashes.
    if location.startswith("///") or any(not char.isprintable() or char in " \\" for char in location):
        raise LinkError(
            str(url), "The website redirects this link to something that is no link.", code="redirect-no-link"
        )
    try:
        return urljoin(str(url), location)
    except ValueError as error:
        raise LinkError(
            str(url), "The website redirects this link to something that is no link.", code="redirect-no-link"
        ) from error


def _forbidden(link: str) -> LinkError:
    return LinkError(
        link[:100], "This link leads into a private network, not to a public website.", code="link-private"
    )


def _not_text(link: str) -> FetchError:
    return FetchError(
        link,
        "not_text",
        "This link leads to a file of another kind, not to a page of text.",
        code="link-other-file",
    )


@contextmanager
def _our_errors(link: str) -> Iterator[None]:
    """Turn the client's and the network's exceptions into ours."""
    try:
        yield
    except TimeoutError as error:
        raise FetchError(
            link, "too_slow", "The website takes too long to answer.", code="site-slow"
        ) from error
    except aiohttp.ClientConnectorCertificateError as error:
        raise FetchError(
            link, "certificate", "The website's certificate is not valid.", code="site-certificate"
        ) from error
    except aiohttp.ClientConnectorError as error:
        if isinstance(error.os_error, ForbiddenAddress):
            raise _forbidden(link) from error
        if isinstance(error, aiohttp.ClientConnectorDNSError):
            raise FetchError(
                link, "unreachable", "There is no website of this name.", code="site-unknown"
            ) from error
        raise FetchError(
            link, "unreachable", "The website can't be reached.", code="site-unreachable"
        ) from error
    except aiohttp.InvalidURL as error:
        raise LinkError(link[:100], "This is not a valid link.", code="link-invalid") from error
    except (aiohttp.ClientResponseError, aiohttp.ClientPayloadError) as error:
        raise FetchError(
            link, "broken", "The website's answer is damaged or not a web page.", code="site-answer"
        ) from error
    except (aiohttp.ClientError, OSError) as error:
        raise FetchError(
            link, "unreachable", "The website broke the connection off.", code="site-broke-off"
        ) from error
