"""Commands that only read: where nothing is there, and where nothing may be written."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Run

MAY_NOT_DROP = 99
WITHOUT_ROOTS_RIGHT = f"""
import ctypes, os, sys
DROP_FROM_BOUNDS, OVERRIDE_RIGHTS = 24, 1  # of prctl and of capabilities
if os.geteuid() == 0 and ctypes.CDLL(None).prctl(DROP_FROM_BOUNDS, OVERRIDE_RIGHTS, 0, 0, 0):
    sys.exit({MAY_NOT_DROP})
os.execv(sys.executable, [sys.executable, "-m", "bot", *sys.argv[1:]])
"""
ROOT = Path(__file__).parents[3]
QUESTION = "When do spring tides come?"
READING = [
    ["ask", QUESTION],
    ["explain", QUESTION, "--passage", "1"],
    ["list"],
    ["list", "tides"],
    ["show", "1"],
    ["status"],
    ["questions"],
    ["person", "77"],
    ["synonyms"],
]
CHANGING = [
    ["rebuild"],
    ["rebuild", "--check"],
    ["vectors"],
    ["remove", "1", "--yes"],
    ["purge"],
    ["purge", "1", "--yes"],
    ["person", "77", "--forget", "--yes"],
]


def everything_in(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with their content; of a folder: nothing."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("arguments", [*READING, *CHANGING], ids=" ".join)
@pytest.mark.parametrize("where", [[], ["--collection", "slip.db"]], ids=["usual", "named"])
def test_where_no_collection_is_none_is_made(
    run: Run, tmp_path: Path, arguments: list[str], where: list[str]
) -> None:
    """Whatever reads or changes articles that are there makes no file and no folder, and says that none is there."""
    result = run(*arguments, *where)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"There is no collection {where[1] if where else 'data/local.db'}.")
    assert everything_in(tmp_path) == {}


@pytest.mark.parametrize(
    "arguments", [["backup"], ["backup", "--list"], ["doctor"], ["restore", "local", "--check"]]
)
def test_where_no_data_is_no_folder_is_made(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    """A data folder that was mistyped is not made by who looks into it."""
    run(*arguments, "--data", "slip")
    assert everything_in(tmp_path) == {}


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder that others may enter, to be closed to writing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "data").mkdir()
        yield folder
        for path in (folder / "data", *(folder / "data").iterdir()):
            path.chmod(0o755)


def as_reader(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user without the right to write to the folder's data."""
    for path in (folder / "data").iterdir():
        path.chmod(0o444)
    (folder / "data").chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOTS_RIGHT, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode == MAY_NOT_DROP:
        pytest.skip("root may not give up its right to write everywhere")
    return done


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights of Unix")
def test_a_folder_that_is_read_only_is_read(run: Run, tides: str, closed: Path) -> None:
    """Questions, lists and figures come from a copy, with a word on it; a change is refused in one sentence."""
    assert run("add", tides, "--collection", str(closed / "data" / "local.db")).exit_code == 0
    before = everything_in(closed)
    for arguments, said in (
        (["ask", QUESTION], "new and full moon"),
        (["list"], "How tides work"),
        (["show", "1"], "Spring tides"),
        (["status"], "1 articles"),
    ):
        result = as_reader(closed, *arguments)
        assert (result.returncode, result.stderr) == (
            0,
            "data/local.db can't be written to: this is read from a copy, and what is asked is not kept.\n",
        )
        assert said in result.stdout
    refused = as_reader(closed, "remove", "1", "--yes")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert everything_in(closed) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights of Unix")
def test_a_folder_that_is_read_only_is_checked_and_backed_up(run: Run, tides: str, closed: Path) -> None:
    """The doctor finds only that nothing can be written, and a backup to another place is verified."""
    run("add", tides, "--collection", str(closed / "data" / "local.db"))
    checked = as_reader(closed, "doctor")
    assert "The data folder can't be written to." in checked.stdout
    assert "damaged" not in checked.stdout + checked.stderr
    assert "could not" not in (checked.stdout + checked.stderr).lower()
    (closed / "backups").mkdir()
    (closed / "backups").chmod(0o777)
    done = as_reader(closed, "backup", "--backups", "backups")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 backed up and verified" in done.stdout
    log = closed / "data" / "local.db-wal"
    (closed / "data").chmod(0o755)
    log.write_bytes(b"of a process that was killed")
    refused = as_reader(closed, "backup", "--backups", "backups")
    assert refused.returncode == 1
    assert "The last changes of local.db are in local.db-wal" in refused.stderr
