"""Is everything that an installation has on its disk as it should be, and if not, what mends it?

All is read only, and whoever has a collection open goes on.
"""

from __future__ import annotations

from knowledge.doctor.collection import examine_collection
from knowledge.doctor.folder import examine_backups, examine_folder

__all__ = ["examine_backups", "examine_collection", "examine_folder"]
