"""What a link is, how it is written down, and when two links name the same article.

Nothing here looks at the network: whether a link may be fetched is decided by ``fetching``.
"""

from __future__ import annotations

import re

from yarl import URL

from knowledge.errors import LinkError

MAX_LINK_LENGTH = 2048
"""Characters; longer ones are refused by servers, browsers and Discord alike."""

_WEB_LINK = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# A browser reads a host whose last label is a number as an IPv4 address, in decimal, octal or hexadecimal.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_IPV4 = re.compile(r"(?:(?:0|[1-9][0-9]{0,2})\.){3}(?:0|[1-9][0-9]{0,2})")

_TRACKING = re.compile(
    r"""
    (?: utm | mtm | pk | piwik | matomo | itm | at | oly | vero | hsa | stm | trk ) _ .+    # campaigns
    | (?: fb | g | d | y | ys | tw | tt ) clid | gclsrc | msclkid | gbraid | wbraid | li_fat_id | epik
    | srsltid | igshid | igsh | mc_cid | mc_eid | mkt_tok | _hsenc | _hsmi | __hstc | __hssc | __hsfp
    | hsctatracking | _ga | _gl | guccounter | guce_referr?er (?: _sig )? | wt[._] (?: mc (?: _id )? | zmc )
    | xtor | ref_src | ref_url | cmpid | ocid | ncid | smid | sref | s_cid | spm | scm | wickedid
    | rb_clickid | __twitter_impression
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Parameters that say where a reader came from, never what the page is: analytics and advertising products'
own names. Words that a site may give a meaning of its own (``ref``, ``source``, ``session``, ``cid``) are not
here."""

_VARIANT_PARAMETER = re.compile(r"amp|print|printable|printer|printview|mobile", re.IGNORECASE)
_VARIANT_VALUE = re.compile(r"amp|print|printable|mobile", re.IGNORECASE)
_VALUE_OF_VARIANT = re.compile(r"output|outputtype|view|format|mode|type", re.IGNORECASE)
_VARIANT_SEGMENT = re.compile(r"amp|print|amphtml", re.IGNORECASE)
_VARIANT_SUFFIX = re.compile(r"[.-](?:amp|print)(?=\.html?$)|\.amp$", re.IGNORECASE)
_VARIANT_HOST = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_AMP_CACHE = re.compile(
    r"^(?:https?://)?(?:[^/]+\.cdn\.ampproject\.org/(?:[a-z]/)?|(?:www\.)?google\.[a-z.]+/amp/)(s/)?"
)


def parse_link(link: str) -> URL:
    """Read a web link strictly: what two programs could read as two different hosts is refused.

    The fragment is dropped, the host is in lower case and IDNA form.

    Raises:
        LinkError: it is no ``http`` or ``https`` link with a full host name (or an IP address) and a valid
            port; it holds a name and password, a blank, a control character or a backslash; or it is too
            long.
    """
    shown = link[:100]
    if len(link) > MAX_LINK_LENGTH:
        raise LinkError(
            shown, "This link is too long (over {most:,} characters).", code="link-long", most=MAX_LINK_LENGTH
        )
    if any(not char.isprintable() or char.isspace() or char == "\\" for char in link):
        raise LinkError(
            shown,
            "This link contains a blank, a backslash or an invisible character.",
            code="link-characters",
        )
    web_link = _WEB_LINK.match(link)
    if web_link is None:
        raise LinkError(
            shown, "A link must begin with https:// or http:// and name a website.", code="link-beginning"
        )
    if "@" in web_link[1]:
        raise LinkError(
            shown, "A link with a user name or password in it can't be used.", code="link-password"
        )
    try:
        url = URL(link).with_fragment(None)
        port = url.port
    except (ValueError, UnicodeError) as error:
        raise LinkError(shown, "This is not a valid link.", code="link-invalid") from error
    if not port:
        raise LinkError(shown, "This link names a port that does not exist.", code="link-no-port")
    if not _is_host(url.raw_host or ""):
        raise LinkError(shown, "This link does not name a website.", code="link-no-site")
    return url


def normalise_link(link: str) -> str:
    """Write a link down in the one form that is stored and shown: it still leads to the same page.

    Tracking parameters, the fragment and the default port are dropped, the host is in lower case and IDNA
    form.

    Raises:
        LinkError: it is none; see `parse_link`.
    """
    # Discord's <https://…> keeps a link from being previewed; people copy the brackets too.
    url = parse_link(link.strip().removeprefix("<").removesuffix(">"))
    kept = [(name, value) for name, value in url.query.items() if not _TRACKING.fullmatch(name)]
    # Rewriting a query may change its escapes, so one that has nothing to lose stays as it is.
    if len(kept) != len(url.query):
        url = url.with_query(kept or None)
    host = (url.raw_host or "").rstrip(".")
    return str(url if host == url.raw_host else url.with_host(host))


def link_key(link: str) -> str:
    """Make the key that all links to one article share; it is for comparing, not for following.

    Beyond `normalise_link`: http and https, ``www.``, mobile, AMP and print variants, a slash at the end and
    the order of parameters make no difference.

    Raises:
        LinkError: it is none; see `parse_link`.
    """
    url = URL(_without_amp_cache(normalise_link(link)))
    host = _VARIANT_HOST.sub("", url.raw_host or "")
    port = f":{url.explicit_port}" if url.explicit_port else ""
    segments = [part for part in url.raw_path.split("/") if part and not _VARIANT_SEGMENT.fullmatch(part)]
    if segments:
        segments[-1] = _VARIANT_SUFFIX.sub("", segments[-1])
    kept = sorted((name, value) for name, value in url.query.items() if not _is_variant(name, value))
    query = str(URL.build(query=kept)) if kept else ""
    return f"{host}{port}/{'/'.join(segments)}{query}"


def _is_host(host: str) -> bool:
    """Whether an IDNA-encoded host is an exact IP address or a name of two labels and more."""
    if ":" in host:
        # yarl has parsed it as an address; a zone is this machine's matter.
        return "%" not in host
    labels = host.removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return bool(_IPV4.fullmatch(host)) and all(int(label) < 256 for label in labels)
    return len(labels) > 1 and len(host) <= 253 and all(_LABEL.fullmatch(label) for label in labels)


def _is_variant(name: str, value: str) -> bool:
    """Whether a parameter asks for the AMP, print or mobile form of the same page."""
    if _VARIANT_PARAMETER.fullmatch(name):
        return value.lower() in ("", "1", "true", "yes", "on")
    return bool(_VALUE_OF_VARIANT.fullmatch(name) and _VARIANT_VALUE.fullmatch(value))


def _without_amp_cache(link: str) -> str:
    """Give the publisher's own link for one that goes through an AMP cache."""
    match = _AMP_CACHE.match(link)
    if match is None:
        return link
    try:
        return normalise_link(("https://" if match[1] else "http://") + link[match.end() :])
    except LinkError:
        return link
