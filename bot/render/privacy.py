"""What is kept about a member, counted by kind, and as a file of theirs."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import asdict, fields

from bot.texts import say
from knowledge.records import Person


def counts_of(person: Person) -> Counter[str]:
    """Count what is kept by its kind, as ``privacy-line`` names them: by fields, and by what they did."""
    counts: Counter[str] = Counter()
    for field in fields(Person):
        entries = getattr(person, field.name)
        if field.name == "acts":
            counts.update(re.sub(r"[^a-z-]", "", act["did"].replace(" ", "-")) for act in entries)
        elif field.name != "user_id" and entries:
            counts[field.name] = len(entries)
    return counts


def about_person(person: Person, days: int) -> str:
    """Say how much of what is kept about a member, a line a kind; ``days`` is for how long questions are kept."""
    lines = [f"- {say('privacy-line', kind=kind, count=count)}" for kind, count in counts_of(person).items()]
    return "\n".join([say("privacy-about-you"), *lines, say("privacy-days", days=days)])


def export_of(person: Person) -> bytes:
    """Write all that is kept about a member as JSON."""
    return json.dumps(asdict(person), ensure_ascii=False, indent=2).encode()
