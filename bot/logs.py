"""What is logged, and how a line looks: for a person to read, or JSON for a machine.

The standard library's logging is enough: discord.py and aiohttp log with it, so any other library would have to be put
in its place for theirs, and a formatter of JSON is thirty lines.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal

from bot.connecting import is_outage, why
from bot.underway import Request, current
from bot.withholding import Withholding

_log = logging.getLogger(__name__)

_OF_EVERY_RECORD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request", "taskName"}
_OURS = ("bot", "knowledge")


def set_up_logs(level: str, form: Literal["console", "json"], secrets: Iterable[str] = ()) -> None:
    """Log to standard error from now on, what discord.py and others log too.

    What the libraries say at DEBUG never is: discord.py writes out there what members wrote.

    Args:
        level: from which on ours is logged.
        form: how a line looks.
        secrets: what is withheld wherever it stands.
    """
    handler = logging.StreamHandler()
    handler.addFilter(shorten_the_expected)
    handler.addFilter(name_the_request)
    handler.setFormatter(Withholding(JsonLines() if form == "json" else ConsoleLines(), secrets))
    root = logging.getLogger()
    root.setLevel("INFO" if level == "DEBUG" else level)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    root.addHandler(handler)


def log_request(request: Request) -> None:
    """Log that a person has what they asked for, or not: one line. Nothing in it is of them or says what it was."""
    facts = {
        "kind": request.kind,
        "what": request.name,
        "outcome": request.answer or request.outcome,
        "milliseconds": round(request.seconds * 1000),
        "stages": {stage: round(seconds * 1000) for stage, seconds in request.stages.items()},
    }
    level = logging.DEBUG if request.kind == "choices" else logging.INFO
    _log.log(
        level,
        "%s %s: %s in %d ms",
        request.kind,
        request.name,
        facts["outcome"],
        facts["milliseconds"],
        extra=facts,
    )


def name_the_request(record: logging.LogRecord) -> bool:
    """Note for which request a line is logged, on the thread that logs it."""
    request = current()
    record.request = request.id if request is not None else None
    return True


def shorten_the_expected(record: logging.LogRecord) -> bool:
    """Put an outage of Discord's or the network's that a library logs with its traceback into one line."""
    error = record.exc_info[1] if record.exc_info else None
    if error is not None and record.name.partition(".")[0] in {"discord", "aiohttp"} and is_outage(error):
        record.msg, record.args = f"{record.getMessage()} ({why(error)})", None
        record.exc_info = record.exc_text = None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


class ConsoleLines(logging.Formatter):
    """Time, level, logger, the request in brackets, and what is said."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-8s %(name)s %(mark)s%(message)s", "%Y-%m-%d %H:%M:%S")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """Write the line."""
        request = getattr(record, "request", None)
        record.mark = f"[{request}] " if request else ""
        return super().formatMessage(record)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, request, and whatever the line was given besides."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the line; a traceback is a string in it."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := getattr(record, "request", None):
            line["request"] = request
        line |= {key: value for key, value in vars(record).items() if key not in _OF_EVERY_RECORD}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
