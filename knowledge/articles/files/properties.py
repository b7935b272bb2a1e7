"""What a file says of itself: which titles and authors in its properties can be believed?

Office programs fill these in by themselves, often from another file or with the name of an account.
"""

from __future__ import annotations

import re

_MADE_TITLE = re.compile(
    r"\W*(?:untitled|unknown|anonymous|unspecified|document|dokument|presentation)\W*\d*"
    r"|microsoft \w+ ?-.*|powerpoint.*|\S+\.\w{2,4}|\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_ACCOUNT = re.compile(
    r"\b(?:user|users|admin|administrator|owner|office|author|microsoft|unknown|anonymous|guest|default|python)\b",
    re.IGNORECASE,
)


def believable_title(written: str | None) -> str | None:
    """Return a title from a file's properties, or None where a program made it up."""
    title = " ".join((written or "").split())
    return None if _MADE_TITLE.fullmatch(title) else title


def believable_author(written: str | None) -> str | None:
    """Return an author from a file's properties, or None where it is no person's full name."""
    author = " ".join((written or "").split())
    return author if _NAME.fullmatch(author) and not _ACCOUNT.search(author) else None
