"""The files beside the guide for operators agree with the code."""

from __future__ import annotations

import re
from pathlib import Path

from bot.connecting import EXIT_REFUSED, EXIT_UNREACHABLE
from bot.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
UNIT = (DOCS / "deploy" / "footnote.service").read_text("utf-8")
IMAGE = (DOCS / "deploy" / "Containerfile").read_text("utf-8")
GUIDE = (DOCS / "operating.md").read_text("utf-8")


def test_who_watches_knows_which_exit_is_final() -> None:
    """The unit does not start a bot anew that Discord refuses, and the guide has the codes."""
    assert re.findall(r"^RestartPreventExitStatus=(.*)$", UNIT, re.MULTILINE) == [str(EXIT_REFUSED)]
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", GUIDE, re.MULTILINE)}
    assert {0, 1, 3, EXIT_REFUSED, EXIT_UNREACHABLE} == codes


def test_only_settings_that_there_are_are_named() -> None:
    """Unit, image and guide set and name only what the bot reads."""
    names = {name.upper() for name in Settings.model_fields}
    set_by_us = set(re.findall(r"\b([A-Z]+_[A-Z_]+)=", UNIT + IMAGE + GUIDE))
    assert {name for name in set_by_us if not name.startswith("PYTHON")} <= names


def test_no_process_of_ours_is_root() -> None:
    """Unit and image name a user that is no administrator, and take what else it could do away."""
    assert "User=footnote\n" in UNIT
    assert "NoNewPrivileges=yes\n" in UNIT
    assert "ProtectSystem=strict\n" in UNIT
    assert re.search(r"^USER [1-9]\d+$", IMAGE, re.MULTILINE)
    assert "HEALTHCHECK" in IMAGE


def test_an_update_replaces_what_is_installed() -> None:
    """The guide's update builds anew and installs a wheel of the same version too, which pip passes over by itself."""
    update = GUIDE.split("## How is it updated?")[1].split("\n## ")[0]
    assert (
        update.index("rm -rf dist")
        < update.index("pip wheel")
        < update.index("pip install --force-reinstall ")
    )


def test_the_image_is_built_as_it_says() -> None:
    """Image and guide have one command to build it, in the format that keeps its check; no start compiles anew."""
    told = re.findall(r"^#?\s*(podman build .*)$", IMAGE, re.MULTILINE)
    assert told == re.findall(r"^(podman build .*)$", GUIDE, re.MULTILINE)
    assert all("--format docker" in command for command in told)
    assert "PYTHONDONTWRITEBYTECODE=1" in IMAGE
    assert "python -m compileall" in IMAGE.split("\nFROM ")[-1]
