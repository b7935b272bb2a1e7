"""What is said of a form that is not taken in."""

from __future__ import annotations

from bot.texts import TYPED_IS_IN_THE_FILE

LOST = f"I was restarted while that form was open, so nothing was stored. {TYPED_IS_IN_THE_FILE}"
LOST_EMPTY = "I was restarted while that form was open: nothing was stored. Run the command again."
OLD = f"That form was open for more than an hour, so nothing was stored. {TYPED_IS_IN_THE_FILE}"
OLD_EMPTY = "That form was open for more than an hour: nothing was stored. Please run the command again."
ELSEWHERE = f"That form was opened in another server, so nothing was stored. {TYPED_IS_IN_THE_FILE}"
ELSEWHERE_EMPTY = "That form was opened in another server: nothing was stored."
TWICE = "I got that form twice and take it in only once; the first one has my answer."
