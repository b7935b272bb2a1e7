from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import aiohttp
import pytest

from bot.logs import ConsoleLines, JsonLines, log_request, name_the_request, shorten_the_expected
from bot.underway import Underway

_log = logging.getLogger("bot.test")


@pytest.fixture(params=[JsonLines, ConsoleLines], ids=["json", "console"])
def logged(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """Log into a string, in each form."""
    handler = logging.StreamHandler(stream := io.StringIO())
    handler.setFormatter(request.param())
    handler.addFilter(shorten_the_expected)
    handler.addFilter(name_the_request)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield stream
    root.setLevel(before)
    root.removeHandler(handler)


@pytest.mark.asyncio
async def test_each_line_of_a_request_has_its_id(logged: io.StringIO) -> None:
    """What is logged while a request is under way, and the line at its end, bear its id; what comes after does not."""
    underway = Underway()
    underway.watchers.append(log_request)
    with underway.request("command", "ask") as request:
        _log.info("Within")
        request.answer = "closest"
    _log.info("After")
    within, end, after = logged.getvalue().splitlines()
    assert request.id in within
    assert request.id in end
    assert "command ask: closest" in end
    assert request.id not in after


@pytest.mark.incident
@pytest.mark.parametrize("text", ["two\nlines", "“quotes” and \\ and \x1b", "{braces} %s"])
def test_json_lines_are_read_back(text: str) -> None:
    """Each record is one line of JSON with the text as it was, what it was given besides, and its traceback."""
    raised = (ValueError, ValueError("wrong"), None)
    record = logging.LogRecord("a", logging.ERROR, "", 1, "%s", (text,), raised)
    record.answer = {"n": 1}
    line = JsonLines().format(record)
    assert "\n" not in line
    read = json.loads(line)
    assert (read["message"], read["level"], read["answer"]) == (text, "ERROR", {"n": 1})
    assert read["exception"] == "ValueError: wrong"


@pytest.mark.incident
def test_an_outage_is_one_line(logged: io.StringIO) -> None:
    """What a library logs of an outage with its traceback becomes one warning; what nobody foresaw keeps its own."""
    library = logging.getLogger("discord.client")
    cut = aiohttp.ClientConnectionError("no way there")
    library.error("Attempting a reconnect in %.2fs", 1.5, exc_info=cut)
    [line] = logged.getvalue().splitlines()
    assert "in 1.50s (no way there)" in line
    assert "WARNING" in line
    library.error("Ignoring exception", exc_info=KeyError("a bug"))
    assert "KeyError: 'a bug'" in logged.getvalue()
