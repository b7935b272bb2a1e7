"""How are files made that only their owner may read?"""

from __future__ import annotations

import os
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for the owner alone. One that is there is left as it is.

    Raises:
        OSError: When it can't be made.
    """
    if folder.is_dir():
        return
    above = folder.parent
    if above != folder:
        make_private_folder(above)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    _give_to_owner_of(above, folder)


def make_private_file(path: Path) -> None:
    """Make an empty file for the owner alone.

    Raises:
        OSError: When there is one of that name, or it can't be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    _give_to_owner_of(path.parent, path)


def _give_to_owner_of(folder: Path, path: Path) -> None:
    """Give what root has made to whom the folder belongs, so that a bot without its rights can use it."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        owner = folder.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
