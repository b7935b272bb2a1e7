"""How large may a file be?"""

from __future__ import annotations

from knowledge.errors import ArticleError

MOST_BYTES = 25 * 2**20
"""A bigger file is refused. Discord's own limit for members without a subscription is lower."""


def check_size(size: int) -> None:
    """Refuse a file that is too big to be read.

    Raises:
        ArticleError: it is.
    """
    if size > MOST_BYTES:
        raise ArticleError(
            "This file is too big: at most {most} MB can be read.",
            code="file-large",
            most=MOST_BYTES // 2**20,
        )
