"""What a close look at an installation found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    """Good to know; nothing has to be done."""
    WARNING = "warning"
    """Nothing is lost yet."""
    ERROR = "error"
    """Something is broken, lost, or can't work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, and how to mend it."""

    severity: Severity
    what: str
    """A sentence."""
    mend: str
    """What to do, a sentence; empty where ``what`` says it."""
    where: str
    """A file, folder, setting or server."""

    @property
    def is_trouble(self) -> bool:
        """Whether something should be done."""
        return self.severity is not Severity.NOTE
