"""``python -m tests.fuzz``: many inputs for one part, each known by its number."""

from __future__ import annotations

import faulthandler
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress

import click

from tests.fuzz.decisions import Decisions
from tests.fuzz.everything import EVERYTHING
from tests.fuzz.targets import attempt

Target = Callable[[Decisions], None]

LONGEST_INPUT = 300
_MEAN = 24
"""Bytes of decisions."""
_SHRINK_SECONDS = 30.0


class TooSlow(BaseException):
    """An input takes longer than any may."""


def bytes_of(target: str, number: int) -> bytes:
    """Return the decisions of a target's input of that number, the same each time."""
    made = random.Random(f"{target} {number}")
    # Most that goes wrong does so with little, and of little many can be tried.
    return made.randbytes(min(int(made.expovariate(1 / _MEAN)), LONGEST_INPUT))


@click.command()
@click.argument("names", nargs=-1, metavar="[TARGET]...")
@click.option("--inputs", default=10**9, help="How many inputs a target gets.")
@click.option("--seconds", default=60.0, help="How long a target is tried.")
@click.option("--first", default=0, help="The number of the first input.")
@click.option("--limit", default=5.0, help="Seconds of processor time that one input may take.")
def main(names: tuple[str, ...], inputs: int, seconds: float, first: int, limit: float) -> None:
    """Try inputs for each TARGET, or for all, until something is wrong with one: it is told as small as it gets."""
    faulthandler.enable()
    signal.signal(signal.SIGPROF, _give_up)
    if unknown := set(names) - EVERYTHING.keys():
        raise click.BadParameter(f"no target {', '.join(sorted(unknown))}; there are {', '.join(EVERYTHING)}")
    are_well = [_try(name, range(first, first + inputs), seconds, limit) for name in names or EVERYTHING]
    sys.exit(not all(are_well))


def _give_up(*_: object) -> None:
    raise TooSlow


def _is_well(target: Target, data: bytes, limit: float) -> bool:
    """Try one input, for a bounded time; return whether it was taken."""
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        return attempt(target, data)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _try(name: str, numbers: range, seconds: float, limit: float) -> bool:
    target, begun, slowest, taken, tried = EVERYTHING[name], time.monotonic(), (0.0, 0), 0, 0
    for number in numbers:
        began = time.process_time()
        try:
            taken += _is_well(target, bytes_of(name, number), limit)
        except (Exception, TooSlow) as error:
            click.echo(f"{name}: input {number} fails")
            _tell_smallest(target, bytes_of(name, number), error, limit)
            return False
        tried += 1
        slowest = max(slowest, (time.process_time() - began, number))
        if time.monotonic() - begun > seconds:
            break
    rate = tried / (time.monotonic() - begun)
    click.echo(
        f"{name}: {tried:,} inputs, {rate:,.0f} a second, {taken:,} taken, "
        f"the slowest {slowest[0] * 1000:,.0f} ms (input {slowest[1]})"
    )
    return True


def _tell_smallest(target: Target, data: bytes, error: BaseException, limit: float) -> None:
    """Find a smaller input that goes wrong in the same way, and tell it."""

    def is_same(candidate: bytes) -> bool:
        try:
            _is_well(target, candidate, limit)
        except (Exception, TooSlow) as other:
            return type(other) is type(error) and _place(other) == _place(error)
        return False

    smallest, until = data, time.monotonic() + _SHRINK_SECONDS
    for chunk in (64, 16, 4, 1):
        place = 0
        while place < len(smallest) and time.monotonic() < until:
            shorter = smallest[:place] + smallest[place + chunk :]
            smallest, place = (shorter, place) if is_same(shorter) else (smallest, place + chunk)
    click.echo(f"decisions: {smallest!r}")
    with suppress(TooSlow):
        try:
            _is_well(target, smallest, limit)
        except Exception:
            traceback.print_exc()


def _place(error: BaseException) -> tuple[str, int] | None:
    frames = traceback.extract_tb(error.__traceback__)
    return (
        (frames[-1].filename, frames[-1].lineno or 0) if frames and not isinstance(error, TooSlow) else None
    )


if __name__ == "__main__":
    main()
