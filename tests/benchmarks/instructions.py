"""How many instructions does a question take?

Times differ from run to run with all else that the machine does; what valgrind's callgrind counts hardly does.
An engine runs under it as ``python -m tests.benchmarks.instructions ENGINE CORPUS``, uncounted until its index
is built and warm. Then the counting is switched on from outside, for the questions alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Timer

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import ENGINES

QUESTIONS = 50
LONGEST = 3600.0
"""Seconds after which an engine is given up: it may wait for ever under valgrind."""
_SETTINGS = {
    "PYTHONHASHSEED": "0",  # so that sets have one order in all runs
    "NUMBA_CPU_NAME": "generic",  # valgrind does not know the newest processors' instructions
}
_STOP = "waiting\n"


class NotCounted(Exception):
    """An engine that did not run under valgrind to the end. It holds what was written to the standard error."""


def can_count() -> bool:
    """Say whether valgrind is installed."""
    return all(shutil.which(program) for program in ("valgrind", "callgrind_control"))


def count_instructions(engine: str, corpus: Path) -> int:
    """Count the instructions of an engine's search on a saved corpus, a question on average.

    Raises:
        NotCounted: it did not run under valgrind to the end.
    """
    with tempfile.TemporaryDirectory() as folder:
        counts, complaints = Path(folder) / "counts", Path(folder) / "complaints"
        valgrind = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={counts}"]
        with (
            complaints.open("w") as errors,
            subprocess.Popen(
                [*valgrind, sys.executable, "-m", "tests.benchmarks.instructions", engine, str(corpus)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=os.environ | _SETTINGS,
            ) as process,
        ):
            giving_up = Timer(LONGEST, process.kill)
            giving_up.daemon = True
            giving_up.start()
            is_counted = all(_switch(process, to) for to in ("on", "off"))
            is_counted = process.wait() == 0 and is_counted
            giving_up.cancel()
        if not is_counted:
            raise NotCounted(complaints.read_text())
        return total_of(counts.read_text()) // QUESTIONS


def total_of(counts: str) -> int:
    """Give all instructions of a file that callgrind wrote."""
    found = re.search(r"^totals: (\d+)", counts, re.MULTILINE)
    assert found is not None
    return int(found[1])


def _switch(process: subprocess.Popen[str], to: str) -> bool:
    """Switch the counting when the engine next waits for that, and let it go on; False where it ended before."""
    assert process.stdin is not None
    assert process.stdout is not None
    if _STOP not in process.stdout:
        return False
    command = ["callgrind_control", f"--instr={to}", str(process.pid)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        process.kill()
        return False
    with suppress(BrokenPipeError):  # it was given up meanwhile
        process.stdin.write("\n")
        process.stdin.flush()
    return True


def _ask(name: str, path: Path) -> None:
    """Build an engine, warm it up, and ask the questions that are counted."""
    passages, questions = Corpus.load(path).tokens()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        engine = ENGINES[name](Path(folder))
        engine.build(passages)
        for question in questions[:QUESTIONS]:  # as the times are the best of some rounds
            engine.search(question)
        _wait()
        for question in questions[:QUESTIONS]:
            engine.search(question)
        _wait()


def _wait() -> None:
    """Wait until the counting is switched."""
    sys.stdout.write(_STOP)
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    _ask(sys.argv[1], Path(sys.argv[2]))
