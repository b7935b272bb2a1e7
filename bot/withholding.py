"""What no line of the log may show, whoever logs it: tokens, and what a link carries besides its place.

Discord's own links name the token of the interaction that they answer, which lets anybody write in the bot's name for
a quarter of an hour. A link that a moderator gave may hold a key in its query.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable

WITHHELD = "…"
"""What stands in the place of what is withheld."""

_LINK = re.compile(r"\bhttps?://[^\s\"'<>]+", re.IGNORECASE)
_TOKEN_IN_PATH = re.compile(r"(/(?:interactions|webhooks)/\d{1,20}/)[^/?#\s\"']+")


class Withholding(logging.Formatter):
    """Lets another formatter write the line, and withholds from it what nobody may read."""

    def __init__(self, form: logging.Formatter, secrets: Iterable[str] = ()) -> None:
        """``secrets``: what is withheld wherever it stands."""
        super().__init__()
        self._form = form
        written = {secret for secret in secrets if secret}
        written |= {json.dumps(secret, ensure_ascii=False)[1:-1] for secret in written}
        self._secrets = sorted(written, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Write the line, its traceback too."""
        line = self._form.format(record)
        for secret in self._secrets:
            line = line.replace(secret, WITHHELD)
        return withhold(line)


def withhold(text: str) -> str:
    """Return a text with each link in it cut down to its place: no name and password, no query, no token."""
    if "://" in text:
        text = _LINK.sub(lambda match: _place_of(match[0]), text)
    return _TOKEN_IN_PATH.sub(rf"\1{WITHHELD}", text)


def _place_of(link: str) -> str:
    scheme, _, rest = link.partition("://")
    place, mark, _ = rest.partition("?")
    host, slash, path = place.partition("/")
    host = host.rpartition("@")[2]
    return f"{scheme}://{host}{slash}{path}{mark}{WITHHELD if mark else ''}"
