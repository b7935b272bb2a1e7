"""Copies of collections, each verified: how they are taken, kept, and put back.

A backup is one SQLite file, ``NAME_2026-11-26_030000Z.db``, and beside it the sum that ``sha256sum --check`` reads.
What can be made anew, the index and the vectors, is not in it.
"""

from __future__ import annotations

from knowledge.backups.folder import Backup, BackupFolder, backup_at, collection_files
from knowledge.backups.restoring import ASIDE, Restored, Standing, restore, standing_at
from knowledge.backups.rounds import Failed, Round, back_up_all, changed_since, prune_gone
from knowledge.backups.taking import Taken, Verified, back_up, verify

__all__ = [
    "ASIDE",
    "Backup",
    "BackupFolder",
    "Failed",
    "Restored",
    "Round",
    "Standing",
    "Taken",
    "Verified",
    "back_up",
    "back_up_all",
    "backup_at",
    "changed_since",
    "collection_files",
    "prune_gone",
    "restore",
    "standing_at",
    "verify",
]
