"""What people read of forgetting: purges, and what is kept about them."""

from __future__ import annotations

from collections.abc import Sequence

PURGE = "Delete an article with every trace of it, at once; without one, all traces of what was removed"
PURGE_WHICH = "The article; begin to type its title"
PURGE_SURE = (
    "Purge this article? It goes with its earlier texts, its drafts and the questions that quoted it, from every file "
    "here, at once. This can't be undone."
)
PURGE_YES, PURGE_NO = "Purge it", "Keep it"
PURGED_REMOVED = "Every trace of what was removed here is gone from the files."
FORGET = "Delete what is kept about a member: their questions, and who added what"
FORGET_WHOM = "The member; an id where they have left"
PRIVACY = "See or delete what is kept about you"
PRIVACY_SHOW = "See what is kept about you in this server, as a file"
PRIVACY_DELETE = "Delete the questions that you asked here, and your name from all else"
PRIVACY_NOTHING = "Nothing is kept about you in this server."
PRIVACY_SURE = (
    "Delete what is kept about you here? Your questions go, and it is forgotten which articles, words and feeds you "
    "added; they stay."
)
PRIVACY_YES, PRIVACY_NO = "Delete it", "Keep it"


def purged(title: str, counts: str) -> str:
    """Say what a purge deleted."""
    return f"Purged **{title}**: {counts}."


def purged_counts(passages: int, versions: int, drafts: int, answers: int) -> str:
    """Count what went with an article."""
    return (
        f"{_counted(passages, 'passage')}, {_counted(versions, 'earlier text')}, {_counted(drafts, 'draft')}, "
        f"{_counted(answers, 'question')} that it answered"
    )


def nothing_left(files: Sequence[str]) -> str:
    """Say where was looked for what is left."""
    return f"Nothing is left of it. I looked for its words in {', '.join(f'`{name}`' for name in files)}."


LEFT = "The same words stand here still:"
BACKUPS = "These backups have it; delete them yourself where that is needed:"
NO_BACKUPS = "None of the backups in the data folder has it."


def about_you(questions: int, acts: int, days: int) -> str:
    """Say what is in the file that a member is given."""
    return (
        f"This is all that I keep about you in this server: {_counted(questions, 'question')}, kept for "
        f"{_counted(days, 'day')}, and {_counted(acts, 'entry', 'entries')} of what you added or changed. "
        "`/privacy delete` deletes it."
    )


def forgotten(count: int) -> str:
    """Say how much was deleted about somebody."""
    return f"Deleted: {_counted(count, 'entry', 'entries')}. The last traces in the files go within minutes."


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
